import { z } from 'zod'
import { day, text } from './schema-values.js'

const figureOrDay = z.union([z.number(), text])

const twin = z.strictObject({
  value: figureOrDay,
  unit: text,
  p10: figureOrDay.optional(),
  p90: figureOrDay.optional(),
})

/** What `claims --json` prints. */
export const claimsSchema = z.array(
  z.strictObject({
    scenario: text,
    id: text,
    says: text,
    article: text,
    asOf: day.nullable(),
    path: text.nullable().describe('of the figure in its first reading'),
    relation: z.enum(['eq', 'ge', 'le', 'upTo', 'about', 'order', 'rank', 'event']),
    claimed: z.strictObject({
      value: figureOrDay,
      unit: text,
      low: figureOrDay.optional(),
      high: figureOrDay.optional(),
    }),
    conditions: z.array(
      z.strictObject({
        id: text,
        when: text,
        by: z.enum(['twin', 'figures', 'record']),
        path: text.nullable(),
        baseline: text.nullable(),
        twin: twin.nullable(),
        deviation: z.number().nullable().describe('relative; s for a date; places for a rank'),
        verdict: z.enum(['holds', 'differs', 'unknown']),
      }),
    ),
    verdict: z.enum(['holds', 'holds-if', 'differs', 'unknown', 'out-of-scope']),
    because: text,
  }),
)

const si = z.number().describe('SI, of the value at the path')

/** What `solve --json` prints. */
export const solveSchema = z.strictObject({
  claim: text,
  path: text,
  kind: z.enum([
    'holds',
    'solved',
    'never',
    'no-claim',
    'no-reading',
    'no-path',
    'not-a-number',
    'zero',
  ]),
  known: z.array(text).optional().describe('what there is in place of what there is not'),
  reading: text.optional(),
  from: si.optional(),
  to: si.optional(),
  low: si.optional(),
  high: si.optional(),
  before: twin.nullable().optional().describe('as written'),
  twin: twin.nullable().optional().describe('at the value found'),
  nearest: z.strictObject({ at: si, twin: twin.nullable() }).nullable().optional(),
  errors: z.array(text).optional().describe('codes of errors that the plan has then only'),
})
