import { daysInMonth, epochOf } from './calendar.js'
import { LONGEST, normalise } from './normalise.js'
import { type Refusal, refuse } from './refusal.js'
import { midpoint, type Spread } from './spread.js'
import type { EpochSeconds } from './units.js'

/** How finely a date was written. */
export type DatePrecision = 'hour' | 'day' | 'month' | 'quarter' | 'year'

export interface DateReading {
  ok: true
  /** start of what was written: `2024-Q3` is 1 July; of a range, its midpoint day */
  value: EpochSeconds
  precision: DatePrecision
  /** of a range `a..b`: P10 and P90, with the midpoint day as P50 */
  spread?: Spread
}

export type DateResult = DateReading | Refusal

const DAY = 86_400
const HOUR = 3600
const EXAMPLE = '2024-05-01'
const COARSER: readonly DatePrecision[] = ['hour', 'day', 'month', 'quarter', 'year']

interface Parts {
  year: number
  month?: number
  day?: number
  hour?: number
  minute?: number
  quarter?: number
}

/** One written form: a pattern with named groups. Every pattern is anchored and free of nesting. */
const FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d{1,2})$/,
  /^(?<year>\d{4})([-/])(?<month>\d{1,2})\2(?<day>\d{1,2})(?:(?:T| )(?<hour>\d{1,2}):(?<minute>\d{2}))?$/,
  /^(?<year>\d{4})\. ?(?<month>\d{1,2})\. ?(?<day>\d{1,2})\.?$/,
  /^(?<year>\d{4})[- ]?Q(?<quarter>[1-4])$/i,
  /^Q(?<quarter>[1-4]) (?<year>\d{4})$/i,
  /^(?<year>\d{4})년$/,
  /^(?<year>\d{4})년 ?(?<quarter>[1-4])분기$/,
  /^(?<year>\d{4})년 ?(?<month>\d{1,2})월$/,
  /^(?<year>\d{4})년 ?(?<month>\d{1,2})월 ?(?<day>\d{1,2})일(?: ?(?<hour>\d{1,2})시(?: ?(?<minute>\d{1,2})분)?)?$/,
  /^(?<day>\d{1,2}) (?<name>[a-z]{3,9})\.?,? (?<year>\d{4})$/i,
  /^(?<name>[a-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})$/i,
  /^(?<name>[a-z]{3,9})\.? (?<year>\d{4})$/i,
]

const ZONE =
  /^\d{4}-\d{1,2}-\d{1,2}[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)? ?(?:Z|[+-]\d{2}:?\d{2}|[A-Z]{2,4})$/

/**
 * Reads a calendar date: `2024-05-01`, `2024-05-01T13:00`, `2024-05`, `2024-Q3`, `2024`, `2024.5.1`,
 * `2024년 5월 1일`, `1 May 2024`, `May 1, 2024`, or a range `a..b` (P10..P90). Times are local standard
 * time; a time zone is refused, and so are day-first and month-first slashes.
 */
export function parseDate(input: string | number): DateResult {
  const raw = String(input)
  if (raw.length > LONGEST)
    return refuse('quantity.too-long', { length: raw.length, limit: LONGEST })
  const text = normalise(raw)
  const sides = text.split('..')
  if (sides.length === 1) return parseOne(text)
  if (sides.length > 2)
    return refuse('quantity.date-form', { text, example: `${EXAMPLE}..2024-06-15` })
  return parseRange(text, sides[0]!.trim(), sides[1]!.trim())
}

function parseRange(text: string, low: string, high: string): DateResult {
  const from = parseOne(low)
  if (!from.ok) return from
  const to = parseOne(high)
  if (!to.ok) return to
  if (to.value < from.value) return refuse('quantity.date-order', { text, low, high })
  const precision =
    COARSER.indexOf(from.precision) > COARSER.indexOf(to.precision) ? from.precision : to.precision
  const step = precision === 'hour' ? HOUR : DAY
  const value = Math.floor(midpoint(from.value, to.value) / step) * step
  const middle = Math.max(value, from.value)
  const spread: Spread = { kind: 'quantiles', p10: from.value, p50: middle, p90: to.value }
  return { ok: true, value: middle, precision, spread }
}

function parseOne(text: string): DateResult {
  const parts = partsOf(text)
  if (!parts) {
    const code = ZONE.test(text) ? 'quantity.date-zone' : 'quantity.date-form'
    return refuse(code, { text, example: EXAMPLE })
  }
  const month = parts.quarter ? parts.quarter * 3 - 2 : (parts.month ?? 1)
  const { year, day = 1, hour = 0, minute = 0 } = parts
  const lastDay = month >= 1 && month <= 12 ? daysInMonth(year, month) : 0
  if (year < 1000 || day < 1 || day > lastDay || hour > 23 || minute > 59) {
    return refuse('quantity.date-calendar', { text, year, month, day, lastDay, hour, minute })
  }
  return { ok: true, value: epochOf(year, month, day, hour, minute), precision: precisionOf(parts) }
}

function partsOf(text: string): Parts | undefined {
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups
    if (!groups) continue
    const { name, ...figures } = groups
    const parts = Object.fromEntries(
      Object.entries(figures).flatMap(([key, digits]) =>
        digits === undefined ? [] : [[key, Number(digits)]],
      ),
    ) as unknown as Parts
    if (name === undefined) return parts
    const month = monthNamed(name)
    return month ? { ...parts, month } : undefined
  }
  return undefined
}

const FULL_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/** 1..12 for an English month, whole or cut to three letters (or `Sept`). */
function monthNamed(name: string): number | undefined {
  const lower = name.toLowerCase()
  const index = FULL_NAMES.findIndex((full) => full === lower || full.slice(0, 3) === lower)
  if (lower === 'sept') return 9
  return index < 0 ? undefined : index + 1
}

function precisionOf({ month, day, hour, quarter }: Parts): DatePrecision {
  if (hour !== undefined) return 'hour'
  if (day !== undefined) return 'day'
  if (quarter !== undefined) return 'quarter'
  return month === undefined ? 'year' : 'month'
}
