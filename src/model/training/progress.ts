import type { Series } from '../../numeric/index.js'
import { type Count, type Fraction, parseDate, type Seconds } from '../../quantity/index.js'
import type { Finding, TrainingJob } from '../../scenario/index.js'
import type { JobProgress, JobRate, TrainingProgress, TrainingProgressInput } from './contract.js'
import { goodputOf } from './pairing.js'

const hour = 3600

/** Share of a day by which rounding may put off an end. */
const rounding = 1e-12

/**
 * How far the runs come: working accelerators times their rate, the job's share and the share of time
 * that counts on so many at once, added up day by day until the arithmetic of the run is done; the end is interpolated
 * within its day. Accelerator-hours count the time that failures cost too.
 *
 * @param input accelerators at work by phase, on one grid of days; rates in FLOP/s
 * @returns s from the scenario's start; `done` 0 where the arithmetic of a run is not known
 */
export function trainingProgress(input: TrainingProgressInput): TrainingProgress {
  const jobs: Record<string, JobProgress> = {}
  const findings: Finding[] = []
  for (const [key, job] of Object.entries(input.jobs)) {
    const rate = input.rates[key]
    if (!rate) continue
    const progress = progressOf(job, rate, input)
    jobs[key] = progress
    if (progress.finish === null && rate.compute !== null) {
      const values = { job: key, done: progress.done }
      const path = `work.training.${key}`
      findings.push({ code: 'training.not-finished', severity: 'warning', path, values })
    }
  }
  return { jobs, findings }
}

function progressOf(job: TrainingJob, rate: JobRate, input: TrainingProgressInput): JobProgress {
  const phases = Object.entries(rate.phases).flatMap(([phase, of]) => {
    const series = input.working[phase]
    return series && of ? [{ series, rate: of.ratePerAccelerator }] : []
  })
  const grid = phases[0]?.series
  const counts = countsOf(input)
  const earliest = earliestStart(job, input)
  const compute = rate.compute ?? Number.POSITIVE_INFINITY
  let start: Seconds | null = null
  let work = 0
  let ideal = 0
  let acceleratorTime = 0
  const goodputSoFar = (more = 0, moreIdeal = 0) =>
    ideal + moreIdeal > 0 ? (work + more) / (ideal + moreIdeal) : 1
  for (let d = 0; grid && earliest !== null && d < grid.values.length; d++) {
    const from = Math.max(earliest, grid.start + d * grid.step)
    const time = Math.min(input.horizon, grid.start + (d + 1) * grid.step) - from
    if (time <= 0) continue
    let accelerators = 0
    let speedIdeal = 0
    for (const { series, rate: perAccelerator } of phases) {
      const working = (series.values[d] ?? 0) * job.share
      accelerators += working
      speedIdeal += working * perAccelerator
    }
    if (speedIdeal <= 0) continue
    const speed = speedIdeal * counts(accelerators)
    if (speed <= 0) continue
    start ??= from
    const needed = Math.max(0, compute - work) / speed
    if (needed <= time * (1 + rounding)) {
      const acceleratorHours = (acceleratorTime + accelerators * needed) / hour
      const goodput = goodputSoFar(speed * needed, speedIdeal * needed)
      return { start, finish: from + needed, done: 1, acceleratorHours, goodput }
    }
    work += speed * time
    ideal += speedIdeal * time
    acceleratorTime += accelerators * time
  }
  const acceleratorHours = acceleratorTime / hour
  return { start, finish: null, done: work / compute, acceleratorHours, goodput: goodputSoFar() }
}

/** Share of time that counts by accelerators at work: all of a run stand still for one. */
function countsOf(input: TrainingProgressInput): (accelerators: Count) => Fraction {
  const known = new Map<Count, Fraction>()
  return (accelerators) => {
    const found = known.get(accelerators) ?? goodputOf(accelerators, input).fraction
    known.set(accelerators, found)
    return found
  }
}

/**
 * Earliest start, s: the date given, or when the phase given first works. Null: that phase never
 * works. What is neither counts as not given: the scenario's own check has named it.
 */
export function earliestStart(
  job: TrainingJob,
  input: Pick<TrainingProgressInput, 'working' | 'start'>,
): Seconds | null {
  if (job.from === undefined) return 0
  const phase = input.working[job.from]
  if (phase) return firstWork(phase)
  const date = parseDate(job.from)
  return date.ok ? Math.max(0, date.value - input.start) : 0
}

function firstWork(series: Series): Seconds | null {
  const day = series.values.findIndex((working) => working > 0)
  return day < 0 ? null : series.start + day * series.step
}
