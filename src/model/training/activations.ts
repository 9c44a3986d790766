import {
  type Attention,
  type FeedForward,
  layerCount,
  type TransformerShape,
} from '../../physics/index.js'
import type { Bytes, BytesPerToken, Count } from '../../quantity/index.js'
import type { Software } from './software.js'
import { microBatchesOf, type Split } from './split.js'

const bytes16 = 2
/** Per score: 2 B before and 2 B after softmax, 1 B of dropout's mask. */
const scoreBytes = 5

/**
 * Bytes that one layer keeps of one micro-batch on one accelerator until its backward pass. Per token
 * of a GPT layer of width h, t tensor ranks:
 *
 *     h (10 + 24/t) + 5 a s/t     sequence parallel  h 34/t + 5 a s/t
 *     full recomputation  2 h,  sequence parallel 2 h/t
 *
 * 10 h are the inputs of norms and of the two blocks and dropout's masks; 24 h queries, keys, values,
 * the input of the projection and both sides of GELU. The last term are the scores: nothing where
 * attention is fused or repeated. Where attention is fused anyway, repeating `attention` means what
 * frameworks now repeat at little cost: norms (their outputs, 4 h) and the activation function. Gated feed-forward keeps 3 f instead of 2 f values, grouped
 * attention fewer keys and values. Source: Korthikanti et al. 2022 (2205.05198), equations 1 to 4.
 */
export function layerActivations(
  shape: TransformerShape,
  split: Split,
  attention: Software['attention'],
  layers: Count = layerCount(shape),
): Bytes {
  const { hidden } = shape
  const { tensor, recompute, sequenceParallel } = split
  const tokens = (split.microBatch * split.sequence) / split.context
  const around = sequenceParallel ? 1 / tensor : 1
  if (recompute === 'full') return tokens * bytes16 * hidden * around
  const dropout = shape.vectorsPerLayer > 0 ? 2 : 0
  const cheap = attention !== 'separate' && recompute === 'attention'
  const scores = attention === 'separate' && recompute === 'none'
  let inner = 0
  for (const a of shape.attention) {
    inner += (a.layers / layers) * attentionBytes(a, hidden, scores ? split.sequence : 0)
  }
  for (const f of shape.feedForward) {
    inner += (f.layers / layers) * feedForwardBytes(f, hidden, cheap)
  }
  const outside = (cheap ? 4 : 8) + dropout
  return tokens * (outside * hidden * around + inner / tensor)
}

function attentionBytes(attention: Attention, hidden: Count, keys: Count): BytesPerToken {
  if (attention.kind === 'linear') return bytes16 * (attention.parameters / hidden)
  const { heads } = attention
  const scores = scoreBytes * heads * keys
  if (attention.kind === 'grouped') {
    const values =
      2 * heads * attention.headWidth + 2 * attention.keyValueHeads * attention.headWidth
    return bytes16 * values + scores
  }
  const { queryRank, keyValueRank, plainWidth, rotaryWidth, valueWidth } = attention
  const wide = heads * (2 * (plainWidth + rotaryWidth) + 2 * valueWidth)
  return bytes16 * (wide + queryRank + keyValueRank) + scores
}

function feedForwardBytes(
  feedForward: FeedForward,
  hidden: Count,
  repeatsActivation: boolean,
): BytesPerToken {
  const kept = feedForward.matrices - (repeatsActivation ? 1 : 0)
  const block = bytes16 * kept * feedForward.width
  if (feedForward.kind === 'dense') return block
  const { active, shared } = feedForward
  // Routed tokens are kept once sorted.
  return active * (block + bytes16 * hidden) + shared * block
}

/**
 * Micro-batches times layers that the first stage holds at once: p micro-batches of L/p layers, with
 * v chunks L (1 + (p − 1)/(p v)); never more than there are micro-batches.
 * Source: Korthikanti et al. 2022, section 4.2.3.
 */
export function layersInFlight(layers: Count, split: Split): number {
  const { pipeline, interleave } = split
  const most = interleave > 1 ? pipeline + (pipeline - 1) / interleave : pipeline
  return (layers / pipeline) * Math.min(most, Math.max(1, microBatchesOf(split)))
}
