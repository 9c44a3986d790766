import type { Alone } from '../../study/index.js'
import {
  breachesInWords,
  figure,
  type Language,
  measureName,
  measureSize,
  type SwingsText,
  swingsText,
} from '../../words/index.js'
import { type Labelled, labelled } from '../labelled.js'
import { type Line, paragraph, type ReportStyle } from '../line.js'
import type { SizedMeasures } from './measures.js'

/** What binds the cheapest measures, and what each measure would do without the others. */
export function bindingBlocks(sized: SizedMeasures, { lang, columns }: ReportStyle): Line[][] {
  const { binding, alone } = sized.sizing
  const words = swingsText(lang)
  const bound = binding.map(({ measure, less, breaches }): Labelled => {
    const size = measureSize(measure, less, soldOf(sized), lang)
    return [`${measureName(measure, lang)} ${size}`, breachesInWords(breaches, lang)]
  })
  const single = alone.map((one): Labelled => {
    return [measureName(one.measure, lang), aloneInWords(one, sized, words, lang)]
  })
  const block = (title: string, rows: readonly Labelled[]) =>
    rows.length > 0 ? [[...paragraph(title, columns, 2), ...labelled(rows, columns)]] : []
  return [...block(words.binding, bound), ...block(words.alone, single)]
}

function aloneInWords(
  { measure, candidate, most, breaches }: Alone,
  sized: SizedMeasures,
  words: SwingsText,
  lang: Language,
): string {
  const sizeOf = (size: number) => measureSize(measure, size, soldOf(sized), lang)
  if (!candidate) return words.upTo(sizeOf(most ?? 0), breachesInWords(breaches, lang))
  const { measures, capital, yearly } = candidate
  const cost = (value: number) => figure(value, 'money', lang, sized.currency)
  const lag = measures.lag > 0 ? `, ${words.lag} ${figure(measures.lag, 'duration', lang)}` : ''
  const size = `${sizeOf(measures[measure])}${lag}`
  return `${size}: ${words.capital} ${cost(capital)}, ${words.yearly} ${cost(yearly)}`
}

const soldOf = ({ sizing: { beside }, question: { unit } }: SizedMeasures) => ({ beside, unit })
