import { findRoot } from '../../numeric/index.js'

/**
 * Real roots of a sum of exponentials, f(u) = Σ a_k exp(-u τ_k): present value over the
 * logarithmic rate u = ln(1 + r).
 *
 * For u >= 0 every term decays from the first, and for u < 0 from the last; each half-line is
 * therefore worked on in the direction in which nothing overflows, the second as the first with
 * time turned round. f is evaluated by nested multiplication over the gaps between the times.
 */
export interface ExponentialSum {
  /** exp(u · first time) · f(u), after `at(u)`, u >= 0 */
  value: number
  /** derivative of `value` by u */
  slope: number
  /** the same sum over |a_k|: what `value` would be if nothing cancelled */
  size: number
  /** Σ |a_k| τ_k² exp(-u τ_k), τ from the first time: no larger |second derivative| from u onwards */
  bend: number
  at(u: number): void
}

export interface SumRoot {
  readonly u: number
  /** of order two or more, as far as rounding can tell: f touches 0, or stays at it for a while */
  readonly multiple: boolean
}

/**
 * @param amounts a_k, finite, the first not 0
 * @param times   ascending, all different
 * @param unit    years of a time of 1; τ = unit · time
 */
export function exponentialSum(
  amounts: readonly number[],
  times: readonly number[],
  unit: number,
): ExponentialSum {
  const n = amounts.length
  const a = Float64Array.from(amounts)
  // One exponential for each different gap: a daily series needs one, not a thousand.
  const which = new Int32Array(n)
  const gaps: number[] = []
  const seen = new Map<number, number>()
  for (let k = 0; k + 1 < n; k++) {
    const gap = times[k + 1]! - times[k]!
    let index = seen.get(gap)
    if (index === undefined) {
      index = gaps.length
      gaps.push(gap * unit)
      seen.set(gap, index)
    }
    which[k] = index
  }
  const gap = Float64Array.from(gaps)
  const factor = new Float64Array(gap.length)
  return {
    value: 0,
    slope: 0,
    size: 0,
    bend: 0,
    at(u) {
      for (let j = 0; j < gap.length; j++) factor[j] = Math.exp(-u * gap[j]!)
      let value = a[n - 1]!
      let slope = 0
      let size = Math.abs(value)
      let first = 0
      let second = 0
      for (let k = n - 2; k >= 0; k--) {
        const j = which[k]!
        const x = factor[j]!
        const d = gap[j]!
        slope = x * (slope - d * value)
        second = x * (second + d * (2 * first + d * size))
        first = x * (first + d * size)
        value = a[k]! + x * value
        size = Math.abs(a[k]!) + x * size
      }
      this.value = value
      this.slope = slope
      this.size = size
      this.bend = second
    },
  }
}

/** The first step of the scan is this over the span of the times; each step is longer by GROWTH. */
const FIRST_STEP = 0.05
const GROWTH = 1.02
/** A cell is halved at most so often, and all cells together at most so many times. */
const DEPTH = 24
const HALVINGS = 20_000
/** |f| below this share of `size` is rounding of the sum. */
const ROUNDING = 1e-14
/** |f| above this share of it stands clear of rounding: two multiple roots have this between them. */
const CLEAR = 1e-12
/** How far beside a root that stands on the grid the scan goes on, in steps. */
const ASIDE = 1e-6

/**
 * Roots with 0 < u <= high, ascending. A graded scan, whose cells [a, a + h] are halved until
 * Taylor's theorem settles them, with B >= |f''| on the cell:
 * - no root: f(a) and f(a) + f'(a) h have one sign and both exceed B h²/2;
 * - at most one root, found by the signs at the ends: |f'(a)| > B h.
 * Such a root is polished by Brent's method to the last bits. Where neither holds and f is lost in
 * rounding, the cells in a row are one multiple root, at the extremum of f if there is one. A cell
 * that is still unsettled when it may not be halved again is judged by its signs.
 * @param span  years from the first time to the last, > 0
 * @param first |a_0|: where it outweighs all other terms no root can follow, and the scan ends
 * @returns `complete`: every cell was settled and no root lies beyond `high`
 */
export function rootsAboveZero(
  sum: ExponentialSum,
  span: number,
  first: number,
  high: number,
): { roots: SumRoot[]; complete: boolean } {
  const roots: SumRoot[] = []
  const atZero = rootAtZero(sum)
  let lost: { from: number; to: number } | null = null
  let clear = false
  let halvings = 0
  let settled = true
  const value = (u: number) => {
    sum.at(u)
    return sum.value
  }
  const slope = (u: number) => {
    sum.at(u)
    return sum.slope
  }

  let step = Math.min(FIRST_STEP / span, high / 16)
  const beginning = atZero ? ASIDE * step : 0
  let left = pointAt(sum, beginning)
  let ended = false
  while (left.u < high && !ended) {
    const right = pointAt(sum, Math.min(high, left.u + step))
    ended = sum.size < 2 * first
    if (right.value === 0 && right.slope !== 0) {
      cell(left, pointAt(sum, right.u - ASIDE * step), 0)
      found(right.u, false)
      left = pointAt(sum, right.u + ASIDE * step)
    } else {
      cell(left, right, 0)
      left = right
    }
    step *= GROWTH
  }
  foundLost()
  return { roots, complete: settled && ended }

  function cell(a: Point, b: Point, depth: number): void {
    const h = b.u - a.u
    const bent = a.bend * h
    const ahead = a.value + a.slope * h
    const least = Math.min(Math.abs(a.value), Math.abs(ahead))
    if (a.value > 0 === ahead > 0 && least > (bent * h) / 2) {
      clear ||= a.clear
      return
    }
    const crosses = a.value > 0 !== b.value > 0
    if (Math.abs(a.slope) > bent) {
      if (crosses) found(findRoot(value, a.u, b.u, { tolerance: 1e-16 }), false)
      return
    }
    if (a.lost && b.lost) lose(a, b)
    else if (depth < DEPTH && halvings < HALVINGS) {
      halvings++
      let middle = pointAt(sum, a.u + h / 2)
      if (middle.value === 0) middle = pointAt(sum, a.u + 0.4 * h)
      cell(a, middle, depth + 1)
      cell(middle, b, depth + 1)
    } else if (a.lost || b.lost) lose(a, b)
    else {
      settled = false
      if (crosses) found(findRoot(value, a.u, b.u, { tolerance: 1e-16 }), false)
    }
  }

  function found(u: number, multiple: boolean): void {
    foundLost()
    roots.push({ u, multiple })
  }

  function lose(a: Point, b: Point): void {
    settled = false
    if (clear) foundLost()
    clear = false
    lost = { from: lost ? lost.from : a.u, to: b.u }
  }

  function foundLost(): void {
    if (!lost) return
    const { from, to } = lost
    lost = null
    if (atZero && from === beginning) return
    const turns = slope(from) > 0 !== slope(to) > 0
    const u = turns ? findRoot(slope, from, to, { tolerance: 1e-16 }) : (from + to) / 2
    roots.push({ u, multiple: true })
  }
}

/** Steps of Newton's method at most: bisection alone gets from 80 to the last bits in so many. */
const STEPS = 100
/** Condition of a root up to which it is told from a multiple one without the scan. */
const WELL = 1e6

/**
 * The root with 0 < u < high of a sum known to have one real root at most: Newton's method, halved
 * wherever it leaves the bracket. Ends at the last bits.
 * @returns null when it is not in there, or when rounding leaves doubt, which the scan settles
 */
export function onlyRootAboveZero(sum: ExponentialSum, high: number): number | null {
  sum.at(high)
  const end = sum.value
  sum.at(0)
  if (end > 0 === sum.value > 0 || end === 0) return null
  if (Math.abs(sum.value) <= CLEAR * sum.size) return null
  let low = 0
  let u = 0
  for (let step = 0; step < STEPS; step++) {
    const { value, slope, size } = sum
    const next = u - value / slope
    if (Math.abs(value) <= Number.EPSILON * size || Math.abs(next - u) <= Number.EPSILON * u) {
      return size < WELL * Math.abs(slope) ? next : null
    }
    if (value > 0 === end > 0) high = u
    else low = u
    u = next > low && next < high ? next : (low + high) / 2
    sum.at(u)
  }
  return null
}

/** The root at u = 0, if it is one as far as rounding can tell. */
export function rootAtZero(sum: ExponentialSum): SumRoot | null {
  sum.at(0)
  const { value, slope, size, bend } = sum
  const multiple = slope * slope <= ROUNDING * size * bend
  const nothing = multiple ? ROUNDING : Number.EPSILON
  return Math.abs(value) <= nothing * size ? { u: 0, multiple } : null
}

interface Point {
  readonly u: number
  readonly value: number
  readonly slope: number
  readonly bend: number
  /** the value is no more than rounding */
  readonly lost: boolean
  readonly clear: boolean
}

function pointAt(sum: ExponentialSum, u: number): Point {
  sum.at(u)
  const { value, slope, size, bend } = sum
  const share = Math.abs(value) / size
  return { u, value, slope, bend, lost: share <= ROUNDING, clear: share > CLEAR }
}
