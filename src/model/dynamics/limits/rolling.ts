import type { Count, Hertz, Seconds } from '../../../quantity/index.js'

/**
 * Largest (sign 1) or smallest (sign -1) of each `width` neighbours, at their last index; the first
 * ones look at what there is. Two passes over blocks of `width`: each window is the end of one block
 * and the beginning of the next. Source: van Herk 1992, Pattern Recognition Letters 13; Gil & Werman 1993.
 * @param width >= 1
 */
export function slidingExtreme(values: Float64Array, width: Count, sign: 1 | -1): Float64Array {
  const n = values.length
  const out = new Float64Array(n)
  // from the beginning of each block
  for (let from = 0; from < n; from += width) {
    const to = Math.min(n, from + width)
    let most = values[from]! * sign
    for (let k = from; k < to; k++) {
      const value = values[k]! * sign
      if (value > most) most = value
      out[k] = most
    }
  }
  // from the end of each block, into the window that begins there
  for (let from = 0; from + width <= n; from += width) {
    let most = Number.NEGATIVE_INFINITY
    const end = from + width - 1
    for (let k = end; k >= from; k--) {
      const value = values[k]! * sign
      if (value > most) most = value
      const last = k + width - 1
      if (last < n && most > out[last]!) out[last] = most
    }
  }
  if (sign === -1) for (let k = 0; k < n; k++) out[k] = -out[k]!
  return out
}

/** Samples in a window, both ends in it; all of the record where it is shorter. */
function widthOf(values: Float64Array, step: Seconds, window: Seconds): Count {
  return Math.max(1, Math.min(values.length, Math.round(window / step) + 1))
}

/** Largest (sign 1) or smallest (sign -1) of all; 0 of none. */
function extremeOf(values: Float64Array, sign: 1 | -1): number {
  let found = values[0] ?? 0
  if (sign === 1) for (const value of values) found = value > found ? value : found
  else for (const value of values) found = value < found ? value : found
  return found
}

/** Largest difference between highest and lowest in any window. */
export function peakToPeak(values: Float64Array, step: Seconds, window: Seconds): number {
  const width = widthOf(values, step, window)
  if (width === values.length) return extremeOf(values, 1) - extremeOf(values, -1)
  const high = slidingExtreme(values, width, 1)
  const low = slidingExtreme(values, width, -1)
  let most = 0
  for (let k = 0; k < values.length; k++) most = Math.max(most, high[k]! - low[k]!)
  return most
}

/** Largest rise within any window: from a value to a later one. */
export function largestRise(values: Float64Array, step: Seconds, window: Seconds): number {
  const low = slidingExtreme(values, widthOf(values, step, window), -1)
  let most = 0
  for (let k = 0; k < values.length; k++) most = Math.max(most, values[k]! - low[k]!)
  return most
}

/** Largest change, up or down, between two moments a window apart; whole record where shorter. */
export function largestChange(values: Float64Array, step: Seconds, window: Seconds): number {
  const apart = widthOf(values, step, window) - 1
  let most = 0
  for (let k = apart; k < values.length; k++) {
    most = Math.max(most, Math.abs(values[k]! - values[k - apart]!))
  }
  return most
}

/** Mean of the last `window` at each sample that has so much behind it; of all where none has. */
export function trailingMean(values: Float64Array, step: Seconds, window: Seconds): Float64Array {
  const width = Math.max(1, Math.min(values.length, Math.round(window / step)))
  const out = new Float64Array(values.length - width + 1)
  let sum = 0
  for (let k = 0; k < values.length; k++) {
    sum += values[k]! - (k >= width ? values[k - width]! : 0)
    if (k >= width - 1) out[k - width + 1] = sum / width
  }
  return out
}

/**
 * Lowest (sign -1) or highest (sign 1) level that the signal keeps to without a break for a window:
 * what a relay with that delay sees. A window of 0 gives the extreme itself.
 */
export function sustained(
  values: Float64Array,
  step: Seconds,
  window: Seconds,
  sign: 1 | -1,
): number {
  const width = widthOf(values, step, window)
  if (width === 1) return extremeOf(values, sign)
  const inner = slidingExtreme(values, width, sign === 1 ? -1 : 1)
  let found = inner[width - 1] ?? 0
  for (let k = width; k < inner.length; k++) {
    if (inner[k]! * sign > found * sign) found = inner[k]!
  }
  return found
}

/** Longest time without a break below (sign -1) or above (sign 1) a bound. */
export function longestBeyond(
  values: Float64Array,
  step: Seconds,
  bound: number,
  sign: 1 | -1,
): Seconds {
  let most = 0
  let now = 0
  for (const value of values) {
    now = (value - bound) * sign > 0 ? now + 1 : 0
    if (now > most) most = now
  }
  return most * step
}

/**
 * Signal between two frequencies: Butterworth of second order at either end, bilinear transform. It
 * starts as if the first value had been there for ever. An upper edge beyond 0.45 of the sampling
 * rate leaves the top open: nothing is left there to take away.
 */
export function bandPassed(
  values: Float64Array,
  step: Seconds,
  band: { readonly low: Hertz; readonly high: Hertz },
): Float64Array {
  const passed = band.low > 0 ? biquad(values, band.low * step, true) : values.slice()
  return band.high * step < 0.45 ? biquad(passed, band.high * step, false) : passed
}

/** Source: Bristow-Johnson, Cookbook formulae for audio EQ biquad filter coefficients, Q = 1/√2. */
function biquad(values: Float64Array, frequency: number, high: boolean): Float64Array {
  const angle = 2 * Math.PI * frequency
  const alpha = Math.sin(angle) / Math.SQRT2
  const cos = Math.cos(angle)
  const scale = 1 + alpha
  const edge = (high ? 1 + cos : 1 - cos) / 2 / scale
  const middle = high ? -2 * edge : 2 * edge
  const back1 = (-2 * cos) / scale
  const back2 = (1 - alpha) / scale
  const out = new Float64Array(values.length)
  let in1 = values[0] ?? 0
  let in2 = in1
  let out1 = high ? 0 : in1
  let out2 = out1
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!
    const next = edge * value + middle * in1 + edge * in2 - back1 * out1 - back2 * out2
    in2 = in1
    in1 = value
    out2 = out1
    out1 = next
    out[k] = next
  }
  return out
}
