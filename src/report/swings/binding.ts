import type { Alone, MeasureName } from '../../study/index.js'
import {
  breachInWords,
  figure,
  type Language,
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
    return [
      `${words[nameOf[measure]]} ${sizeOf(measure, less, sized, lang)}`,
      inWords(breaches, lang),
    ]
  })
  const single = alone.map((one): Labelled => {
    return [words[nameOf[one.measure]], aloneInWords(one, sized, words, lang)]
  })
  const block = (title: string, rows: readonly Labelled[]) =>
    rows.length > 0 ? [[...paragraph(title, columns, 2), ...labelled(rows, columns)]] : []
  return [...block(words.binding, bound), ...block(words.alone, single)]
}

const nameOf = { floor: 'floor', storage: 'battery', rack: 'rack', spinning: 'beside' } as const

function sizeOf(
  measure: MeasureName,
  size: number,
  { sizing }: SizedMeasures,
  lang: Language,
): string {
  const words = swingsText(lang)
  if (size === 0) return words.none
  if (measure === 'floor') return figure(size, 'fraction', lang)
  if (measure === 'storage') return figure(size, 'power', lang)
  return measure === 'rack'
    ? words.each(`${size} J`)
    : words.units(String(size), sizing.beside ?? '')
}

const inWords = (breaches: Alone['breaches'], lang: Language) =>
  breaches.map((breach) => breachInWords(breach, lang)).join('; ')

function aloneInWords(
  { measure, candidate, most, breaches }: Alone,
  sized: SizedMeasures,
  words: SwingsText,
  lang: Language,
): string {
  if (!candidate)
    return words.upTo(sizeOf(measure, most ?? 0, sized, lang), inWords(breaches, lang))
  const { measures, capital, yearly } = candidate
  const cost = (value: number) => figure(value, 'money', lang, sized.currency)
  const lag = measures.lag > 0 ? `, ${words.lag} ${figure(measures.lag, 'duration', lang)}` : ''
  const size = `${sizeOf(measure, measures[measure], sized, lang)}${lag}`
  return `${size}: ${words.capital} ${cost(capital)}, ${words.yearly} ${cost(yearly)}`
}
