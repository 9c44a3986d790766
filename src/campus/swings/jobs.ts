import { type JobWave, publishedStep, type StepProfile, traceDraw } from '../../model/load/index.js'
import type { TrainingRates } from '../../model/training/index.js'
import type { Series } from '../../numeric/index.js'
import type { TrainingJob } from '../../scenario/index.js'
import { onDay } from '../dated.js'
import type { PhaseRating } from '../rating.js'

/** What trains, on what, and how much of it works when. */
export interface Programme {
  readonly jobs: Readonly<Record<string, TrainingJob>>
  readonly rates: TrainingRates['jobs']
  readonly phases: Readonly<Record<string, PhaseRating>>
  readonly installed: Readonly<Record<string, Series>>
}

/** A run in step: its profile, and its phases at the site. */
export interface SynchronousJob {
  readonly name: string
  readonly job: TrainingJob
  readonly profile: StepProfile
  readonly phases: readonly string[]
}

/**
 * The runs at a site that may run together, the one that takes most power first: a run joins while the
 * shares of the phases it works on leave room for it.
 */
export function jobsTogether(
  { jobs, rates, phases, installed }: Programme,
  site: string,
): readonly SynchronousJob[] {
  const full = (key: string) => (phases[key]?.nameplate ?? 0) * (installed[key]?.values.at(-1) ?? 0)
  const candidates = Object.entries(jobs).flatMap(([name, job]) => {
    const here = Object.keys(phases).filter(
      (key) => phases[key]?.site === site && (job.phases?.includes(key) ?? true),
    )
    const rate = here.map((key) => rates[name]?.phases[key]).find((one) => one)
    // a run of which only a utilisation is known swings as the one public trace does
    const profile = rate?.basis === 'assumed' ? publishedStep : rate?.profile
    const power = here.reduce((sum, key) => sum + full(key), 0) * job.share
    return profile && power > 0 ? [{ power, run: { name, job, profile, phases: here } }] : []
  })
  candidates.sort((a, b) => b.power - a.power)
  const taken = new Map<string, number>()
  const together: SynchronousJob[] = []
  for (const { run } of candidates) {
    const free = run.phases.every((key) => (taken.get(key) ?? 0) + run.job.share <= 1 + 1e-9)
    if (!free) continue
    for (const key of run.phases) taken.set(key, (taken.get(key) ?? 0) + run.job.share)
    together.push(run)
  }
  return together
}

/** Nameplate that runs in step by job, and what draws steadily beside it, at a moment. */
export function drawAt(
  at: number,
  site: string,
  together: readonly SynchronousJob[],
  { phases, installed }: Pick<Programme, 'phases' | 'installed'>,
): { readonly inStep: Readonly<Record<string, number>>; readonly steady: number } {
  const inStep: Record<string, number> = {}
  let steady = 0
  for (const [key, rating] of Object.entries(phases)) {
    const series = installed[key]
    if (rating.site !== site || !series) continue
    const count = onDay(series, at)
    let share = 0
    for (const { name, job, phases: own } of together) {
      if (!own.includes(key)) continue
      share += job.share
      inStep[name] = (inStep[name] ?? 0) + count * job.share * rating.nameplate
    }
    steady += count * (rating.network + (1 - share) * (rating.itPowerAverage - rating.network))
  }
  return { inStep, steady }
}

/** A run by its metered trace where it has one, else by its step. */
export function waveOf({ job, profile }: SynchronousJob, nameplate: number, step: number): JobWave {
  const { powerTrace } = job
  return powerTrace
    ? { trace: traceDraw(powerTrace, { step, nameplate }), offset: 0 }
    : { profile, nameplate, window: 'steady', offset: 0 }
}

/** Accelerators that work at a site at a moment. */
export function acceleratorsAt(
  at: number,
  site: string,
  { phases, installed }: Pick<Programme, 'phases' | 'installed'>,
): number {
  return Object.entries(phases).reduce((sum, [key, rating]) => {
    const series = installed[key]
    return rating.site === site && series ? sum + onDay(series, at) : sum
  }, 0)
}
