import type { Model } from '../catalog/index.js'
import type { Count, FlopPerToken, Tokens } from '../quantity/index.js'
import { PhysicsError, requireRange } from './error.js'

/** Every query head on its own (MHA), or groups of them on one key-value head (GQA, MQA). */
export interface GroupedAttention {
  readonly kind: 'grouped'
  readonly heads: Count
  readonly keyValueHeads: Count
  readonly headWidth: Count
  /** Tokens a query sees, itself among them; absent: all before it. */
  readonly window?: Tokens
  /** The heads' output is gated by one more matrix of the size of the queries'. */
  readonly gated?: boolean
}

/** Multi-head latent attention: keys and values of all heads in one compressed vector. */
export interface LatentAttention {
  readonly kind: 'latent'
  readonly heads: Count
  readonly queryRank: Count
  readonly keyValueRank: Count
  /** Head widths without position, with rotary position, and of the value. */
  readonly plainWidth: Count
  readonly rotaryWidth: Count
  readonly valueWidth: Count
}

/**
 * Linear attention with a state of fixed size. The families differ too much for one formula, so
 * its counts are given.
 */
export interface LinearAttention {
  readonly kind: 'linear'
  readonly parameters: Count
  /** Values of the state of one sequence. */
  readonly state: Count
  /** Reading and updating the state, forward, besides two operations a parameter. */
  readonly stateFlop: FlopPerToken
}

export type Attention = GroupedAttention | LatentAttention | LinearAttention

export interface DenseFeedForward {
  readonly kind: 'dense'
  readonly width: Count
  /** Weight matrices: 3 gated (SwiGLU), 2 else (GELU). */
  readonly matrices: Count
}

/** Routed experts, of which each token takes `active`, and shared experts, which all tokens take. */
export interface MixtureFeedForward {
  readonly kind: 'mixture'
  readonly width: Count
  readonly matrices: Count
  readonly experts: Count
  readonly active: Count
  readonly shared: Count
}

export type FeedForward = DenseFeedForward | MixtureFeedForward

/** So many layers of one kind; where they stand makes no difference to any sum here. */
export type Layers<Kind> = Kind & { readonly layers: Count }

/**
 * Shape of a decoder-only transformer. Attention and feed-forward are listed apart, so that sliding
 * windows and leading dense layers need no common pattern; both lists hold the same layers.
 */
export interface TransformerShape {
  readonly hidden: Count
  readonly vocabulary: Count
  readonly tiedEmbeddings: boolean
  /** Rows of a learned position table; 0 for rotary or no positions. */
  readonly learnedPositions: Count
  /** Parameters of biases and norms in a layer, per unit of `hidden`: 13 in GPT-2 style, else 0. */
  readonly vectorsPerLayer: Count
  readonly attention: readonly Layers<Attention>[]
  readonly feedForward: readonly Layers<FeedForward>[]
}

/** GPT-2 style: biases of the four matrices 9 h, two norms with scale and shift 4 h. */
const gptVectors = 13

/**
 * Layers of a shape.
 * @throws PhysicsError physics/layers-mismatch where attention and feed-forward differ in number,
 *         physics/outside-range for a width below 1
 */
export function layerCount(shape: TransformerShape): Count {
  requireRange('hidden', shape.hidden, 1)
  requireRange('vocabulary', shape.vocabulary, 1)
  const attention = sum(shape.attention, (a) => a.layers)
  const feedForward = sum(shape.feedForward, (f) => f.layers)
  if (attention === feedForward) return attention
  throw new PhysicsError(
    'physics/layers-mismatch',
    `${attention} layers of attention against ${feedForward} of feed-forward.`,
    { attention, feedForward },
  )
}

/**
 * Shape of a catalogue record. Undefined where the record does not hold it: nothing published, or
 * an attention that needs widths the catalogue has no columns for (linear, compressed).
 */
export function shapeOf(model: Model): TransformerShape | undefined {
  const { hidden, layers, vocabulary } = model
  if (hidden === undefined || layers === undefined || vocabulary === undefined) return undefined
  const attention = attentionOf(model, layers)
  const feedForward = feedForwardOf(model, layers)
  if (attention === undefined || feedForward === undefined) return undefined
  return {
    hidden,
    vocabulary,
    tiedEmbeddings: model.tiedEmbeddings === 'yes',
    learnedPositions: model.learnedPositions ?? 0,
    vectorsPerLayer: model.mlpKind === 'gelu2' ? gptVectors : 0,
    attention,
    feedForward,
  }
}

function attentionOf(model: Model, layers: Count): Layers<Attention>[] | undefined {
  const { attention, heads } = model
  if (attention === undefined || heads === undefined) return undefined
  if (attention.startsWith('MLA')) {
    const { qLoraRank, kvLoraRank, qkNopeDim, qkRopeDim, vHeadDim } = model
    if (!qLoraRank || !kvLoraRank || !qkNopeDim || !qkRopeDim || !vHeadDim) return undefined
    return [
      {
        kind: 'latent',
        layers,
        heads,
        queryRank: qLoraRank,
        keyValueRank: kvLoraRank,
        plainWidth: qkNopeDim,
        rotaryWidth: qkRopeDim,
        valueWidth: vHeadDim,
      },
    ]
  }
  const { kvHeads: keyValueHeads, headDim: headWidth } = model
  if (!/^(MHA|GQA)/.test(attention) || !keyValueHeads || !headWidth) return undefined
  const full = { kind: 'grouped', heads, keyValueHeads, headWidth } as const
  const sliding = model.slidingWindow ? (model.slidingLayers ?? 0) : 0
  if (!model.slidingWindow || sliding === 0) return [{ ...full, layers }]
  const windowed = { ...full, layers: sliding, window: model.slidingWindow }
  return [{ ...full, layers: layers - sliding }, windowed].filter((a) => a.layers > 0)
}

function feedForwardOf(model: Model, layers: Count): Layers<FeedForward>[] | undefined {
  const { ffnDense, ffnExpert, expertsTotal, expertsActive, mlpKind } = model
  if (mlpKind === undefined) return undefined
  const matrices = mlpKind === 'gelu2' ? 2 : 3
  if (expertsTotal === undefined) {
    return ffnDense ? [{ kind: 'dense', layers, width: ffnDense, matrices }] : undefined
  }
  if (ffnExpert === undefined || expertsActive === undefined) return undefined
  const leading = mlpKind.includes('interleave2') ? layers / 2 : (model.denseLayers ?? 0)
  if (leading > 0 && !ffnDense) return undefined
  const mixture: Layers<FeedForward> = {
    kind: 'mixture',
    layers: layers - leading,
    width: ffnExpert,
    matrices,
    experts: expertsTotal,
    active: expertsActive,
    shared: model.expertsShared ?? 0,
  }
  if (leading === 0) return [mixture]
  return [{ kind: 'dense', layers: leading, width: ffnDense ?? 0, matrices }, mixture]
}

export function sum<T>(list: readonly T[], of: (item: T) => number): number {
  let total = 0
  for (const item of list) total += of(item)
  return total
}
