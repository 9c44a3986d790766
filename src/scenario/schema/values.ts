import { z } from 'zod'
import {
  type Currency,
  type Dimension,
  dimensions,
  parseDate,
  parseQuantity,
  type Spread,
} from '../../quantity/index.js'
import { type FormSchema, leaf, misplaced, type Reading, wordOf } from './leaf.js'

/** A quantity as it was written: SI value of the central case, with its spread and currency. */
export interface Measured {
  readonly value: number
  readonly spread?: Spread | undefined
  readonly currency?: Currency | undefined
  readonly text: string
}

/** A date as it was written: ISO day, and its spread where it is a range. */
export interface Dated {
  readonly iso: string
  /** Epoch seconds, P10 | P50 | P90. */
  readonly spread?: Spread | undefined
}

/** A moment: a date or the name of a building activity, whose finish it means. */
export interface Moment {
  readonly when: string
  readonly spread?: Spread | undefined
}

/** Values by moment; `at` is absent where one value holds from the start. */
export type StepsSource = readonly { readonly at?: Moment | undefined; readonly value: Measured }[]

const nameForm = '^[a-z][a-z0-9-]*$'
const namePattern = new RegExp(nameForm)

/**
 * Largest magnitude that a figure of a dimension may have: far above any campus, so that no
 * arithmetic after it overflows.
 */
const largest: Readonly<Partial<Record<Dimension, number>>> = {
  count: 1e9,
  fraction: 100,
  ratio: 1e6,
  duration: 1e10,
  power: 1e13,
  arrivalRate: 1e6,
  money: 1e18,
  temperature: 1000,
  temperatureDifference: 1000,
  flop: 1e33,
}
const largestOfAll = 1e24

/**
 * Least magnitude but 0: far below what any unit of these dimensions makes of a figure, so that no
 * quotient overflows.
 */
const leastOfAll = 1e-24

/** What cannot be below nothing, whatever it measures. Counts and shares have bounds of their own. */
const unsigned =
  /^(money|price|rent|duration|power|energy|mass|volume|dataRate|defectDensity|flop|tokens|temperatureDifference)/

/**
 * Reads a quantity of one dimension, within bounds.
 * @param limit largest magnitude; absent: that of the dimension
 */
export function readMeasured(
  raw: unknown,
  dimension: Dimension,
  limit?: number,
): Reading<Measured> {
  if (typeof raw !== 'string' && typeof raw !== 'number') {
    return misplaced(raw, dimension, dimensions[dimension].example)
  }
  const parsed = parseQuantity(raw, dimension)
  if (!parsed.ok) return parsed
  const { value, spread, currency } = parsed
  const high = limit ?? largest[dimension] ?? largestOfAll
  const ends = spread?.kind === 'quantiles' ? [spread.p10, spread.p90] : [spread?.min, spread?.max]
  const found = [value, ...ends].find((end) => end !== undefined && Math.abs(end) > high)
  if (found !== undefined) {
    return { ok: false, code: 'scenario.range', values: { found, low: -high, high } }
  }
  const lost = [value, ...ends].find((end) => end && Math.abs(end) < leastOfAll)
  if (lost !== undefined) {
    return { ok: false, code: 'scenario.range', values: { found: lost, low: leastOfAll, high } }
  }
  return {
    ok: true,
    value: {
      value,
      ...(spread && { spread }),
      ...(currency && { currency }),
      text: String(raw),
    },
  }
}

function quantityForm(dimension: Dimension, description?: string): FormSchema {
  const bare = dimension === 'count' || dimension === 'fraction' || dimension === 'ratio'
  return {
    type: bare ? ['string', 'number'] : 'string',
    ...(description && { description }),
    'x-dimension': dimension,
    examples: [dimensions[dimension].example],
  }
}

/** A quantity of one dimension, written with its unit; not below 0 where that has no meaning. */
export const measured = (dimension: Dimension, description?: string) =>
  leaf(
    (raw) => {
      const read = readMeasured(raw, dimension)
      if (!read.ok || !unsigned.test(dimension)) return read
      const { value, spread } = read.value
      const least = spread?.kind === 'quantiles' ? spread.p10 : (spread?.min ?? value)
      const lowest = Math.min(value, least)
      return lowest < 0 ? { ok: false, code: 'scenario.negative', values: { value: lowest } } : read
    },
    quantityForm(dimension, description),
  )

function isoDay(epoch: number): string {
  return new Date(epoch * 1000).toISOString().slice(0, 10)
}

function readDate(raw: unknown): Reading<Dated> {
  if (typeof raw !== 'string' && typeof raw !== 'number')
    return misplaced(raw, 'date', '2024-05-01')
  const parsed = parseDate(String(raw))
  if (!parsed.ok) return parsed
  return {
    ok: true,
    value: { iso: isoDay(parsed.value), ...(parsed.spread && { spread: parsed.spread }) },
  }
}

/** Reads a date, a range of dates, or the name of an activity. */
export function readMoment(raw: unknown): Reading<Moment> {
  if (typeof raw === 'string' && namePattern.test(raw)) return { ok: true, value: { when: raw } }
  const date = readDate(raw)
  if (!date.ok) return date
  const { iso, spread } = date.value
  return { ok: true, value: { when: iso, ...(spread && { spread }) } }
}

/** A calendar date. */
export const date = (description?: string) =>
  leaf(readDate, {
    type: 'string',
    ...(description && { description }),
    examples: ['2024-05-01', '2024년 5월 1일'],
  })

/** `yes` or `no`. */
export const yesNo = (description?: string) =>
  leaf<boolean>(
    (raw) => {
      if (raw === true || raw === 'yes' || raw === '예') return { ok: true, value: true }
      if (raw === false || raw === 'no' || raw === '아니오') return { ok: true, value: false }
      return misplaced(raw, 'yes or no', 'yes')
    },
    { enum: ['yes', 'no', true, false], ...(description && { description }) },
  )

/** A text on one line. */
export const text = (description?: string) =>
  leaf<string>(
    (raw) => {
      if (typeof raw === 'number') return { ok: true, value: String(raw) }
      if (typeof raw !== 'string') return misplaced(raw, 'text', 'a short text')
      if (raw.length > 500) {
        return { ok: false, code: 'scenario.too-long', values: { length: raw.length, limit: 500 } }
      }
      return { ok: true, value: raw }
    },
    { type: 'string', maxLength: 500, ...(description && { description }) },
  )

/** A name in kebab-case, by which other parts of the scenario address a thing. */
export const name = (description?: string) =>
  leaf<string>(
    (raw) =>
      typeof raw === 'string' && namePattern.test(raw)
        ? { ok: true, value: raw }
        : typeof raw === 'string'
          ? { ok: false, code: 'scenario.name', values: { name: raw } }
          : misplaced(raw, 'name', 'a-name-in-kebab-case'),
    { type: 'string', pattern: nameForm, ...(description && { description }) },
  )

/** One of a few words. */
export const oneOf = <const W extends readonly string[]>(words: W, description?: string) =>
  leaf<W[number]>(
    (raw) =>
      typeof raw === 'string' && words.includes(raw)
        ? { ok: true, value: raw as W[number] }
        : raw === undefined || raw === null
          ? misplaced(raw, words.join(', '), words[0] ?? '')
          : {
              ok: false,
              code: 'scenario.word',
              values: { found: wordOf(raw), expected: words.join(', ') },
            },
    { enum: [...words], ...(description && { description }) },
  )

/** A whole number without a unit. */
export const whole = (low: number, high: number, description?: string) =>
  leaf<number>(
    (raw) => {
      const value = typeof raw === 'string' ? Number(raw.replaceAll('_', '')) : raw
      if (typeof value !== 'number' || !Number.isInteger(value)) {
        return misplaced(raw, 'whole number', String(low))
      }
      return value < low || value > high
        ? { ok: false, code: 'scenario.range', values: { found: value, low, high } }
        : { ok: true, value }
    },
    { type: 'integer', minimum: low, maximum: high, ...(description && { description }) },
  )

/** A value, or a map from moment to value. */
export const steps = (dimension: Dimension, description?: string) =>
  leaf<StepsSource>(
    (raw) => {
      if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
        const one = readMeasured(raw, dimension)
        return one.ok ? { ok: true, value: [{ value: one.value }] } : one
      }
      const out: { at: Moment; value: Measured }[] = []
      for (const [key, item] of Object.entries(raw)) {
        const at = readMoment(key)
        if (!at.ok) return { ...at, path: [key] }
        const value = readMeasured(item, dimension)
        if (!value.ok) return { ...value, path: [key] }
        out.push({ at: at.value, value: value.value })
      }
      if (out.length === 0) return misplaced(undefined, dimension, dimensions[dimension].example)
      return { ok: true, value: out }
    },
    {
      anyOf: [
        quantityForm(dimension),
        { type: 'object', additionalProperties: quantityForm(dimension) },
      ],
      ...(description && { description }),
    },
  )

/** A map keyed by names. */
export const named = <S extends z.ZodType>(value: S, description?: string) => {
  const map = z.record(z.string().regex(namePattern), value)
  return description ? map.describe(description) : map
}
