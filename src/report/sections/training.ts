import type { Plan, PlannedTrainingPhase } from '../../campus/index.js'
import {
  compactCount,
  dayInColumn,
  figure,
  type Language,
  reportText,
  roomsText,
} from '../../words/index.js'
import type { Line, ReportStyle } from '../line.js'
import { table } from '../table.js'
import { heading } from './heading.js'

/** Training runs: from when to when, at what cost, and how a step of each is spent. */
export function trainingSection(plan: Plan, style: ReportStyle): Line[] {
  const { lang, columns } = style
  const runs = Object.entries(plan.training)
  if (runs.length === 0) return []
  const text = reportText(lang)
  const more = roomsText(lang)
  const heads = [
    { head: text.run },
    { head: text.model, drop: 2 },
    { head: text.compute, align: 'right' },
    { head: text.starts, align: 'right' },
    { head: text.ends, align: 'right' },
    { head: text.done, align: 'right' },
    { head: text.acceleratorHours, align: 'right', drop: 1 },
    { head: more.runCost, align: 'right', drop: 3 },
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
      run.cost === null ? '' : figure(run.cost, 'money', lang, plan.money?.currency),
    ],
  }))
  return [
    heading(text.training, lang, plan, ['training', 'progress']),
    ...table(heads, rows, columns),
    ...phaseTable(plan, style),
  ]
}

function phaseTable(plan: Plan, { lang, columns }: ReportStyle): Line[] {
  const text = roomsText(lang)
  const all = Object.entries(plan.training).flatMap(([run, { phases }]) =>
    Object.entries(phases).map(([phase, one]) => ({
      cells: [Object.keys(plan.training).length > 1 ? `${run} · ${phase}` : phase].concat(
        phaseCells(one, lang),
      ),
    })),
  )
  if (all.length === 0) return []
  const heads = [
    { head: text.phase },
    { head: text.utilisation, align: 'right' },
    { head: text.step, align: 'right' },
    { head: text.layout },
    { head: text.memory, align: 'right', drop: 1 },
    { head: text.failures, align: 'right' },
    { head: text.goodput, align: 'right' },
  ] as const
  return table(heads, all, columns)
}

function phaseCells(phase: PlannedTrainingPhase | null, lang: Language): string[] {
  const text = roomsText(lang)
  if (!phase) return ['', '', text.doesNotFit, '', '', '']
  const { layout, step, memory } = phase
  return [
    figure(phase.utilisation, 'fraction', lang),
    step === null ? '' : figure(step.total, 'duration', lang),
    layout === null ? text.assumed : layoutText(layout),
    memory === null ? '' : figure(memory.total, 'data', lang),
    figure(phase.timeBetweenFailures, 'duration', lang),
    figure(phase.goodput, 'fraction', lang),
  ]
}

/** `TP8 PP16 DP98`: the degrees above one, in the order in which practitioners name them. */
function layoutText(layout: NonNullable<PlannedTrainingPhase['layout']>): string {
  const degrees = [
    ['TP', layout.tensor],
    ['CP', layout.context],
    ['PP', layout.pipeline],
    ['EP', layout.expert],
    ['DP', layout.data],
  ] as const
  return degrees.flatMap(([name, degree]) => (degree > 1 ? [`${name}${degree}`] : [])).join(' ')
}
