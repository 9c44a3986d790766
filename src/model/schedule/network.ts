import { topologicalOrder } from '../../numeric/index.js'
import type { Seconds } from '../../quantity/index.js'
import type { Link } from '../../scenario/index.js'

/** A link between two nodes by number. */
export interface NodeLink extends Link {
  readonly from: number
  readonly to: number
}

/** A precedence network as struct of arrays, links grouped by the node they lead to. */
export interface Network {
  readonly size: number
  /** Nodes, predecessors first. */
  readonly order: Int32Array
  /** Links into node j are first[j] .. first[j + 1] - 1. */
  readonly first: Int32Array
  readonly from: Int32Array
  /** What the lag counts from: i for the start of node i, size + i for its finish. */
  readonly reads: Int32Array
  /** 1 where the link bounds the successor's finish, and so counts back by its duration. */
  readonly backs: Float64Array
  /** s */
  readonly lag: Float64Array
  /** Where each given link stands in `from`, `reads`, `backs`, `lag`; -1: cut because it closed a cycle. */
  readonly slot: Int32Array
  /** Cycles that were cut: nodes in the direction of the links; the last led back to the first. */
  readonly cycles: readonly (readonly number[])[]
}

/**
 * Builds the arrays of a network. Of a cycle, the link from its last node back to its least is cut,
 * so that equal input gives an equal network and every network has an order.
 *
 * @param size  number of nodes
 * @param links in any order
 */
export function createNetwork(size: number, links: readonly NodeLink[]): Network {
  const { kept, order, cycles } = cutCycles(size, links)
  const first = new Int32Array(size + 1)
  for (const index of kept) first[links[index]!.to + 1]!++
  for (let node = 0; node < size; node++) first[node + 1]! += first[node]!
  const next = first.slice(0, size)
  const from = new Int32Array(kept.length)
  const reads = new Int32Array(kept.length)
  const backs = new Float64Array(kept.length)
  const lag = new Float64Array(kept.length)
  const slot = new Int32Array(links.length).fill(-1)
  for (const index of kept) {
    const link = links[index]!
    const at = next[link.to]!++
    from[at] = link.from
    reads[at] = link.type === 'FS' || link.type === 'FF' ? size + link.from : link.from
    backs[at] = link.type === 'FF' || link.type === 'SF' ? 1 : 0
    lag[at] = link.lag
    slot[index] = at
  }
  return { size, order, first, from, reads, backs, lag, slot, cycles }
}

function cutCycles(size: number, links: readonly NodeLink[]) {
  let kept = links.map((_, index) => index)
  const cycles: number[][] = []
  for (;;) {
    const result = topologicalOrder(
      size,
      Int32Array.from(kept, (index) => links[index]!.from),
      Int32Array.from(kept, (index) => links[index]!.to),
    )
    if (result.ok) return { kept, order: result.order, cycles }
    const closes = result.cycle[result.cycle.length - 1]!
    const least = result.cycle[0]!
    cycles.push(result.cycle)
    kept = kept.filter((index) => links[index]!.from !== closes || links[index]!.to !== least)
  }
}

/** Start no earlier than anything in a scenario: for nodes that only their links hold. */
export const unbounded: Seconds = -1e15
