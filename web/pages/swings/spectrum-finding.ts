import type { SwingSpectrum } from '../../../src/model/dynamics/index.js'

/** A line of the job, and what it alone does to the frequency. */
export interface FoundLine {
  /** Which harmonic: 1 is the step itself. */
  readonly n: number
  readonly at: number
  /** W, half of peak to peak. */
  readonly amplitude: number
  /** Hz to either side; null where a grid holds the frequency. */
  readonly deviation: number | null
}

/** How near a line must be to the resonance to fall on it, as a ratio. */
const onIt = 1.12

type Response = NonNullable<SwingSpectrum['response']>

/** Answer at a frequency between the points of a curve, straight in logarithms; its ends beyond. */
export function gainAt({ at, gain }: Response, wanted: number): number {
  const i = at.findIndex((hz) => hz >= wanted)
  if (i === 0) return gain[0] ?? 0
  if (i < 0) return gain.at(-1) ?? 0
  const [low, high] = [at[i - 1] ?? wanted, at[i] ?? wanted]
  const share = high > low ? Math.log(wanted / low) / Math.log(high / low) : 1
  return (gain[i - 1] ?? 0) ** (1 - share) * (gain[i] ?? 0) ** share
}

/** Lines with what each does. */
export const foundLines = ({ lines, response }: SwingSpectrum): readonly FoundLine[] =>
  lines.map(({ at, amplitude }, i) => ({
    n: i + 1,
    at,
    amplitude,
    deviation: response && amplitude * gainAt(response, at),
  }))

/** The line that does most, and whether it falls on the resonance; null without lines. */
export function worstLine(
  spectrum: SwingSpectrum,
): { readonly line: FoundLine; readonly isOnResonance: boolean } | null {
  const weight = ({ deviation, amplitude }: FoundLine) => deviation ?? amplitude
  const [first, ...rest] = foundLines(spectrum)
  if (!first) return null
  const line = rest.reduce((best, one) => (weight(one) > weight(best) ? one : best), first)
  if (!(line.amplitude > 0)) return null
  const ratio = spectrum.resonance ? line.at / spectrum.resonance.at : 0
  return { line, isOnResonance: ratio < onIt && ratio > 1 / onIt }
}
