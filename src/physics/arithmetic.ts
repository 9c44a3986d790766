import type { Flop, FlopPerToken, Tokens } from '../quantity/index.js'
import { requireRange } from './error.js'
import { type Attention, sum, type TransformerShape } from './shape.js'
import { parameters } from './transformer.js'

/** A multiplication and an addition. */
const flopPerMultiplyAdd = 2
/** By every weight forward; by every weight for the inputs' and for the weights' gradient. */
const backwardPerForward = 2

/**
 * Pairs of a query and a key that it sees: queries at context + 1 .. context + tokens, each seeing
 * min(position, window) keys. Closed form, exact for whole numbers.
 */
export function attendedPairs(tokens: Tokens, context: Tokens = 0, window = Infinity): number {
  requireRange('tokens', tokens, 0)
  requireRange('context', context, 0)
  requireRange('window', window, 1)
  const end = context + tokens
  const open = Math.max(0, Math.min(end, window) - context)
  const rising = open * context + (open * (open + 1)) / 2
  return tokens > open ? rising + (tokens - open) * window : rising
}

/** What a pass works on. */
export interface Pass {
  /** Tokens of one sequence worked on in this pass. */
  readonly tokens: Tokens
  /** Tokens of it already in the cache; 0 by default. */
  readonly context?: Tokens
  /** Positions whose logits are computed: all by default, 1 when a prompt is read. */
  readonly logits?: Tokens
  /** Every query sees every key of the sequence (as Megatron counts); causal by default. */
  readonly mask?: 'causal' | 'full'
  /** Latent attention on the compressed vectors, as decoding does; on full heads by default. */
  readonly latent?: 'expanded' | 'absorbed'
}

/** Operations of one pass, by part. */
export interface PassFlop {
  /** Matrices of the layers. */
  readonly layers: Flop
  /** Scores and weighted values; states of linear layers. */
  readonly attention: Flop
  readonly logits: Flop
  readonly total: Flop
}

/**
 * Operations of a forward pass, exact but for norms, activations and softmax.
 *
 *     2 A per token, A active parameters in matrices, and per pair of query and key
 *     4 n d grouped;  2 n (c + r + v) latent, or 2 n (2 k + r) absorbed
 *
 * Absorbed latent attention swaps no parameter's operations, only those of the pairs.
 * Source: Kaplan et al. 2020 (2001.08361), table 1; DeepSeek-V2 (2405.04434), appendix.
 */
export function forwardFlop(shape: TransformerShape, pass: Pass): PassFlop {
  const { tokens, context = 0 } = pass
  requireRange('tokens', tokens, 0)
  requireRange('logits', pass.logits ?? tokens, 0, tokens)
  const head = shape.vocabulary * shape.hidden
  const { activeMatrices } = parameters(shape)
  const layers = flopPerMultiplyAdd * (activeMatrices - head) * tokens
  const logits = flopPerMultiplyAdd * head * (pass.logits ?? tokens)
  const attention = sum(shape.attention, (a) => {
    if (a.kind === 'linear') return a.layers * a.stateFlop * tokens
    const window = a.kind === 'grouped' ? (a.window ?? Infinity) : Infinity
    const pairs =
      pass.mask === 'full'
        ? tokens * Math.min(context + tokens, window)
        : attendedPairs(tokens, context, window)
    return a.layers * pairs * flopPerPair(a, pass.latent ?? 'expanded')
  })
  return { layers, attention, logits, total: layers + attention + logits }
}

function flopPerPair(
  attention: Exclude<Attention, { kind: 'linear' }>,
  latent: 'expanded' | 'absorbed',
): Flop {
  const { heads } = attention
  if (attention.kind === 'grouped') return 2 * flopPerMultiplyAdd * heads * attention.headWidth
  const { keyValueRank, plainWidth, rotaryWidth, valueWidth } = attention
  return latent === 'absorbed'
    ? flopPerMultiplyAdd * heads * (2 * keyValueRank + rotaryWidth)
    : flopPerMultiplyAdd * heads * (plainWidth + rotaryWidth + valueWidth)
}

/** Forward operations per token, mean over a sequence of `length` tokens, all logits. */
export function forwardFlopPerToken(
  shape: TransformerShape,
  length: Tokens,
  mask: 'causal' | 'full' = 'causal',
): FlopPerToken {
  requireRange('length', length, 1)
  return forwardFlop(shape, { tokens: length, mask }).total / length
}

/** What is computed a second time in the backward pass instead of being kept. */
export type Recomputation = 'none' | 'attention' | 'full'

/**
 * Operations of training per token, mean over sequences of `length` tokens: forward and twice that
 * backward. Without recomputation these are the model FLOP that utilisation (MFU) counts; with it,
 * hardware FLOP. `attention` repeats scores and weighted values, `full` the layers, not the logits.
 * Source: Korthikanti et al. 2022 (2205.05198), section 5 and appendix; its mask is `full`.
 */
export function trainingFlopPerToken(
  shape: TransformerShape,
  length: Tokens,
  { recompute = 'none', mask = 'causal' }: TrainingOptions = {},
): FlopPerToken {
  requireRange('length', length, 1)
  const { layers, attention, total } = forwardFlop(shape, { tokens: length, mask })
  const again =
    recompute === 'none' ? 0 : recompute === 'attention' ? attention : layers + attention
  return ((1 + backwardPerForward) * total + again) / length
}

export interface TrainingOptions {
  readonly recompute?: Recomputation
  readonly mask?: 'causal' | 'full'
}
