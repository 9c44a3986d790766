import { z } from 'zod'

/** Leaves that all documents share; the description says the unit. */
export const text = z.string()
/** An ISO day. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('ISO day')
/** An ISO day or never. */
export const dayOrNever = day.nullable().describe('ISO day; null: not within the horizon')
/** A number with its unit. */
export const number = (unit: string) => z.number().describe(unit)
/** How many. */
export const count = number('count')
/** A share. */
export const fraction = number('fraction')
/** Time. */
export const seconds = number('s')
/** Power. */
export const watts = number('W')
/** Energy. */
export const joules = number('J')
/** Money. */
export const usd = number('currency of the plan')
/** Data. */
export const bytes = number('B')
/** A rate of tokens. */
export const tokenRate = number('tokens/s')
/** A map by names. */
export const byName = <T extends z.ZodType>(value: T) => z.record(z.string(), value)
