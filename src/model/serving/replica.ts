import type { Count, Tokens } from '../../quantity/index.js'
import { type MemoryPolicy, memoryUsual, requestsHeld } from './capacity.js'
import { type ReplicaCost, replicaCost } from './cost.js'
import type { WeightFormat } from './format.js'
import type { Layout } from './layout.js'
import { layoutsOf, sizesUpTo } from './layouts.js'
import type { Machine } from './machine.js'
import type { ServedModel } from './served-model.js'
import { closedLoop, type Requests, type Running, type Steady } from './steady.js'

/** One way to run a replica, and what comes of it. */
export interface Candidate {
  readonly layout: Layout
  readonly cost: ReplicaCost
  readonly steady: Steady
}

/** Largest replica that is tried where nobody says how many. */
export const replicaMax: Count = 256

/**
 * Fewest accelerators, a power of two, that hold the weights and one request.
 * @returns null where even `limit` do not
 */
export function fewestFor(
  model: ServedModel,
  format: WeightFormat,
  machine: Machine,
  context: Tokens,
  limit: Count = replicaMax,
  memory: MemoryPolicy = memoryUsual,
): Count | null {
  for (const n of sizesUpTo(limit)) {
    const holds = (layout: Layout) =>
      requestsHeld(replicaCost(model, format, machine, layout), context, memory) >= 1
    if (layoutsOf(model, n, machine.domain).some(holds)) return n
  }
  return null
}

/**
 * The layout of so many accelerators that makes most tokens for these requests.
 * @returns null where none holds the model
 */
export function bestLayout(
  model: ServedModel,
  format: WeightFormat,
  machine: Machine,
  accelerators: Count,
  requests: Requests,
  how: Running,
): Candidate | null {
  let best: Candidate | null = null
  for (const layout of layoutsOf(model, accelerators, machine.domain)) {
    const cost = replicaCost(model, format, machine, layout)
    const steady = closedLoop(cost, requests, how)
    if (steady === null) continue
    if (best === null || steady.tokensPerSecond > best.steady.tokensPerSecond) {
      best = { layout, cost, steady }
    }
  }
  return best
}
