import type { Spread } from '../quantity/index.js'
import { logBeta } from './beta.js'
import { NumericError } from './error.js'
import { normalQuantile } from './normal.js'

/**
 * The distribution of one uncertain number, as plain data. Built by the functions below, which
 * check the parameters; read by `quantile`, `cumulative`, `expectation`, `variance`.
 */
export type Distribution =
  | { readonly kind: 'constant'; readonly value: number }
  | ScoreDistribution
  | BoundedDistribution
  | {
      readonly kind: 'discrete'
      /** ascending */
      readonly values: readonly number[]
      /** P(X <= values[i]); the last is 1 */
      readonly cumulative: readonly number[]
    }
  | {
      readonly kind: 'truncated'
      readonly of: ScoreDistribution | BoundedDistribution
      readonly low: number
      /** probability of `of` below `low` */
      readonly below: number
    }

/** X is a rising function of a standard normal score Z. */
export type ScoreDistribution =
  /** mean + deviation · Z */
  | { readonly kind: 'normal'; readonly mean: number; readonly deviation: number }
  /** median · exp(sigmaLog · Z) */
  | { readonly kind: 'lognormal'; readonly median: number; readonly sigmaLog: number }
  /** median + slope · (exp(skew · Z) - 1)/skew: a shifted lognormal, reflected when skew < 0 */
  | {
      readonly kind: 'skewed'
      readonly median: number
      readonly slope: number
      readonly skew: number
    }
  /** median + (below for Z < 0, above for Z > 0) · Z: two half-normals */
  | {
      readonly kind: 'split'
      readonly median: number
      readonly below: number
      readonly above: number
    }

/** X has a finite least and greatest value. */
export type BoundedDistribution =
  | {
      readonly kind: 'triangular'
      readonly min: number
      readonly mode: number
      readonly max: number
    }
  | { readonly kind: 'uniform'; readonly min: number; readonly max: number }
  | {
      readonly kind: 'beta'
      readonly min: number
      readonly max: number
      readonly alpha: number
      readonly beta: number
      /** ln B(alpha, beta) */
      readonly logBeta: number
    }

/** Standard normal score of P90. */
const SCORE_90 = normalQuantile(0.9)

/** The distribution a scenario's spread means. */
export function fromSpread(spread: Spread): Distribution {
  return spread.kind === 'triangular'
    ? triangular(spread.min, spread.mode, spread.max)
    : fromQuantiles(spread.p10, spread.p50, spread.p90)
}

/**
 * The smooth distribution through P10, P50 and P90.
 *
 * With a = P50 - P10 and b = P90 - P50 a shifted lognormal passes through all three when
 * exp(skew · z90) = b/a; it is the normal when a = b and reflected when b < a. Beyond
 * b/a = exp(2 z90²), about 27 either way, its mean would lie outside P10..P90; from there on, and
 * when a or b is 0, two half-normals meet at the median instead (a = 0: half the samples are the
 * median itself).
 * Source: Johnson's S_L curve, Biometrika 36, 1949, solved for three quantiles.
 *
 * @throws NumericError numeric/distribution-invalid unless P10 <= P50 <= P90, all finite
 */
export function fromQuantiles(p10: number, p50: number, p90: number): Distribution {
  demand(p10 <= p50 && p50 <= p90, 'P10 <= P50 <= P90', { p10, p50, p90 })
  const below = p50 - p10
  const above = p90 - p50
  if (below === 0 && above === 0) return constant(p50)
  const logRatio = Math.log(above / below)
  if (Math.abs(logRatio) > 2 * SCORE_90 ** 2) {
    return { kind: 'split', median: p50, below: below / SCORE_90, above: above / SCORE_90 }
  }
  // The logarithm of the ratio over the excess, without cancellation where the two are close.
  const excess = (above - below) / below
  const log = Math.abs(excess) < 0.5 ? Math.log1p(excess) : logRatio
  const slope = (above / SCORE_90) * (excess === 0 ? 1 : log / excess)
  return { kind: 'skewed', median: p50, slope, skew: log / SCORE_90 }
}

/** A number without uncertainty. */
export function constant(value: number): Distribution {
  demand(true, 'a finite value', { value })
  return { kind: 'constant', value }
}

/** Normal. @param deviation standard deviation, >= 0 */
export function normal(mean: number, deviation: number): Distribution {
  demand(deviation >= 0, 'deviation >= 0', { mean, deviation })
  return deviation === 0 ? constant(mean) : { kind: 'normal', mean, deviation }
}

/** Lognormal. @param median > 0  @param sigmaLog standard deviation of ln X, >= 0 */
export function lognormal(median: number, sigmaLog: number): Distribution {
  demand(median > 0 && sigmaLog >= 0, 'median > 0 and sigmaLog >= 0', { median, sigmaLog })
  return sigmaLog === 0 ? constant(median) : { kind: 'lognormal', median, sigmaLog }
}

/** Triangular; min <= mode <= max. */
export function triangular(min: number, mode: number, max: number): Distribution {
  demand(min <= mode && mode <= max, 'min <= mode <= max', { min, mode, max })
  return min === max ? constant(min) : { kind: 'triangular', min, mode, max }
}

/**
 * Beta-PERT: alpha = 1 + lambda (mode - min)/(max - min), mean (min + lambda mode + max)/(lambda + 2).
 * Source: Malcolm, Roseboom, Clark, Fazar, Operations Research 7, 1959; lambda after Vose.
 * @param lambda weight of the mode, >= 0; 4 is PERT's, 0 the uniform
 */
export function betaPert(min: number, mode: number, max: number, lambda = 4): Distribution {
  demand(min <= mode && mode <= max && lambda >= 0, 'min <= mode <= max and lambda >= 0', {
    min,
    mode,
    max,
    lambda,
  })
  if (min === max) return constant(min)
  const alpha = 1 + (lambda * (mode - min)) / (max - min)
  const beta = 1 + (lambda * (max - mode)) / (max - min)
  return { kind: 'beta', min, max, alpha, beta, logBeta: logBeta(alpha, beta) }
}

/** Uniform (rectangular) between two values; min <= max. */
export function uniformBetween(min: number, max: number): Distribution {
  demand(min <= max, 'min <= max', { min, max })
  return min === max ? constant(min) : { kind: 'uniform', min, max }
}

/**
 * Finitely many values. Values may come in any order; those of probability 0 are dropped.
 * @param probabilities same length, >= 0, sum 1 within 1e-9
 */
export function discrete(
  values: readonly number[],
  probabilities: readonly number[],
): Distribution {
  const total = probabilities.reduce((sum, probability) => sum + probability, 0)
  demand(
    values.length === probabilities.length &&
      values.every(Number.isFinite) &&
      probabilities.every((probability) => probability >= 0) &&
      Math.abs(total - 1) <= 1e-9,
    'as many finite values as probabilities, which are >= 0 and sum to 1',
    { values: values.length, probabilities: probabilities.length, total },
  )
  const rows = values
    .map((value, i) => ({ value, probability: probabilities[i]! }))
    .filter((row) => row.probability > 0)
    .sort((one, other) => one.value - other.value)
  let sum = 0
  const cumulative = rows.map((row) => {
    sum += row.probability
    return sum / total
  })
  cumulative[cumulative.length - 1] = 1
  return { kind: 'discrete', values: rows.map((row) => row.value), cumulative }
}

function demand(holds: boolean, expected: string, values: Readonly<Record<string, number>>): void {
  if (holds && Object.values(values).every(Number.isFinite)) return
  const found = Object.entries(values).map(([name, value]) => `${name} = ${value}`)
  throw new NumericError(
    'numeric/distribution-invalid',
    `A distribution needs ${expected}, all finite; found ${found.join(', ')}.`,
    { expected, ...values },
  )
}
