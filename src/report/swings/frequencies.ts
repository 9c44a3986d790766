import type { ToldSpectrum, ToldSwings } from '../../study/index.js'
import {
  figure,
  type Language,
  type SwingsText,
  swingsText,
  wholeCount,
} from '../../words/index.js'
import { type Labelled, labelled } from '../labelled.js'
import { type Line, paragraph, plain, type ReportStyle, styled } from '../line.js'
import { table } from '../table.js'

const heading = (text: string): Line => [plain('  '), styled('strong', text)]
const hertz = (value: number) => `${Number(value.toPrecision(3))} Hz`

/** The moment in the domain of frequency, and what it does to batteries. */
export function frequencyBlocks(told: ToldSwings, style: ReportStyle): Line[][] {
  const words = swingsText(style.lang)
  const { spectrum } = told
  const spectral = spectrum
    ? [heading(words.spectrum), ...spectrumLines(spectrum, words, style)]
    : []
  return [spectral, ageingLines(told, words, style)]
}

function spectrumLines(spectrum: ToldSpectrum, words: SwingsText, style: ReportStyle): Line[] {
  const { resonance, mode, lines, torsion, flicker } = spectrum
  const { lang, columns } = style
  const share = (value: number) => figure(value, 'fraction', lang)
  const noMode = resonance ? words.noMode : undefined
  const first: Labelled[] = [
    [
      words.resonance,
      resonance ? words.resonanceAt(hertz(resonance.at), hertz(resonance.gain * 1e7)) : undefined,
    ],
    [words.mode, mode ? words.modeAt(hertz(mode.at), share(mode.damping)) : noMode],
  ]
  const last: Labelled[] = [
    [words.detune, detuneText(spectrum, words, lang)],
    [
      words.shafts,
      torsion
        ? words.shaftsAt(hertz(torsion.at), share(torsion.torque), wholeCount(torsion.cyclesPerDay))
        : undefined,
    ],
    [words.flicker, flicker === null ? undefined : String(Number(flicker.toPrecision(2)))],
  ]
  return [
    ...labelled(first, columns),
    ...(lines.length > 0
      ? lineTable(spectrum, words, style)
      : paragraph(words.noLines, columns, 2)),
    ...labelled(last, columns),
    ...(torsion ? paragraph(words.shaftsMean, columns, 2, 'faint') : []),
  ]
}

function lineTable(
  { lines, period }: ToldSpectrum,
  words: SwingsText,
  { lang, columns }: ReportStyle,
): Line[] {
  const right = { align: 'right' } as const
  const tied = lines.every(({ deviation }) => deviation === null)
  const heads = [
    { head: words.line },
    { head: words.frequency, ...right },
    { head: words.amplitude, ...right },
    ...(tied ? [] : [{ head: words.makes, ...right }]),
  ]
  const rows = lines.map(({ order, at, amplitude, deviation }) => ({
    cells: [
      `${order} / ${period === null ? '' : figure(period, 'duration', lang)}`,
      hertz(at),
      figure(amplitude, 'power', lang),
      deviation === null ? '' : `±${hertz(deviation)}`,
    ],
  }))
  return table(heads, rows, columns)
}

function detuneText(spectrum: ToldSpectrum, words: SwingsText, lang: Language): string | undefined {
  const { period, deviation, detuned, microBatches, detunedBatches } = spectrum
  if (period === null || deviation === null) return undefined
  const told = [words.detuneNow(figure(period, 'duration', lang), hertz(deviation))]
  told.push(
    detuned
      ? words.detuneTo(figure(detuned.period, 'duration', lang), hertz(detuned.deviation))
      : words.detuneNone,
  )
  if (microBatches !== null && detuned) {
    told.push(
      detunedBatches
        ? words.detuneBatches(detunedBatches.count, microBatches, hertz(detunedBatches.deviation))
        : words.detuneNoBatches,
    )
  }
  return told.join('; ')
}

function ageingLines(
  { ageing }: ToldSwings,
  words: SwingsText,
  { lang, columns }: ReportStyle,
): Line[] {
  const rows = (['built', 'needed'] as const).flatMap((name): Labelled[] => {
    const one = ageing[name]
    if (!one) return []
    const { power, cyclesPerDay, depth, fullCyclesPerDay, life } = one
    const wear = words.wear(
      wholeCount(cyclesPerDay),
      figure(depth, 'fraction', lang),
      String(Number(fullCyclesPerDay.toPrecision(3))),
      figure(life, 'duration', lang),
    )
    return [[words.ageingOf[name](figure(power, 'power', lang)), wear]]
  })
  if (rows.length === 0) return []
  return [
    heading(words.ageing),
    ...labelled(rows, columns),
    ...paragraph(words.wearBasis, columns, 2, 'faint'),
  ]
}
