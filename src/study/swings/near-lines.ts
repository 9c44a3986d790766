import type { SwingSpectrum } from '../../model/dynamics/index.js'
import type { Count, Hertz, Watts } from '../../quantity/index.js'

/** A line of a job, and what it does to an island. */
export interface NearLine {
  /** How often in a step. */
  readonly order: Count
  readonly at: Hertz
  /** Half its peak to peak. */
  readonly amplitude: Watts
  /** Amplitude of the frequency that it makes, Hz; null where a grid holds it. */
  readonly deviation: Hertz | null
}

/** The lines that lie nearest to the resonance; without one the largest. Ascending by frequency. */
export function nearestLines(spectrum: SwingSpectrum, count: Count): readonly NearLine[] {
  const { lines, resonance, response } = spectrum
  const distance = (at: Hertz) => (resonance ? Math.abs(Math.log(at / resonance.at)) : 0)
  return lines
    .map(({ at, amplitude }, i) => ({
      order: i + 1,
      at,
      amplitude,
      deviation: response && amplitude * gainAt(response, at),
    }))
    .sort((a, b) => distance(a.at) - distance(b.at) || b.amplitude - a.amplitude)
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
}

/** Between the points of a response, on logarithmic axes; the nearest end beyond them. */
function gainAt({ at, gain }: NonNullable<SwingSpectrum['response']>, where: Hertz): number {
  const above = at.findIndex((one) => one >= where)
  if (above <= 0) return gain[above < 0 ? gain.length - 1 : 0]!
  const share = Math.log(where / at[above - 1]!) / Math.log(at[above]! / at[above - 1]!)
  return gain[above - 1]! ** (1 - share) * gain[above]! ** share
}
