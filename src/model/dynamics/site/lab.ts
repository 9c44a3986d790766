import type { Fraction, Seconds, Watts } from '../../../quantity/index.js'
import { type Ageing, ageingOf } from '../battery/ageing.js'
import type { DynamicsInput, LossCase, Moment, SwingCase, Verdict } from '../contract.js'
import { type Breach, breachesOf } from './breach.js'
import { dialledBench, type SwingDials } from './dials.js'
import { RUN_STEP } from './machines.js'
import { probeOf } from './probe.js'
import { lossOf, swingCaseOf } from './swing-case.js'
import { tryOut } from './trial.js'

/** Curves of a moment under dials, and what they mean; `step` apart from where it is judged on. */
export interface SwingRun {
  readonly step: Seconds
  /** At the points of supply, W: as the job asks for it, and as racks draw it. */
  readonly asked: Float64Array
  readonly drawn: Float64Array
  /** Of machines or grid, and of batteries (positive given out), W. */
  readonly machines: Float64Array
  readonly batteries: Float64Array
  /** Energy in all batteries over their capacity; null without any. */
  readonly charge: Float64Array | null
  /** Hz; null where a grid holds it. */
  readonly frequency: Float64Array | null
  readonly outcome: SwingCase | LossCase
  readonly verdicts: readonly Verdict[]
  /** Why it does not hold; empty where it does. */
  readonly breaches: readonly Breach[]
  /** Average power that floor, ballast and storage take, W, and the job's loss of speed. */
  readonly wasted: Watts
  readonly slowdown: Fraction
  readonly ageing: Ageing | null
}

/**
 * One run of a moment under dials, for an oscilloscope: nothing is searched.
 * @param step s; the moment's samples are repeated or averaged to about that
 * @returns null where nothing can be simulated: an island whose inertia is not known
 */
export function runSwings(
  input: DynamicsInput,
  moment: Moment,
  dials: SwingDials = {},
  step: Seconds = RUN_STEP,
): SwingRun | null {
  const bench = dialledBench(input, moment, dials, step)
  if (!bench) return null
  const { trial, batteries, drawn, asked, skipped } = bench
  const loss = dials.loss ? lossOf(trial, drawn, batteries, bench.moment) : null
  const result = loss?.result ?? tryOut(trial, drawn, batteries)
  const { run } = result
  const energy = batteries.reduce((sum, battery) => sum + battery.energy, 0)
  return {
    step: trial.step,
    asked: asked.slice(skipped),
    drawn: drawn.slice(skipped),
    machines: run.machines.slice(skipped),
    batteries: run.batteries.slice(skipped),
    charge: energy > 0 ? run.stored.slice(skipped).map((joules) => joules / energy) : null,
    frequency: trial.tied ? null : run.frequency.slice(skipped),
    outcome: loss?.outcome ?? swingCaseOf(trial, result),
    verdicts: result.verdicts,
    breaches: breachesOf(trial, result, loss !== null),
    wasted: bench.wasted,
    slowdown: bench.slowdown,
    ageing: energy > 0 ? ageingOf(run.stored.subarray(skipped), trial.step, energy) : null,
  }
}

/**
 * Whether a moment under dials holds: what `runSwings` says, without its curves. A search asks some
 * hundred times, so a run that is lost is left at once. `dials.loss` is not looked at.
 * @returns null where nothing can be simulated
 */
export function swingsHold(
  input: DynamicsInput,
  moment: Moment,
  dials: SwingDials = {},
  step: Seconds = RUN_STEP,
): { readonly holds: boolean; readonly wasted: Watts; readonly slowdown: Fraction } | null {
  const bench = dialledBench(input, moment, dials, step)
  if (!bench) return null
  const { trial, batteries, drawn, slowdown } = bench
  const holds = probeOf(trial, drawn.length)(drawn, batteries)
  return { holds, wasted: bench.wasted, slowdown }
}
