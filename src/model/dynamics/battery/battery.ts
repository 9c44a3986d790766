import type { Fraction, Joules, Seconds, Watts } from '../../../quantity/index.js'
import { throughDeadTime } from '../governor/dead-time.js'
import { kept } from '../governor/tgov1.js'
import { requireRange } from '../range.js'

/** Batteries of one kind with their inverters, taken together. */
export interface IslandBattery {
  readonly power: Watts
  readonly energy: Joules
  /** Stored per energy taken in; given out per energy drawn. */
  readonly chargeEfficiency: Fraction
  readonly dischargeEfficiency: Fraction
  /** Change of frequency, pu, for full power; 0: none. */
  readonly droop: Fraction
  /** Virtual inertia constant on the battery's power, s. */
  readonly inertia: Seconds
  /** Filter of the measured rate of change, s. */
  readonly inertiaFilter: Seconds
  /** Share of the load's variation that is asked from this battery. */
  readonly feedForward: Fraction
  /** Variations slower than this are left to the machines or the grid, s. */
  readonly smoothing: Seconds
  /** From a change of load to the inverter's order, s. */
  readonly delay: Seconds
  /** Time constant of the inverter, s. */
  readonly lag: Seconds
  /** Lag of the measured frequency: a grid-following inverter's phase-locked loop, s; 0: none. */
  readonly measuring: Seconds
  /** Fastest change of power, shares of the rating per second; Infinity: as fast as the lag. */
  readonly ramp: number
  /** State of charge at the start, and where charging and discharging end. */
  readonly charge: Fraction
  readonly chargeMin: Fraction
  readonly chargeMax: Fraction
  /** Power over rating per deviation of the state of charge from its start: slow correction. */
  readonly chargeGain: number
}

/** Number of coefficients of a battery. */
export const BATTERY = 20
const DELAY_MAX = 1e5
/** Powers, energies and gains beyond this are no battery's, and products of them overflow. */
const LARGEST = 1e24
/** Place of the fastest change of power, which may be without bound. */
const RAMP = 16

/** @throws PhysicsError physics/outside-range */
export function prepareBattery(b: IslandBattery, step: Seconds): Float64Array {
  const positive = ['power', 'energy', 'droop', 'inertia', 'inertiaFilter', 'lag'] as const
  for (const name of [...positive, 'smoothing', 'chargeGain', 'measuring'] as const) {
    requireRange(name, b[name], 0, Number.MAX_VALUE)
  }
  for (const name of ['chargeEfficiency', 'dischargeEfficiency'] as const) {
    requireRange(name, b[name], 1e-3, 1)
  }
  requireRange('feedForward', b.feedForward, 0, 10)
  requireRange('inertiaFilter', b.inertiaFilter === 0 ? 1 : b.inertiaFilter, 1e-9, LARGEST)
  requireRange('ramp', b.ramp, 0, Number.POSITIVE_INFINITY)
  requireRange('chargeMin', b.chargeMin, 0, 1)
  requireRange('chargeMax', b.chargeMax, 0, 1)
  requireRange('charge', b.charge, b.chargeMin, b.chargeMax)
  requireRange('delay', b.delay, 0, DELAY_MAX * step)
  const coefficients = Float64Array.of(
    b.power,
    b.droop > 0 ? b.power / b.droop : 0,
    2 * b.inertia * b.power,
    b.inertiaFilter,
    kept(step, b.inertiaFilter),
    b.feedForward,
    kept(step, b.smoothing),
    Math.round(b.delay / step),
    kept(step, b.lag),
    step * b.chargeEfficiency,
    step / b.dischargeEfficiency,
    b.chargeMin * b.energy,
    b.chargeMax * b.energy,
    b.energy > 0 ? (b.chargeGain * b.power) / b.energy : 0,
    b.charge * b.energy,
    kept(step, b.measuring),
    b.power > 0 ? b.ramp * b.power * step : 0,
    0,
    0,
    0,
  )
  for (const [at, value] of coefficients.entries()) {
    if (at !== RAMP) requireRange('quotient of parameters of a battery', value, 0, LARGEST)
  }
  return coefficients
}

/**
 * States: power, filtered speed, smoothed load, energy, highest and lowest energy, exhausted steps,
 * place in the delay line, measured speed, energy taken in and given out at the terminals over the
 * step, the line. The battery carries the first load's distance from the smoothed.
 */
export function startBattery(c: Float64Array, smoothed: Watts, load: Watts): Float64Array {
  const x = new Float64Array(LINE + c[7]!).fill(load)
  const power = Math.min(c[0]!, Math.max(-c[0]!, c[5]! * (load - smoothed)))
  x.set([power, 0, smoothed, c[14]!, c[14]!, c[14]!, 0, 0, 0, 0, 0])
  return x
}

const LINE = 11
/** Places among the states: stored energy and its extremes, J; steps in which it was full or empty. */
export const ENERGY = 3
export const HIGHEST = 4
export const LOWEST = 5
export const EXHAUSTED = 6
/** Place among the coefficients of the energy at the start, J. */
export const CHARGED = 14
/** Places of the sums of power, W, over steps: taken in, given out. */
export const TAKEN = 9
export const GIVEN = 10

/**
 * One step from k - 1/2 to k + 1/2. Order:
 * −ω/droop − 2H_v dω/dt + k_ff (load − smoothed load) + slow charge control, through the inverter's
 * lag, within power, then within energy.
 * @param load mean over the step, W
 * @returns power at the terminals at k + 1/2, W: positive given out
 */
export function advanceBattery(
  c: Float64Array,
  at: number,
  x: Float64Array,
  i: number,
  speed: number,
  acceleration: number,
  load: number,
): number {
  const measuredBefore = x[i + 8]!
  const measured = speed + (measuredBefore - speed) * c[at + 15]!
  x[i + 8] = measured
  const seenSpeed = c[at + 15]! > 0 ? (measuredBefore + measured) / 2 : speed
  const slowBefore = x[i + 1]!
  const slow = seenSpeed + (slowBefore - seenSpeed) * c[at + 4]!
  x[i + 1] = slow
  const filter = c[at + 3]!
  const rate = filter > 0 ? (seenSpeed - (slowBefore + slow) / 2) / filter : acceleration
  const seen = throughDeadTime(x, i + 7, i + LINE, c[at + 7]!, load)
  const smoothBefore = x[i + 2]!
  const smooth = seen + (smoothBefore - seen) * c[at + 6]!
  x[i + 2] = smooth
  const energy = x[i + 3]!
  const asked =
    c[at + 5]! * (seen - (smoothBefore + smooth) / 2) -
    c[at + 1]! * seenSpeed -
    c[at + 2]! * rate +
    c[at + 13]! * (energy - c[at + 14]!)
  const powerBefore = x[i]!
  let power = asked + (powerBefore - asked) * c[at + 8]!
  const most = c[at + 16]!
  if (power > powerBefore + most) power = powerBefore + most
  else if (power < powerBefore - most) power = powerBefore - most
  const rating = c[at]!
  if (power > rating) power = rating
  else if (power < -rating) power = -rating
  let after = power > 0 ? energy - power * c[at + 10]! : energy - power * c[at + 9]!
  if (after < c[at + 11]!) {
    power = (energy - c[at + 11]!) / c[at + 10]!
    after = c[at + 11]!
    x[i + 6] = x[i + 6]! + 1
  } else if (after > c[at + 12]!) {
    power = (energy - c[at + 12]!) / c[at + 9]!
    after = c[at + 12]!
    x[i + 6] = x[i + 6]! + 1
  }
  if (power > 0) x[i + GIVEN] = x[i + GIVEN]! + power
  else x[i + TAKEN] = x[i + TAKEN]! - power
  x[i] = power
  x[i + 3] = after
  if (after > x[i + 4]!) x[i + 4] = after
  if (after < x[i + 5]!) x[i + 5] = after
  return power
}
