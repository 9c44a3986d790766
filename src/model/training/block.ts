import type { TransformerShape } from '../../physics/index.js'
import type { Bytes, Count, Seconds } from '../../quantity/index.js'
import { type LayerTime, layerTime } from './layer.js'
import type { Format, Machine } from './machine.js'
import { productTime } from './product.js'
import type { Software } from './software.js'
import type { Split } from './split.js'
import { type Weights, weightsOf } from './state.js'
import { layerWorks } from './work.js'

/**
 * What a step is made of, for one micro-batch. It depends on tensor, context and expert ranks, the
 * micro-batch and the recomputation, not on pipeline and data ranks: a search keeps it.
 */
export interface Block {
  readonly weights: Weights
  readonly tied: boolean
  /** Mean layer. */
  readonly layer: LayerTime
  /** Output head and its loss, forward and backward. */
  readonly head: Seconds
  /** Activations that go from one stage to the next, whole. */
  readonly passed: Bytes
}

const bytes16 = 2
/** Logits: written in 16 bit, softmax in 32 bit read and written, gradient. */
const logitBytes = 16

/** Times of a mean layer and of the output head. */
export function blockOf(
  shape: TransformerShape,
  split: Split,
  machine: Machine,
  software: Software,
  format: Format,
  weights: Weights = weightsOf(shape),
): Block {
  const tokens = (split.microBatch * split.sequence) / split.context
  const parts = layerWorks(shape, split).map((work) => ({
    share: work.layers / weights.layers,
    time: layerTime(work, machine, software, split, format),
  }))
  const mean = (of: (time: LayerTime) => Seconds) =>
    parts.reduce((sum, { share, time }) => sum + share * of(time), 0)
  return {
    weights,
    tied: shape.tiedEmbeddings,
    layer: {
      forward: mean((t) => t.forward),
      backward: mean((t) => t.backward),
      tensor: mean((t) => t.tensor),
      expert: mean((t) => t.expert),
      context: mean((t) => t.context),
      host: mean((t) => t.host),
    },
    head: headTime(shape, tokens, split.tensor, machine),
    passed: tokens * shape.hidden * bytes16,
  }
}

/** The three products of the head in 16 bit, and its logits' way through memory. */
function headTime(
  shape: TransformerShape,
  tokens: Count,
  tensor: Count,
  machine: Machine,
): Seconds {
  const n = shape.vocabulary / tensor
  const product = { m: tokens, n, k: shape.hidden, count: 1 }
  const bytes = logitBytes * tokens * n
  const { memoryBandwidth, kernels } = machine
  return 3 * productTime(product, machine, 'bf16') + bytes / (memoryBandwidth * kernels.memory)
}
