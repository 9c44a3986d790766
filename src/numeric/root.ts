import { NumericError } from './error.js'

export interface RootOptions {
  /** width of the final bracket, in the unit of x; default 1e-12 of the larger |bracket end| */
  readonly tolerance?: number
  /** evaluations of f after the two ends; default 200 */
  readonly maxIterations?: number
}

/**
 * Root of a continuous function on a bracket: Brent's method (inverse quadratic step, secant step,
 * bisection as the fallback).
 * Source: Brent, Algorithms for Minimization without Derivatives, 1973, chapter 4 (`zero`).
 *
 * @param f    f(a) and f(b) have opposite signs, or one is 0
 * @throws NumericError numeric/root-not-bracketed, numeric/root-not-converged, numeric/not-a-number
 */
export function findRoot(
  f: (x: number) => number,
  a: number,
  b: number,
  options: RootOptions = {},
): number {
  const { tolerance = 1e-12 * Math.max(Math.abs(a), Math.abs(b)), maxIterations = 200 } = options
  let fa = checked(f, a)
  let fb = checked(f, b)
  if (fa === 0) return a
  if (fb === 0) return b
  if (fa > 0 === fb > 0) {
    throw new NumericError(
      'numeric/root-not-bracketed',
      `No change of sign between ${a} (${fa}) and ${b} (${fb}).`,
      { a, b, fa, fb },
    )
  }
  // b is the best point, c the other end of the bracket, a the point before b.
  let c = a
  let fc = fa
  let step = b - a
  let before = step
  for (let iteration = 0; iteration <= maxIterations; iteration++) {
    if (Math.abs(fc) < Math.abs(fb)) {
      a = b
      b = c
      c = a
      fa = fb
      fb = fc
      fc = fa
    }
    const resolution = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2
    const half = (c - b) / 2
    if (Math.abs(half) <= resolution || fb === 0) return b
    if (Math.abs(before) < resolution || Math.abs(fa) <= Math.abs(fb)) {
      step = half
      before = half
    } else {
      const s = fb / fa
      const q = fa / fc
      const r = fb / fc
      let above = a === c ? 2 * half * s : s * (2 * half * q * (q - r) - (b - a) * (r - 1))
      let below = a === c ? 1 - s : (q - 1) * (r - 1) * (s - 1)
      if (above > 0) below = -below
      else above = -above
      const limit = Math.min(
        3 * half * below - Math.abs(resolution * below),
        Math.abs(before * below),
      )
      before = step
      if (2 * above < limit) step = above / below
      else {
        step = half
        before = half
      }
    }
    a = b
    fa = fb
    b += Math.abs(step) > resolution ? step : half > 0 ? resolution : -resolution
    fb = checked(f, b)
    if (fb > 0 === fc > 0) {
      c = a
      fc = fa
      step = b - a
      before = step
    }
  }
  throw new NumericError(
    'numeric/root-not-converged',
    `No root after ${maxIterations} steps; the bracket is ${Math.min(b, c)}..${Math.max(b, c)}.`,
    { low: Math.min(b, c), high: Math.max(b, c), maxIterations },
  )
}

export interface BracketOptions {
  /** x is never taken below this; default -Infinity */
  readonly low?: number
  /** x is never taken above this; default Infinity */
  readonly high?: number
  /** factor by which the interval widens; default 1.6 */
  readonly growth?: number
  /** default 60 */
  readonly maxIterations?: number
}

/**
 * Widens an interval, at the end where |f| is smaller, until f changes sign over it.
 * @param a, b two different starting points inside low..high
 * @returns the bracket [left, right], for `findRoot`
 * @throws NumericError numeric/root-not-bracketed, numeric/not-a-number
 */
export function findBracket(
  f: (x: number) => number,
  a: number,
  b: number,
  options: BracketOptions = {},
): [number, number] {
  const { low = -Infinity, high = Infinity, growth = 1.6, maxIterations = 60 } = options
  let left = Math.min(a, b)
  let right = Math.max(a, b)
  let fLeft = checked(f, left)
  let fRight = checked(f, right)
  for (let iteration = 0; iteration < maxIterations && left < right; iteration++) {
    if (fLeft === 0 || fRight === 0 || fLeft > 0 !== fRight > 0) return [left, right]
    const reach = growth * (right - left)
    const canLeft = left > low
    const canRight = right < high
    if (!canLeft && !canRight) break
    if (canLeft && (!canRight || Math.abs(fLeft) < Math.abs(fRight))) {
      left = Math.max(low, left - reach)
      fLeft = checked(f, left)
    } else {
      right = Math.min(high, right + reach)
      fRight = checked(f, right)
    }
  }
  throw new NumericError(
    'numeric/root-not-bracketed',
    `No change of sign found between ${left} (${fLeft}) and ${right} (${fRight}).`,
    { a: left, b: right, fa: fLeft, fb: fRight },
  )
}

function checked(f: (x: number) => number, x: number): number {
  const value = f(x)
  if (Number.isNaN(value)) {
    throw new NumericError('numeric/not-a-number', `The function has no value at ${x}.`, { x })
  }
  return value
}
