import { incompleteBeta, inverseIncompleteBeta } from './beta.js'
import type { Distribution, ScoreDistribution } from './distribution.js'
import { discrete, uniformBetween } from './distribution.js'
import { NumericError } from './error.js'
import { normalCdf, normalQuantile } from './normal.js'

/**
 * Inverse cumulative distribution: the value that X stays at or below with probability u.
 * Rising in u; u = 0 and 1 give the ends of the range, which may be infinite.
 *
 * @param u probability, 0..1, normally from `uniform`
 * @throws NumericError numeric/outside-range when u is not in 0..1
 */
export function quantile(d: Distribution, u: number): number {
  if (!(u >= 0 && u <= 1)) {
    throw new NumericError('numeric/outside-range', `A probability is in 0..1, not ${u}.`, { u })
  }
  switch (d.kind) {
    case 'constant':
      return d.value
    case 'uniform':
      return d.min + (d.max - d.min) * u
    case 'triangular': {
      const range = d.max - d.min
      return u * range < d.mode - d.min
        ? d.min + Math.sqrt(u * range * (d.mode - d.min))
        : d.max - Math.sqrt((1 - u) * range * (d.max - d.mode))
    }
    case 'beta':
      return d.min + (d.max - d.min) * inverseIncompleteBeta(u, d.alpha, d.beta, d.logBeta)
    case 'discrete':
      return d.values[firstAtLeast(d.cumulative, u)]!
    case 'truncated':
      return Math.max(d.low, quantile(d.of, Math.min(1, d.below + (1 - d.below) * u)))
    default:
      return valueAtScore(d, normalQuantile(u))
  }
}

/** Cumulative probability P(X <= x), 0..1: the inverse of `quantile`. */
export function cumulative(d: Distribution, x: number): number {
  switch (d.kind) {
    case 'constant':
      return x < d.value ? 0 : 1
    case 'uniform':
      return Math.min(1, Math.max(0, (x - d.min) / (d.max - d.min)))
    case 'triangular': {
      if (x <= d.min) return 0
      if (x >= d.max) return 1
      const range = d.max - d.min
      return x < d.mode
        ? (x - d.min) ** 2 / (range * (d.mode - d.min))
        : 1 - (d.max - x) ** 2 / (range * (d.max - d.mode))
    }
    case 'beta':
      return incompleteBeta((x - d.min) / (d.max - d.min), d.alpha, d.beta, d.logBeta)
    case 'discrete': {
      let below = 0
      for (let i = 0; i < d.values.length && d.values[i]! <= x; i++) below = d.cumulative[i]!
      return below
    }
    case 'truncated':
      return x < d.low ? 0 : Math.max(0, (cumulative(d.of, x) - d.below) / (1 - d.below))
    default:
      return normalCdf(scoreAtValue(d, x))
  }
}

/**
 * The distribution given that X >= low: u is mapped to F(low) + (1 - F(low)) u, so a draw keeps its
 * u and its rank and nothing is drawn again. The quantiles move up: P10..P90 as written hold before
 * the cut.
 *
 * @throws NumericError numeric/distribution-invalid when nothing lies at or above `low`
 */
export function truncate(d: Distribution, low: number): Distribution {
  if (quantile(d, 0) >= low) return d
  const top = quantile(d, 1)
  if (top === low) return { kind: 'constant', value: low }
  const below = top < low ? 1 : cumulative(d, low)
  if (below === 0) return d
  if (!(below < 1)) {
    throw new NumericError('numeric/distribution-invalid', `No probability at or above ${low}.`, {
      low,
    })
  }
  switch (d.kind) {
    case 'constant':
      return d
    case 'uniform':
      return uniformBetween(low, d.max)
    case 'discrete': {
      const from = d.values.findIndex((value) => value >= low)
      const before = from === 0 ? 0 : d.cumulative[from - 1]!
      const mass = d.cumulative.map((at, i) => at - (i === 0 ? 0 : d.cumulative[i - 1]!))
      return discrete(
        d.values.slice(from),
        mass.slice(from).map((probability) => probability / (1 - before)),
      )
    }
    case 'truncated':
      return truncate(d.of, low)
    default:
      return { kind: 'truncated', of: d, low, below }
  }
}

/** X at a standard normal score z. */
export function valueAtScore(d: ScoreDistribution, z: number): number {
  switch (d.kind) {
    case 'normal':
      return d.mean + d.deviation * z
    case 'lognormal':
      return d.median * Math.exp(d.sigmaLog * z)
    case 'skewed':
      return d.median + d.slope * (d.skew === 0 ? z : Math.expm1(d.skew * z) / d.skew)
    case 'split': {
      const slope = z < 0 ? d.below : d.above
      return slope === 0 ? d.median : d.median + slope * z
    }
  }
}

/** The standard normal score at which X reaches x; infinite outside the range of X. */
export function scoreAtValue(d: ScoreDistribution, x: number): number {
  switch (d.kind) {
    case 'normal':
      return (x - d.mean) / d.deviation
    case 'lognormal':
      return x <= 0 ? -Infinity : Math.log(x / d.median) / d.sigmaLog
    case 'skewed': {
      const steps = (x - d.median) / d.slope
      if (d.skew === 0) return steps
      return Math.log1p(Math.max(-1, d.skew * steps)) / d.skew
    }
    case 'split': {
      if (x < d.median) return d.below === 0 ? -Infinity : (x - d.median) / d.below
      return d.above === 0 ? Infinity : (x - d.median) / d.above
    }
  }
}

/** Index of the first entry >= level in an ascending list that ends at or above it. */
function firstAtLeast(ascending: readonly number[], level: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (ascending[middle]! >= level) high = middle
    else low = middle + 1
  }
  return low
}
