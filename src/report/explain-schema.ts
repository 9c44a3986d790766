import { z } from 'zod'
import { dimensions } from '../quantity/index.js'
import type { CaseGrade, Change, Comparison, Explained, Headline } from '../study/index.js'
import { figureName } from '../words/index.js'
import { count, number, text } from './schema-values.js'

const leaf = z.union([z.string(), z.number(), z.boolean(), z.null()])
const path = text.describe('dotted path')

type OriginJson = { readonly kind: string; readonly [key: string]: unknown }
const origin: z.ZodType<OriginJson> = z.lazy(() =>
  z.union([
    z.strictObject({
      kind: z.literal('text'),
      line: z.int().nonnegative(),
      column: z.int().nonnegative(),
      text,
    }),
    z.strictObject({
      kind: z.literal('catalogue'),
      id: text,
      field: text,
      provenance: text,
      confidence: text,
      source: text,
      date: text,
    }),
    z.strictObject({
      kind: z.literal('default'),
      id: text,
      provenance: text,
      source: text,
      reason: text,
      reasonKo: text,
    }),
    z.strictObject({
      kind: z.literal('override'),
      text,
      by: text,
      replaced: origin.optional(),
    }),
  ]),
)

const change = z.strictObject({
  path,
  unit: text,
  before: leaf,
  after: leaf,
  difference: number('unit of the figure; of dates in days').nullable(),
  relative: number('of the value before').nullable(),
  weight: number('how much it matters, 0 to 10'),
})

/** What `explain --json` prints. */
export const explainSchema = z.strictObject({
  path,
  value: leaf,
  unit: text.describe('SI; "ISO day" for dates; empty for words'),
  label: text,
  stage: text.nullable().describe('the stage that makes it; null: written in the scenario'),
  inputs: z.array(
    z.strictObject({
      path,
      also: z.array(path).describe('paths that the same text, row or default fills'),
      value: leaf,
      unit: text,
      stage: text.describe('the stage nearest to the figure that reads it'),
      distance: count.describe('stages between; 0: read by the stage that makes the figure'),
      origin,
      elasticity: number('relative change of the figure over that of the input').nullable(),
      step: z
        .strictObject({
          size: number('share of the value, K or d'),
          of: z.enum(['share', 'kelvin', 'days']),
          more: number('change of the figure, of a date in days'),
          less: number('change of the figure, of a date in days').nullable(),
          jumps: z.boolean().describe('a threshold lies within the step'),
        })
        .nullable()
        .describe('null: not tried'),
    }),
  ),
  equations: z.array(z.strictObject({ room: text, anchor: text, title: text })),
  cases: z.array(
    z.strictObject({
      room: text,
      table: text,
      group: text,
      nearest: z.boolean().describe('cases of the same accelerator, model or size only'),
      n: count,
      median: number('share of the measured value, or unit'),
      worst: number('share of the measured value, or unit'),
      error: z.enum(['relative', 'absolute']),
      unit: text,
    }),
  ),
  /** Of a value of the scenario. */
  origin: origin.nullable().optional(),
  moves: z.array(change).optional().describe('what one percent more of an input changes'),
  under: z.array(path).optional().describe('paths under one that holds several values'),
  woken: z.array(text).optional().describe('stages that --set made run anew'),
  changed: z.array(change).optional().describe('figures that --set changed, weightiest first'),
})

const side = z.strictObject({ value: leaf, origin: origin.nullable() }).nullable()
const finding = z.strictObject({
  code: text,
  severity: z.enum(['error', 'warning', 'note']),
  path,
  values: z.record(z.string(), z.union([z.string(), z.number()])),
})

/** What `compare --json` prints. */
export const compareSchema = z.strictObject({
  headline: z.strictObject({
    days: z.union([z.number(), z.enum(['never', 'now']), z.null()]).describe('B is ready later'),
    capital: number('share that B costs more').nullable(),
    perHour: number('share that an accelerator-hour of B costs more').nullable(),
    power: number('share that B draws more at its peak').nullable(),
    accelerators: number('share that B has more').nullable(),
  }),
  inputs: z.array(z.strictObject({ path, unit: text, a: side, b: side })),
  figures: z.array(change),
  findings: z.strictObject({ came: z.array(finding), went: z.array(finding) }),
})

type UnitOf = (path: string) => string

function changeJson(one: Change, unitOf: UnitOf) {
  const { before = null, after = null } = one
  return { ...one, unit: unitOf(one.path), before, after }
}

/** The document that `explain --json` prints. */
export function explainJson(
  explained: Exclude<Explained, { kind: 'unknown' }>,
  cases: readonly CaseGrade[],
  unitOf: UnitOf,
  edit: { readonly woken: readonly string[]; readonly changes: readonly Change[] } | undefined,
): z.input<typeof explainSchema> {
  const unitOfDimension = (name: keyof typeof dimensions | undefined) =>
    name === undefined ? '' : dimensions[name].unit
  const edited = edit && {
    woken: [...edit.woken],
    changed: edit.changes.map((one) => changeJson(one, unitOf)),
  }
  const empty = { inputs: [], equations: [], cases: [] }
  const { path: at } = explained
  if (explained.kind === 'table') {
    const under = [...explained.plan, ...explained.scenario]
    const none = { value: null, unit: '', stage: null, ...empty }
    return { path: at, label: figureName(at, 'en'), ...none, under, ...edited }
  }
  if (explained.kind === 'input') {
    const { value, dimension, moves } = explained
    return {
      path: at,
      value,
      unit: unitOfDimension(dimension),
      label: at,
      stage: null,
      ...empty,
      origin: explained.origin as OriginJson | null,
      moves: moves.map((one) => changeJson(one, unitOf)),
      ...edited,
    }
  }
  return {
    path: at,
    value: explained.value,
    unit: unitOf(at),
    label: figureName(at, 'en'),
    stage: explained.makers[0] ?? null,
    inputs: explained.inputs.map(({ weight, dimension, origin: from, also, ...input }) => ({
      ...input,
      also: [...also],
      unit: unitOfDimension(dimension),
      origin: from as OriginJson,
      elasticity: weight?.elasticity ?? null,
      step: weight && {
        size: weight.step,
        of: weight.of,
        more: weight.more,
        less: weight.less,
        jumps: weight.jumps,
      },
    })),
    equations: [...explained.equations],
    cases: [...cases],
    ...edited,
  }
}

/** The document that `compare --json` prints. */
export function compareJson(
  { inputs, figures, came, went }: Comparison,
  headline: Headline,
  unitOf: UnitOf,
): z.input<typeof compareSchema> {
  const sideJson = (one: Comparison['inputs'][number]['before']) =>
    one === undefined
      ? null
      : { value: one.value, origin: (one.origin as OriginJson | undefined) ?? null }
  return {
    headline,
    inputs: inputs.map(({ path: at, dimension, before, after }) => ({
      path: at,
      unit: dimension === undefined ? '' : dimensions[dimension].unit,
      a: sideJson(before),
      b: sideJson(after),
    })),
    figures: figures.map((one) => changeJson(one, unitOf)),
    findings: { came: [...came], went: [...went] } as z.input<typeof compareSchema>['findings'],
  }
}
