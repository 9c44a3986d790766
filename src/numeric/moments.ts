import type { BoundedDistribution, Distribution, ScoreDistribution } from './distribution.js'
import { cumulative, scoreAtValue, valueAtScore } from './inverse.js'
import { normalCdf } from './normal.js'

interface Moments {
  readonly mean: number
  readonly variance: number
}

/** Mean of a distribution. Closed form; by quadrature (about 1e-10) when truncated. */
export function expectation(d: Distribution): number {
  return moments(d).mean
}

/** Variance of a distribution. Closed form; by quadrature (about 1e-10) when truncated. */
export function variance(d: Distribution): number {
  return moments(d).variance
}

function moments(d: Distribution): Moments {
  switch (d.kind) {
    case 'constant':
      return { mean: d.value, variance: 0 }
    case 'normal':
      return { mean: d.mean, variance: d.deviation ** 2 }
    case 'lognormal': {
      const square = d.sigmaLog ** 2
      const mean = d.median * Math.exp(square / 2)
      return { mean, variance: mean ** 2 * Math.expm1(square) }
    }
    case 'skewed': {
      const square = d.skew ** 2
      if (square < 1e-30) return { mean: d.median, variance: d.slope ** 2 }
      return {
        mean: d.median + (d.slope * Math.expm1(square / 2)) / d.skew,
        variance: d.slope ** 2 * (Math.expm1(square) / square) * Math.exp(square),
      }
    }
    case 'split': {
      const bias = (d.above - d.below) / Math.sqrt(2 * Math.PI)
      return { mean: d.median + bias, variance: (d.below ** 2 + d.above ** 2) / 2 - bias ** 2 }
    }
    case 'triangular':
      return {
        mean: (d.min + d.mode + d.max) / 3,
        variance: ((d.max - d.min) ** 2 + (d.mode - d.min) * (d.mode - d.max)) / 18,
      }
    case 'uniform':
      return { mean: (d.min + d.max) / 2, variance: (d.max - d.min) ** 2 / 12 }
    case 'beta': {
      const sum = d.alpha + d.beta
      return {
        mean: d.min + ((d.max - d.min) * d.alpha) / sum,
        variance: ((d.max - d.min) ** 2 * d.alpha * d.beta) / (sum ** 2 * (sum + 1)),
      }
    }
    case 'discrete':
      return discreteMoments(d.values, d.cumulative)
    case 'truncated':
      return 'min' in d.of ? boundedAbove(d.of, d.low) : scoreAbove(d.of, d.low)
  }
}

function discreteMoments(values: readonly number[], cumulated: readonly number[]): Moments {
  const mass = (i: number) => cumulated[i]! - (i === 0 ? 0 : cumulated[i - 1]!)
  const mean = values.reduce((sum, value, i) => sum + mass(i) * value, 0)
  const spread = values.reduce((sum, value, i) => sum + mass(i) * (value - mean) ** 2, 0)
  return { mean, variance: spread }
}

/** Moments given X >= low, integrated over the normal score with its density. */
function scoreAbove(d: ScoreDistribution, low: number): Moments {
  const from = scoreAtValue(d, low)
  const tilt = d.kind === 'lognormal' ? d.sigmaLog : d.kind === 'skewed' ? Math.abs(d.skew) : 0
  const to = Math.max(from, 2 * tilt) + 10
  const bend = Math.min(Math.max(from, 0), to)
  const mass = normalCdf(-from)
  const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  const average = (f: (x: number) => number) => {
    const weighted = (z: number) => f(valueAtScore(d, z)) * density(z)
    return (integrate(weighted, from, bend) + integrate(weighted, bend, to)) / mass
  }
  const mean = low + average((x) => x - low)
  return { mean, variance: average((x) => (x - mean) ** 2) }
}

/** Moments given X >= low, from the survival function S: E = low + ∫S / S(low). */
function boundedAbove(d: BoundedDistribution, low: number): Moments {
  const bend = d.kind === 'triangular' ? Math.max(low, d.mode) : low
  const mass = 1 - cumulative(d, low)
  const area = (f: (x: number) => number) => integrate(f, low, bend) + integrate(f, bend, d.max)
  const excess = area((x) => 1 - cumulative(d, x)) / mass
  const square = (2 * area((x) => (x - low) * (1 - cumulative(d, x)))) / mass
  return { mean: low + excess, variance: square - excess ** 2 }
}

/** Gauss-Legendre, five points on each of 128 panels. Source: Abramowitz & Stegun 25.4.29. */
function integrate(f: (x: number) => number, from: number, to: number): number {
  if (from === to) return 0
  const panels = 128
  const half = (to - from) / panels / 2
  const inner = (half * Math.sqrt(5 - 2 * Math.sqrt(10 / 7))) / 3
  const outer = (half * Math.sqrt(5 + 2 * Math.sqrt(10 / 7))) / 3
  let sum = 0
  for (let panel = 0; panel < panels; panel++) {
    const x = from + (2 * panel + 1) * half
    sum +=
      (512 * f(x)) / 900 +
      ((322 + 13 * Math.sqrt(70)) / 900) * (f(x - inner) + f(x + inner)) +
      ((322 - 13 * Math.sqrt(70)) / 900) * (f(x - outer) + f(x + outer))
  }
  return sum * half
}
