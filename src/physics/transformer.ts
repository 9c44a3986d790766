import type { Bytes, Count } from '../quantity/index.js'
import {
  type Attention,
  type FeedForward,
  layerCount,
  sum,
  type TransformerShape,
} from './shape.js'

/** Parameters of a transformer, in all and by what a token does with them. */
export interface ParameterCount {
  readonly total: Count
  /** All that one token uses: of the routed experts only those it is routed to. */
  readonly active: Count
  /**
   * Of `active` those in matrices that a token is multiplied with: without the table that only looks
   * tokens up (a tied one is multiplied at the end), positions, biases and norms. Some publish this
   * as the active count (gpt-oss).
   */
  readonly activeMatrices: Count
  readonly attention: Count
  /** Weights of all routed experts, a part of `total`. */
  readonly routed: Count
  /** Token and position tables, the output head when it is its own. */
  readonly embeddings: Count
}

/**
 * Parameters from the shape.
 *
 * grouped    2 h n d + 2 h m d            n heads and m key-value heads of width d; gated + h n d
 * latent     h q + q n (c + r) + h (k + r) + k n (c + v) + n v h    ranks q, k; widths c, r, v
 * dense      3 h f gated, 2 h f else
 * mixture    (E + shared) experts of 3 h f, router h E
 * embedding  V h, twice when untied; learned positions p h
 *
 * Source: Vaswani et al. 2017 (1706.03762); Ainslie et al. 2023 (2305.13245); DeepSeek-V2 (2405.04434).
 * @throws PhysicsError physics/layers-mismatch
 */
export function parameters(shape: TransformerShape): ParameterCount {
  const { hidden, vocabulary } = shape
  const layers = layerCount(shape)
  const attention = sum(shape.attention, (a) => a.layers * attentionParameters(a, hidden))
  const table = vocabulary * hidden
  const head = shape.tiedEmbeddings ? 0 : table
  const embeddings = table + head + shape.learnedPositions * hidden
  const vectors = layers * shape.vectorsPerLayer * hidden
  const used = sum(shape.feedForward, (f) => f.layers * feedForwardParameters(f, hidden).active)
  const routed = sum(shape.feedForward, (f) => f.layers * routedParameters(f, hidden))
  const all = sum(shape.feedForward, (f) => f.layers * feedForwardParameters(f, hidden).total)
  const rest = attention + embeddings + vectors
  return {
    total: rest + all,
    active: rest + used,
    activeMatrices: attention + used + table,
    attention,
    routed,
    embeddings,
  }
}

/** Parameters of one layer of attention. */
export function attentionParameters(attention: Attention, hidden: Count): Count {
  if (attention.kind === 'linear') return attention.parameters
  const { heads } = attention
  if (attention.kind === 'grouped') {
    const { keyValueHeads, headWidth, gated = false } = attention
    return hidden * ((gated ? 3 : 2) * heads + 2 * keyValueHeads) * headWidth
  }
  const { queryRank, keyValueRank, plainWidth, rotaryWidth, valueWidth } = attention
  return (
    hidden * queryRank +
    queryRank * heads * (plainWidth + rotaryWidth) +
    hidden * (keyValueRank + rotaryWidth) +
    keyValueRank * heads * (plainWidth + valueWidth) +
    heads * valueWidth * hidden
  )
}

function feedForwardParameters(feedForward: FeedForward, hidden: Count) {
  const block = feedForward.matrices * hidden * feedForward.width
  if (feedForward.kind === 'dense') return { total: block, active: block }
  const always = feedForward.shared * block + hidden * feedForward.experts
  return {
    total: always + feedForward.experts * block,
    active: always + feedForward.active * block,
  }
}

function routedParameters(feedForward: FeedForward, hidden: Count): Count {
  if (feedForward.kind === 'dense') return 0
  return feedForward.experts * feedForward.matrices * hidden * feedForward.width
}

/**
 * How weights or a cache are stored. `mx` formats carry an 8-bit scale for 32 values (OCP
 * Microscaling 1.0), `nvfp4` one for 16.
 */
export type StorageFormat = 'fp32' | 'bf16' | 'fp8' | 'mxfp8' | 'fp4' | 'mxfp4' | 'nvfp4'

const bitsPerByte = 8
const scaleBits = 8

/** Bits of one value, its share of a scale included. */
const bits: Readonly<Record<StorageFormat, number>> = {
  fp32: 32,
  bf16: 16,
  fp8: 8,
  mxfp8: 8 + scaleBits / 32,
  fp4: 4,
  mxfp4: 4 + scaleBits / 32,
  nvfp4: 4 + scaleBits / 16,
}

/** Bytes of one stored value, its share of the block's scale included. */
export function bytesPerValue(format: StorageFormat): Bytes {
  return bits[format] / bitsPerByte
}

/**
 * Bytes of all weights.
 * @param format of everything but the routed experts
 * @param experts of the routed experts, which are often quantised alone; as the rest by default
 */
export function weightBytes(
  shape: TransformerShape,
  format: StorageFormat,
  experts: StorageFormat = format,
): Bytes {
  const { total, routed } = parameters(shape)
  return (total - routed) * bytesPerValue(format) + routed * bytesPerValue(experts)
}
