import type { Count, Fraction, Hertz, Ratio, Seconds, Watts } from '../../../quantity/index.js'
import type { Connection, GridLimit } from '../../../scenario/index.js'
import type { IslandBattery } from '../battery/battery.js'
import type { Verdict } from '../contract.js'
import {
  type IslandCase,
  type IslandMachine,
  type IslandRun,
  simulateIsland,
} from '../island/island.js'
import type { Relay } from '../island/relays.js'
import type { Trip } from '../island/switches.js'
import { rangeOf, rateWindow, verdictsOf } from '../limits/limits.js'
import { largestChange, largestRise } from '../limits/rolling.js'

/** A site at one moment; what a search changes is handed to `tryOut`. */
export interface Trial {
  /** A grid holds the frequency. */
  readonly tied: boolean
  readonly frequency: Hertz
  readonly machines: readonly IslandMachine[]
  /** Carried by something else that stays constant: an import that is full, and what is short, W. */
  readonly elsewhere: Watts
  /** What the machines cannot carry with their reserve and no import is known for, W. */
  readonly short: Watts
  readonly stepAccepted: Watts | null
  readonly limits: Readonly<Record<string, GridLimit>>
  readonly connection?: Connection | undefined
  readonly day: string
  readonly step: Seconds
  readonly relays: readonly Relay[]
  readonly secondary?: Seconds | undefined
  /** Units that are lost on the way. */
  readonly trips?: readonly Trip[] | undefined
}

/** What a run comes to. */
export interface TrialResult {
  readonly run: IslandRun
  /** Settled: Hz, and what machines or the grid give, W. */
  readonly frequency: Float64Array
  readonly machines: Float64Array
  /** Hz; null on a grid. */
  readonly nadir: Hertz | null
  readonly zenith: Hertz | null
  /** Over 0.5 s, Hz/s. */
  readonly rateOfChange: number | null
  /** Largest rise of the machines' power within a second, W. */
  readonly rise: Watts
  readonly verdicts: readonly Verdict[]
  readonly holds: boolean
}

/**
 * Time within which a rise counts as one step for a machine: until its governor has answered.
 * Estimate, range 0.3-3 s.
 */
export const stepWindow: Seconds = 1

/**
 * What a run needs to forget how it began: it starts at the mean load, which no job ever draws. A
 * quarter of shorter runs.
 */
const settling: Seconds = 10

/** Runs a load with these batteries and holds the result against limits and machines. */
export function tryOut(
  trial: Trial,
  load: Float64Array,
  batteries: readonly IslandBattery[],
): TrialResult {
  const { tied, step } = trial
  const run = simulateIsland(islandOf(trial, load, batteries))
  const skipped = skippedOf(trial, load.length)
  const frequency = run.frequency.subarray(Math.min(skipped, run.frequency.length - 1))
  const machines = run.machines.subarray(Math.min(skipped, run.machines.length - 1))
  const { low, high } = rangeOf(frequency)
  const rise = largestRise(machines, step, stepWindow)
  const verdicts = verdictsOf(
    trial.limits,
    {
      step,
      connection: trial.connection,
      ...(tied ? { power: machines } : { frequency }),
    },
    trial.day,
  )
  const accepted = tied || trial.stepAccepted === null || rise <= trial.stepAccepted
  const kept = verdicts.every((verdict) => verdict.holds || !verdict.decides)
  return {
    run,
    frequency,
    machines,
    nadir: tied ? null : low,
    zenith: tied ? null : high,
    rateOfChange: tied ? null : largestChange(frequency, step, rateWindow) / rateWindow,
    rise,
    verdicts,
    holds: accepted && kept && run.lostAt === undefined && run.events.length === 0,
  }
}

/** The case that a run simulates. */
export function islandOf(
  trial: Trial,
  load: Float64Array,
  batteries: readonly IslandBattery[],
): IslandCase {
  const { tied, step, elsewhere } = trial
  const carried = elsewhere > 0 ? load.slice() : load
  if (elsewhere > 0) for (let k = 0; k < carried.length; k++) carried[k] = carried[k]! - elsewhere
  return {
    frequency: trial.frequency,
    machines: tied ? [] : trial.machines,
    batteries,
    load: carried,
    loadStart: meanOf(carried.subarray(0, Math.max(1, carried.length >> 1))),
    step,
    stiff: tied,
    lostBeyond: ownProtection,
    ...(!tied && {
      relays: trial.relays,
      armed: skippedOf(trial, load.length) * step,
      trips: trial.trips ?? [],
    }),
    ...(trial.secondary !== undefined && { secondary: trial.secondary }),
  }
}

/** Steps at the start that are not judged. */
export function skippedOf({ step }: Trial, samples: Count): Count {
  return Math.round(Math.min(settling, (samples * step) / 4) / step)
}

/** At least `watts` at every moment: ballast. */
export function floored(load: Float64Array, watts: Watts): Float64Array {
  const out = load.slice()
  for (let k = 0; k < out.length; k++) if (out[k]! < watts) out[k] = watts
  return out
}

export function meanOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return values.length > 0 ? sum / values.length : 0
}

/**
 * Speed off nominal at which machines trip themselves, whatever a grid allows, pu: overspeed protection at
 * 110 % and volts per hertz at as much the other way. Estimate of usual settings; makers state theirs.
 */
const ownProtection: Ratio = 0.1

/** Parts of its range that a search looks at before it bisects. */
const LOOKS = 8
/** What holds must hold with this much more too: a measure that more of would break is none. */
const MARGIN = 1.25

/**
 * Least x in 0..most at which a condition holds. It need not hold all the way from there on (a late inverter
 * or a floor beyond what machines carry may break what less of it holds), so the range is looked at upwards
 * first, and bisected where it begins to hold.
 * @returns 0 where it holds already; null where it holds nowhere that was looked at
 */
export function least(
  most: number,
  holds: (x: number) => boolean,
  tolerance: Fraction = 1 / 512,
): number | null {
  if (holds(0)) return 0
  if (!(most > 0)) return null
  for (let look = 1; look <= LOOKS; look++) {
    let yes = (look / LOOKS) * most
    if (!holds(yes)) continue
    let no = ((look - 1) / LOOKS) * most
    while (yes - no > tolerance * most) {
      const middle = (no + yes) / 2
      if (holds(middle)) yes = middle
      else no = middle
    }
    const more = Math.min(most, yes * MARGIN)
    if (more === yes || holds(more)) return yes
  }
  return null
}
