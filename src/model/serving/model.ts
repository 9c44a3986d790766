import type { Model } from '../../catalog/index.js'
import type { Bytes, BytesPerToken, Count, Fraction } from '../../quantity/index.js'
import type { Precision } from '../../scenario/index.js'

/** What of a model a step of serving needs; bytes at the precision of the service. */
export interface ServedModel {
  readonly weights: Bytes
  /** Parameters that one token uses. */
  readonly active: Count
  /** Weights of all routed experts. */
  readonly routed: Bytes
  /** Share of the experts that a token is routed to. */
  readonly routing: Fraction
  readonly kvPerToken: BytesPerToken
}

const bytesPerParameter: Readonly<Record<Precision, number>> = { bf16: 2, fp8: 1, fp4: 0.5 }

/**
 * Reads a model's record for serving. All but the routed experts is used by every token, so with
 * T total and A active parameters and k of E experts, the experts hold (T − A)/(1 − k/E).
 * @returns the name of the field that is missing where the record does not suffice
 */
export function servedModel(
  model: Model | undefined,
  precision: Precision,
): ServedModel | keyof Model {
  const total = model?.parametersTotal ?? model?.parametersTotalComputed
  if (!model || total === undefined) return 'parametersTotal'
  if (model.kvPerToken === undefined) return 'kvPerToken'
  const active = Math.min(total, model.parametersActive ?? model.parametersActiveComputed ?? total)
  const { expertsActive, expertsTotal } = model
  const routing = expertsActive && expertsTotal ? expertsActive / expertsTotal : active / total
  const bytes = bytesPerParameter[precision]
  const routed = routing < 1 ? Math.min(total, (total - active) / (1 - routing)) : 0
  return {
    weights: total * bytes,
    active,
    routed: routed * bytes,
    routing,
    kvPerToken: model.kvPerToken,
  }
}

/**
 * Weights that one decode step reads for a batch, tokens routed evenly and independently: all that
 * every token uses, and 1 − (1 − k/E)^B of the routed experts. Of a dense model: all of it.
 * @param batch B, tokens in the step
 */
export function weightsRead(model: ServedModel, batch: Count): Bytes {
  const shared = model.weights - model.routed
  return shared + model.routed * (1 - (1 - model.routing) ** batch)
}
