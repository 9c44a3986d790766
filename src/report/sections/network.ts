import type { Plan } from '../../campus/index.js'
import { compactCount, dayInColumn, figure, roomsText } from '../../words/index.js'
import type { Line, ReportStyle } from '../line.js'
import { table } from '../table.js'
import { heading } from './heading.js'

/** Networks by phase, and lines between sites. */
export function networkSection(plan: Plan, style: ReportStyle): Line[] {
  const { lang, columns } = style
  const networks = Object.entries(plan.networks)
  if (networks.length === 0) return []
  const text = roomsText(lang)
  const currency = plan.money?.currency
  const rows = networks.map(([phase, net]) => ({
    cells: [
      phase,
      `${net.switch} · ${net.tiers}`,
      compactCount(net.leaves + net.spines + net.cores, lang),
      compactCount(net.cables, lang),
      compactCount(net.transceivers, lang),
      compactCount(net.reach, lang),
      figure(net.power, 'power', lang),
      net.cost === null ? '' : figure(net.cost, 'money', lang, currency),
      figure(net.timeBetweenOpticFailures, 'duration', lang),
    ],
  }))
  const heads = [
    { head: text.phase },
    { head: text.tiers },
    { head: text.switches, align: 'right' },
    { head: text.cables, align: 'right', drop: 3 },
    { head: text.modules, align: 'right' },
    { head: text.reach, align: 'right', drop: 2 },
    { head: text.power, align: 'right' },
    { head: text.cost, align: 'right', drop: 1 },
    { head: text.opticFailure, align: 'right' },
  ] as const
  return [
    heading(text.network, lang, plan, ['fabric']),
    ...table(heads, rows, columns),
    ...lineRows(plan, style),
  ]
}

function lineRows(plan: Plan, { lang, columns }: ReportStyle): Line[] {
  const lines = Object.entries(plan.lines)
  if (lines.length === 0) return []
  const text = roomsText(lang)
  const currency = plan.money?.currency
  const rows = lines.map(([name, line]) => ({
    cells: [
      name,
      `${line.from} – ${line.to}`,
      line.owned ? text.owned : text.leased,
      figure(line.bandwidth, 'dataRate', lang),
      figure(line.roundTripTime, 'duration', lang),
      dayInColumn(line.available, lang),
      line.owned
        ? figure(line.capital, 'money', lang, currency)
        : text.aMonth(figure(line.monthly, 'money', lang, currency)),
    ],
  }))
  const heads = [
    { head: text.length },
    { head: '', drop: 2 },
    { head: '' },
    { head: text.bandwidth, align: 'right' },
    { head: text.roundTrip, align: 'right' },
    { head: text.available, align: 'right', drop: 1 },
    { head: text.cost, align: 'right' },
  ] as const
  return table(heads, rows, columns)
}
