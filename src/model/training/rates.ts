import type { Accelerator } from '../../catalog/index.js'
import type { FlopPerSecond } from '../../quantity/index.js'
import type { Finding, Precision } from '../../scenario/index.js'
import { flopPerToken, runCompute } from './compute.js'
import type { JobRate, TrainingRateInput, TrainingRates } from './contract.js'

/**
 * Useful rate of one accelerator of each phase on each job: dense peak of the job's precision times
 * model FLOP/s utilisation (PaLM, arXiv 2204.02311, appendix B). Preview: utilisation is given, not
 * computed from the shape of the model, the network and the split over accelerators.
 *
 * @returns rates in FLOP/s for the phases a job runs on; a phase whose accelerator has no such
 *   precision is left out, with an error
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
    const utilisation = job.utilisation ?? input.utilisation
    const ratePerAccelerator: Record<string, FlopPerSecond> = {}
    for (const [phase, { accelerator }] of Object.entries(input.phases)) {
      if (job.phases && !job.phases.includes(phase)) continue
      const peak = peakRate(input.accelerators[accelerator], job.precision)
      if (peak === undefined) {
        const values = { job: key, phase, accelerator, precision: job.precision }
        const path = `work.training.${key}.precision`
        findings.push({ code: 'training.precision', severity: 'error', path, values })
      } else {
        ratePerAccelerator[phase] = peak * utilisation
      }
    }
    const perToken = model ? flopPerToken(model) : null
    jobs[key] = { compute, flopPerToken: perToken, utilisation, ratePerAccelerator }
  }
  return { jobs, findings }
}

/** Dense peak of a precision, FLOP/s; undefined where the accelerator has none. */
function peakRate(
  accelerator: Accelerator | undefined,
  precision: Precision,
): FlopPerSecond | undefined {
  if (precision === 'fp4') return accelerator?.fp4Rate
  return precision === 'fp8' ? accelerator?.fp8Rate : accelerator?.bf16Rate
}
