import { z } from 'zod'
import {
  byName,
  bytes,
  count,
  day,
  dayOrNever,
  fraction,
  joules,
  number,
  seconds,
  text,
  tokenRate,
  usd,
  watts,
} from './schema-values.js'

/** Network of one phase. */
export const network = z.strictObject({
  design: text,
  switch: text,
  tiers: count,
  leaves: count,
  spines: count,
  cores: count,
  cables: count,
  transceivers: count,
  adapters: count,
  power: watts,
  reach: count.describe('most accelerators that this design joins'),
  opticalLinks: count,
  timeBetweenOpticFailures: seconds,
  linksBroken: number('links broken at any moment'),
  cost: usd.nullable(),
})

/** Line between sites. */
export const line = z.strictObject({
  from: text,
  to: text,
  owned: z.boolean(),
  roundTripTime: seconds,
  bandwidth: number('B/s'),
  capital: usd,
  monthly: usd,
  available: day,
})

const layout = z.strictObject({
  tensor: count,
  pipeline: count,
  expert: count,
  context: count,
  data: count,
  interleave: count,
  microBatch: count,
  microBatches: count,
})

const step = z
  .strictObject({
    total: seconds,
    compute: seconds,
    tensor: seconds,
    context: seconds,
    expert: seconds,
    pipeline: seconds,
    data: seconds,
    bubble: seconds,
    optimiser: seconds,
    straggler: seconds,
  })
  .describe('time of one optimiser step and what it goes to')

const memory = z.strictObject({
  weights: bytes,
  gradients: bytes,
  optimiser: bytes,
  activations: bytes,
  buffers: bytes,
  total: bytes,
  capacity: bytes,
})

/** Training run. */
export const training = z.strictObject({
  model: text,
  compute: number('FLOP').nullable(),
  start: dayOrNever,
  finish: dayOrNever,
  done: fraction,
  acceleratorHours: number('h'),
  goodput: fraction,
  across: z
    .strictObject({
      sites: z.array(text),
      bandwidth: number('B/s'),
      roundTrip: seconds,
      efficiency: fraction,
    })
    .describe('what distance costs a run over several sites')
    .nullable(),
  cost: usd.nullable(),
  phases: byName(
    z
      .strictObject({
        basis: z.enum(['modelled', 'assumed']),
        layout: layout.nullable(),
        step: step.nullable(),
        memory: memory.nullable(),
        utilisation: fraction,
        tokensPerSecond: tokenRate,
        timeBetweenFailures: seconds,
        checkpointInterval: seconds,
        goodput: fraction,
      })
      .nullable(),
  ),
})

const replica = z.strictObject({
  accelerators: count,
  tensor: count,
  expert: count,
  weights: bytes,
  kvPerToken: bytes,
  concurrencyMax: count,
  concurrency: count,
  timeToFirstToken: seconds,
  timePerOutputToken: seconds,
  timePerOutputTokenP10: seconds,
  timePerOutputTokenP90: seconds,
  step: z.strictObject({
    weights: seconds,
    cache: seconds,
    compute: seconds,
    communication: seconds,
    overhead: seconds,
  }),
  tokensPerSecond: tokenRate,
  tokensPerSecondPerUser: tokenRate,
  tokensPerSecondPerAccelerator: tokenRate,
  energyPerToken: joules,
})

/** Service. */
export const service = z.strictObject({
  model: text,
  precision: text,
  phases: byName(replica.nullable()),
  levers: byName(z.partialRecord(z.enum(['quantise', 'cache', 'speculate', 'batch']), tokenRate)),
  millionTokens: usd.nullable(),
})

const standingAtSpeed = z.strictObject({
  speed: tokenRate.describe('tokens/s that one user sees'),
  accelerators: count,
  concurrency: count,
  tokensPerSecondPerAccelerator: tokenRate,
  perWatt: number('tokens/J').nullable(),
  cost: usd.nullable().describe('of one output token'),
})

/** Chips at equal speed. */
export const comparison = z.strictObject({
  model: text,
  precision: text,
  speeds: z.array(tokenRate),
  chips: byName(
    z
      .strictObject({
        speedMax: tokenRate,
        at: z.array(standingAtSpeed.nullable()),
        frontier: z.array(standingAtSpeed),
        basis: z.enum(['fitted', 'carried-over', 'vendor']),
      })
      .nullable(),
  ),
})

const perToken = number('currency per token')

/** Group of users. */
export const tier = z.strictObject({
  name: text,
  service: text,
  kind: z.enum(['api', 'seats']),
  admitted: dayOrNever,
  launch: dayOrNever,
  offered: number('tokens'),
  served: number('tokens'),
  waiting: number('tokens'),
  shed: number('tokens'),
  servedShare: fraction,
  revenue: usd,
  lost: usd,
  left: count,
  capNeeded: tokenRate,
  acceleratorsShort: count,
  clearing: z.strictObject({ p10: perToken, p50: perToken, p90: perToken }).nullable(),
  price: number('currency per token, or per user and month'),
  breakEvenPrice: number('currency per token, or per user and month').nullable(),
  promiseKept: z.boolean(),
  monthly: z.array(fraction.nullable()),
})

/** Chip of one's own. */
export const chip = z.strictObject({
  accelerator: text,
  instead: text.nullable(),
  grossDies: count,
  dieYieldRaw: fraction,
  dieYield: fraction,
  packageYield: fraction,
  packagesPerWafer: number('count'),
  cost: z.strictObject({
    dies: usd,
    memory: usd,
    carrier: usd,
    substrate: usd,
    test: usd,
    scrap: usd,
    partner: usd,
  }),
  unitCost: usd,
  fullCost: usd,
  development: usd,
  supply: number('1/s'),
  limitedBy: z.enum(['wafers', 'carrier', 'memory']),
  monthly: z.array(number('packages')),
  timeToVolume: seconds,
  failure: fraction,
  volumeFrom: z.strictObject({ p10: dayOrNever, p50: dayOrNever, p90: dayOrNever }),
  volume: count,
  breakEven: count.nullable(),
  sensitivity: byName(fraction),
})

/** A month of supply. */
export const supplyMonth = z.strictObject({
  energyCost: usd,
  demandCost: usd,
  fuelCost: usd,
  operationCost: usd,
  gridPeak: watts,
  gridEnergy: joules,
  fuel: joules,
  unserved: joules,
})

/** How sure supply is. */
export const adequacy = z.strictObject({
  firm: watts,
  lossOfLoad: number('h/year'),
  expectedUnserved: number('J/year'),
  ratesKnown: z.boolean(),
})

const month = z.string().regex(/^\d{4}-\d{2}$/)

/** How a party comes out of it. */
export const standing = z.strictObject({
  net: usd,
  terminal: usd.describe('currency of the plan; left at the end of the horizon'),
  presentValue: usd,
  rate: fraction.nullable(),
  rates: z.array(fraction),
  exposure: usd,
  exposureMonth: month,
  funds: usd.nullable(),
  circular: fraction,
})

/** A loan. */
export const loan = z.strictObject({
  drawn: usd,
  interestDuringConstruction: usd,
  outstandingEnd: usd,
  coverageMin: number('ratio').nullable(),
  coverageMean: number('ratio').nullable(),
  coverageMinMonth: month.nullable(),
})

/** Programme by year. */
export const year = z.strictObject({
  year: text,
  accelerators: byName(count),
  working: count,
  power: watts,
  capital: usd,
})

/** A limit of supply. */
export const supplyLimit = z.strictObject({
  of: text,
  type: text.nullable(),
  asked: z.array(number('unit of the limit')),
  given: z.array(number('unit of the limit')),
  missing: number('unit of the limit'),
  from: dayOrNever,
})

const absoluteOrShare = number('share, or unit of the row')

/** What `validate --json` prints. */
export const validateSchema = z.array(
  z.strictObject({
    room: text,
    table: text,
    error: z.enum(['relative', 'absolute']),
    groups: z.array(
      z.strictObject({
        name: text,
        n: count,
        skipped: count,
        mape: absoluteOrShare.nullable(),
        median: absoluteOrShare.nullable(),
        worst: absoluteOrShare.nullable(),
        worstId: text.nullable(),
        bias: absoluteOrShare.nullable(),
        coverage: fraction.nullable(),
      }),
    ),
    rows: z.array(
      z.strictObject({
        id: text,
        group: text,
        quantity: text,
        unit: text,
        measured: number('unit of the row'),
        predicted: number('unit of the row').nullable(),
        p10: number('unit of the row').optional(),
        p90: number('unit of the row').optional(),
        error: absoluteOrShare.nullable(),
        skipped: text.optional(),
        skippedBy: text.optional(),
        note: text.optional(),
      }),
    ),
  }),
)
