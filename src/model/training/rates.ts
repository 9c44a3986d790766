import type { Accelerator, Model } from '../../catalog/index.js'
import { shapeOf } from '../../physics/index.js'
import type { FlopPerSecond, Fraction } from '../../quantity/index.js'
import type { Finding, Precision } from '../../scenario/index.js'
import { acrossSites } from './across.js'
import { flopPerToken, runCompute } from './compute.js'
import type { Across, JobRate, PhaseRate, TrainingRateInput, TrainingRates } from './contract.js'
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
    // what the author measured has the distance in it
    const across =
      job.utilisation === undefined ? acrossOf(key, phases, model, input, findings) : null
    jobs[key] = {
      compute,
      flopPerToken: model ? flopPerToken(model) : null,
      across,
      phases: across ? slowed(phases, across.efficiency) : phases,
    }
  }
  return { jobs, findings }
}

/** What distance costs a run over several sites. */
function acrossOf(
  job: string,
  phases: JobRate['phases'],
  model: Model | undefined,
  { phases: pools, lines }: TrainingRateInput,
  findings: Finding[],
): Across | null {
  const siteOf = (phase: string) => pools[phase]?.site ?? ''
  const across = acrossSites(phases, siteOf, lines, model?.parametersTotal ?? 0)
  if (across === null) return null
  const path = `work.training.${job}.phases`
  if ('from' in across) {
    const values = { job, from: across.from, to: across.to }
    findings.push({ code: 'training.unlinked', severity: 'warning', path, values })
    return null
  }
  const { sites, bandwidth, roundTrip, efficiency } = across
  const values = { job, sites: sites.length, bandwidth, roundTrip, efficiency }
  findings.push({ code: 'training.across', severity: 'note', path, values })
  return across
}

/** Rates of a run that waits for its gradients on the way. */
function slowed(phases: JobRate['phases'], efficiency: Fraction): JobRate['phases'] {
  return Object.fromEntries(
    Object.entries(phases).map(([phase, rate]) => [
      phase,
      rate && {
        ...rate,
        tokensPerSecond: rate.tokensPerSecond * efficiency,
        utilisation: rate.utilisation * efficiency,
        ratePerAccelerator: rate.ratePerAccelerator * efficiency,
      },
    ]),
  )
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
