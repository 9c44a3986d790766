import type { Accelerator } from '../../catalog/index.js'
import { shapeOf } from '../../physics/index.js'
import type { FlopPerSecond } from '../../quantity/index.js'
import type { Finding, Precision } from '../../scenario/index.js'
import { flopPerToken, runCompute } from './compute.js'
import type { JobRate, PhaseRate, TrainingRateInput, TrainingRates } from './contract.js'
import { modelledRate } from './modelled.js'
import { goodputOf, type Pairing } from './pairing.js'
import { steadyProfile } from './profile.js'

/**
 * What each phase does for each job: from the model's shape where it is known, else from a
 * utilisation; the author's own utilisation wins over both.
 *
 * @returns null for a phase on which the job cannot run, with an error
 */
export function trainingRates(input: TrainingRateInput): TrainingRates {
  const findings: Finding[] = []
  const jobs: Record<string, JobRate> = {}
  for (const [key, job] of Object.entries(input.jobs)) {
    const model = input.models[job.model]
    const compute = runCompute(job, model)
    if (compute === null) {
      const values = { job: key, model: job.model }
      const path = `work.training.${key}.compute`
      findings.push({ code: 'training.no-compute', severity: 'warning', path, values })
    }
    const phases: Record<string, PhaseRate | null> = {}
    const taken = Object.entries(input.phases).filter(
      ([phase, pool]) => (job.phases?.includes(phase) ?? true) && pool.count * job.share >= 1,
    )
    const together = taken.reduce((sum, [, pool]) => sum + Math.floor(pool.count * job.share), 0)
    for (const [phase, pool] of taken) {
      phases[phase] = phaseRate({ key, job, model, phase, pool, together, input, findings })
    }
    jobs[key] = { compute, flopPerToken: model ? flopPerToken(model) : null, phases }
  }
  return { jobs, findings }
}

function phaseRate(pairing: Pairing): PhaseRate | null {
  const { key, job, model, phase, pool, input, findings } = pairing
  const accelerator = input.accelerators[pool.accelerator]
  const peak = peakRate(accelerator, job.precision)
  if (accelerator === undefined || peak === undefined) {
    const values = { job: key, phase, accelerator: pool.accelerator, precision: job.precision }
    const path = `work.training.${key}.precision`
    findings.push({ code: 'training.precision', severity: 'error', path, values })
    return null
  }
  const shape = model && shapeOf(model)
  if (job.utilisation === undefined && shape !== undefined) {
    const rate = modelledRate(pairing, accelerator, shape, peak)
    if (rate !== undefined) return rate
  }
  if (job.utilisation === undefined) {
    const values = { job: key, phase, model: job.model, utilisation: input.utilisation }
    const path = `work.training.${key}.utilisation`
    findings.push({ code: 'training.assumed', severity: 'note', path, values })
  }
  return assumedRate(pairing, peak)
}

/** Dense peak times model FLOP/s utilisation (PaLM, arXiv 2204.02311, appendix B). */
function assumedRate(
  { job, model, pool, together, input }: Pairing,
  peak: FlopPerSecond,
): PhaseRate {
  const utilisation = job.utilisation ?? input.utilisation
  const accelerators = Math.floor(pool.count * job.share)
  const perToken = model ? flopPerToken(model) : null
  const rate = peak * utilisation
  return {
    basis: 'assumed',
    layout: null,
    step: null,
    memory: null,
    tokensPerStep: (job.batch * accelerators) / together,
    tokensPerSecond: perToken === null ? 0 : (rate * accelerators) / perToken,
    utilisation,
    ratePerAccelerator: rate,
    goodput: goodputOf(together, input),
    profile: steadyProfile(input.draw),
  }
}

/** Dense peak of a precision, FLOP/s; undefined where the accelerator has none. */
function peakRate(
  accelerator: Accelerator | undefined,
  precision: Precision,
): FlopPerSecond | undefined {
  if (precision === 'fp4') return accelerator?.fp4Rate
  return precision === 'fp8' ? accelerator?.fp8Rate : accelerator?.bf16Rate
}
