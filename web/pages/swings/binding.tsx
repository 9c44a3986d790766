import type { Alone, Candidate } from '../../../src/study/index.js'
import {
  breachesInWords,
  figure,
  type Language,
  type MoneyUnit,
  measureName,
  measureSize,
} from '../../../src/words/index.js'
import { DataTable, Lines } from '../../content/data-table.js'
import { together } from '../../content/together.js'
import type { Sized } from '../../twin/contract.js'
import { swingsText } from '../swings.text.js'
import { studyText } from './study-text.js'

const number = true

/** What a little less of each measure of the cheapest set breaks. */
export function Bound({
  sizing: { binding, beside },
  best: { measures },
  lang,
}: {
  sizing: Sized['sizing']
  best: Candidate
  lang: Language
}) {
  const text = studyText[lang]
  if (binding.length === 0) return null
  return (
    <DataTable
      caption={text.bound}
      heads={[
        { head: text.measure },
        { head: text.enough, number },
        { head: text.tooLittle, number },
        { head: text.breaks },
      ]}
      rows={binding.map(({ measure, less, breaches }) => [
        measure,
        [
          measureName(measure, lang),
          measureSize(measure, measures[measure], { beside }, lang),
          measureSize(measure, less, { beside }, lang),
          <span className="broken">{together(breachesInWords(breaches, lang))}</span>,
        ],
      ])}
    />
  )
}

/** What each measure would do without the others, and at which cost. */
export function AloneMeasures({
  sizing: { alone, beside },
  money,
  lang,
}: {
  sizing: Sized['sizing']
  money: MoneyUnit
  lang: Language
}) {
  const text = studyText[lang]
  if (alone.length === 0) return null
  return (
    <DataTable
      caption={text.alone(money.name)}
      heads={[
        { head: text.measure },
        { head: swingsText[lang].verdict, beside: true },
        { head: text.size, number },
        { head: text.capital, number },
        { head: text.yearly, number },
      ]}
      rows={alone.map((one) => [
        one.measure,
        cellsOf(one),
        one.candidate ? undefined : together(breachesInWords(one.breaches, lang)),
      ])}
    />
  )

  function cellsOf({ measure, candidate, most }: Alone) {
    const sizeOf = (size: number) => measureSize(measure, size, { beside }, lang)
    const { holdsWord, breaksWord } = swingsText[lang]
    if (!candidate) {
      return [
        measureName(measure, lang),
        <span className="verdict-breaks">{breaksWord}</span>,
        text.upTo(sizeOf(most ?? 0)),
        '–',
        '–',
      ]
    }
    const { measures, capital, yearly } = candidate
    const lag = measures.lag > 0 ? text.lag(figure(measures.lag, 'duration', lang)) : ''
    return [
      measureName(measure, lang),
      <span className="verdict-holds">{holdsWord}</span>,
      <Lines second={lag}>{sizeOf(measures[measure])}</Lines>,
      money.write(capital) || '0',
      money.write(yearly) || '0',
    ]
  }
}
