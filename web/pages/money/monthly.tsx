import type { Plan, PlannedMoney } from '../../../src/campus/index.js'
import { figure, type Language, moneyUnit, reportText } from '../../../src/words/index.js'
import { TimeChart } from '../../chart/time-chart.js'
import { extentOf, monthPoints } from '../../content/calendar.js'
import { moneyText } from '../money.text.js'
import { monthText } from './naming.js'

/** What is spent month by month on building and on running. */
export function Monthly({
  plan,
  money,
  other,
  lang,
}: {
  plan: Plan
  money: PlannedMoney
  other: Plan | undefined
  lang: Language
}) {
  const text = moneyText[lang]
  const words = reportText(lang)
  const { monthly, currency } = money
  const totals = monthly.map(({ capital, running }) => capital + running)
  const most = Math.max(0, ...totals)
  const month = plan.months[totals.indexOf(most)] ?? ''
  const unit = moneyUnit(most, lang, currency)
  const write = (value: number) => figure(value, 'money', lang, currency)
  const theirs = other?.money?.monthly
  return (
    <TimeChart
      id="spending"
      title={most > 0 ? text.monthFinding(monthText(month, lang), write(most)) : text.monthNone}
      subtitle={text.monthUnit}
      source={text.account}
      extent={extentOf(plan)}
      write={write}
      lines={[
        {
          label: words.capital,
          colour: 1,
          shape: 'step',
          points: monthPoints(
            plan,
            monthly.map(({ capital }) => capital),
          ),
        },
        {
          label: words.running,
          colour: 4,
          shape: 'step',
          points: monthPoints(
            plan,
            monthly.map(({ running }) => running),
          ),
        },
        ...(other && theirs
          ? [
              {
                label: `B ${text.total}`,
                colour: 2,
                shape: 'step' as const,
                dashed: true,
                points: monthPoints(
                  other,
                  theirs.map(({ capital, running }) => capital + running),
                ),
              },
            ]
          : []),
      ]}
      table={{
        columns: [
          { head: text.month, unit: '' },
          { head: words.capital, unit: unit.name },
          { head: words.running, unit: unit.name },
        ],
        rows: () =>
          monthly.map(({ capital, running }, i) => [
            plan.months[i] ?? '',
            unit.write(capital),
            unit.write(running),
          ]),
      }}
    />
  )
}
