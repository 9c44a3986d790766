import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  civilOf,
  DATE_CODES,
  dayOfYear365,
  daysInMonth,
  epochOf,
  formatDate,
  hourOfYear365,
  monthsBetween,
  parseDate,
  startOfMonth,
  weekday,
} from './index.js'

const DAY = 86_400
const epoch = fc.integer({ min: epochOf(1950, 1, 1), max: epochOf(2150, 1, 1) })
const day = epoch.map((seconds) => Math.floor(seconds / DAY) * DAY)

describe('dates as people write them', () => {
  it.each<[string | number, number, string]>([
    ['2024-05-01', epochOf(2024, 5, 1), 'day'],
    ['2024-5-1', epochOf(2024, 5, 1), 'day'],
    ['2024/05/01', epochOf(2024, 5, 1), 'day'],
    ['2024.5.1', epochOf(2024, 5, 1), 'day'],
    ['2024. 5. 1.', epochOf(2024, 5, 1), 'day'],
    ['2024년 5월 1일', epochOf(2024, 5, 1), 'day'],
    ['2024년5월1일', epochOf(2024, 5, 1), 'day'],
    ['1 May 2024', epochOf(2024, 5, 1), 'day'],
    ['May 1, 2024', epochOf(2024, 5, 1), 'day'],
    ['14 September 2024', epochOf(2024, 9, 14), 'day'],
    ['Sept. 14, 2024', epochOf(2024, 9, 14), 'day'],
    ['2024-05-01T13:00', epochOf(2024, 5, 1, 13), 'hour'],
    ['2024-05-01 13:30', epochOf(2024, 5, 1, 13, 30), 'hour'],
    ['2024년 5월 1일 13시', epochOf(2024, 5, 1, 13), 'hour'],
    ['2024-05', epochOf(2024, 5, 1), 'month'],
    ['May 2024', epochOf(2024, 5, 1), 'month'],
    ['2024년 5월', epochOf(2024, 5, 1), 'month'],
    ['2024-Q3', epochOf(2024, 7, 1), 'quarter'],
    ['Q3 2024', epochOf(2024, 7, 1), 'quarter'],
    ['2024년 3분기', epochOf(2024, 7, 1), 'quarter'],
    ['2024', epochOf(2024, 1, 1), 'year'],
    [2024, epochOf(2024, 1, 1), 'year'],
    ['2024년', epochOf(2024, 1, 1), 'year'],
    ['2024-02-29', epochOf(2024, 2, 29), 'day'],
  ])('%s', (text, value, precision) => {
    expect(parseDate(text)).toEqual({ ok: true, value, precision })
  })

  it('reads a range as P10..P90 around the midpoint day', () => {
    expect(parseDate('2024-07-15..2024-08-15')).toEqual({
      ok: true,
      value: epochOf(2024, 7, 30),
      precision: 'day',
      spread: {
        kind: 'quantiles',
        p10: epochOf(2024, 7, 15),
        p50: epochOf(2024, 7, 30),
        p90: epochOf(2024, 8, 15),
      },
    })
    expect(parseDate('2024-07..2024-09-10')).toMatchObject({ precision: 'month' })
    expect(parseDate('2024-07-15 .. 2024-07-15')).toMatchObject({ value: epochOf(2024, 7, 15) })
  })

  const seen = new Set<string>()
  it.each<[string, string, Record<string, string | number>]>([
    [
      '2024-02-30',
      'quantity.date-calendar',
      { year: 2024, month: 2, day: 30, lastDay: 29, hour: 0, minute: 0, text: '2024-02-30' },
    ],
    [
      '2023-02-29',
      'quantity.date-calendar',
      { year: 2023, month: 2, day: 29, lastDay: 28, hour: 0, minute: 0, text: '2023-02-29' },
    ],
    [
      '2024-13-01',
      'quantity.date-calendar',
      { year: 2024, month: 13, day: 1, lastDay: 0, hour: 0, minute: 0, text: '2024-13-01' },
    ],
    [
      '2024-05-01T25:00',
      'quantity.date-calendar',
      { year: 2024, month: 5, day: 1, lastDay: 31, hour: 25, minute: 0, text: '2024-05-01T25:00' },
    ],
    ['05/01/2024', 'quantity.date-form', { text: '05/01/2024', example: '2024-05-01' }],
    ['soon', 'quantity.date-form', { text: 'soon', example: '2024-05-01' }],
    ['', 'quantity.date-form', { text: '', example: '2024-05-01' }],
    ['1 Floreal 2024', 'quantity.date-form', { text: '1 Floreal 2024', example: '2024-05-01' }],
    [
      '2024..2025..2026',
      'quantity.date-form',
      { text: '2024..2025..2026', example: '2024-05-01..2024-06-15' },
    ],
    [
      '2024-05-01T13:00Z',
      'quantity.date-zone',
      { text: '2024-05-01T13:00Z', example: '2024-05-01' },
    ],
    [
      '2024-05-01T13:00+09:00',
      'quantity.date-zone',
      { text: '2024-05-01T13:00+09:00', example: '2024-05-01' },
    ],
    [
      '2024-08-15..2024-07-15',
      'quantity.date-order',
      { text: '2024-08-15..2024-07-15', low: '2024-08-15', high: '2024-07-15' },
    ],
  ])('refuses %s: %s', (text, code, values) => {
    expect(parseDate(text)).toEqual({ ok: false, code, values })
    seen.add(code)
  })

  it('pins every code', () => {
    expect([...seen].sort()).toEqual([...DATE_CODES].sort())
  })

  it('answers any text, at once', () => {
    expect(parseDate('2'.repeat(1e6))).toMatchObject({ code: 'quantity.too-long' })
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (text) => {
        const read = parseDate(text)
        return !read.ok || Number.isFinite(read.value)
      }),
      { seed: 4, numRuns: 2000 },
    )
  })

  it('reads back what formatDate writes', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('en' as const, 'ko' as const), (when, lang) => {
        expect(parseDate(formatDate(when, { lang }))).toMatchObject({
          value: when,
          precision: 'day',
        })
        const month = parseDate(formatDate(when, { lang, precision: 'month' }))
        expect(month).toMatchObject({ value: startOfMonth(when), precision: 'month' })
        for (const precision of ['hour', 'quarter', 'year'] as const) {
          expect(parseDate(formatDate(when, { lang, precision }))).toMatchObject({
            ok: true,
            precision,
          })
        }
      }),
      { seed: 6 },
    )
  })
})

describe('dates for people', () => {
  const when = epochOf(2024, 9, 14, 13, 5)
  it.each([
    ['day', '2024-09-14', '2024년 9월 14일'],
    ['short', '14 Sep', '9월 14일'],
    ['month', 'Sep 2024', '2024년 9월'],
    ['quarter', '2024-Q3', '2024년 3분기'],
    ['year', '2024', '2024년'],
    ['hour', '2024-09-14 13:05', '2024년 9월 14일 13시 5분'],
  ] as const)('%s', (precision, en, ko) => {
    expect(formatDate(when, { precision })).toBe(en)
    expect(formatDate(when, { precision, lang: 'ko' })).toBe(ko)
  })

  it('refuses what is not a date', () => {
    expect(() => formatDate(Number.NaN)).toThrow(RangeError)
  })
})

describe('the calendar', () => {
  it('adds calendar months, clamped to the end of the month', () => {
    expect(addMonths(epochOf(2024, 1, 31), 1)).toBe(epochOf(2024, 2, 29))
    expect(addMonths(epochOf(2023, 1, 31), 1)).toBe(epochOf(2023, 2, 28))
    expect(addMonths(epochOf(2024, 5, 1, 13), -5)).toBe(epochOf(2023, 12, 1, 13))
    expect(() => addMonths(0, 0.5)).toThrow(RangeError)
  })

  it('counts whole months so that adding them never passes the end', () => {
    fc.assert(
      fc.property(epoch, epoch, (from, to) => {
        const n = monthsBetween(from, to)
        expect(addMonths(from, n)).toBeLessThanOrEqual(to)
        expect(addMonths(from, n + 1)).toBeGreaterThan(to)
      }),
      { seed: 8 },
    )
  })

  it('keeps the hour when adding months, and comes back from the first of a month', () => {
    fc.assert(
      fc.property(epoch, fc.integer({ min: -600, max: 600 }), (when, n) => {
        expect(Math.abs(addMonths(when, n) - when) % DAY).toBe(0)
        expect(addMonths(addMonths(startOfMonth(when), n), -n)).toBe(startOfMonth(when))
      }),
      { seed: 9 },
    )
  })

  it('maps every year onto 365 days', () => {
    expect(dayOfYear365(epochOf(2023, 1, 1))).toBe(0)
    expect(dayOfYear365(epochOf(2023, 12, 31))).toBe(364)
    expect(dayOfYear365(epochOf(2024, 2, 28))).toBe(58)
    expect(dayOfYear365(epochOf(2024, 2, 29))).toBe(58)
    expect(dayOfYear365(epochOf(2024, 3, 1))).toBe(59)
    expect(dayOfYear365(epochOf(2023, 3, 1))).toBe(59)
    expect(dayOfYear365(epochOf(2024, 12, 31))).toBe(364)
    expect(hourOfYear365(epochOf(2024, 12, 31, 23))).toBe(8759)
    fc.assert(
      fc.property(epoch, (when) => {
        const hour = hourOfYear365(when)
        expect(Number.isInteger(hour) && hour >= 0 && hour < 8760).toBe(true)
      }),
      { seed: 10 },
    )
  })

  it('knows the day of the week, Monday first', () => {
    expect(weekday(epochOf(1970, 1, 1))).toBe(4)
    expect(weekday(epochOf(2024, 9, 14))).toBe(6)
    expect(weekday(epochOf(1969, 12, 28))).toBe(7)
    expect(weekday(epochOf(2026, 11, 23))).toBe(1)
  })

  it('takes an epoch apart', () => {
    expect(civilOf(epochOf(2024, 5, 1, 13, 30))).toEqual({
      year: 2024,
      month: 5,
      day: 1,
      hour: 13,
      minute: 30,
    })
    expect(daysInMonth(1900, 2)).toBe(28)
    expect(daysInMonth(2000, 2)).toBe(29)
  })
})
