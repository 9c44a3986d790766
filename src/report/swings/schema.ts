import { z } from 'zod'
import { limitQuantities } from '../../catalog/index.js'
import { CURRENCIES } from '../../quantity/index.js'
import {
  byName,
  count,
  day,
  fraction,
  joules,
  number,
  seconds,
  text,
  usd,
  watts,
} from '../schema-values.js'
import { swingCase } from './plan-schema.js'

const hertz = number('Hz')
const toldCase = z.strictObject({ ...swingCase.shape, wasted: watts })
const lossCase = z.strictObject({ ...toldCase.shape, source: text, at: seconds, lost: watts })

const ageing = z.strictObject({
  power: watts,
  cyclesPerDay: number('1/d'),
  depth: fraction.describe('fraction; mean of the cycles'),
  fullCyclesPerDay: number('1/d').describe('1/d; full cycles that a day wears as much as'),
  life: seconds.describe('s until replacement'),
})

const spectrum = z.strictObject({
  period: seconds.nullable(),
  resonance: z.strictObject({ at: hertz, gain: number('Hz/W') }).nullable(),
  mode: z.strictObject({ at: hertz, damping: number('ratio') }).nullable(),
  lines: z.array(
    z.strictObject({
      order: count,
      at: hertz,
      amplitude: watts.describe('W, half its peak to peak'),
      deviation: hertz.nullable(),
    }),
  ),
  deviation: hertz.nullable(),
  detuned: z.strictObject({ period: seconds, deviation: hertz }).nullable(),
  microBatches: count.nullable(),
  detunedBatches: z.strictObject({ count, deviation: hertz }).nullable(),
  torsion: z
    .strictObject({ at: hertz, torque: number('ratio'), cyclesPerDay: number('1/d') })
    .nullable(),
  flicker: number('Pst').nullable(),
})

const cause = z.enum(['limit', 'step', 'collapse', 'shedding'])

const holdStudy = z.strictObject({
  runs: count,
  probability: fraction,
  error: fraction,
  influences: z.array(
    z.strictObject({
      unknown: z.enum(['inertia', 'droop', 'lags', 'delay']),
      low: fraction,
      high: fraction,
      flips: z.boolean(),
    }),
  ),
  failures: z.array(
    z.strictObject({
      cause,
      limit: text.nullable(),
      share: fraction.describe('fraction of the draws that do not hold; a draw may have several'),
    }),
  ),
})

const breach = z.strictObject({
  cause,
  limit: text.optional(),
  quantity: z.enum(limitQuantities).optional(),
  value: number('unit of the quantity; W for a step').optional(),
  bound: number('unit of the quantity; W for a step').optional(),
  window: seconds.describe('s; over or within which the value was taken').optional(),
})

const measure = z.enum(['floor', 'storage', 'rack', 'spinning'])
const size = number('fraction for a floor, W for storage, J for one accelerator, units')

const candidate = z.strictObject({
  measures: z.strictObject({
    floor: fraction,
    storage: watts,
    energy: joules,
    lag: seconds,
    rack: joules.describe('J for one accelerator'),
    spinning: count,
  }),
  needed: watts.describe('W of batteries with which it would just hold'),
  units: count.nullable().describe('batteries that are bought; null: by the watt'),
  wasted: watts,
  slowdown: fraction,
  losses: watts,
  life: seconds.nullable(),
  capital: usd,
  yearly: usd,
  parts: z.strictObject({ annuity: usd, energy: usd, compute: usd, machines: usd }),
  unpriced: z.array(z.enum(['storage', 'rack', 'energy', 'compute', 'machines'])),
})

const sizing = z.strictObject({
  currency: z.enum(CURRENCIES),
  accelerators: count,
  duration: seconds,
  unit: z
    .strictObject({ type: text, power: watts, energy: joules })
    .nullable()
    .describe('a battery as it is sold'),
  lags: z.array(seconds).describe('asked of the maker; all at one price'),
  recordedLag: z.strictObject({ record: text, lag: seconds }).nullable(),
  loss: z.boolean(),
  prices: z.strictObject({
    storagePower: number('currency/W').nullable(),
    storageEnergy: number('currency/J').nullable(),
    storageRecord: text,
    storageKind: text,
    rackEnergy: number('currency/J').nullable(),
    energy: number('currency/J').nullable(),
    compute: number('currency/s').nullable(),
    spinning: byName(z.strictObject({ capital: usd, yearly: usd, annuity: usd }).nullable()),
    annuity: fraction,
    discountRate: fraction,
  }),
  tried: count,
  narrow: count,
  cheapest: candidate.nullable(),
  front: z.array(candidate),
  binding: z.array(z.strictObject({ measure, less: size, breaches: z.array(breach) })),
  alone: z.array(
    z.strictObject({
      measure,
      candidate: candidate.nullable(),
      most: size.nullable(),
      breaches: z.array(breach),
    }),
  ),
})

const site = z.strictObject({
  day,
  moment: count,
  moments: count,
  island: z.boolean(),
  swing: watts,
  machines: z.array(
    z.strictObject({
      source: text,
      equipment: text.describe('id in the catalogue'),
      units: count,
      rating: watts.describe('W of one unit').nullable(),
      inertia: seconds.describe('inertia constant H, s').nullable(),
      droop: fraction.nullable(),
      accepts: fraction
        .describe('load step that a unit accepts, fraction of its rating')
        .nullable(),
    }),
  ),
  imported: watts.describe('W of import that is full and constant'),
  stepAccepted: watts.nullable(),
  judged: z.boolean(),
  floor: fraction,
  slowdown: fraction,
  storageNeeded: z
    .strictObject({ power: watts, type: text.nullable(), units: count.nullable() })
    .nullable(),
  holds: z.boolean(),
  cases: z.strictObject({
    alone: toldCase.nullable(),
    built: toldCase.nullable(),
    floored: toldCase.nullable(),
    needed: toldCase.nullable(),
    loss: lossCase.nullable(),
  }),
  windows: z
    .array(
      z.strictObject({
        kinds: z.array(z.enum(['start', 'checkpoint', 'failure', 'stop'])),
        cases: z.strictObject({
          built: swingCase.nullable(),
          floored: swingCase.nullable(),
          needed: swingCase.nullable(),
        }),
      }),
    )
    .describe('what the job does beside its steps; not part of the verdict'),
  broken: z.array(
    z.strictObject({
      limit: text,
      name: text,
      nameKo: text,
      quantity: text,
      status: text,
      from: text.nullable(),
      authority: text.nullable(),
      kind: text,
    }),
  ),
  spectrum: spectrum.nullable(),
  ageing: z.strictObject({ built: ageing.nullable(), needed: ageing.nullable() }),
  hold: z
    .strictObject({
      loss: z.boolean().describe('draws must bear the loss of the largest unit too'),
      built: holdStudy.nullable(),
      floored: holdStudy.nullable(),
      needed: holdStudy.nullable(),
    })
    .nullable(),
  sizing: sizing.nullable(),
  record: z.array(text).describe('files of the record, as paths below its folder').nullable(),
})

/** What `swings --json` prints. */
export const swingsSchema = z.strictObject({
  schema: z.literal('gigacampus/swings/1'),
  sites: byName(site),
})
