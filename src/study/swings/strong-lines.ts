import type { SwingSpectrum } from '../../model/dynamics/index.js'
import type { Count, Hertz, Watts } from '../../quantity/index.js'

/** A line of a job, and what it does to an island. */
export interface StrongLine {
  /** How often in a step. */
  readonly order: Count
  readonly at: Hertz
  /** Half its peak to peak. */
  readonly amplitude: Watts
  /** Amplitude of the frequency that it makes, Hz; null where a grid holds it. */
  readonly deviation: Hertz | null
}

/** The lines that move the frequency most; on a grid the largest. Ascending by frequency. */
export function strongestLines(spectrum: SwingSpectrum, count: Count): readonly StrongLine[] {
  const { lines, response } = spectrum
  const strength = ({ deviation, amplitude }: StrongLine) => deviation ?? amplitude
  return lines
    .map(({ at, amplitude }, i) => ({
      order: i + 1,
      at,
      amplitude,
      deviation: response && amplitude * gainAt(response, at),
    }))
    .sort((a, b) => strength(b) - strength(a))
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
