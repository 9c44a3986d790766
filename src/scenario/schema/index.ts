import { z } from 'zod'
import { buildSchema } from './build.js'
import { financeSchema, moneySchema } from './money.js'
import { chipSchema, claimSchema, fabricSchema, supplySchema } from './other.js'
import { phaseSchema } from './phase.js'
import { siteSchema } from './site.js'
import { date, named, text, whole } from './values.js'
import { workSchema } from './work.js'

/** Everything a scenario may say; every section is optional but the name. */
export const scenarioSchema = z.strictObject({
  campus: text('name of the campus'),
  start: date("first day; the twin's clock starts here").optional(),
  end: date('last day of the horizon').optional(),
  seed: whole(0, 4_294_967_295, 'of the random draws').optional(),
  money: moneySchema.optional(),
  catalog: z
    .record(z.string().regex(/^[a-z][a-z0-9.-]*$/), z.record(z.string(), z.unknown()))
    .describe('what differs from the catalogue, by id; new ids with `extends`')
    .optional(),
  sites: named(siteSchema, 'places by name').optional(),
  phases: named(phaseSchema, 'accelerators that arrive together, in order').optional(),
  silicon: named(chipSchema, "chips of one's own").optional(),
  fabric: fabricSchema.optional(),
  build: buildSchema.optional(),
  work: workSchema.optional(),
  finance: financeSchema.optional(),
  supply: named(supplySchema, 'what the world gives, in all').optional(),
  claims: named(claimSchema, 'public statements to be examined').optional(),
})

/** A scenario as written. */
export type ScenarioSource = z.output<typeof scenarioSchema>

/** JSON Schema of the written form, for editors. */
export function scenarioJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(scenarioSchema, {
    io: 'input',
    unrepresentable: 'any',
    target: 'draft-7',
  })
  allowOneHall(schema)
  return {
    ...schema,
    title: 'gigacampus scenario',
    description: 'A campus for AI accelerators, as a person writes it.',
  }
}

/** `halls` may be a map of halls or, for one kind of hall, that hall itself. */
function allowOneHall(schema: Record<string, unknown>): void {
  const dig = (node: unknown, ...keys: string[]) =>
    keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], node)
  const site = dig(schema, 'properties', 'sites', 'additionalProperties', 'properties')
  const sites = site as Record<string, Record<string, unknown>>
  const map = sites.halls ?? {}
  const { description, ...form } = map
  sites.halls = { description, anyOf: [form, form.additionalProperties] }
}

export type { BuildSource } from './build.js'
export type { LimitsSource, OwnLimitSource } from './limits.js'
export type { FinanceSource, MoneySource } from './money.js'
export type { ChipSource, ClaimSource, FabricSource, SupplySource } from './other.js'
export type { PhaseSource } from './phase.js'
export type { SiteSource } from './site.js'
export { type Measured, readMeasured, type StepsSource } from './values.js'
export type { WorkSource } from './work.js'
