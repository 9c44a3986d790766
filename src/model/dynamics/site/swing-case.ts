import type { Fraction, Seconds, Watts } from '../../../quantity/index.js'
import type { IslandBattery } from '../battery/battery.js'
import type { LossCase, Moment, SwingCase } from '../contract.js'
import { worstTrip } from '../island/contingency.js'
import type { RelayEvent } from '../island/relays.js'
import { rangeOf } from '../limits/limits.js'
import { islandOf, skippedOf, type Trial, type TrialResult, tryOut } from './trial.js'

/** What a run of a moment came to. */
export function swingCaseOf(trial: Trial, result: TrialResult): SwingCase {
  const { low, high } = rangeOf(result.machines)
  const from = (result.run.frequency.length - result.frequency.length) * trial.step
  const since = (time: Seconds | undefined) =>
    time === undefined ? null : Math.max(0, time - from)
  const { shed, shedAt } = sheddingOf(trial, result.run.events)
  return {
    swing: high - low,
    rise: result.rise,
    nadir: result.nadir,
    zenith: result.zenith,
    rateOfChange: result.rateOfChange,
    broken: [...new Set(result.verdicts.filter((v) => v.decides && !v.holds).map((v) => v.limit))],
    lostAt: since(result.run.lostAt),
    shed,
    shedAt: since(shedAt),
    holds: result.holds,
  }
}

/** Most of the load that relays had taken off at once. */
function sheddingOf(
  { relays }: Trial,
  events: readonly RelayEvent[],
): { shed: Fraction; shedAt: Seconds | undefined } {
  let now = 0
  let shed = 0
  for (const { relay, did } of events) {
    const action = relays[relay]?.action
    if (action?.kind === 'shed') now += did === 'acted' ? action.share : -action.share
    shed = Math.max(shed, now)
  }
  return { shed, shedAt: events[0]?.time }
}

/** Phases of the job's step at which a loss is tried, and how long each is followed, s. */
const phases = 6
const follow: Seconds = 8

/** A moment without a period, such as a trace, is tried over this long, s. */
const unknownPeriod: Seconds = 15

/** A run without the largest unit, and what it came to. */
export interface Loss {
  readonly outcome: LossCase
  readonly result: TrialResult
}

/**
 * The moment after the loss of its largest unit, lost where that does most harm within one step of the
 * job. Null on a grid, and where no unit runs.
 */
export function lossOf(
  trial: Trial,
  load: Float64Array,
  batteries: readonly IslandBattery[],
  moment: Moment,
): Loss | null {
  const names = Object.entries(moment.sources).filter(([, { units }]) => units > 0)
  let machine = -1
  let lost: Watts = 0
  for (const [i, { rating }] of trial.machines.entries()) {
    if (rating > lost) [machine, lost] = [i, rating]
  }
  const source = names[machine]?.[0]
  if (trial.tied || source === undefined) return null
  const from = skippedOf(trial, load.length) * trial.step
  const end = load.length * trial.step
  const period = Math.min(moment.period ?? unknownPeriod, end - from)
  const times = Array.from({ length: phases }, (_, k) => from + (period * k) / phases)
  const worst = worstTrip(islandOf(trial, load, batteries), { machine, units: 1 }, times, follow)
  if (!worst) return null
  const trips = [{ time: worst.time, machine, units: 1 }]
  const result = tryOut({ ...trial, trips }, load, batteries)
  const shared = swingCaseOf(trial, result)
  // shedding is what a loss is met with; only what the limits forbid is a failure
  const accepted = trial.stepAccepted === null || result.rise <= trial.stepAccepted
  const kept = accepted && shared.broken.length === 0 && shared.lostAt === null
  return { outcome: { ...shared, holds: kept, source, at: worst.time - from, lost }, result }
}
