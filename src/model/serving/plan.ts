import type { Accelerator } from '../../catalog/index.js'
import type { FlopPerSecond, Fraction } from '../../quantity/index.js'
import type { Finding, Precision, ServingJob } from '../../scenario/index.js'
import type { Replica, Serving, ServingInput } from './contract.js'
import { servedModel } from './model.js'
import { acceleratorsFor, memoryNeeded, replica, type ServingAccelerator } from './replica.js'

/** Share of memory that weights and cache fill, as servers are commonly set (vLLM's default). */
const defaultMemoryShare: Fraction = 0.9

/**
 * One replica of each service on the accelerators of each of its phases: how many it takes, its
 * times, rate and energy. Preview: a roofline without communication or overheads, which is fast by
 * a factor of two or more; see the README.
 *
 * @param input       shares of printed rates that kernels reach; IT power of one accelerator, W
 * @param memoryShare share of the accelerator's memory that may be filled
 * @returns null for a phase where the model does not fit or a figure is missing, with a finding
 */
export function planServing(input: ServingInput, memoryShare = defaultMemoryShare): Serving {
  const findings: Finding[] = []
  const jobs: Record<string, Record<string, Replica | null>> = {}
  for (const [key, job] of Object.entries(input.jobs)) {
    const phases: Record<string, Replica | null> = {}
    for (const phase of Object.keys(input.phases)) {
      if (job.phases && !job.phases.includes(phase)) continue
      const outcome = replicaOn(key, job, phase, input, memoryShare)
      const refused = 'code' in outcome
      phases[phase] = refused ? null : outcome
      if (refused) findings.push(outcome)
    }
    jobs[key] = phases
  }
  return { jobs, findings }
}

/** The replica, or the finding that says why there is none. */
function replicaOn(
  key: string,
  job: ServingJob,
  phase: string,
  input: ServingInput,
  memoryShare: Fraction,
): Replica | Finding {
  const path = `work.serving.${key}`
  const place = input.phases[phase]
  const name = place?.accelerator ?? ''
  const incomplete = (equipment: string, field: string): Finding => ({
    code: 'serving.incomplete',
    severity: 'warning',
    path,
    values: { job: key, phase, equipment, field },
  })
  for (const field of ['concurrency', 'outputTokens'] as const) {
    if (!(job[field] > 0)) return incomplete(key, field)
  }
  const model = servedModel(input.models[job.model], job.precision)
  if (typeof model === 'string') return incomplete(job.model, model)
  const accelerator = asServed(input, name, job.precision, place?.itPowerPeak ?? 0, memoryShare)
  if (typeof accelerator === 'string') return incomplete(name, accelerator)
  const needed = memoryNeeded(model, job)
  const count = acceleratorsFor(needed, accelerator)
  if (count === null) {
    const available = accelerator.memory * accelerator.domain
    const values = { job: key, phase, needed, available }
    return { code: 'serving.no-fit', severity: 'warning', path, values }
  }
  return replica(model, job, accelerator, count)
}

/** The accelerator at the rates that kernels reach, or the field that its record lacks. */
function asServed(
  input: ServingInput,
  name: string,
  precision: Precision,
  power: number,
  memoryShare: Fraction,
): ServingAccelerator | keyof Accelerator {
  const record = input.accelerators[name]
  const capacity = record?.hbmCapacityUsable ?? record?.hbmCapacity
  if (!capacity) return 'hbmCapacity'
  if (!record?.hbmBandwidth) return 'hbmBandwidth'
  const field = rateField[precision]
  const peak: FlopPerSecond | undefined = record[field]
  if (!peak) return field
  return {
    memory: capacity * memoryShare,
    bandwidth: record.hbmBandwidth * input.memoryEfficiency,
    rate: peak * input.matmulEfficiency,
    domain: record.scaleUpDomain ?? 1,
    power,
  }
}

const rateField = { bf16: 'bf16Rate', fp8: 'fp8Rate', fp4: 'fp4Rate' } as const
