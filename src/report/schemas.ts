import { z } from 'zod'
import type { Plan } from '../campus/index.js'
import { CURRENCIES } from '../quantity/index.js'
import { cascadeSchema } from './cascade/schema.js'
import { claimsSchema, solveSchema } from './claims-schema.js'
import { compareSchema, explainSchema } from './explain-schema.js'
import {
  adequacy,
  chip,
  comparison,
  line,
  loan,
  network,
  service,
  standing,
  supplyLimit,
  supplyMonth,
  tier,
  training,
  validateSchema,
  year,
} from './schema-parts.js'
import {
  byName,
  count,
  day,
  dayOrNever,
  fraction,
  joules,
  number,
  seconds,
  text,
  usd,
  watts,
} from './schema-values.js'
import { swings } from './swings/plan-schema.js'
import { swingsSchema } from './swings/schema.js'

const gateName = z.enum([
  'hall',
  'power',
  'cooling',
  'delivered',
  'network',
  'commissioned',
  'permit',
])

const plannedDate = z.strictObject({
  p10: dayOrNever,
  p50: dayOrNever,
  p90: dayOrNever,
  deterministic: dayOrNever,
  probability: fraction.describe('probability that it is done by the deterministic date'),
})

const phase = z.strictObject({
  site: text,
  accelerator: text,
  system: text,
  count,
  racks: count,
  perAccelerator: z.strictObject({
    nameplate: watts,
    itPowerPeak: watts,
    itPowerAverage: watts,
    facilityPowerPeak: watts,
  }),
  itPowerPeak: watts,
  itPowerAverage: watts,
  facilityPowerPeak: watts,
  first: plannedDate,
  half: plannedDate,
  most: plannedDate.describe('nine tenths'),
  ready: plannedDate,
  timeToMost: seconds.nullable(),
  timeToReady: seconds.nullable(),
  timeAfterPrevious: seconds.nullable().optional(),
  working: count,
  losses: z.strictObject({
    throttled: fraction,
    curtailed: fraction,
    slowdown: fraction,
    goodput: fraction,
  }),
  heldUpBy: gateName,
  heldUpShare: z.partialRecord(gateName, fraction),
})

const gate = z.strictObject({
  complete: dayOrNever,
  known: z.boolean(),
  monthly: z.array(count),
  timeline: z.array(count),
})

const source = z.strictObject({
  type: text,
  rented: z.boolean(),
  unitsMax: count,
  unitPower: watts,
  energy: joules,
  loadFactor: fraction,
})

const bridging = z.strictObject({
  power: watts,
  units: byName(count),
  from: day,
  until: dayOrNever,
  fuel: joules,
  rent: usd.nullable(),
  readyWithout: byName(dayOrNever).describe('by phase; null: not within the horizon'),
})

const remedy = z.strictObject({
  equipment: text,
  units: count,
  running: count,
  unitPower: watts,
  leadTime: seconds.nullable(),
})

const power = z.strictObject({
  gridAtStart: watts,
  gridAtEnd: watts,
  reserve: z.enum(['none', 'n-1', 'n-2']),
  firm: z.array(watts),
  needed: z.array(watts),
  sources: byName(source),
  bridging: bridging.nullable(),
  shortfall: watts,
  remedy: remedy.nullable(),
  energy: z
    .strictObject({
      demand: joules,
      ballast: joules,
      grid: joules,
      sources: joules,
      storage: joules,
      unserved: joules,
    })
    .nullable(),
  fuel: joules.nullable(),
  emissions: z
    .strictObject({
      carbonDioxide: number('kg'),
      nitrogenOxides: number('kg'),
      carbonMonoxide: number('kg'),
    })
    .nullable(),
  method: z.enum(['priority-list', 'linear-program']).nullable(),
  cost: usd.nullable(),
  monthly: z.array(supplyMonth),
  adequacy: adequacy.nullable(),
})

const cooling = z.strictObject({
  pueDesign: number('ratio'),
  pueAverage: number('ratio').nullable(),
  waterEffectiveness: number('m³/J of IT').nullable(),
  water: number('m³'),
  compressorHours: count,
  timeToThrottle: seconds,
  timeToThrottleNoPumps: seconds,
  plant: byName(
    z.strictObject({
      equipment: text,
      units: count,
      monthly: z.array(count),
      unitCapacity: watts,
      heat: watts,
      rented: z.boolean(),
    }),
  ),
})

const site = z.strictObject({
  name: text,
  place: text,
  accelerators: count,
  itPowerPeak: watts,
  facilityPowerPeak: watts,
  itPowerAverage: watts,
  gates: z.record(gateName, gate),
  binding: z.array(z.strictObject({ gate: gateName, from: day, to: day, waiting: count })),
  power,
  swings: swings.nullable(),
  cooling: cooling.nullable(),
  months: z.strictObject({
    working: z.array(count),
    itEnergy: z.array(joules),
    facilityEnergy: z.array(joules),
    facilityPeak: z.array(watts),
    pue: z.array(number('ratio').nullable()),
  }),
  durationCurve: z.array(watts).describe('W at 101 exceedances from 0 to 100 % of the hours'),
})

const activity = z.strictObject({
  name: text,
  nameKo: text,
  activity: text,
  site: text,
  hall: text.nullable(),
  halls: count,
  start: day,
  finish: day,
  finishP10: day,
  finishP50: day,
  finishP90: day,
  totalFloat: seconds,
  critical: z.boolean(),
  criticality: fraction,
  after: z.array(text),
})

const money = z.strictObject({
  currency: z.enum(CURRENCIES),
  prices: number('year'),
  owner: text,
  capital: byName(usd),
  running: byName(usd),
  capitalTotal: usd,
  runningTotal: usd,
  parties: byName(z.strictObject({ name: text, paid: usd, received: usd })),
  monthly: z.array(z.strictObject({ capital: usd, running: usd })),
  acceleratorHour: z
    .strictObject({
      perHour: usd,
      parts: byName(usd),
      utilisation: fraction,
      life: number('s'),
      discountRate: fraction,
    })
    .nullable(),
  unpriced: z.array(text),
  runs: byName(usd),
  millionTokens: byName(usd),
  sources: byName(usd),
  uses: byName(usd),
  standings: byName(standing),
  loans: byName(loan),
  slip: byName(usd).nullable(),
  breakEven: usd.nullable(),
})

const severity = z.enum(['error', 'warning', 'note'])
const path = text.describe('dotted path in the scenario')

const finding = z.strictObject({
  code: text,
  severity,
  path,
  values: byName(z.union([z.string(), z.number()])),
})

/** What `plan --json` prints: every key of `Plan` and no other. */
export const planSchema = z.strictObject({
  schema: z.literal('gigacampus/plan/1'),
  campus: text,
  start: day,
  end: day,
  case: z.literal('central'),
  samples: count,
  stages: byName(z.enum(['real', 'preview', 'absent'])),
  months: z.array(z.string().regex(/^\d{4}-\d{2}$/)),
  accelerators: count,
  phases: byName(phase),
  ready: plannedDate,
  sites: byName(site),
  timeline: z.array(day),
  usable: z.strictObject({
    central: z.array(count),
    p10: z.array(count),
    p50: z.array(count),
    p90: z.array(count),
  }),
  activities: byName(activity),
  networks: byName(network),
  lines: byName(line),
  training: byName(training),
  serving: byName(service),
  comparisons: byName(comparison),
  tiers: byName(tier),
  chips: byName(chip),
  years: z.array(year),
  supply: byName(supplyLimit),
  money: money.nullable(),
  findings: z.array(finding),
})

/** What `check --json` prints, and `plan --json` where nothing could be planned. */
export const checkSchema = z.array(
  z.strictObject({
    code: text,
    severity,
    file: text,
    line: z.int().nonnegative().describe('1-based; 0: the text has no place for it'),
    column: z.int().nonnegative().describe('1-based; 0: the text has no place for it'),
    path,
    message: text,
    hint: text.describe('how to mend it; may be empty'),
  }),
)

/** What `npm run bench -- --json` prints. */
export const benchSchema = z.array(
  z.strictObject({
    room: text,
    name: text,
    value: z.number(),
    unit: text,
    better: z.enum(['higher', 'lower']),
    note: text,
  }),
)

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never
type Plain<T> = T extends readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<T[Key]> }
    : T

// Does not compile where the schema and the type differ in a key, an optional mark or a value.
true satisfies Same<Plain<z.output<typeof planSchema>>, Plain<Plan>>

/** JSON Schemas (draft-7) of the documents that scripts rely on, by name. */
export function documentSchemas(): Record<string, object> {
  const describe = (schema: z.ZodType, title: string, description: string) => ({
    ...z.toJSONSchema(schema, { target: 'draft-7' }),
    title,
    description,
  })
  return {
    plan: describe(planSchema, 'gigacampus plan', 'What happens to a campus; SI units.'),
    check: describe(checkSchema, 'gigacampus check', 'What is wrong with a scenario, and where.'),
    validate: describe(validateSchema, 'gigacampus validate', 'Measured cases and the twin.'),
    claims: describe(claimsSchema, 'gigacampus claims', 'Public statements against the twin.'),
    solve: describe(solveSchema, 'gigacampus solve', 'What would have to be true; SI units.'),
    explain: describe(explainSchema, 'gigacampus explain', 'What a figure rests on; SI units.'),
    compare: describe(compareSchema, 'gigacampus compare', 'Two scenarios side by side; SI units.'),
    swings: describe(swingsSchema, 'gigacampus swings', 'Swings of a job, worked out; SI units.'),
    cascade: describe(
      cascadeSchema,
      'gigacampus cascade',
      'Loss of load at a row of dips; SI units.',
    ),
    bench: describe(benchSchema, 'gigacampus bench', 'Speed of the twin, one row a figure.'),
  }
}

/** The plan as JSON Schema: what tells the unit of each figure. */
export function planJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(planSchema, { target: 'draft-7' })
}
