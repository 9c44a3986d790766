import {
  dimensionNames,
  type EpochSeconds,
  nearestWords,
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

function figureAt(path: string, { scenario, plan }: Ground): Found {
  const root: unknown = scenarioPath.test(path) ? scenario : plan
  const keys = path.replace(scenarioPath, '').split('.')
  let node: unknown = root
  for (const [depth, key] of keys.entries()) {
    if (node === null || node === undefined) return { ok: false, reason: 'empty' }
    if (typeof node !== 'object' || !Object.hasOwn(node, key)) {
      const known = typeof node === 'object' ? Object.keys(node) : []
      const head = keys.slice(0, depth)
      const nearest = nearestWords(key, known, 3).map((word) => [...head, word].join('.'))
      return { ok: false, reason: 'no-path', nearest }
    }
    node = (node as Readonly<Record<string, unknown>>)[key]
  }
  if (node === null || node === undefined) return { ok: false, reason: 'empty' }
  const figure = figureOf(node)
  if (!figure) return { ok: false, reason: 'other-kind' }
  const by = root === plan ? 'twin' : 'figures'
  return { ok: true, by, figure: withRange(figure, keys, root) }
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
function withRange(figure: TwinFigure, keys: readonly string[], root: unknown): TwinFigure {
  if (keys.at(-1) !== 'p50') return figure
  let node: unknown = root
  for (const key of keys.slice(0, -1)) node = (node as Readonly<Record<string, unknown>>)[key]
  const { p10, p90 } = node as Readonly<Record<string, unknown>>
  const [low, high] = [figureOf(p10)?.value, figureOf(p90)?.value]
  return {
    ...figure,
    ...(low !== undefined && { p10: low }),
    ...(high !== undefined && { p90: high }),
  }
}
