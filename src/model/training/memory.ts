import type { TransformerShape } from '../../physics/index.js'
import type { Bytes, Fraction } from '../../quantity/index.js'
import { layerActivations, layersInFlight } from './activations.js'
import type { TrainingMemory } from './contract.js'
import { ownedBy } from './data-parallel.js'
import type { Software } from './software.js'
import type { Split } from './split.js'
import { heldBy, type Weights, weightsOf } from './state.js'

/** Weights in 16 bit; gradients added up in 32 bit; master copy and two moments in 32 bit. */
const weightBytes = 2
/** Of a gradient as it is added up: 32 bit. */
export const gradientBytes = 4
const optimiserBytes = 12
/** Logits of a micro-batch in 32 bit. */
const logitBytes = 4
/** Buffers of the communication library and of the driver. Estimate; 1 to 3 GB are usual. */
const reserved: Bytes = 2e9
/** Share of what is used that fragmentation wastes. Estimate; 3 to 5 % with growing segments. */
const fragmentation: Fraction = 0.04

/**
 * Memory of one accelerator of the first stage, which holds most activations: 18 B a parameter, of
 * which ZeRO shards 12, 16 or 18 over data ranks (Rajbhandari et al. 2020, 1910.02054), activations
 * in flight, logits on a single stage, buffers.
 * @param capacity B
 */
export function trainingMemory(
  shape: TransformerShape,
  split: Split,
  attention: Software['attention'],
  capacity: Bytes,
  weights: Weights = weightsOf(shape),
): TrainingMemory {
  const held = heldBy(weights, split, shape.tiedEmbeddings)
  const all = held.dense + held.routed
  const owned = ownedBy(held, split)
  const { sharding } = split
  const weight = weightBytes * (sharding === 'weights' ? owned : all)
  const gradients =
    gradientBytes * (sharding === 'weights' || sharding === 'gradients' ? owned : all)
  const optimiser = optimiserBytes * owned
  const perLayer = layerActivations(shape, split, attention, weights.layers)
  // A layer that is recomputed stands there whole once.
  const whole =
    split.recompute === 'full'
      ? layerActivations(shape, { ...split, recompute: 'attention' }, attention, weights.layers)
      : 0
  const tokens = (split.microBatch * split.sequence) / split.context
  const logits = split.pipeline === 1 ? (logitBytes * tokens * shape.vocabulary) / split.tensor : 0
  const activations = perLayer * layersInFlight(weights.layers, split) + whole + logits
  const used = weight + gradients + optimiser + activations
  const buffers = reserved + fragmentation * used
  const total = used + buffers
  return { weights: weight, gradients, optimiser, activations, buffers, total, capacity }
}
