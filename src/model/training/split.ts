import type { Count, Tokens } from '../../quantity/index.js'

/**
 * What is computed a second time in the backward pass instead of being kept. `attention`: scores and
 * softmax; where attention is fused, which repeats them anyway, norms and activation functions.
 */
export type Recompute = 'none' | 'attention' | 'full'

/** What the ranks of data parallelism keep once instead of each: ZeRO stages 0 to 3. */
export type Sharding = 'none' | 'optimiser' | 'gradients' | 'weights'

/**
 * How a model is split over accelerators. Ranks stand in the order tensor, context, expert, data,
 * pipeline (Megatron's default), so tensor groups lie inside a scale-up domain and neighbours in the
 * pipeline far apart. Expert groups are cut out of tensor, context and data ranks.
 */
export interface Split {
  readonly tensor: Count
  readonly pipeline: Count
  /** Chunks of layers on each pipeline rank, 1: not interleaved. */
  readonly interleave: Count
  readonly context: Count
  readonly data: Count
  readonly expert: Count
  readonly sharding: Sharding
  /** Ranks over which `sharding` spreads; the data ranks by default. */
  readonly shards?: Count | undefined
  /** Norms, dropout and residuals split over the tensor ranks along the sequence. */
  readonly sequenceParallel: boolean
  readonly recompute: Recompute
  /** Sequences. */
  readonly microBatch: Count
  /** Sequences of a step over all data ranks. */
  readonly globalBatch: Count
  readonly sequence: Tokens
}

/** Accelerators of a split: t c d p. */
export function acceleratorsOf(split: Split): Count {
  return split.tensor * split.context * split.data * split.pipeline
}

/** Micro-batches of a step on one data rank; may be a fraction where the batch does not divide. */
export function microBatchesOf(split: Split): number {
  return split.globalBatch / (split.data * split.microBatch)
}
