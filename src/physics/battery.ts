import type { Fraction, Joules, PerSecond, Seconds, Watts } from '../quantity/index.js'
import { requireRange } from './error.js'

/** A store of electric energy; powers at its terminals. */
export interface Battery {
  readonly energyMax: Joules
  /** Discharging stops here; 0 by default. Self-discharge goes on below it. */
  readonly energyMin?: Joules
  readonly chargePowerMax: Watts
  readonly dischargePowerMax: Watts
  /** Stored per energy taken in. */
  readonly chargeEfficiency: Fraction
  /** Given out per energy drawn from the store. */
  readonly dischargeEfficiency: Fraction
  /** Share of the stored energy lost in a second; 0 by default. */
  readonly selfDischarge?: PerSecond
}

/** What happened in a step. given·step = (energy before − after) − lost − leaked, to rounding. */
export interface BatteryStep {
  readonly energy: Joules
  /** At the terminals, mean over the step: positive given out, negative taken in. */
  readonly power: Watts
  /** Of the request, what limits of power or energy left undone; signed as the request. */
  readonly unmet: Watts
  /** By conversion. */
  readonly lost: Joules
  /** By self-discharge. */
  readonly leaked: Joules
}

/**
 * One step at constant power. With p the power into the store and σ the self-discharge,
 *
 *     dE/dt = p − σ E,   E(t) = E₀ e^(−σt) + p (1 − e^(−σt))/σ
 *
 * solved exactly; E is monotone within the step, so its limits hold throughout when they hold at its
 * end. A request beyond a limit is carried out as far as the whole step allows.
 * @param request at the terminals: positive to give out, negative to take in
 * @param step > 0
 * @throws PhysicsError physics/outside-range
 */
export function batteryStep(
  battery: Battery,
  energy: Joules,
  request: Watts,
  step: Seconds,
): BatteryStep {
  const { energyMax, energyMin = 0, chargeEfficiency, dischargeEfficiency } = battery
  checkBattery(battery, energy)
  requireRange('request', request, -Number.MAX_VALUE, Number.MAX_VALUE)
  requireRange('step', step, Number.MIN_VALUE, Number.MAX_VALUE)
  const sigma = battery.selfDischarge ?? 0
  const kept = Math.exp(-sigma * step)
  /** Seconds of power into the store that are still there at the end. */
  const held = sigma > 0 ? -Math.expm1(-sigma * step) / sigma : step
  const idle = energy * kept
  let inward = 0
  let power = 0
  if (request > 0) {
    const available = (Math.max(0, idle - energyMin) / held) * dischargeEfficiency
    power = Math.min(request, battery.dischargePowerMax, available)
    inward = -power / dischargeEfficiency
  } else if (request < 0) {
    const room = Math.max(0, energyMax - idle) / held / chargeEfficiency
    power = -Math.min(-request, battery.chargePowerMax, room)
    inward = -power * chargeEfficiency
  }
  const after = Math.min(energyMax, Math.max(0, idle + inward * held))
  return {
    energy: after,
    power,
    unmet: request - power,
    lost: (-inward - power) * step,
    leaked: energy + inward * step - after,
  }
}

/** Energy out per energy in, without self-discharge. */
export function roundTripEfficiency(battery: Battery): Fraction {
  return battery.chargeEfficiency * battery.dischargeEfficiency
}

/**
 * How long the battery can give out a power; 0 beyond its power, infinite for no power.
 *
 *     t = ln((E σ + p) / (E_min σ + p)) / σ,   p = power / efficiency
 */
export function dischargeTime(battery: Battery, energy: Joules, power: Watts): Seconds {
  checkBattery(battery, energy)
  requireRange('power', power, 0)
  const { energyMin = 0, selfDischarge: sigma = 0 } = battery
  if (power > battery.dischargePowerMax || energy <= energyMin) return 0
  if (power === 0) return Infinity
  const drawn = power / battery.dischargeEfficiency
  const above = energy - energyMin
  if (sigma === 0) return above / drawn
  return Math.log1p((above * sigma) / (energyMin * sigma + drawn)) / sigma
}

function checkBattery(battery: Battery, energy: Joules): void {
  requireRange('energyMax', battery.energyMax, 0, Number.MAX_VALUE)
  requireRange('energyMin', battery.energyMin ?? 0, 0, battery.energyMax)
  requireRange('energy', energy, 0, battery.energyMax)
  requireRange('chargePowerMax', battery.chargePowerMax, 0)
  requireRange('dischargePowerMax', battery.dischargePowerMax, 0)
  requireRange('chargeEfficiency', battery.chargeEfficiency, Number.MIN_VALUE, 1)
  requireRange('dischargeEfficiency', battery.dischargeEfficiency, Number.MIN_VALUE, 1)
  requireRange('selfDischarge', battery.selfDischarge ?? 0, 0)
}
