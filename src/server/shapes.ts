import { z } from '@hono/zod-openapi'
import type { ApiText } from '../words/index.js'
import { serverLimits } from './limits.js'

/** A name that a scenario could read: relative, forward slashes, no `..`, nothing hidden. */
const fileName = /^(?!.*(?:^|\/)\.{2}(?:\/|$))(?:\.\/)?[\p{L}\p{N}_-][^\p{Cc}\\:]{0,199}$/u

/** Shapes of the requests, described in the language of `text`. */
export function requestShapes({ fields }: ApiText) {
  const lang = z.enum(['en', 'ko']).describe(fields.lang).optional()
  const q = z.string().max(200).describe(fields.query).optional()
  const set = z.array(
    z.strictObject({
      path: z.string().max(1000).describe(fields.setPath),
      value: z.union([z.string(), z.number(), z.boolean()]).describe(fields.setValue),
    }),
  )
  const flag = z.enum(['true', 'false']).describe(fields.exact).optional()
  const day = z.iso.date().describe(fields.asOf).optional()
  const name = z.string().max(300)
  const base = {
    scenario: z.string().describe(fields.scenario),
    files: z.record(z.string().regex(fileName), z.string()).describe(fields.files).optional(),
    set: set.max(serverLimits.overrides).describe(fields.set).optional(),
    lang,
  }
  const query = {
    lang,
    set: z
      .array(
        z
          .string()
          .max(serverLimits.override)
          .regex(/^[^=]+=/s),
      )
      .max(serverLimits.overrides)
      .describe(fields.setQuery)
      .optional(),
  }
  const series = z.array(name).max(serverLimits.series).describe(fields.series)
  return {
    body: {
      plan: z.strictObject({
        ...base,
        exact: z.boolean().describe(fields.exact).optional(),
        series: series.optional(),
      }),
      check: z.strictObject(base),
      claims: z.strictObject({ ...base, asOf: day }),
    },
    query: {
      plan: z.strictObject({ ...query, exact: flag, series: series.optional() }),
      check: z.strictObject(query),
      claims: z.strictObject({ ...query, asOf: day }),
      catalog: z.strictObject({ q, lang }),
      other: z.strictObject({ lang }),
    },
    params: {
      record: z.strictObject({ id: name.describe(fields.id) }),
      schema: z.strictObject({ name: name.describe(fields.name) }),
    },
  } as const
}

/** Requests that are worked out by a worker. */
export type JobKind = keyof ReturnType<typeof requestShapes>['body']

const text = z.string()

/** The body of every error. */
export const errorShape = z
  .strictObject({ error: z.strictObject({ code: text, message: text, hint: text }) })
  .openapi('Error')

const load = z.strictObject({
  workers: z.int(),
  running: z.int(),
  waiting: z.int(),
})

/** What `/api/health` answers. */
export const healthShape = z
  .strictObject({
    status: z.literal('ok'),
    version: text,
    lanes: z.strictObject({ plan: load, check: load, exact: load }),
  })
  .openapi('Health')

/** What `/api/start` answers. */
export const startShape = z.strictObject({ file: text, text }).openapi('Start')

const seriesShape = z.strictObject({
  unit: text,
  start: z.number().describe('s'),
  step: z.number().describe('s'),
  values: z.array(z.number()),
})

/** Series beside a plan. */
export const seriesByName = z.record(z.string(), seriesShape)

/** A record of the catalogue. */
export const recordShape = z
  .looseObject({
    table: text,
    id: text,
    name: text,
    note: text.optional(),
    values: z.record(text, z.union([z.number(), text])).describe('SI'),
    provenance: z.record(text, z.looseObject({ kind: text, confidence: text, source: text })),
    spread: z.record(text, z.unknown()),
  })
  .openapi('CatalogRecord')
