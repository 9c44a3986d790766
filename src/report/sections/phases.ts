import type { Plan } from '../../campus/index.js'
import {
  acceleratorName,
  dayBeside,
  dayInColumn,
  gateName,
  inCommonUnit,
  reportText,
  wholeCount,
} from '../../words/index.js'
import { type Line, paragraph, type ReportStyle } from '../line.js'
import { table } from '../table.js'
import { heading } from './heading.js'

/** Phases: how many, when they work, what they draw, what held them up. */
export function phasesSection(plan: Plan, { lang, columns }: ReportStyle): Line[] {
  const phases = Object.entries(plan.phases)
  if (phases.length === 0) return []
  const text = reportText(lang)
  const { unit, write } = inCommonUnit(
    phases.map(([, phase]) => phase.facilityPowerPeak),
    'power',
  )
  const heads = [
    { head: text.phase },
    { head: text.kind, drop: 2 },
    { head: text.accelerators, align: 'right' },
    { head: 'P10', align: 'right' },
    { head: 'P50', align: 'right' },
    { head: 'P90', align: 'right' },
    { head: text.itPeak(unit), align: 'decimal' },
    { head: text.facilityPeak(unit), align: 'decimal', drop: 1 },
    { head: text.heldUpBy },
  ] as const
  const rows = phases.map(([name, phase]) => ({
    cells: [
      name,
      acceleratorName(phase.accelerator),
      wholeCount(phase.count),
      dayBeside(phase.ready.p10, phase.ready.p50, lang),
      dayInColumn(phase.ready.p50, lang),
      dayBeside(phase.ready.p90, phase.ready.p50, lang),
      write(phase.itPowerPeak),
      write(phase.facilityPowerPeak),
      gateName(phase.heldUpBy, lang),
    ],
  }))
  return [
    heading(text.phases, lang),
    ...table(heads, rows, columns),
    ...paragraph(text.peakNote, columns, 2, 'faint'),
  ]
}
