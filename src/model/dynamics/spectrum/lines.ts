import type { Count, Hertz, Seconds, Watts } from '../../../quantity/index.js'

/** One line of the spectrum of a load that repeats. */
export interface SpectralLine {
  readonly at: Hertz
  /** Of the sine, single-sided: half its peak to peak, W. */
  readonly amplitude: Watts
  /** Of the cosine at the start of the record, rad. */
  readonly phase: number
}

/**
 * Lines of a job at n over its step time: Fourier sums over as many whole periods as the record holds.
 * Source: Oppenheim and Schafer, Discrete-Time Signal Processing, 8.1; each sum by the recurrence of
 * Goertzel 1958. A record shorter than a period has none.
 * @param count  how many; those above half the sampling rate are left out
 * @param values W, mean of each step
 */
export function spectralLines(
  values: Float64Array,
  step: Seconds,
  period: Seconds,
  count: Count,
): SpectralLine[] {
  if (!(period >= 2 * step)) return []
  const periods = Math.floor((values.length * step) / period + 1e-9)
  const samples = Math.min(values.length, Math.round((periods * period) / step))
  if (periods < 1 || samples < 2) return []
  const record = values.subarray(values.length - samples)
  const lines: SpectralLine[] = []
  for (let n = 1; n <= count; n++) {
    const at = n / period
    if (at >= 0.5 / step) break
    const [cos, sin] = goertzel(record, (2 * Math.PI * n * periods) / samples)
    const amplitude = (2 / samples) * Math.hypot(cos, sin)
    lines.push({ at, amplitude, phase: Math.atan2(-sin, cos) })
  }
  return lines
}

/** Σ x_k cos(a k) and Σ x_k sin(a k). */
function goertzel(values: Float64Array, angle: number): readonly [number, number] {
  const twice = 2 * Math.cos(angle)
  let before = 0
  let last = 0
  for (let k = values.length - 1; k > 0; k--) {
    const next = values[k]! + twice * last - before
    before = last
    last = next
  }
  return [values[0]! + last * Math.cos(angle) - before, last * Math.sin(angle)]
}
