import { z } from 'zod'
import { limitQuantities, limitStatuses } from '../../catalog/index.js'
import { count, day, fraction, joules, number, seconds, text, watts } from '../schema-values.js'

const verdict = z.strictObject({
  limit: text,
  quantity: z.enum(limitQuantities),
  value: number('unit of the quantity'),
  bound: number('unit of the quantity'),
  holds: z.boolean(),
  decides: z.boolean(),
  status: z.enum(limitStatuses),
  kind: text,
  authority: text.optional(),
  from: text.optional(),
  at: number('s since it began, Hz for an amplitude').optional(),
  window: seconds.describe('s; over or within which the value was taken').optional(),
  beyond: seconds.describe('s; longest time without a break beyond the bound').optional(),
  judged: seconds.optional(),
  conflict: text.optional(),
  standsFor: z.enum(['machines', 'system', 'utility']).optional(),
})

const hertz = number('Hz')

/** A moment run in one way. */
export const swingCase = z.strictObject({
  swing: watts,
  rise: watts.describe('W; within 1 s'),
  nadir: hertz.nullable(),
  zenith: hertz.nullable(),
  rateOfChange: number('Hz/s; over 0.5 s').nullable(),
  broken: z.array(text),
  lostAt: seconds.nullable(),
  shed: fraction,
  shedAt: seconds.nullable(),
  holds: z.boolean(),
})

/** Swings of a site. */
export const swings = z.strictObject({
  worst: count,
  moments: z.array(
    z.strictObject({
      day,
      island: z.boolean(),
      swing: watts,
      ramp: number('W/s; over 1 s'),
      inertia: seconds.nullable(),
      stepAccepted: watts.nullable(),
      resonance: z.strictObject({ at: hertz, gain: number('Hz/W') }).nullable(),
      voltageChange: fraction.nullable(),
      cases: z.strictObject({
        alone: swingCase.nullable(),
        built: swingCase.nullable(),
        floored: swingCase.nullable(),
        needed: swingCase.nullable(),
        loss: z
          .strictObject({ ...swingCase.shape, source: text, at: seconds, lost: watts })
          .nullable(),
      }),
      duty: z.strictObject({ power: watts, energy: joules, cyclesPerDay: number('1/d') }),
      storageNeeded: z
        .strictObject({ power: watts, type: text.nullable(), units: count.nullable() })
        .nullable(),
      floor: fraction,
      wasted: watts,
      slowdown: fraction,
      verdicts: z.array(verdict),
      holds: z.boolean(),
      judged: z.boolean(),
    }),
  ),
})
