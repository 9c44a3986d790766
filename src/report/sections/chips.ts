import type { Plan } from '../../campus/index.js'
import { compactCount, dayInColumn, figure, roomsText } from '../../words/index.js'
import type { Line, ReportStyle } from '../line.js'
import { table } from '../table.js'
import { heading } from './heading.js'

const month = (365.25 / 12) * 86_400

/** Chips of one's own: yield, cost, supply, and from which number on they pay. */
export function chipsSection(plan: Plan, { lang, columns }: ReportStyle): Line[] {
  const chips = Object.entries(plan.chips)
  if (chips.length === 0) return []
  const text = roomsText(lang)
  const money = (value: number) => figure(value, 'money', lang, plan.money?.currency)
  const rows = chips.map(([name, chip]) => ({
    cells: [
      name,
      figure(chip.dieYield, 'fraction', lang),
      money(chip.unitCost),
      money(chip.fullCost),
      compactCount(chip.supply * month, lang),
      text.limits[chip.limitedBy] ?? chip.limitedBy,
      dayInColumn(chip.volumeFrom.p50, lang),
      chip.breakEven === null ? text.never : text.packages(compactCount(chip.breakEven, lang)),
    ],
  }))
  const heads = [
    { head: text.chip },
    { head: text.yield, align: 'right', drop: 1 },
    { head: text.unitCost, align: 'right' },
    { head: text.fullCost, align: 'right' },
    { head: text.perMonth, align: 'right' },
    { head: text.limitedBy, drop: 2 },
    { head: text.volumeFrom, align: 'right' },
    { head: text.pays, align: 'right' },
  ] as const
  return [heading(text.chips, lang, plan, ['silicon']), ...table(heads, rows, columns)]
}
