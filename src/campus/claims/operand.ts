import { nearestPaths, valueAt } from '../../numeric/index.js'
import {
  dimensionNames,
  type EpochSeconds,
  parseDate,
  parseQuantity,
} from '../../quantity/index.js'
import type { Scenario } from '../../scenario/index.js'
import type { Plan } from '../plan-type.js'
import type { TwinFigure, UnknownReason } from './contract.js'

/** Where figures are looked up. */
export interface Ground {
  readonly scenario: Scenario
  readonly plan: Plan
}

/** What was found for a written operand. */
export type Found =
  | { readonly ok: true; readonly figure: TwinFigure; readonly by: 'twin' | 'figures' }
  | {
      readonly ok: false
      readonly reason: UnknownReason
      readonly nearest?: readonly string[] | undefined
    }

const scenarioPath = /^scenario\./

/** Most paths that are named in place of one that there is not. */
const nearestMost = 3

/**
 * A path of the plan, `scenario.` and a path of the scenario, or a figure with its unit. Paths begin
 * with a letter and have a point in them; a figure begins with a digit or the sign of a currency.
 */
export function operandOf(text: string, ground: Ground): Found {
  if (/^[a-z]/.test(text) && !/\s/.test(text)) return figureAt(text, ground)
  // four digits alone are a number here: a year is no figure
  const date = /^\d+$/.test(text) ? undefined : parseDate(text)
  if (date?.ok) return { ok: true, by: 'figures', figure: { kind: 'time', value: date.value } }
  for (const dimension of dimensionNames) {
    const parsed = parseQuantity(text, dimension)
    if (parsed.ok) {
      return { ok: true, by: 'figures', figure: { kind: 'number', value: parsed.value } }
    }
  }
  return { ok: false, reason: 'no-figure' }
}

function figureAt(text: string, { scenario, plan }: Ground): Found {
  const isOfScenario = scenarioPath.test(text)
  const root: unknown = isOfScenario ? scenario : plan
  const path = text.replace(scenarioPath, '')
  const node = valueAt(root, path)
  if (node === null || isBelowNothing(root, path)) return { ok: false, reason: 'empty' }
  if (node === undefined) {
    return { ok: false, reason: 'no-path', nearest: nearestPaths([root], path, nearestMost) }
  }
  const figure = figureOf(node)
  if (!figure) return { ok: false, reason: 'other-kind' }
  const by = isOfScenario ? 'figures' : 'twin'
  return { ok: true, by, figure: withRange(figure, root, path) }
}

/** Whether a path goes on below a place that has nothing: a section that is not written. */
function isBelowNothing(root: unknown, path: string): boolean {
  for (let dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
    if (valueAt(root, path.slice(0, dot)) === null) return true
  }
  return false
}

function figureOf(node: unknown): TwinFigure | undefined {
  if (typeof node === 'number') return { kind: 'number', value: node }
  const day = typeof node === 'string' ? dayOf(node) : undefined
  return day === undefined ? undefined : { kind: 'time', value: day }
}

function dayOf(text: string): EpochSeconds | undefined {
  const date = /^\d{4}-\d{2}-\d{2}/.test(text) ? parseDate(text) : undefined
  return date?.ok ? date.value : undefined
}

/** The tenth and ninetieth percentile that stand beside a median. */
function withRange(figure: TwinFigure, root: unknown, path: string): TwinFigure {
  if (!path.endsWith('.p50')) return figure
  const beside = (key: string) => figureOf(valueAt(root, path.replace(/p50$/, key)))?.value
  const [p10, p90] = [beside('p10'), beside('p90')]
  return { ...figure, ...(p10 !== undefined && { p10 }), ...(p90 !== undefined && { p90 }) }
}
