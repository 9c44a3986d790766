import type { Model } from '../../catalog/index.js'
import type { Flop, FlopPerToken } from '../../quantity/index.js'
import type { TrainingJob } from '../../scenario/index.js'

/** One multiply-add per parameter forward and two backward. */
const flopPerParameterAndToken = 6

/**
 * Arithmetic of one training token, C/D = 6·N, with N the parameters that a token uses; the term of
 * attention over the context is left out. Source: Kaplan et al. 2020, arXiv 2001.08361, section 2.1.
 * @returns FLOP/token; null where the record gives no parameters
 */
export function flopPerToken(model: Model): FlopPerToken | null {
  const active =
    model.parametersActive ??
    model.parametersActiveComputed ??
    model.parametersTotal ??
    model.parametersTotalComputed
  return active === undefined ? null : flopPerParameterAndToken * active
}

/**
 * Arithmetic of a whole run: as the job says, else from its tokens, else as the model's record says
 * or from the tokens there.
 * @returns FLOP; null where none of them is known
 */
export function runCompute(job: TrainingJob, model: Model | undefined): Flop | null {
  if (job.compute !== undefined) return job.compute
  const perToken = model ? flopPerToken(model) : null
  if (job.tokens !== undefined && perToken !== null) return perToken * job.tokens
  if (model?.trainingFlop !== undefined) return model.trainingFlop
  return model?.trainingTokens !== undefined && perToken !== null
    ? perToken * model.trainingTokens
    : null
}
