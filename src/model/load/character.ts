import { amplitudeSpectrum } from '../../numeric/index.js'
import type { Fraction, Hertz, Seconds } from '../../quantity/index.js'

/** Upper edges of the bands in which energy of a swing is told, Hz; the last band is open. */
export const bandEdges: readonly Hertz[] = [0.1, 0.5, 1, 2.5]

/**
 * Largest change between two samples a window apart, per second: up or down.
 * @param direction 1: rises only; -1: falls only; 0: both
 * @returns 0 where the record is shorter than the window
 */
export function steepest(
  values: Float64Array,
  step: Seconds,
  window: Seconds,
  direction: -1 | 0 | 1 = 0,
): number {
  const apart = Math.max(1, Math.round(window / step))
  let most = 0
  for (let k = apart; k < values.length; k++) {
    const change = values[k]! - values[k - apart]!
    const size = direction === 0 ? Math.abs(change) : change * direction
    if (size > most) most = size
  }
  return most / (apart * step)
}

/**
 * Share of the varying part's energy by band of frequency. The record is taken as one period: give
 * whole steps of a periodic signal, else its ends show as a jump.
 * @param values at least two; resampled linearly to a power of two
 * @returns one share per band of `bandEdges` and one above; all 0 for a constant
 */
export function bandShares(values: Float64Array, step: Seconds): Fraction[] {
  const n = 2 ** Math.ceil(Math.log2(Math.max(2, values.length)))
  const resampled = new Float64Array(n)
  const stretch = values.length / n
  for (let i = 0; i < n; i++) {
    const at = Math.max(0, (i + 0.5) * stretch - 0.5)
    const index = Math.min(Math.floor(at), values.length - 1)
    const next = Math.min(index + 1, values.length - 1)
    resampled[i] = values[index]! + (values[next]! - values[index]!) * (at - index)
  }
  const { amplitude, frequencyStep } = amplitudeSpectrum(resampled, step * stretch)
  const energy = new Array<number>(bandEdges.length + 1).fill(0)
  let total = 0
  for (let k = 1; k < amplitude.length; k++) {
    const square = amplitude[k]! ** 2
    const band = bandEdges.findIndex((edge) => k * frequencyStep < edge)
    const index = band < 0 ? bandEdges.length : band
    energy[index] = energy[index]! + square
    total += square
  }
  // rounding of a constant is no swing
  const varies = total > 1e-24 * amplitude[0]! ** 2
  return energy.map((part) => (varies ? part / total : 0))
}
