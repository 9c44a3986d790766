import type { Plan } from '../../../src/campus/index.js'
import { dayInColumn, figure, type Language, monthInWords } from '../../../src/words/index.js'
import { type CalendarRow, RowChart } from '../../chart/row-chart.js'
import { epochOf, extentOf, monthPoints } from '../../content/calendar.js'
import { rationingText } from '../rationing.text.js'
import { tiersOf, worstMonth } from './tiers.js'

/** How much of what each tier asks for is served, month by month. */
export function Shares({
  plan,
  other,
  lang,
}: {
  plan: Plan
  other: Plan | undefined
  lang: Language
}) {
  const text = rationingText[lang]
  const worst = worstMonth(plan)
  const share = (value: number) => figure(value, 'fraction', lang)
  const others = other ? rowsOf(other, lang).map(asOther) : []
  return (
    <RowChart
      id="shares"
      title={
        worst
          ? text.sharesTitle(
              worst.tier.name,
              share(worst.share),
              monthInWords(epochOf(`${worst.month}-01`), lang),
            )
          : text.sharesAll
      }
      subtitle={text.sharesUnit}
      source={text.source}
      extent={extentOf(plan)}
      rows={[...rowsOf(plan, lang), ...others]}
      write={share}
      table={{
        columns: [
          { head: text.month, unit: '' },
          ...tiersOf(plan).map(({ tier }) => ({ head: tier.name, unit: '%' })),
        ],
        rows: () =>
          plan.months.map((month, i) => [
            month,
            ...tiersOf(plan).map(({ tier }) => {
              const served = tier.monthly[i] ?? null
              return served === null ? null : served * 100
            }),
          ]),
      }}
    />
  )
}

function rowsOf(plan: Plan, lang: Language): readonly CalendarRow[] {
  const text = rationingText[lang]
  return tiersOf(plan).map(({ key, tier }) => ({
    key,
    label: tier.name,
    colour: 1,
    points: monthPoints(plan, tier.monthly),
    marks: [
      tier.launch === null
        ? { at: extentOf(plan).to, label: text.neverFull }
        : { at: epochOf(tier.launch), label: text.fullFrom(dayInColumn(tier.launch, lang)) },
    ],
  }))
}

const asOther = (row: CalendarRow): CalendarRow => ({
  ...row,
  key: `B ${row.key}`,
  label: `B ${row.label}`,
  colour: 2,
  outlined: true,
})
