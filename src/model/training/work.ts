import {
  type Attention,
  attendedPairs,
  type FeedForward,
  layerCount,
  type TransformerShape,
} from '../../physics/index.js'
import type { Bytes, Count, Flop, Fraction } from '../../quantity/index.js'
import type { Split } from './split.js'

/** `count` products of m×k by k×n, done side by side (the experts of a rank are one such group). */
export interface Product {
  readonly m: Count
  readonly n: Count
  readonly k: Count
  readonly count: Count
}

/** Scores and weighted values of one layer and micro-batch on one accelerator, forward. */
export interface AttentionCore {
  /** Operations with the causal half of the mask, as fused kernels do. */
  readonly flop: Flop
  /** Heads on this accelerator times sequences. */
  readonly heads: Count
  readonly queries: Count
  readonly keys: Count
  readonly width: Count
}

/** Work of one layer on one accelerator for one micro-batch, forward. */
export interface LayerWork {
  /** Layers of this kind in the model. */
  readonly layers: Count
  readonly products: readonly Product[]
  readonly core: AttentionCore
  /** Bytes that norms, residuals, dropout, activations and rotations move. */
  readonly vectorBytes: Bytes
  /** Bytes of one all-reduce (or all-gather and reduce-scatter) over the tensor ranks; two a layer. */
  readonly tensorBytes: Bytes
  /** Bytes of the tokens that one accelerator routes, once each; and experts each of them takes. */
  readonly routedBytes: Bytes
  readonly choices: Count
  /** Keys and values passed around the context ranks. */
  readonly contextBytes: Bytes
  readonly routed: boolean
}

const bytes16 = 2
const flopPerMultiplyAdd = 2

/**
 * Work per layer, micro-batch and accelerator. T = b s/c tokens; norms and residuals on T/t of them
 * with sequence parallelism. Per token of h, each way read or written once in 16 bit: two norms 8 h,
 * two residuals 6 h each (with dropout and its mask 7 h); per kept projection width w: rotation or
 * transposition 4 w, activation 4 f, gated 6 f.
 * Source: counted from the operations of a layer as in Korthikanti et al. 2022 (2205.05198), figure 2.
 */
export function layerWorks(shape: TransformerShape, split: Split): LayerWork[] {
  const layers = layerCount(shape)
  const works: LayerWork[] = []
  for (const attention of shape.attention) {
    for (const feedForward of shape.feedForward) {
      // Kinds of layers are laid over one another in proportion: no sum depends on where they stand.
      const share: Fraction = feedForward.layers / layers
      works.push(layerWork(shape, attention, feedForward, attention.layers * share, split))
    }
  }
  return works
}

function layerWork(
  shape: TransformerShape,
  attention: Attention,
  feedForward: FeedForward,
  layers: Count,
  split: Split,
): LayerWork {
  const { hidden } = shape
  const { tensor, context } = split
  const tokens = (split.microBatch * split.sequence) / context
  const around = split.sequenceParallel ? tokens / tensor : tokens
  const projections = attentionProducts(attention, hidden, tokens, tensor)
  const { products, activationBytes } = feedForwardProducts(feedForward, hidden, tokens, split)
  const dropout = shape.vectorsPerLayer > 0 ? 1 : 0
  const norms = around * hidden * (8 + 2 * (6 + dropout))
  const rotated = 2 * bytes16 * tokens * projections[0]!.n
  const routed = feedForward.kind === 'mixture'
  return {
    layers,
    products: [...projections, ...products],
    core: attentionCore(attention, split, tokens),
    vectorBytes: norms + rotated + activationBytes,
    tensorBytes: tokens * hidden * bytes16,
    routedBytes: routed ? (tokens / tensor) * hidden * bytes16 : 0,
    choices: feedForward.kind === 'mixture' ? feedForward.active : 0,
    contextBytes: contextBytes(attention, tokens, tensor),
    routed,
  }
}

function attentionProducts(attention: Attention, hidden: Count, tokens: Count, tensor: Count) {
  if (attention.kind === 'linear') {
    const n = attention.parameters / hidden / tensor
    return [{ m: tokens, n, k: hidden, count: 1 }]
  }
  const { heads } = attention
  if (attention.kind === 'grouped') {
    const { keyValueHeads, headWidth, gated = false } = attention
    const own = ((gated ? 2 : 1) * heads + 2 * keyValueHeads) * (headWidth / tensor)
    return [
      { m: tokens, n: own, k: hidden, count: 1 },
      { m: tokens, n: hidden, k: (heads * headWidth) / tensor, count: 1 },
    ]
  }
  const { queryRank, keyValueRank, plainWidth, rotaryWidth, valueWidth } = attention
  return [
    { m: tokens, n: (heads * (plainWidth + rotaryWidth)) / tensor, k: queryRank, count: 1 },
    { m: tokens, n: (heads * (plainWidth + valueWidth)) / tensor, k: keyValueRank, count: 1 },
    { m: tokens, n: queryRank + keyValueRank + rotaryWidth, k: hidden, count: 1 },
    { m: tokens, n: hidden, k: (heads * valueWidth) / tensor, count: 1 },
  ]
}

function feedForwardProducts(
  feedForward: FeedForward,
  hidden: Count,
  tokens: Count,
  { tensor, expert }: Split,
) {
  const { width, matrices } = feedForward
  const pair = (m: Count, own: Count, count: Count): Product[] => [
    { m, n: (matrices - 1) * own, k: hidden, count },
    { m, n: hidden, k: own, count },
  ]
  const activation = bytes16 * matrices * width
  if (feedForward.kind === 'dense') {
    const products = pair(tokens, width / tensor, 1)
    return { products, activationBytes: (tokens * activation) / tensor }
  }
  const { experts, active, shared } = feedForward
  const own = Math.max(1, experts / expert)
  const routed = (tokens * active) / tensor
  const products = [
    ...pair(routed / own, width, own),
    { m: tokens / tensor, n: experts, k: hidden, count: 1 },
    ...(shared > 0 ? pair(tokens, (shared * width) / tensor, 1) : []),
  ]
  // Sorting tokens by expert and back: read and written once each way.
  const sorting = 4 * bytes16 * routed * hidden
  const rows = routed + (shared * tokens) / tensor
  return { products, activationBytes: rows * activation + sorting }
}

function attentionCore(attention: Attention, split: Split, tokens: Count): AttentionCore {
  const { tensor, sequence, microBatch, context } = split
  const queries = sequence / context
  if (attention.kind === 'linear') {
    const flop = attention.stateFlop * (tokens / tensor)
    return { flop, heads: 0, queries, keys: 0, width: 0 }
  }
  const width =
    attention.kind === 'grouped'
      ? attention.headWidth
      : (attention.plainWidth + attention.rotaryWidth + attention.valueWidth) / 2
  const heads = (attention.heads / tensor) * microBatch
  // Kernels of training mask what lies outside a window and do not skip it: assumed of all, fitted on
  // the one model with windows in the tables.
  const pairs = attendedPairs(sequence) / context
  const flop = 2 * flopPerMultiplyAdd * pairs * heads * width
  return { flop, heads, queries, keys: sequence, width }
}

/** Keys and values of this rank's tokens, to be seen by the other context ranks. */
function contextBytes(attention: Attention, tokens: Count, tensor: Count): Bytes {
  if (attention.kind === 'linear') return 0
  if (attention.kind === 'grouped') {
    const heads = Math.max(1, attention.keyValueHeads / tensor)
    return 2 * tokens * heads * attention.headWidth * bytes16
  }
  const { heads, plainWidth, rotaryWidth, valueWidth } = attention
  return (tokens * heads * (plainWidth + rotaryWidth + valueWidth) * bytes16) / tensor
}
