import { dayInColumn, dayInText, figure, type Language } from '../../../src/words/index.js'
import { type CalendarRow, RowChart } from '../../chart/row-chart.js'
import { epochOf, extentOf } from '../../content/calendar.js'
import { useSeries } from '../../state/use-series.js'
import type { Answer, VariantKey } from '../../twin/contract.js'
import { trainingText } from '../training.text.js'
import { runPoints, usefulOf } from './run.js'

/** All runs over the calendar. */
export function Runs({ a, b, lang }: { a: Answer; b: Answer | null; lang: Language }) {
  const text = trainingText[lang]
  const rowsA = useRows('a', a, lang)
  const rowsB = useRows('b', b ?? a, lang)
  const rows = b ? [...rowsA, ...rowsB] : rowsA
  const runs = Object.entries(a.plan.training)
  const open = runs.find(([, { finish }]) => finish === null)
  const [last, { start, finish }] = [...runs].sort(([, x], [, y]) =>
    (y.finish ?? '').localeCompare(x.finish ?? ''),
  )[0]!
  return (
    <RowChart
      id="runs"
      title={
        open
          ? text.runsOpen(open[0], figure(open[1].done, 'fraction', lang))
          : runs.length === 1
            ? text.runsOne(last, dayInText(start ?? '', lang), dayInText(finish ?? '', lang))
            : text.runsTitle(last, dayInText(finish ?? '', lang))
      }
      subtitle={text.runsUnit}
      source={text.runsSource}
      extent={extentOf(a.plan)}
      rows={rows}
      write={(share) => figure(share, 'fraction', lang)}
      table={{
        columns: [
          { head: text.run, unit: '' },
          { head: text.starts, unit: '' },
          { head: text.ends, unit: '' },
          { head: text.done, unit: '%' },
        ],
        rows: () => runs.map(([name, run]) => [name, run.start, run.finish, run.done * 100]),
      }}
    />
  )
}

function useRows(variant: VariantKey, answer: Answer, lang: Language): readonly CalendarRow[] {
  const text = trainingText[lang]
  const { plan } = answer
  const runs = Object.entries(plan.training)
  const names = [...new Set(runs.flatMap(([, run]) => usefulOf(run)))]
  const series = useSeries(variant, answer, names) ?? {}
  return runs.map(([name, run]) => ({
    key: `${variant} ${name}`,
    label: variant === 'b' ? `B ${name}` : name,
    colour: variant === 'b' ? 2 : 1,
    outlined: variant === 'b',
    points: runPoints(plan, run, series),
    marks:
      run.finish === null
        ? run.start === null
          ? []
          : [{ at: extentOf(plan).to, label: text.doneOf(figure(run.done, 'fraction', lang)) }]
        : [{ at: epochOf(run.finish), label: dayInColumn(run.finish, lang) }],
  }))
}
