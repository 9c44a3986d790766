import type { Bytes, BytesPerSecond, Count, Fraction, Seconds } from '../quantity/index.js'
import { PhysicsError, requireRange } from './error.js'

/** A level of a machine: so many accelerators reach one another at this rate. */
export interface NetworkLevel {
  /** Accelerators within the level. */
  readonly size: Count
  /** Of one hop. */
  readonly latency: Seconds
  /** Per accelerator and direction. */
  readonly bandwidth: BytesPerSecond
  /**
   * Share of `bandwidth` reached by an operation on so many bytes; `bytes` ascending, may be one
   * entry. A table measured by size holds its latencies already: then `latency` should be 0.
   */
  readonly efficiency: readonly { readonly bytes: Bytes; readonly fraction: Fraction }[]
}

/** A level as an operation of n accelerators uses it. */
export interface Span {
  readonly level: NetworkLevel
  /** Units that the operation joins here: accelerators, or whole groups of the level inside. */
  readonly fan: number
  /** Accelerators of the operation in one such unit: the level inside. */
  readonly inner: number
  /** Hops over this level on a ring through all n. */
  readonly hops: number
}

/**
 * Levels that n accelerators span, from the inside out; they fill inner levels first and spread
 * evenly over as many groups as that takes. Means where they do not divide: 9 accelerators in
 * domains of 8 are two groups of 4.5. Levels that join nothing are left out, so one accelerator
 * spans none.
 * @throws PhysicsError physics/group-too-large, physics/levels-not-ascending, physics/outside-range
 */
export function spans(n: Count, levels: readonly NetworkLevel[]): Span[] {
  requireRange('accelerators', n, 1, Number.MAX_SAFE_INTEGER)
  const list: Span[] = []
  let size = 1
  let groups = n
  for (const level of levels) {
    if (level.size < size) {
      throw new PhysicsError(
        'physics/levels-not-ascending',
        `A level of ${level.size} accelerators around one of ${size}.`,
        { size: level.size, inside: size },
      )
    }
    requireRange('bandwidth', level.bandwidth, Number.MIN_VALUE)
    requireRange('latency', level.latency, 0)
    size = level.size
    const outer = Math.ceil(n / size)
    if (outer < groups) {
      const hops = outer === 1 ? groups : groups - outer
      list.push({ level, fan: groups / outer, inner: n / groups, hops })
    }
    groups = Math.min(groups, outer)
  }
  if (groups === 1) return list
  throw new PhysicsError(
    'physics/group-too-large',
    `${n} accelerators, the outermost level joins ${size}.`,
    { accelerators: n, size },
  )
}

/**
 * Bytes that would take as long at full bandwidth: S/η(S). Between the entries of the table linear in
 * S, so a latency hidden in the table is kept; beyond its ends the share of the end holds. Time
 * rises with S wherever S/η rises from entry to entry.
 */
export function stretched(bytes: Bytes, { efficiency }: NetworkLevel): Bytes {
  requireRange('bytes', bytes, 0)
  const above = efficiency.findIndex((entry) => entry.bytes >= bytes)
  const next = efficiency[above === -1 ? efficiency.length - 1 : above]
  if (next === undefined) return bytes
  requireRange('efficiency', next.fraction, Number.MIN_VALUE, 1)
  const last = efficiency[above - 1]
  if (last === undefined) return bytes / next.fraction
  const from = last.bytes / last.fraction
  const share = (bytes - last.bytes) / (next.bytes - last.bytes)
  return from + share * (next.bytes / next.fraction - from)
}
