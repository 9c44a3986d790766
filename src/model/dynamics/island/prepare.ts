import type { Ratio, Watts } from '../../../quantity/index.js'
import { BATTERY, prepareBattery, startBattery } from '../battery/battery.js'
import {
  modelNumber,
  powerRange,
  prepare,
  referenceGain,
  turbineDamping,
} from '../governor/governor.js'
import { requireRange } from '../range.js'
import { carryOf } from './carry.js'
import type { IslandCase, IslandMachine } from './island.js'
import type { Kernel } from './kernel.js'
import { relaysOf } from './relays.js'
import { type Switch, switchesOf } from './switches.js'

/**
 * An island as the hot loop takes it.
 * @throws PhysicsError physics/outside-range for parameters that no machine can have
 */
export function kernelOf(island: IslandCase): Kernel {
  const { machines, batteries = [], step } = island
  requireSound(island)
  const loadStart = island.loadStart ?? island.load[0] ?? 0
  const powers = startingPowers(machines, loadStart)
  for (const one of powers) requireRange('power at the start', one, -MOST_LOADED, MOST_LOADED)
  const prepared = machines.map((machine, i) => prepare(machine.governor, step, powers[i]!))
  const stores = batteries.map((battery) => prepareBattery(battery, step))
  const starts = stores.map((store) => startBattery(store, loadStart, island.load[0] ?? loadStart))
  const coefficients = joined(prepared.map((one) => one.coefficients))
  const states = joined(prepared.map((one) => one.states))
  const batteryStates = joined(starts)
  const ratings = machines.map((machine) => machine.rating)
  const rating = Float64Array.from(machines, (machine) => machine.units * machine.rating)
  const inertia = Float64Array.from(machines, (machine) => 2 * machine.inertia)
  const damping = Float64Array.from(
    machines,
    (machine) => (machine.damping ?? 0) + turbineDamping(machine.governor),
  )
  const power = Float64Array.from(powers)
  return {
    step,
    model: Int32Array.from(machines, (machine) => modelNumber[machine.governor.model]),
    coefficientAt: coefficients.at,
    stateAt: states.at,
    coefficients: coefficients.values,
    states: states.values,
    rating,
    inertia,
    damping,
    power,
    lean: new Float64Array(machines.length),
    leanStep: new Float64Array(machines.length),
    leanTarget: new Float64Array(machines.length),
    batteryCoefficients: joined(stores).values,
    batteryStates: batteryStates.values,
    batteryAt: Int32Array.from(stores.flatMap((_, b) => [b * BATTERY, batteryStates.at[b]!])),
    switches: switchesOf(switchesFor(island, powers), step),
    relays: relaysOf(island.relays ?? [], island.frequency, step, ratings, island.armed ?? 0),
    secondary: island.secondary === undefined ? 0 : step / island.secondary,
    ...biasRange(machines, powers),
    loadDamping: island.loadDamping ?? 0,
    stiff: island.stiff ?? false,
    lostBeyond: island.lostBeyond ?? beyondModels,
    carry: carryOf(loadStart, { rating, inertia, damping, power }),
  }
}

/** Speed off nominal beyond which no model here is valid, pu. */
const beyondModels: Ratio = 0.25

/**
 * How far secondary control can lean the references, as speed: to full load of the machine that takes
 * longest to get there, and to its least.
 */
function biasRange(
  machines: readonly IslandMachine[],
  powers: readonly number[],
): { readonly biasLow: number; readonly biasHigh: number } {
  let [biasLow, biasHigh] = [0, 0]
  for (const [i, { governor }] of machines.entries()) {
    const gain = referenceGain(governor)
    const { low, high } = powerRange(governor)
    biasLow = Math.min(biasLow, gain * (powers[i]! - high))
    biasHigh = Math.max(biasHigh, gain * (powers[i]! - low))
  }
  return { biasLow, biasHigh }
}

/** Trips and starts as changes of rating; a start leans its governor towards the load it is to take. */
function switchesFor(
  { machines, trips = [], starts = [], step }: IslandCase,
  powers: readonly number[],
): Switch[] {
  return [
    ...trips.map(({ time, machine, units }) => {
      const rating = -units * (machines[machine]?.rating ?? 0)
      return { time, machine, rating, lean: 0, leanStep: 0 }
    }),
    ...starts.map(({ time, machine, units, load, ramp }) => {
      const kind = machines[machine]
      const gain = kind ? referenceGain(kind.governor) : 0
      const lean = -gain * (load - (powers[machine] ?? 0))
      const leanStep = Math.sign(lean) * gain * ramp * step
      return { time, machine, rating: units * (kind?.rating ?? 0), lean, leanStep }
    }),
  ]
}

/** Powers, times and gains above this are no island's, and products of them overflow. */
const MOST = 1e15
/** Load of machines at the start, pu. */
const MOST_LOADED = 1e12
/** Least Σ 2 H S of what turns, J: below it any imbalance is a collapse within a step. */
const LEAST_TURNING = 1e-6

/** Refuses what would turn into NaN somewhere in the loop. */
function requireSound(island: IslandCase): void {
  const most = MOST
  requireRange('step', island.step, 1e-9, 1)
  requireRange('frequency', island.frequency, 1e-3, most)
  requireRange('loadStart', island.loadStart ?? 0, -most, most)
  requireRange('loadDamping', island.loadDamping ?? 0, 0, most)
  const { load } = island
  for (let k = 0; k < load.length; k++) {
    if (!(Math.abs(load[k]!) <= most)) requireRange('load', load[k]!, -most, most)
  }
  for (const machine of island.machines) {
    requireRange('units', machine.units, 0, most)
    requireRange('rating', machine.rating, 0, most)
    requireRange('inertia', machine.inertia, 0, most)
    requireRange('damping', machine.damping ?? 0, 0, most)
    requireRange('power', machine.power ?? 0, -most, most)
  }
  if (!island.stiff) {
    const turning = island.machines.reduce((sum, m) => sum + 2 * m.units * m.rating * m.inertia, 0)
    requireRange('rotating energy of an island', turning, LEAST_TURNING, Number.MAX_VALUE)
  }
  if (island.secondary !== undefined) {
    requireRange('secondary', island.secondary, island.step, most)
  }
  const requireMachine = (of: string, machine: number) => {
    const known = island.machines[machine] !== undefined
    requireRange(`${of} machine`, known ? 0 : machine, 0, 0)
  }
  for (const change of [...(island.trips ?? []), ...(island.starts ?? [])]) {
    requireRange('trip time', change.time, 0, most)
    requireRange('trip units', change.units, 0, most)
    requireMachine('trip', change.machine)
  }
  for (const { load, ramp } of island.starts ?? []) {
    requireRange('start load', load, 0, most)
    requireRange('start ramp', ramp, 0, most)
  }
  for (const { frequency, delay, acts, action, release } of island.relays ?? []) {
    requireRange('relay frequency', frequency, 0, most)
    requireRange('relay delay', delay, 0, most)
    requireRange('relay acts', acts, 0, most)
    if (action.kind === 'shed') requireRange('relay share', action.share, 0, 1)
    else requireMachine('relay', action.machine)
    requireRange('release frequency', release?.frequency ?? 0, 0, most)
    requireRange('release delay', release?.delay ?? 0, 0, most)
  }
  const shed = (island.relays ?? []).reduce(
    (sum, { action }) => sum + (action.kind === 'shed' ? action.share : 0),
    0,
  )
  requireRange('relay shares together', shed, 0, 1 + 1e-9)
}

/** Power of each kind, pu: as stated, 0 where none runs yet, the rest alike on what is left. */
function startingPowers(machines: readonly IslandMachine[], load: Watts): number[] {
  let left = load
  let free = 0
  for (const { units, rating, power } of machines) {
    if (power === undefined) free += units * rating
    else left -= power * units * rating
  }
  const alike = free > 0 ? left / free : 0
  return machines.map((machine) => machine.power ?? (machine.units > 0 ? alike : 0))
}

function joined(parts: readonly Float64Array[]): { values: Float64Array; at: Int32Array } {
  const at = new Int32Array(parts.length)
  let length = 0
  for (let i = 0; i < parts.length; i++) {
    at[i] = length
    length += parts[i]!.length
  }
  const values = new Float64Array(length)
  for (let i = 0; i < parts.length; i++) values.set(parts[i]!, at[i]!)
  return { values, at }
}
