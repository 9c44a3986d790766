import type { Count, Hertz, Ratio, Seconds, Watts } from '../../../quantity/index.js'
import { BATTERY, type IslandBattery, prepareBattery, startBattery } from '../battery/battery.js'
import { type Governor, modelNumber, prepare, turbineDamping } from '../governor/governor.js'
import { requireRange } from '../range.js'
import { carryOf, type Kernel, stepIsland } from './kernel.js'

/** Machines of one kind that share the load by their rating. */
export interface IslandMachine {
  readonly units: Count
  /** Of one unit, W (volt-amperes where the power factor is known). */
  readonly rating: Watts
  /** Inertia constant H on the rating, s. */
  readonly inertia: Seconds
  /** Torque per speed, pu on the rating; 0 by default. */
  readonly damping?: Ratio
  readonly governor: Governor
  /** Power at the start, pu of the rating; default: all machines alike. */
  readonly power?: Ratio
}

/** Units that drop out. */
export interface Trip {
  readonly time: Seconds
  /** Index of the machines. */
  readonly machine: Count
  readonly units: Count
}

/** An island, or with `stiff` a site on a grid that holds the frequency. */
export interface IslandCase {
  /** Nominal, Hz. */
  readonly frequency: Hertz
  readonly machines: readonly IslandMachine[]
  readonly batteries?: readonly IslandBattery[]
  /** W, constant over each step. */
  readonly load: Float64Array
  /** s; 1 ms resolves inverters, 5 ms governors. */
  readonly step: Seconds
  /** Load at which machines stand in equilibrium at nominal frequency, W; default: the first. */
  readonly loadStart?: Watts
  /** Share by which load falls per share of frequency; 0 for power supplies, 1-2 for motors. */
  readonly loadDamping?: Ratio
  readonly trips?: readonly Trip[]
  readonly stiff?: boolean
}

/** Curves of a run; a sample stands for the start of its step (frequency) or its mean (power). */
export interface IslandRun {
  readonly step: Seconds
  /** Hz, one more than steps done. */
  readonly frequency: Float64Array
  /** Electrical power of all machines, or of the grid behind, W. */
  readonly machines: Float64Array
  /** Power of all batteries, W: positive given out. */
  readonly batteries: Float64Array
  /** Where the frequency ran away by a quarter, s; undefined: it did not. */
  readonly lostAt: Seconds | undefined
  /** Largest less smallest stored energy of all batteries, J. */
  readonly batteryEnergy: number
  /** Steps in which a battery was full or empty and could not do what was asked. */
  readonly exhausted: Count
}

/**
 * Frequency of an island in the common-frequency mode: all machines turn together,
 *
 *     Σ 2 H_i S_i dω/dt = Σ P_m,i + Σ P_b − P_load (1 + k ω) − Σ D_i S_i ω
 *
 * Source: Kundur 1994, Power System Stability and Control, 3.9 and 11.1; a campus bus is tight, and a
 * load of constant power on lossless ties makes the frequency independent of voltage control.
 * @throws PhysicsError physics/outside-range for parameters that no machine can have
 */
export function simulateIsland(island: IslandCase): IslandRun {
  const kernel = kernelOf(island)
  const n = island.load.length
  const speed = new Float64Array(n + 1)
  const machines = new Float64Array(n)
  const batteries = new Float64Array(n)
  const done = stepIsland(kernel, island.load, speed, machines, batteries)
  const frequency = speed.subarray(0, done === n ? n + 1 : done + 1)
  for (let k = 0; k < frequency.length; k++) frequency[k] = island.frequency * (1 + speed[k]!)
  const count = Math.min(n, frequency.length)
  return {
    step: island.step,
    frequency,
    machines: machines.subarray(0, count),
    batteries: batteries.subarray(0, count),
    lostAt: done === n ? undefined : done * island.step,
    ...storesOf(kernel),
  }
}

/**
 * An island as the hot loop takes it.
 * @throws PhysicsError physics/outside-range for parameters that no machine can have
 */
export function kernelOf(island: IslandCase): Kernel {
  const { machines, batteries = [], trips = [], step } = island
  requireSound(island)
  const loadStart = island.loadStart ?? island.load[0] ?? 0
  const powers = startingPowers(machines, loadStart)
  const prepared = machines.map((machine, i) => prepare(machine.governor, step, powers[i]!))
  const stores = batteries.map((battery) => prepareBattery(battery, step))
  const starts = stores.map((store) => startBattery(store, loadStart, island.load[0] ?? loadStart))
  const coefficients = joined(prepared.map((one) => one.coefficients))
  const states = joined(prepared.map((one) => one.states))
  const batteryStates = joined(starts)
  const inOrder = [...trips].sort((a, b) => a.time - b.time)
  return {
    step,
    model: Int32Array.from(machines, (machine) => modelNumber[machine.governor.model]),
    coefficientAt: coefficients.at,
    stateAt: states.at,
    coefficients: coefficients.values,
    states: states.values,
    rating: Float64Array.from(machines, (machine) => machine.units * machine.rating),
    inertia: Float64Array.from(machines, (machine) => 2 * machine.inertia),
    damping: Float64Array.from(
      machines,
      (machine) => (machine.damping ?? 0) + turbineDamping(machine.governor),
    ),
    power: Float64Array.from(powers),
    batteryCoefficients: joined(stores).values,
    batteryStates: batteryStates.values,
    batteryAt: Int32Array.from(stores.flatMap((_, b) => [b * BATTERY, batteryStates.at[b]!])),
    tripStep: Int32Array.from(inOrder, (trip) => Math.round(trip.time / step)),
    tripMachine: Int32Array.from(inOrder, (trip) => trip.machine),
    tripRating: Float64Array.from(
      inOrder,
      (trip) => trip.units * (machines[trip.machine]?.rating ?? 0),
    ),
    loadDamping: island.loadDamping ?? 0,
    stiff: island.stiff ?? false,
    carry: carryOf(loadStart),
  }
}

/** Refuses what would turn into NaN somewhere in the loop. */
function requireSound(island: IslandCase): void {
  const most = Number.MAX_VALUE
  requireRange('step', island.step, Number.MIN_VALUE, 1)
  requireRange('frequency', island.frequency, Number.MIN_VALUE, most)
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
  for (const trip of island.trips ?? []) {
    requireRange('trip time', trip.time, 0, most)
    requireRange('trip units', trip.units, 0, most)
    const known = island.machines[trip.machine] !== undefined
    requireRange('trip machine', known ? 0 : trip.machine, 0, 0)
  }
}

/** Power of each kind, pu: as stated, the rest alike on what is left. */
function startingPowers(machines: readonly IslandMachine[], load: Watts): number[] {
  let left = load
  let free = 0
  for (const { units, rating, power } of machines) {
    if (power === undefined) free += units * rating
    else left -= power * units * rating
  }
  const alike = free > 0 ? left / free : 0
  return machines.map((machine) => machine.power ?? alike)
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

function storesOf(kernel: Kernel): { batteryEnergy: number; exhausted: number } {
  let batteryEnergy = 0
  let exhausted = 0
  for (let b = 0; b < kernel.batteryAt.length / 2; b++) {
    const x = kernel.batteryAt[2 * b + 1]!
    batteryEnergy += kernel.batteryStates[x + 4]! - kernel.batteryStates[x + 5]!
    exhausted += kernel.batteryStates[x + 6]!
  }
  return { batteryEnergy, exhausted }
}
