import { incompleteBeta } from './beta.js'
import { NumericError } from './error.js'

/**
 * Quantile of a sorted sample, linear between order statistics.
 * Source: Hyndman & Fan, The American Statistician 50, 1996, type 7.
 *
 * @param sorted ascending, at least one value
 * @param p      probability, 0..1
 */
export function quantileSorted(sorted: Float64Array, p: number): number {
  requireSome(sorted)
  if (!(p >= 0 && p <= 1)) {
    throw new NumericError('numeric/outside-range', `A probability is in 0..1, not ${p}.`, { p })
  }
  const position = p * (sorted.length - 1)
  const index = Math.floor(position)
  const low = sorted[index]!
  const weight = position - index
  return weight === 0 ? low : low + weight * (sorted[index + 1]! - low)
}

/**
 * Several quantiles of one unsorted sample, in the order asked.
 * @throws NumericError numeric/empty, numeric/not-a-number
 */
export function quantiles(values: ArrayLike<number>, probabilities: readonly number[]): number[] {
  const sorted = ascending(values)
  return probabilities.map((p) => quantileSorted(sorted, p))
}

/**
 * Distribution-free confidence interval of a quantile: two order statistics of the sorted sample
 * that have the true quantile between them. The count of values below it is binomial(n, p).
 * Source: David & Nagaraja, Order Statistics, 7.1.
 *
 * @param n          number of independent samples, >= 1
 * @param p          probability of the quantile, 0 < p < 1
 * @param confidence wanted, each tail at most half of the rest
 * @returns indices (0-based) into the sorted sample, and the coverage they have; with too few
 *          samples they are the ends and the coverage falls short of what was wanted
 */
export function quantileError(
  n: number,
  p: number,
  confidence = 0.9,
): { low: number; high: number; coverage: number } {
  if (!(n >= 1 && p > 0 && p < 1 && confidence > 0 && confidence < 1)) {
    throw new NumericError(
      'numeric/outside-range',
      'A quantile interval needs n >= 1, 0 < p < 1, 0 < confidence < 1.',
      { n, p, confidence },
    )
  }
  const tail = (1 - confidence) / 2
  const low = Math.max(0, firstIndex(n, (i) => binomialAtMost(n, p, i) > tail) - 1)
  const high = Math.min(
    n - 1,
    firstIndex(n, (i) => binomialAtMost(n, p, i) >= 1 - tail),
  )
  return { low, high, coverage: binomialAtMost(n, p, high) - binomialAtMost(n, p, low) }
}

/** Arithmetic mean of at least one value. */
export function mean(values: ArrayLike<number>): number {
  requireSome(values)
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]!
  return sum / values.length
}

/** Standard deviation with n - 1 in the denominator; 0 for a single value. */
export function standardDeviation(values: ArrayLike<number>): number {
  const centre = mean(values)
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += (values[i]! - centre) ** 2
  return values.length === 1 ? 0 : Math.sqrt(sum / (values.length - 1))
}

/**
 * Pearson correlation, -1..1; 0 when either side does not vary (it then explains nothing).
 * @throws NumericError numeric/length-mismatch, numeric/empty
 */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  if (x.length !== y.length) {
    throw new NumericError('numeric/length-mismatch', `${x.length} values against ${y.length}.`, {
      x: x.length,
      y: y.length,
    })
  }
  const centreX = mean(x)
  const centreY = mean(y)
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < x.length; i++) {
    const dx = x[i]! - centreX
    const dy = y[i]! - centreY
    xx += dx * dx
    yy += dy * dy
    xy += dx * dy
  }
  if (xx === 0 || yy === 0) return 0
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy)))
}

/**
 * Duration curve: the value exceeded for 0, 1, … 100 % of the time, descending; type 7 between.
 * @param points number of points, >= 2, evenly spaced over 0..100 %
 */
export function durationCurve(values: ArrayLike<number>, points = 101): number[] {
  const sorted = ascending(values)
  return Array.from({ length: points }, (_, i) => quantileSorted(sorted, 1 - i / (points - 1)))
}

function ascending(values: ArrayLike<number>): Float64Array {
  const sorted = new Float64Array(values).sort()
  // Sorting puts NaN last.
  if (Number.isNaN(sorted[sorted.length - 1])) {
    throw new NumericError('numeric/not-a-number', 'A sample holds a value that is not a number.')
  }
  return sorted
}

function requireSome(values: ArrayLike<number>): void {
  if (values.length === 0) throw new NumericError('numeric/empty', 'A sample without values.')
}

/** P(B <= k) for B binomial(n, p). Source: DLMF 8.17.5. */
function binomialAtMost(n: number, p: number, k: number): number {
  if (k < 0) return 0
  return k >= n ? 1 : incompleteBeta(1 - p, n - k, k + 1)
}

/** The first index in 0..n at which a condition, once true for good, holds. */
function firstIndex(n: number, holds: (i: number) => boolean): number {
  let low = 0
  let high = n
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
