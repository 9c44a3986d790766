import type { Plan, PlannedTier } from '../../campus/index.js'
import {
  compactCount,
  dayInColumn,
  figure,
  type Language,
  price,
  roomsText,
} from '../../words/index.js'
import { type Line, paragraph, type ReportStyle } from '../line.js'
import { table } from '../table.js'
import { heading } from './heading.js'

const million = 1e6

/** Groups of users: when each is served in full, what is missing before, prices. */
export function usersSection(plan: Plan, { lang, columns }: ReportStyle): Line[] {
  const tiers = Object.entries(plan.tiers)
  if (tiers.length === 0) return []
  const text = roomsText(lang)
  const rows = tiers.map(([name, tier]) => ({ cells: [name, ...tierCells(tier, plan, lang)] }))
  const heads = [
    { head: text.tier },
    { head: text.launch, align: 'right' },
    { head: text.served, align: 'right' },
    { head: text.short, align: 'right' },
    { head: text.price, align: 'right' },
    { head: text.clearing, align: 'right', drop: 1 },
    { head: text.breakEven, align: 'right' },
    { head: text.lost, align: 'right', drop: 2 },
  ] as const
  return [
    heading(text.users, lang, plan, ['rationing']),
    ...table(heads, rows, columns),
    ...paragraph(text.usersNote, columns, 2, 'faint'),
  ]
}

function tierCells(tier: PlannedTier, plan: Plan, lang: Language): string[] {
  const text = roomsText(lang)
  const currency = plan.money?.currency ?? 'USD'
  const each = tier.kind === 'api' ? million : 1
  const money = (value: number | null) =>
    value === null ? '' : price(value * each, lang, currency)
  const clear = tier.clearing
  return [
    tier.launch === null ? text.never : dayInColumn(tier.launch, lang),
    figure(tier.servedShare, 'fraction', lang),
    tier.acceleratorsShort > 0 ? compactCount(tier.acceleratorsShort, lang) : '',
    money(tier.price),
    clear === null ? '' : `${money(clear.p10)}..${money(clear.p90)}`,
    money(tier.breakEvenPrice),
    tier.lost > 0 ? figure(tier.lost, 'money', lang, currency) : '',
  ]
}
