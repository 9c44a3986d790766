import {
  amplitudeSpectrum,
  boundAt,
  type LimitCurve,
  type Spectrum,
} from '../../../numeric/index.js'
import type { Fraction, Hertz, Seconds, Watts } from '../../../quantity/index.js'

interface Band {
  readonly low: Hertz
  readonly high: Hertz
}

/**
 * Amplitudes of what varies in a signal: mean off, Hann window, filled up with zeros to twice the next
 * power of two so that a sine between two bins loses at most 4 % of its height. A sine of amplitude A
 * peaks at A. Source: Harris 1978, Proc. IEEE 66: Hann has a gain of one half.
 */
function varying(values: Float64Array, step: Seconds): Spectrum {
  let sum = 0
  for (const value of values) sum += value
  const mean = sum / values.length
  const length = 2 ** (Math.ceil(Math.log2(Math.max(2, values.length))) + 1)
  const padded = new Float64Array(length)
  const turn = (2 * Math.PI) / values.length
  for (let k = 0; k < values.length; k++) {
    padded[k] = (values[k]! - mean) * (1 - Math.cos(turn * k))
  }
  const { amplitude, frequencyStep } = amplitudeSpectrum(padded, step)
  const gain = length / values.length
  return { frequencyStep, amplitude: amplitude.map((one) => one * gain) }
}

/**
 * Share of a signal's varying energy that lies in a band: what leaves its mean, squared. 0 for a signal
 * that does not vary. A record of T seconds tells nothing below some 2/T.
 */
export function bandShare(values: Float64Array, step: Seconds, band: Band): Fraction {
  const { amplitude, frequencyStep } = varying(values, step)
  let inside = 0
  let all = 0
  for (let k = 1; k < amplitude.length; k++) {
    const energy = amplitude[k]! ** 2
    const at = k * frequencyStep
    all += energy
    if (at >= band.low && at <= band.high) inside += energy
  }
  return all > 0 ? inside / all : 0
}

/**
 * The sine in a signal that goes furthest beyond a curve over frequency, or comes nearest to it, peak
 * to peak. Frequencies beyond half the sampling rate are not seen.
 * @returns undefined where the record tells no frequency of the band
 */
export function nearestSine(
  values: Float64Array,
  step: Seconds,
  curve: LimitCurve,
  band: Band,
): { readonly value: Watts; readonly bound: Watts; readonly at: Hertz } | undefined {
  const { amplitude, frequencyStep } = varying(values, step)
  let nearest: { value: Watts; bound: Watts; at: Hertz } | undefined
  for (let k = 1; k < amplitude.length; k++) {
    const at = k * frequencyStep
    if (at < band.low || at > band.high) continue
    const bound = boundAt(curve, at)
    if (bound === undefined) continue
    const value = 2 * amplitude[k]!
    if (!nearest || value - bound > nearest.value - nearest.bound) nearest = { value, bound, at }
  }
  return nearest
}
