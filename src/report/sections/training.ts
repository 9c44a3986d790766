import type { Plan } from '../../campus/index.js'
import { reportText } from '../../words/index.js'
import { compactCount, dayInColumn, figure } from '../figures.js'
import type { Line, ReportStyle } from '../line.js'
import { table } from '../table.js'
import { heading } from './heading.js'

/** Training runs: from when to when. */
export function trainingSection(plan: Plan, { lang, columns }: ReportStyle): Line[] {
  const runs = Object.entries(plan.training)
  if (runs.length === 0) return []
  const text = reportText(lang)
  const heads = [
    { head: text.run },
    { head: text.model, drop: 2 },
    { head: text.compute, align: 'right' },
    { head: text.starts, align: 'right' },
    { head: text.ends, align: 'right' },
    { head: text.done, align: 'right' },
    { head: text.acceleratorHours, align: 'right', drop: 1 },
  ] as const
  const rows = runs.map(([name, run]) => ({
    cells: [
      name,
      run.model,
      run.compute === null ? '' : figure(run.compute, 'flop', lang),
      dayInColumn(run.start, lang),
      dayInColumn(run.finish, lang),
      figure(run.done, 'fraction', lang),
      compactCount(run.acceleratorHours, lang),
    ],
  }))
  return [
    heading(text.training, lang, plan, ['training', 'progress']),
    ...table(heads, rows, columns),
  ]
}
