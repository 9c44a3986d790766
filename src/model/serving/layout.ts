import type { Count } from '../../quantity/index.js'

/** How one replica is spread over its accelerators. */
export interface Layout {
  /** Accelerators that share each matrix of attention and dense layers. */
  readonly tensor: Count
  /** Stages of layers one after the other; 1 by default. */
  readonly pipeline?: Count
  /** Copies of attention, each for its own requests, that share the experts; 1 by default. */
  readonly data?: Count
  /** Groups that the experts are dealt out to; 1 by default: every expert is cut in slices. */
  readonly expert?: Count
}

/** Accelerators of a replica. */
export function acceleratorsOf({ tensor, pipeline = 1, data = 1 }: Layout): Count {
  return tensor * pipeline * data
}
