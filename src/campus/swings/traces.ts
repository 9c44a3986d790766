import type { Count, Ratio, Watts } from '../../quantity/index.js'
import type { Finding, TrainingJob } from '../../scenario/index.js'
import type { Programme } from './jobs.js'

/** Above so many nameplates no racks draw: what is written is in another unit. */
const beyond: Ratio = 2
/** Fewer samples tell of edges and rests too little. */
const fewSamples: Count = 10

/** A metered trace of a job against the nameplate of the racks that the job comes to run on. */
interface TracePeak {
  readonly peak: Watts
  readonly nameplate: Watts
  /** One over the other. */
  readonly factor: Ratio
}

type Racks = Pick<Programme, 'phases' | 'installed'>

/** The highest power of a job's trace; undefined without a trace or without racks. */
function tracePeak(job: TrainingJob, { phases, installed }: Racks): TracePeak | undefined {
  const { powerTrace: trace } = job
  if (!trace) return undefined
  const keys = Object.keys(phases).filter((key) => job.phases?.includes(key) ?? true)
  const nameplate = keys.reduce((sum, key) => {
    const count = installed[key]?.values.at(-1) ?? 0
    return sum + count * job.share * (phases[key]?.nameplate ?? 0)
  }, 0)
  if (nameplate <= 0) return undefined
  const high = trace.power.reduce((a, b) => Math.max(a, b), 0)
  const peak = trace.unit === 'W' ? high : high * nameplate
  return { peak, nameplate, factor: peak / nameplate }
}

/** Whether a job's trace is of a power that its racks cannot draw: nothing is made of it. */
export function isBeyondNameplate(job: TrainingJob, racks: Racks): boolean {
  return (tracePeak(job, racks)?.factor ?? 0) > beyond
}

/** What is wrong with metered traces, seen beside the racks: their unit, and how little they hold. */
export function traceFindings(
  jobs: Readonly<Record<string, TrainingJob>>,
  racks: Racks,
): Finding[] {
  return Object.entries(jobs).flatMap(([job, one]): Finding[] => {
    const at = { path: `work.training.${job}.powerTrace` }
    const out: Finding[] = []
    const told = tracePeak(one, racks)
    if (told && told.factor > beyond) {
      const values = { job, ...told, factor: Number(told.factor.toPrecision(3)) }
      out.push({ code: 'campus.trace-beyond', severity: 'error', ...at, values })
    }
    const samples = one.powerTrace?.time.length ?? fewSamples
    if (samples < fewSamples) {
      const values = { job, samples, least: fewSamples }
      out.push({ code: 'campus.trace-short', severity: 'note', ...at, values })
    }
    return out
  })
}
