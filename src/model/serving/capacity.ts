import type { Bytes, Count, Fraction, Tokens } from '../../quantity/index.js'
import type { ReplicaCost } from './cost.js'
import { cacheValueBytes, storageOf, type WeightFormat } from './format.js'
import type { ServedModel } from './served-model.js'

/** How memory is shared out on one accelerator. */
export interface MemoryPolicy {
  /** Share of the memory that weights and cache may fill (vLLM's default, 0.9). */
  readonly share: Fraction
  /** Activations, graphs and buffers beside weights and cache. */
  readonly reserve: Bytes
}

/** Reserve: estimate, 2 to 5 GB in vLLM and TensorRT-LLM logs of 8-GPU servers. */
export const memoryUsual: MemoryPolicy = { share: 0.9, reserve: 3e9 }

/** Memory that is left for the cache of one copy of attention, on each of its accelerators. */
export function cacheRoom(cost: ReplicaCost, policy: MemoryPolicy = memoryUsual): Bytes {
  return cost.memory * policy.share - cost.weights - policy.reserve
}

/** Cache of one request at so long a context, on one accelerator. */
export function cacheOfRequest(cost: ReplicaCost, context: Tokens): Bytes {
  return context * cost.cachePerToken + Math.min(context, cost.window) * cost.cachePerTokenWindowed
}

/**
 * Requests whose caches fit together, at a mean context: paged caches grow with their requests, so
 * the mean counts, not the end. Not a whole number; at most 0 where the weights do not fit.
 */
export function requestsHeld(
  cost: ReplicaCost,
  context: Tokens,
  policy: MemoryPolicy = memoryUsual,
): Count {
  const room = cacheRoom(cost, policy)
  const each = cacheOfRequest(cost, context)
  if (room <= 0) return 0
  return each === 0 ? Number.MAX_SAFE_INTEGER : (cost.data * room) / each
}

/** Weights of a whole model, each matrix once. */
export function weightsOf(model: ServedModel, format: WeightFormat): Bytes {
  const { experts, rest } = storageOf(format, model.routed > 0, model.trainedFp8)
  return (model.parameters - model.routed) * rest.bytes + model.routed * experts.bytes
}

/** Cache of one request at so long a context, each value once. */
export function cacheOf(model: ServedModel, format: WeightFormat, context: Tokens): Bytes {
  const values = context * model.cacheFull + Math.min(context, model.window) * model.cacheWindowed
  return values * cacheValueBytes(format)
}
