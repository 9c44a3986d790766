import { NumericError } from './error.js'

/** An order in which every edge points forward, or one concrete cycle that forbids it. */
export type TopologicalOrder =
  | { readonly ok: true; readonly order: Int32Array }
  /** nodes in the direction of the edges, the least first; the last leads back to the first */
  | { readonly ok: false; readonly cycle: number[] }

/**
 * Topological order of a directed graph, linear in nodes and edges, no recursion. Nodes without
 * predecessors come first, by number; the rest in the order in which they become free, so equal
 * input gives equal output.
 * Source: Kahn, Communications of the ACM 5, 1962.
 *
 * @param n         number of nodes, 0 .. n - 1
 * @param edgesFrom tail of each edge
 * @param edgesTo   head of each edge, same length; an edge may occur twice
 * @throws NumericError numeric/length-mismatch, numeric/edge-outside
 */
export function topologicalOrder(
  n: number,
  edgesFrom: Int32Array,
  edgesTo: Int32Array,
): TopologicalOrder {
  requireEdges(n, edgesFrom, edgesTo)
  const { starts, heads } = successors(n, edgesFrom, edgesTo)
  const waiting = new Int32Array(n)
  for (const head of edgesTo) waiting[head] = waiting[head]! + 1

  const order = new Int32Array(n)
  let placed = 0
  for (let node = 0; node < n; node++) if (waiting[node] === 0) order[placed++] = node
  for (let read = 0; read < placed; read++) {
    const node = order[read]!
    for (let e = starts[node]!; e < starts[node + 1]!; e++) {
      const head = heads[e]!
      waiting[head] = waiting[head]! - 1
      if (waiting[head] === 0) order[placed++] = head
    }
  }
  if (placed === n) return { ok: true, order }
  return { ok: false, cycle: cycleAmong(waiting, edgesFrom, edgesTo) }
}

/** Every node still waiting has a waiting predecessor: walk back until one comes round again. */
function cycleAmong(waiting: Int32Array, edgesFrom: Int32Array, edgesTo: Int32Array): number[] {
  const before = new Int32Array(waiting.length)
  for (let e = edgesFrom.length - 1; e >= 0; e--) {
    if (waiting[edgesFrom[e]!]! > 0) before[edgesTo[e]!] = edgesFrom[e]!
  }
  const seen = new Uint8Array(waiting.length)
  let node = waiting.findIndex((count) => count > 0)
  while (seen[node] === 0) {
    seen[node] = 1
    node = before[node]!
  }
  const cycle = [node]
  for (let at = before[node]!; at !== node; at = before[at]!) cycle.push(at)
  cycle.reverse()
  const least = cycle.indexOf(cycle.reduce((one, other) => Math.min(one, other)))
  return [...cycle.slice(least), ...cycle.slice(0, least)]
}

/** Heads grouped by tail, in the order of the edges. */
function successors(
  n: number,
  edgesFrom: Int32Array,
  edgesTo: Int32Array,
): { starts: Int32Array; heads: Int32Array } {
  const starts = new Int32Array(n + 1)
  for (const tail of edgesFrom) starts[tail + 1] = starts[tail + 1]! + 1
  for (let node = 0; node < n; node++) starts[node + 1] = starts[node + 1]! + starts[node]!
  const next = starts.slice(0, n)
  const heads = new Int32Array(edgesTo.length)
  for (let e = 0; e < edgesTo.length; e++) {
    const tail = edgesFrom[e]!
    heads[next[tail]!] = edgesTo[e]!
    next[tail] = next[tail]! + 1
  }
  return { starts, heads }
}

function requireEdges(n: number, edgesFrom: Int32Array, edgesTo: Int32Array): void {
  if (edgesFrom.length !== edgesTo.length) {
    throw new NumericError('numeric/length-mismatch', 'Edges need as many tails as heads.', {
      from: edgesFrom.length,
      to: edgesTo.length,
    })
  }
  for (let edge = 0; edge < edgesFrom.length; edge++) {
    const from = edgesFrom[edge]!
    const to = edgesTo[edge]!
    if (from >= 0 && from < n && to >= 0 && to < n) continue
    throw new NumericError('numeric/edge-outside', `Edge ${edge} joins ${from} to ${to} of ${n}.`, {
      edge,
      from,
      to,
      n,
    })
  }
}
