import type { Plan, PlannedTraining, PlannedTrainingPhase } from '../../../src/campus/index.js'
import type { Point } from '../../chart/points.js'
import { epochOf, extentOf, seriesPoints } from '../../content/calendar.js'
import type { SeriesByName } from '../../state/use-series.js'

/** Phases that do the same with a run, told together. */
export interface AlikePhases {
  readonly names: readonly string[]
  readonly phase: PlannedTrainingPhase
}

/** Phases of a run that carry it, those of equal layout, step and memory together. */
export function alikePhases({ phases }: PlannedTraining): readonly AlikePhases[] {
  const groups = new Map<string, { names: string[]; phase: PlannedTrainingPhase }>()
  for (const [name, phase] of Object.entries(phases)) {
    if (phase === null) continue
    const key = JSON.stringify(phase)
    const known = groups.get(key)
    if (known) known.names.push(name)
    else groups.set(key, { names: [name], phase })
  }
  return [...groups.values()]
}

/** `TP8 PP16 DP98`: the degrees above one, in the order in which practitioners name them. */
export function layoutText(layout: NonNullable<PlannedTrainingPhase['layout']>): string {
  const degrees = [
    ['TP', layout.tensor],
    ['CP', layout.context],
    ['PP', layout.pipeline],
    ['VP', layout.interleave],
    ['EP', layout.expert],
    ['DP', layout.data],
  ] as const
  const above = degrees.filter(([, degree]) => degree > 1)
  return above.map(([name, degree]) => `${name}${degree}`).join('\u00a0')
}

/** Phases that a run computes on. */
export const phasesOf = ({ phases }: PlannedTraining): readonly string[] =>
  Object.keys(phases).filter((name) => phases[name] !== null)

/** Names of the series that {@link runPoints} needs. */
export const usefulOf = (run: PlannedTraining): readonly string[] =>
  phasesOf(run).map((name) => `phases.${name}.useful`)

/**
 * Accelerators at work for a run over those of all its phases, from its start to its finish or the
 * plan's end; a point where it changes.
 */
export function runPoints(plan: Plan, run: PlannedTraining, series: SeriesByName): Point[] {
  if (run.start === null) return []
  const { start } = run
  const names = phasesOf(run)
  const all = names.reduce((sum, name) => sum + (plan.phases[name]?.count ?? 0), 0)
  const useful = usefulOf(run).flatMap((name) => series[name] ?? [])
  const [first] = useful
  if (!first || all === 0) return []
  const from = epochOf(start)
  const to = run.finish === null ? extentOf(plan).to : epochOf(run.finish)
  const days = seriesPoints(plan, first)
  const points: Point[] = []
  for (const [day, { at }] of days.entries()) {
    if (at + first.step <= from || at > to) continue
    const value = useful.reduce((sum, { values }) => sum + (values[day] ?? 0), 0) / all
    if (value !== points.at(-1)?.value) points.push({ at: Math.max(from, at), value })
  }
  const last = points.at(-1)
  return last ? [...points, { at: to, value: last.value }, { at: to, value: null }] : []
}
