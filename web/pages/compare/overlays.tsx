import type { Plan } from '../../../src/campus/index.js'
import {
  compactCount,
  dayInColumn,
  figure,
  inCommonUnit,
  type Language,
  moneyUnit,
  wholeCount,
} from '../../../src/words/index.js'
import type { Point } from '../../chart/points.js'
import type { Cell } from '../../chart/table.js'
import { TimeChart, type TimeChartProps } from '../../chart/time-chart.js'
import { extentOf, monthPoints, timelinePoints } from '../../content/calendar.js'
import type { Answer } from '../../twin/contract.js'
import { comparePageText } from '../compare.text.js'
import { neededByMonth, spentByMonth, together } from './side-by-side.js'

interface Both {
  readonly a: Answer
  readonly b: Answer
  readonly lang: Language
}

/** Accelerators that work, power needed and money spent, A and B in one drawing each. */
export function Overlays({ a, b, lang }: Both) {
  return (
    <>
      <Usable a={a} b={b} lang={lang} />
      <Power a={a} b={b} lang={lang} />
      <Spent a={a} b={b} lang={lang} />
    </>
  )
}

/** Both from the first day of the earlier one to the last of the later one. */
const extentOfBoth = (a: Plan, b: Plan) => {
  const [one, other] = [extentOf(a), extentOf(b)]
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) }
}

const linesOf = (
  a: readonly Point[],
  b: readonly Point[],
  shape: 'line' | 'step',
): TimeChartProps['lines'] => [
  { label: 'A', colour: 1, shape, points: a },
  { label: 'B', colour: 2, shape, dashed: true, points: b },
]

const rowsOf =
  (a: Readonly<Record<string, Cell>>, b: Readonly<Record<string, Cell>>) => (): Cell[][] =>
    together(a, b).map((key) => [key, a[key] ?? null, b[key] ?? null])

const byKey = (keys: readonly string[], values: readonly Cell[]): Readonly<Record<string, Cell>> =>
  Object.fromEntries(keys.map((key, i) => [key, values[i] ?? null]))

function Usable({ a: { plan: a }, b: { plan: b }, lang }: Both) {
  const text = comparePageText[lang]
  return (
    <TimeChart
      id="usable-both"
      title={text.usable(
        wholeCount(a.accelerators),
        dayInColumn(a.ready.p50, lang),
        wholeCount(b.accelerators),
        dayInColumn(b.ready.p50, lang),
      )}
      subtitle={text.usableUnit}
      source={text.bySchedule}
      extent={extentOfBoth(a, b)}
      write={(value) => compactCount(value, lang)}
      lines={linesOf(timelinePoints(a, a.usable.p50), timelinePoints(b, b.usable.p50), 'line')}
      table={{
        columns: [
          { head: text.day, unit: '' },
          { head: `A ${text.accelerators}`, unit: '' },
          { head: `B ${text.accelerators}`, unit: '' },
        ],
        rows: rowsOf(byKey(a.timeline, a.usable.p50), byKey(b.timeline, b.usable.p50)),
      }}
    />
  )
}

function Power({ a: { plan: a }, b: { plan: b }, lang }: Both) {
  const text = comparePageText[lang]
  const [one, other] = [neededByMonth(a), neededByMonth(b)]
  const unit = inCommonUnit([...one, ...other], 'power')
  const write = (value: number) => figure(value, 'power', lang)
  const inUnit = (values: readonly number[]) =>
    values.map((value) => Number(unit.write(value).replaceAll(',', '')))
  return (
    <TimeChart
      id="power-both"
      title={text.power(write(Math.max(0, ...one)), write(Math.max(0, ...other)))}
      subtitle={text.powerUnit}
      source={text.byRating}
      extent={extentOfBoth(a, b)}
      write={write}
      lines={linesOf(monthPoints(a, one), monthPoints(b, other), 'step')}
      table={{
        columns: [
          { head: text.month, unit: '' },
          { head: `A ${text.needed}`, unit: unit.unit },
          { head: `B ${text.needed}`, unit: unit.unit },
        ],
        rows: rowsOf(byKey(a.months, inUnit(one)), byKey(b.months, inUnit(other))),
      }}
    />
  )
}

/** Money in two currencies has no common axis. */
function Spent({ a, b, lang }: Both) {
  const text = comparePageText[lang]
  const [one, other] = [a.plan.money, b.plan.money]
  if (!one || !other || one.currency !== other.currency) return null
  const [mine, theirs] = [spentByMonth(one), spentByMonth(other)]
  const [last, lastOther] = [mine.at(-1) ?? 0, theirs.at(-1) ?? 0]
  const unit = moneyUnit(Math.max(last, lastOther), lang, one.currency)
  const write = (value: number) => figure(value, 'money', lang, one.currency)
  return (
    <TimeChart
      id="spent-both"
      title={text.spent(write(last), write(lastOther))}
      subtitle={text.spentUnit(one.currency)}
      source={text.byAccount}
      extent={extentOfBoth(a.plan, b.plan)}
      write={write}
      lines={linesOf(monthPoints(a.plan, mine), monthPoints(b.plan, theirs), 'step')}
      table={{
        columns: [
          { head: text.month, unit: '' },
          { head: `A ${text.cost}`, unit: unit.name },
          { head: `B ${text.cost}`, unit: unit.name },
        ],
        rows: rowsOf(
          byKey(a.plan.months, mine.map(unit.write)),
          byKey(b.plan.months, theirs.map(unit.write)),
        ),
      }}
    />
  )
}
