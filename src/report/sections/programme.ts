import type { Plan, PlannedLimit } from '../../campus/index.js'
import type { Dimension } from '../../quantity/index.js'
import { compactCount, dayInColumn, figure, type Language, roomsText } from '../../words/index.js'
import type { Line, ReportStyle } from '../line.js'
import { table } from '../table.js'
import { heading } from './heading.js'

/** Programme by year, where it spans several sites or has limits of supply. */
export function programmeSection(plan: Plan, style: ReportStyle): Line[] {
  const limits = Object.entries(plan.supply)
  if (Object.keys(plan.sites).length < 2 && limits.length === 0) return []
  const { lang, columns } = style
  const text = roomsText(lang)
  const rows = plan.years.map((year) => ({
    cells: [
      year.year,
      compactCount(year.working, lang),
      figure(year.power, 'power', lang),
      figure(year.capital, 'money', lang, plan.money?.currency),
      Object.entries(year.accelerators)
        .filter(([, count]) => count > 0)
        .map(([id, count]) => `${id} ${compactCount(count, lang)}`)
        .join(', '),
    ],
  }))
  const heads = [
    { head: text.year },
    { head: text.accelerators, align: 'right' },
    { head: text.siteDraw, align: 'right' },
    { head: text.capital, align: 'right' },
    { head: '' },
  ] as const
  return [
    heading(text.programme, lang),
    ...table(heads, rows, columns),
    ...limitTable(plan, limits, style),
  ]
}

const dimensionOf: Readonly<Record<string, Dimension>> = { power: 'power', money: 'money' }

function limitTable(
  plan: Plan,
  limits: readonly (readonly [string, PlannedLimit])[],
  { lang, columns }: ReportStyle,
): Line[] {
  if (limits.length === 0) return []
  const text = roomsText(lang)
  const amount = (value: number, of: string, language: Language) => {
    const dimension = dimensionOf[of]
    return dimension
      ? figure(value, dimension, language, plan.money?.currency)
      : compactCount(value, language)
  }
  const rows = limits.map(([name, limit]) => ({
    cells: [
      name,
      amount(limit.asked.at(-1) ?? 0, limit.of, lang),
      amount(limit.given.at(-1) ?? 0, limit.of, lang),
      limit.from === null ? text.holds : dayInColumn(limit.from, lang),
    ],
  }))
  const heads = [
    { head: text.supply },
    { head: text.asked, align: 'right' },
    { head: text.given, align: 'right' },
    { head: text.from, align: 'right' },
  ] as const
  return table(heads, rows, columns)
}
