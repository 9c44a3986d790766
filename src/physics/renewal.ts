import { findRoot, incompleteBeta } from '../numeric/index.js'
import type { Count, CountPerSecond, Fraction, Seconds } from '../quantity/index.js'
import { requireRange } from './error.js'

/** Parts of one kind in a machine that stops when any one of them fails. */
export interface Parts {
  readonly count: Count
  /** Of one part. */
  readonly timeBetweenFailures: Seconds
}

/**
 * Rate of failures of parts in series: Σ n/M. Times to failure are exponential, or the parts so many
 * and of so mixed an age that their failures together are (Palm-Khintchine).
 */
export function failureRate(parts: readonly Parts[]): CountPerSecond {
  let rate = 0
  for (const { count, timeBetweenFailures } of parts) {
    requireRange('count', count, 0)
    requireRange('timeBetweenFailures', timeBetweenFailures, Number.MIN_VALUE)
    rate += count / timeBetweenFailures
  }
  return rate
}

/** Mean time between failures of parts in series; infinite where none fails. */
export function timeBetweenFailures(parts: readonly Parts[]): Seconds {
  return 1 / failureRate(parts)
}

/** A run that saves its state, fails at random and starts again from what it saved. */
export interface Checkpointing {
  /** Writing a checkpoint, during which no work is done. */
  readonly write: Seconds
  /** From a failure until work goes on: found, replaced, loaded. It may fail again. */
  readonly restart: Seconds
  readonly timeBetweenFailures: Seconds
}

/** First-order best time of work between checkpoints, √(2 C M). Source: Young 1974. */
export function youngInterval(write: Seconds, meanTime: Seconds): Seconds {
  checkTimes(write, meanTime)
  return Math.sqrt(2 * write * meanTime)
}

/**
 * Best time of work between checkpoints in higher order:
 * √(2CM) [1 + ⅓ (C/2M)^½ + ⅑ C/2M] − C for C < 2M, else M. Source: Daly 2006.
 */
export function dalyInterval(write: Seconds, meanTime: Seconds): Seconds {
  checkTimes(write, meanTime)
  if (write >= 2 * meanTime) return meanTime
  const half = write / (2 * meanTime)
  return Math.sqrt(2 * write * meanTime) * (1 + Math.sqrt(half) / 3 + half / 9) - write
}

/**
 * Best time of work between checkpoints, exactly: the τ that maximises `goodput`,
 * e^((τ+C)/M) (1 − τ/M) = 1, that is τ = M (1 + W₀(−e^(−1−C/M))). It does not depend on the restart.
 */
export function bestInterval(write: Seconds, meanTime: Seconds): Seconds {
  checkTimes(write, meanTime)
  const cost = write / meanTime
  if (cost === 0) return 0
  if (cost > nearlyOne) return meanTime
  const slack = (x: number) => x + Math.log1p(-x) + cost
  // x ≤ √(2c), since −ln(1 − x) − x ≥ x²/2.
  const high = Math.min(Math.sqrt(2 * cost), 1 - Math.exp(-1 - cost) / 2)
  return meanTime * findRoot(slack, 0, high)
}

/** From this C/M on the best interval is M to 1e-13. */
const nearlyOne = 30

/**
 * Expected share of the time in which work is done that lasts, failures exponential, also while
 * writing and restarting:
 *
 *     τ / (M e^(R/M) (e^((τ+C)/M) − 1))
 *
 * τ/(τ + C) when nothing fails. Source: Daly 2006, expected wall-clock time.
 * @param interval τ, work between checkpoints, > 0
 */
export function goodput(interval: Seconds, checkpointing: Checkpointing): Fraction {
  const { write, restart, timeBetweenFailures: meanTime } = checkpointing
  requireRange('interval', interval, Number.MIN_VALUE)
  requireRange('restart', restart, 0)
  checkTimes(write, meanTime)
  if (meanTime === Infinity) return interval / (interval + write)
  const segment = Math.expm1((interval + write) / meanTime) * Math.exp(restart / meanTime)
  return interval / meanTime / segment
}

/** Probability that nothing fails for a time. */
export function survival(time: Seconds, meanTime: Seconds): Fraction {
  requireRange('time', time, 0)
  return Math.exp(-time / meanTime)
}

/** Share of the time that a repairable unit is up, in the long run: M/(M + R). */
export function availability(meanTime: Seconds, repair: Seconds): Fraction {
  checkTimes(repair, meanTime)
  return meanTime === Infinity ? 1 : meanTime / (meanTime + repair)
}

/**
 * Probability that at least k of n like, independent units are up: Σ_(i≥k) C(n,i) a^i (1−a)^(n−i),
 * by the incomplete beta function I_a(k, n − k + 1). Source: DLMF 8.17.5.
 * @param available a, of one unit
 */
export function availabilityOf(k: Count, n: Count, available: Fraction): Fraction {
  requireRange('n', n, 0)
  requireRange('available', available, 0, 1)
  if (k <= 0) return 1
  if (k > n) return 0
  if (available === 0 || available === 1) return available
  return incompleteBeta(available, k, n - k + 1)
}

/**
 * Fewest units of which at least k are up with a probability.
 * @param target < 1, or 1 with units that never fail
 * @throws PhysicsError physics/outside-range for units that are never up, or a target out of reach
 */
export function unitsFor(k: Count, available: Fraction, target: Fraction): Count {
  requireRange('target', target, 0, 1)
  requireRange('available', available, Number.MIN_VALUE, 1)
  if (available < 1) requireRange('target', target, 0, 1 - Number.EPSILON)
  const enough = (n: Count) => availabilityOf(k, n, available) >= target
  let high = Math.max(1, k)
  while (!enough(high)) high *= 2
  let low = k - 1
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (enough(middle)) high = middle
    else low = middle
  }
  return high
}

function checkTimes(cost: Seconds, meanTime: Seconds): void {
  requireRange('write or repair', cost, 0)
  requireRange('timeBetweenFailures', meanTime, Number.MIN_VALUE)
}
