import { z } from 'zod'
import { count, fraction, number, seconds, text, watts } from '../schema-values.js'
import { type CascadeReport, cascadeOptions, isWithin } from './figures.js'

const dip = z.strictObject({
  at: seconds,
  duration: seconds,
  voltage: fraction.describe('share of nominal that is left'),
  felt: z.boolean(),
  before: watts.describe('W away just before'),
  after: watts.describe('W away at its end'),
})

/** What `cascade --json` prints. */
export const cascadeSchema = z.strictObject({
  schema: z.literal('gigacampus/cascade/1'),
  sites: count,
  power: watts.describe('W of all sites together'),
  counter: z.strictObject({ disturbances: count, within: seconds }),
  within: seconds.describe('s over which dips are spaced evenly; null: from a file').nullable(),
  asked: z
    .array(z.enum(cascadeOptions))
    .describe('values that were asked for; the others are defaults'),
  dips: z.array(dip),
  stays: watts.describe('W away until someone returns it by hand'),
  returned: fraction,
  lostMost: watts,
  largestStep: watts.describe('W lost within any second'),
  locked: z.strictObject({ at: seconds, dip: number('which dip, from 1') }).nullable(),
  back: z.strictObject({ from: seconds, until: seconds }).nullable(),
  course: z
    .array(z.strictObject({ time: seconds, lost: watts }))
    .describe('load away, linear between; nothing before the first, the last from there on'),
  leastCounter: count,
  leastForAny: count.nullable(),
  anyMoments: z.enum(['stays', 'returns', 'depends']).nullable(),
  limit: z
    .strictObject({
      bound: watts,
      holds: z.boolean(),
      decides: z.boolean(),
      row: text.describe('id in the catalogue').nullable(),
    })
    .nullable(),
})

/** Sites on one line for programs; SI units. */
export function cascadeJson(report: CascadeReport): z.input<typeof cascadeSchema> {
  const { question, told, limit, asked } = report
  const { sites, power, counter, within } = question
  return {
    schema: 'gigacampus/cascade/1',
    ...{ sites, power, counter, within, asked: [...asked] },
    ...told,
    dips: [...told.dips],
    course: [...told.course],
    limit: limit && {
      bound: limit.bound,
      holds: isWithin(report),
      decides: limit.decides,
      row: limit.row?.id ?? null,
    },
  }
}
