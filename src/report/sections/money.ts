import type { Plan, PlannedMoney } from '../../campus/index.js'
import {
  figure,
  type MoneyUnit,
  moneyName,
  moneyUnit,
  partyName,
  price,
  reportText,
} from '../../words/index.js'
import { type Line, paragraph, type ReportStyle } from '../line.js'
import { table } from '../table.js'
import { heading } from './heading.js'

/** s */
const year = 365.25 * 86_400

/** Money: what is spent on what, the cost of an accelerator-hour, who pays whom. */
export function moneySection(plan: Plan, style: ReportStyle): Line[] {
  const { money } = plan
  if (!money) return []
  const { lang, columns } = style
  const text = reportText(lang)
  const hour = money.acceleratorHour
  const items = money.unpriced.join(', ')
  const unit = moneyUnit(Math.max(money.capitalTotal, money.runningTotal), lang, money.currency)
  return [
    heading(text.money(unit.name, money.prices), lang),
    ...spending(money, unit, style),
    ...(hour === null
      ? []
      : paragraph(
          text.perHourNote(
            figure(hour.utilisation, 'fraction', lang),
            String(Math.round((hour.life / year) * 10) / 10),
            figure(hour.discountRate, 'fraction', lang),
          ),
          columns,
          2,
          'faint',
        )),
    ...(items === '' ? [] : paragraph(text.unpriced(items), columns, 2, 'warning')),
    ...parties(money, unit, style),
  ]
}

function spending(money: PlannedMoney, unit: MoneyUnit, { lang, columns }: ReportStyle): Line[] {
  const text = reportText(lang)
  const { currency, capital, running, acceleratorHour } = money
  const parts = acceleratorHour?.parts ?? {}
  const all = [
    ...new Set([...Object.keys(capital), ...Object.keys(running), ...Object.keys(parts)]),
  ]
  const shown = all.filter((key) => (capital[key] ?? 0) !== 0 || (running[key] ?? 0) !== 0)
  const rows = shown.map((key) => ({
    cells: [
      moneyName(key, lang),
      unit.write(capital[key] ?? 0),
      unit.write(running[key] ?? 0),
      price(parts[key] ?? 0, lang, currency),
    ],
  }))
  const total = {
    cells: [
      text.total,
      unit.write(money.capitalTotal),
      unit.write(money.runningTotal),
      price(acceleratorHour?.perHour ?? 0, lang, currency),
    ],
    style: 'strong',
  } as const
  const heads = [
    { head: text.category },
    { head: text.capital, align: 'decimal' },
    { head: text.running, align: 'decimal' },
    { head: text.perHour, align: 'decimal' },
  ] as const
  return table(heads, [...rows, total], columns)
}

function parties(money: PlannedMoney, unit: MoneyUnit, { lang, columns }: ReportStyle): Line[] {
  const text = reportText(lang)
  const rows = Object.entries(money.parties)
    .filter(([, { paid, received }]) => paid !== 0 || received !== 0)
    .map(([key, { name, paid, received }]) => ({
      cells: [partyName(key, name, lang), unit.write(paid), unit.write(received)],
    }))
  if (rows.length === 0) return []
  return table(
    [
      { head: text.party },
      { head: text.paid, align: 'decimal' },
      { head: text.received, align: 'decimal' },
    ],
    rows,
    columns,
  )
}
