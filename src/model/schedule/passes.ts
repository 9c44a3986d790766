import type { Network } from './network.js'

/** Starts and finishes of all nodes, s, in one array so that a link reads either alike. */
export interface Times {
  /** Starts, then finishes. */
  readonly all: Float64Array
  /** Views of its halves. */
  readonly start: Float64Array
  readonly finish: Float64Array
}

export function createTimes(size: number): Times {
  const all = new Float64Array(2 * size)
  return { all, start: all.subarray(0, size), finish: all.subarray(size) }
}

/**
 * Forward pass of the critical path method, contiguous work: each node starts at the latest of its
 * earliest start and what its links ask for; a link to the finish counts back by the duration.
 * Source: Kelley & Walker 1959; links with lags after Fondahl 1961. Nothing is allocated.
 *
 * @param lag      of each link, s (the network's own, or a sample's)
 * @param duration of each node, s, >= 0
 * @param earliest start of each node, s
 * @param times    filled
 */
export function forwardPass(
  network: Network,
  lag: Float64Array,
  duration: Float64Array,
  earliest: Float64Array,
  times: Times,
): void {
  const { size, order, first, reads, backs } = network
  const { all } = times
  for (let k = 0; k < size; k++) {
    const node = order[k]!
    const length = duration[node]!
    let begin = earliest[node]!
    const end = first[node + 1]!
    for (let link = first[node]!; link < end; link++) {
      const bound = all[reads[link]!]! + lag[link]! - backs[link]! * length
      if (bound > begin) begin = bound
    }
    all[node] = begin
    all[size + node] = begin + length
  }
}

/**
 * Backward pass: the latest finish of each node that keeps every later node within its own.
 *
 * @param latest     finish asked of each node, s
 * @param lateFinish filled, s; total float is lateFinish - finish
 */
export function backwardPass(
  network: Network,
  lag: Float64Array,
  duration: Float64Array,
  latest: Float64Array,
  lateFinish: Float64Array,
): void {
  const { size, order, first, from, reads, backs } = network
  lateFinish.set(latest)
  for (let k = size - 1; k >= 0; k--) {
    const node = order[k]!
    const start = lateFinish[node]! - duration[node]!
    const end = first[node + 1]!
    for (let link = first[node]!; link < end; link++) {
      const before = from[link]!
      const isFromStart = reads[link] === before
      const bound =
        start + backs[link]! * duration[node]! - lag[link]! + (isFromStart ? duration[before]! : 0)
      if (bound < lateFinish[before]!) lateFinish[before] = bound
    }
  }
}

/**
 * Marks everything on a longest path into the nodes already marked: back along the links that
 * decided when their successor started. Of several that tie, all are marked.
 *
 * @param marked 1 for the nodes to start from; filled
 */
export function markDrivers(
  network: Network,
  lag: Float64Array,
  duration: Float64Array,
  times: Times,
  marked: Uint8Array,
): void {
  const { size, order, first, from } = network
  for (let k = size - 1; k >= 0; k--) {
    const node = order[k]!
    if (marked[node] === 0) continue
    const end = first[node + 1]!
    for (let link = first[node]!; link < end; link++) {
      if (isDriver(network, link, node, lag, duration, times)) marked[from[link]!] = 1
    }
  }
}

/** Whether a link decided when its successor started. */
export function isDriver(
  network: Network,
  link: number,
  node: number,
  lag: Float64Array,
  duration: Float64Array,
  times: Times,
): boolean {
  const { reads, backs } = network
  const bound = times.all[reads[link]!]! + lag[link]! - backs[link]! * duration[node]!
  return bound === times.all[node]
}
