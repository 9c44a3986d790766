import type { Count, Hertz, Joules, Ratio, Seconds, Watts } from '../../../quantity/index.js'
import {
  CHARGED,
  ENERGY,
  EXHAUSTED,
  GIVEN,
  HIGHEST,
  type IslandBattery,
  LOWEST,
  TAKEN,
} from '../battery/battery.js'
import type { Governor } from '../governor/governor.js'
import { type Curves, type Kernel, stepIsland } from './kernel.js'
import { kernelOf } from './prepare.js'
import type { Relay, RelayEvent } from './relays.js'
import type { Start, Trip } from './switches.js'

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
  readonly starts?: readonly Start[]
  /** Under- and over-frequency relays, power caps of accelerators among them. */
  readonly relays?: readonly Relay[]
  /** From when on relays watch, s; default: the start. A run that has to settle first is not what they answer to. */
  readonly armed?: Seconds
  /**
   * Secondary control of all machines alike, isochronous load sharing or AGC: their references follow
   * the integral of the frequency's error with this time constant, s; 5-60. Absent: droop alone.
   */
  readonly secondary?: Seconds
  readonly stiff?: boolean
  /** Speed off nominal at which the island is lost, pu; default 0.25, where the models end. */
  readonly lostBeyond?: Ratio
}

/** What one battery did over a run. */
export interface StoreRun {
  /** At the start and at the end, and the extremes between, J. */
  readonly start: Joules
  readonly end: Joules
  readonly low: Joules
  readonly high: Joules
  /** At the terminals, J: end − start = taken η_c − given/η_d. */
  readonly taken: Joules
  readonly given: Joules
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
  /** Energy in all batteries after each step, J. */
  readonly stored: Float64Array
  readonly stores: readonly StoreRun[]
  /** What relays did, in the order of time. */
  readonly events: readonly RelayEvent[]
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
  const curves = curvesOf(n)
  const done = stepIsland(kernel, island.load, curves)
  const frequency = curves.speed.subarray(0, done === n ? n + 1 : done + 1)
  for (let k = 0; k < frequency.length; k++) frequency[k] = island.frequency * (1 + frequency[k]!)
  const count = Math.min(n, frequency.length)
  const { events } = kernel.relays
  return {
    step: island.step,
    frequency,
    machines: curves.machines.subarray(0, count),
    batteries: curves.batteries.subarray(0, count),
    stored: curves.stored.subarray(0, count),
    events: events.map(({ step, relay, acted }) => ({
      time: step * island.step,
      relay,
      did: acted ? 'acted' : 'released',
    })),
    lostAt: done === n ? undefined : done * island.step,
    ...storesOf(kernel),
  }
}

/** Room for what a run of n steps writes. */
export function curvesOf(n: Count): Curves {
  return {
    speed: new Float64Array(n + 1),
    machines: new Float64Array(n),
    batteries: new Float64Array(n),
    stored: new Float64Array(n),
  }
}

function storesOf(kernel: Kernel): Pick<IslandRun, 'batteryEnergy' | 'exhausted' | 'stores'> {
  const { batteryAt, batteryCoefficients: c, batteryStates: x, step } = kernel
  let batteryEnergy = 0
  let exhausted = 0
  const stores: StoreRun[] = []
  for (let b = 0; b < batteryAt.length / 2; b++) {
    const at = batteryAt[2 * b + 1]!
    const [high, low] = [x[at + HIGHEST]!, x[at + LOWEST]!]
    batteryEnergy += high - low
    exhausted += x[at + EXHAUSTED]!
    stores.push({
      start: c[batteryAt[2 * b]! + CHARGED]!,
      end: x[at + ENERGY]!,
      low,
      high,
      taken: x[at + TAKEN]! * step,
      given: x[at + GIVEN]! * step,
    })
  }
  return { batteryEnergy, exhausted, stores }
}
