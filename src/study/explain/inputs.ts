import { type DeclaredStage, declaredStages } from '../../campus/index.js'
import { type Leaf, leavesOf, valueAt } from '../../numeric/index.js'
import type { Origin, OriginTable, Scenario } from '../../scenario/index.js'
import { clockDay } from '../clock-day.js'
import type { Context } from './context.js'

/** One thing that a figure rests on: a value somebody wrote, a row, or a default. */
export interface Input {
  readonly path: string
  /** Other paths that the same text, row or default fills. */
  readonly also: readonly string[]
  readonly value: Leaf
  /** The stage that reads it, the one nearest to the figure. */
  readonly stage: string
  /** Stages between it and the figure; 0: read by the stage that makes the figure. */
  readonly distance: number
  readonly origin: Origin
}

/** Place of a path in the text, the nearest ancestor's where it has none of its own. */
export type PlaceOf = (path: string) => { readonly line: number; readonly column: number }

/** Stages that a figure depends on, with their distance from it: its makers have 0. */
export function stagesBehind(makers: readonly string[]): ReadonlyMap<string, number> {
  const byName = new Map(declaredStages.map((stage) => [stage.name, stage]))
  const out = new Map(makers.map((name) => [name, 0]))
  for (const [name, distance] of out) {
    for (const path of Object.values(byName.get(name)?.reads ?? {})) {
      const [root, of = ''] = path.split('.')
      if (root === 'results' && !out.has(of)) out.set(of, distance + 1)
    }
  }
  return out
}

/** Names in texts, and how samples are drawn: no figure of a plan rests on them. */
const aside = /(^|\.)(name|nameKo|samples|says|saysKo)$|^(campus|seed)$/

/**
 * Every input behind a figure, the nearest first: what the stages behind it declare that they
 * read, as far as it is about the same sites and phases.
 */
export function inputsBehind(
  scenario: Scenario,
  origin: OriginTable,
  stages: ReadonlyMap<string, number>,
  context: Context,
  place: PlaceOf,
): Input[] {
  const declared = declaredStages
    .filter(({ name }) => stages.has(name))
    .sort((a, b) => (stages.get(a.name) ?? 0) - (stages.get(b.name) ?? 0))
  const readers = declared.map((stage) => ({ stage, patterns: patternsOf(stage) }))
  const found = new Map<string, Input>()
  for (const [path, from] of [
    ...Object.entries(origin),
    ...writtenWords(scenario, origin, place),
  ]) {
    if (aside.test(path) || !context.keeps(path)) continue
    const keys = path.split('.')
    const reader = readers.find(({ patterns }) => patterns.some((one) => selects(one, keys)))
    const value = valueAt(scenario, path)
    if (!reader || value === undefined || typeof value === 'object') continue
    const same = `${JSON.stringify(from)} ${value}`
    const known = found.get(same)
    const distance = stages.get(reader.stage.name) ?? 0
    const here = { path, also: [], value: value as Leaf, stage: reader.stage.name, distance }
    if (!known) found.set(same, { ...here, origin: from })
    else {
      const nearer = known.distance <= distance ? known : { ...here, origin: from }
      const paths = [known.path, ...known.also, path].filter((one) => one !== nearer.path)
      found.set(same, { ...nearer, also: paths })
    }
  }
  return [...found.values()].sort((a, b) => a.distance - b.distance)
}

function patternsOf({ reads }: DeclaredStage): readonly (readonly string[])[] {
  return Object.values(reads)
    .filter((path) => path.startsWith('scenario.'))
    .map((path) => path.split('.').slice(1))
}

/** Whether what a stage reads holds the value at these keys. */
function selects(pattern: readonly string[], keys: readonly string[]): boolean {
  return pattern.every(
    (key, i) => keys[i] !== undefined && (key === '*' || key === '$site' || key === keys[i]),
  )
}

/** Words, dates and switches that stand in the text: they have a place there, and no figure. */
function* writtenWords(
  scenario: Scenario,
  origin: OriginTable,
  place: PlaceOf,
): Generator<readonly [string, Origin]> {
  const { catalog: _, claims: _claims, ...written } = scenario
  for (const [path, value] of leavesOf(written)) {
    if (value === null || Object.hasOwn(origin, path)) continue
    const { line, column } = place(path)
    const above = place(path.split('.').slice(0, -1).join('.'))
    if (line === 0 || (line === above.line && column === above.column)) continue
    yield [path, { kind: 'text', line, column, text: clockDay(path, value) ?? String(value) }]
  }
}
