import type { Plan, PlannedMoney } from '../../campus/index.js'
import { figure, type MoneyUnit, moneyUnit, partyName, roomsText } from '../../words/index.js'
import { type Line, paragraph, type ReportStyle } from '../line.js'
import { table } from '../table.js'
import { heading } from './heading.js'

/** What each party earns and risks, and the loans. */
export function standingsSection(plan: Plan, style: ReportStyle): Line[] {
  const { money } = plan
  if (!money || Object.keys(money.standings).length === 0) return []
  const { lang } = style
  const sizes = Object.values(money.standings).flatMap((s) => [Math.abs(s.net), s.exposure])
  const unit = moneyUnit(Math.max(1, ...sizes), lang, money.currency)
  return [
    heading(`${roomsText(lang).standings} · ${unit.name}`, lang),
    ...partyTable(money, unit, style),
    ...paragraph(roomsText(lang).standingsNote, style.columns, 2, 'faint'),
    ...loanTable(money, unit, style),
  ]
}

function partyTable(money: PlannedMoney, unit: MoneyUnit, { lang, columns }: ReportStyle): Line[] {
  const text = roomsText(lang)
  const rows = Object.entries(money.standings).map(([key, standing]) => ({
    cells: [
      partyName(key, money.parties[key]?.name ?? key, lang),
      unit.write(standing.net),
      unit.write(standing.terminal),
      unit.write(standing.presentValue),
      standing.rate === null ? '' : figure(standing.rate, 'fraction', lang),
      unit.write(standing.exposure),
      unit.write(money.slip?.[key] ?? 0),
    ],
  }))
  const heads = [
    { head: '' },
    { head: text.net, align: 'decimal' },
    { head: text.terminal, align: 'decimal', drop: 2 },
    { head: text.presentValue, align: 'decimal' },
    { head: text.rate, align: 'right' },
    { head: text.exposure, align: 'decimal' },
    { head: text.slip, align: 'decimal', drop: 1 },
  ] as const
  return table(heads, rows, columns)
}

function loanTable(money: PlannedMoney, unit: MoneyUnit, { lang, columns }: ReportStyle): Line[] {
  const loans = Object.entries(money.loans)
  if (loans.length === 0) return []
  const text = roomsText(lang)
  const rows = loans.map(([name, loan]) => ({
    cells: [
      name,
      unit.write(loan.drawn),
      unit.write(loan.interestDuringConstruction),
      unit.write(loan.outstandingEnd),
      loan.coverageMin === null ? '' : String(Math.round(loan.coverageMin * 100) / 100),
    ],
  }))
  const heads = [
    { head: text.loan },
    { head: text.drawn, align: 'decimal' },
    { head: text.interest, align: 'decimal' },
    { head: text.outstanding, align: 'decimal' },
    { head: text.coverage, align: 'right' },
  ] as const
  return table(heads, rows, columns)
}
