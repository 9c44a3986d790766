import { layerCount, parameters, type TransformerShape } from '../../physics/index.js'
import type { Count } from '../../quantity/index.js'
import type { Split } from './split.js'

/** Parameters of a model by what a split does with them. */
export interface Weights {
  readonly layers: Count
  /** Of one layer, mean: all but routed experts, split over tensor ranks. */
  readonly dense: Count
  /** Of one layer, mean: routed experts, split over expert ranks. */
  readonly routed: Count
  /** Tables in front and behind. */
  readonly input: Count
  readonly output: Count
}

/** Parameters of a shape, counted once for all splits. */
export function weightsOf(shape: TransformerShape): Weights {
  const { total, routed, embeddings } = parameters(shape)
  const layers = layerCount(shape)
  const output = shape.vocabulary * shape.hidden
  return {
    layers,
    dense: (total - routed - embeddings) / layers,
    routed: routed / layers,
    input: output + shape.learnedPositions * shape.hidden,
    output,
  }
}

/** Parameters that one accelerator holds before sharding over data ranks, and ranks with a copy. */
export interface Held {
  readonly dense: Count
  readonly routed: Count
  readonly denseCopies: Count
  readonly routedCopies: Count
}

/**
 * Parameters on an accelerator of the first stage: ⌈layers/p⌉ of each kind over t ranks, routed
 * experts over e, the input table. Experts are not split over tensor ranks.
 * @param tied the output table is the input table; on one stage it is held once
 */
export function heldBy(weights: Weights, split: Split, tied: boolean): Held {
  const { tensor, pipeline, expert, data, context } = split
  const own = Math.ceil(weights.layers / pipeline)
  const behind = pipeline === 1 && !tied ? weights.output : 0
  return {
    dense: (weights.dense * own + weights.input + behind) / tensor,
    routed: (weights.routed / expert) * own,
    denseCopies: data * context,
    routedCopies: Math.max(1, (data * context * tensor) / expert),
  }
}
