import type { Bytes, BytesPerSecond, Count, Seconds } from '../quantity/index.js'
import { requireRange } from './error.js'
import { type NetworkLevel, type Span, spans, stretched } from './level.js'

/** Operations, named as in MPI and NCCL. */
export type Collective = 'all-reduce' | 'all-gather' | 'reduce-scatter' | 'all-to-all' | 'broadcast'

/**
 * Bytes over a link per byte of the operation, the factor of the bus bandwidth of NCCL's tests:
 * 2 (n−1)/n all-reduce, (n−1)/n all-gather, reduce-scatter and all-to-all, 1 broadcast.
 * Source: nccl-tests, doc/PERFORMANCE.md.
 */
export function busFactor(collective: Collective, n: Count): number {
  requireRange('accelerators', n, 1)
  if (collective === 'broadcast') return 1
  return ((collective === 'all-reduce' ? 2 : 1) * (n - 1)) / n
}

/**
 * Bus bandwidth: the rate of a link that a perfect ring would have needed for this time. It is
 * comparable to the hardware's rate whatever n is.
 * @param bytes of the whole operation, as `bytes` of the times here
 */
export function busBandwidth(
  collective: Collective,
  bytes: Bytes,
  n: Count,
  time: Seconds,
): BytesPerSecond {
  requireRange('time', time, Number.MIN_VALUE)
  return (busFactor(collective, n) * bytes) / time
}

/**
 * - `ring`: one ring through all; every group crosses to the next over the links of all its members
 * - `tree`: a pair of trees, pipelined (Sanders, Speck and Träff 2009)
 * - `hierarchical`: reduce-scatter inside, all-reduce outside, all-gather inside, one after the other
 * - `in-network`: switches add up (NVLS, SHARP); the innermost and further levels one after the other
 */
export type AllReduceAlgorithm = 'ring' | 'tree' | 'hierarchical' | 'in-network'

/**
 * Time of an all-reduce of `bytes` in each of n accelerators, levels B_i, α_i:
 *
 *     ring          2 (n−1)/n S/B + 2 (n−1) α         B = min B_i η_i · members of the level inside
 *     tree          2 S/B + 2 Σ ⌈log₂ f_i⌉ α_i        f_i units joined at level i
 *     hierarchical  Σ 2 (f_i−1)/f_i S_i/(B_i η_i) + 2 (f_i−1) α_i      S_i = S / members inside
 *     in-network    Σ S_i/(B_i η_i) + 2 α_i
 *
 * Source: Thakur, Rabenseifner and Gropp 2005; Chan et al. 2007.
 * @returns seconds; 0 for one accelerator
 */
export function allReduceTime(
  bytes: Bytes,
  n: Count,
  levels: readonly NetworkLevel[],
  algorithm: AllReduceAlgorithm,
): Seconds {
  const list = spans(n, levels)
  switch (algorithm) {
    case 'ring':
      return busFactor('all-reduce', n) * slowest(bytes, list) + 2 * ringLatency(list)
    case 'tree':
      return n === 1 ? 0 : 2 * slowest(bytes, list) + 2 * treeLatency(list)
    case 'hierarchical':
      return 2 * phases(bytes, list)
    case 'in-network':
      return total(list, (span) => transfer(bytes / span.inner, span) + 2 * span.level.latency)
  }
}

/**
 * Time to gather `bytes` in all, S/n from each: half of an all-reduce by ring or by levels.
 * @returns seconds; 0 for one accelerator
 */
export function allGatherTime(
  bytes: Bytes,
  n: Count,
  levels: readonly NetworkLevel[],
  algorithm: 'ring' | 'hierarchical',
): Seconds {
  const list = spans(n, levels)
  return algorithm === 'hierarchical'
    ? phases(bytes, list)
    : busFactor('all-gather', n) * slowest(bytes, list) + ringLatency(list)
}

/** Time to add up `bytes` of each and leave S/n of the sum with each: an all-gather backwards. */
export function reduceScatterTime(
  bytes: Bytes,
  n: Count,
  levels: readonly NetworkLevel[],
  algorithm: 'ring' | 'hierarchical',
): Seconds {
  return allGatherTime(bytes, n, levels, algorithm)
}

/**
 * Time to bring `bytes` from one to all, pipelined in pieces too small to count: S/B and the way to
 * the last, along a ring or down a tree.
 */
export function broadcastTime(
  bytes: Bytes,
  n: Count,
  levels: readonly NetworkLevel[],
  algorithm: 'ring' | 'tree',
): Seconds {
  const list = spans(n, levels)
  return slowest(bytes, list) + (algorithm === 'ring' ? ringLatency(list) : treeLatency(list))
}

/**
 * Time of an all-to-all in which each of n holds `bytes`, S/n for each other. What goes to peers that
 * are first joined at level i goes over that level's links; levels work at the same time.
 *
 *     max_i S (members of i − members of i−1)/n / (B_i η_i) + messages · α
 *
 * @param messages `direct`: all on their way at once, one latency; `pairwise`: n − 1 rounds
 */
export function allToAllTime(
  bytes: Bytes,
  n: Count,
  levels: readonly NetworkLevel[],
  messages: 'direct' | 'pairwise' = 'direct',
): Seconds {
  let transferring = 0
  let direct = 0
  let pairwise = 0
  for (const span of spans(n, levels)) {
    const peers = span.inner * (span.fan - 1)
    const time = ((peers / n) * stretched(bytes, span.level)) / span.level.bandwidth
    transferring = Math.max(transferring, time)
    direct = Math.max(direct, span.level.latency)
    pairwise += peers * span.level.latency
  }
  return transferring + (messages === 'direct' ? direct : pairwise)
}

/** Time of S bytes through the narrowest level, every member's links in use. */
function slowest(bytes: Bytes, list: readonly Span[]): Seconds {
  let time = 0
  for (const span of list) time = Math.max(time, transfer(bytes, span) / span.inner)
  return time
}

function transfer(bytes: Bytes, { level }: Span): Seconds {
  return stretched(bytes, level) / level.bandwidth
}

/** n − 1 of the n hops of a ring: the piece that is spared its shortest hop arrives last. */
function ringLatency(list: readonly Span[]): Seconds {
  if (list.length === 0) return 0
  const shortest = Math.min(...list.map((span) => span.level.latency))
  return total(list, (span) => span.hops * span.level.latency) - shortest
}

function treeLatency(list: readonly Span[]): Seconds {
  return total(list, (span) => Math.ceil(Math.log2(span.fan)) * span.level.latency)
}

/** A ring at each level on what is left of the bytes there, one level after the other. */
function phases(bytes: Bytes, list: readonly Span[]): Seconds {
  return total(list, (span) => {
    const { fan, inner, level } = span
    return ((fan - 1) / fan) * transfer(bytes / inner, span) + (fan - 1) * level.latency
  })
}

function total(list: readonly Span[], of: (span: Span) => Seconds): Seconds {
  let time = 0
  for (const span of list) time += of(span)
  return time
}
