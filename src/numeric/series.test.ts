import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from './csv.js'
import {
  aggregateByMonth,
  integrate,
  type Series,
  seriesAt,
  seriesEnd,
  seriesMax,
  seriesMean,
  sumSeries,
  toCsv,
} from './series.js'

const watts = (values: number[], start = 0, step = 3600): Series => ({
  unit: 'W',
  start,
  step,
  values: Float64Array.from(values),
})

describe('seriesAt', () => {
  const series = watts([1, 2, 3], 100, 10)

  it('holds each value over its step', () => {
    expect([100, 109.9, 110, 129, 130].map((t) => seriesAt(series, t))).toEqual([1, 1, 2, 3, 3])
    expect(seriesEnd(series)).toBe(130)
  })

  it('refuses times outside', () => {
    for (const time of [99.9, 130.1, Number.NaN]) {
      expect(() => seriesAt(series, time)).toThrow(
        expect.objectContaining({ code: 'numeric/outside-range' }),
      )
    }
  })
})

describe('sums over time', () => {
  it('integrates watts to joules', () => {
    expect(integrate(watts([1, 2, 3]))).toBe(6 * 3600)
    expect(seriesMean(watts([1, 2, 3]))).toBe(2)
    expect(seriesMax(watts([-5, -2, -3]))).toBe(-2)
  })

  it('adds up: the integral of a sum is the sum of the integrals', () => {
    const row = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const list = rows.map((values) => watts(values))
        const total = list.reduce((sum, series) => sum + integrate(series), 0)
        expect(integrate(sumSeries(list))).toBe(total)
      }),
      { seed: 10 },
    )
  })

  it.each([
    [() => sumSeries([]), 'numeric/empty'],
    [() => seriesMean(watts([])), 'numeric/empty'],
    [() => seriesMax(watts([])), 'numeric/empty'],
    [() => sumSeries([watts([1]), watts([1, 2])]), 'numeric/series-mismatch'],
    [() => sumSeries([watts([1]), { ...watts([1]), unit: 'USD' }]), 'numeric/series-mismatch'],
    [() => toCsv({ a: watts([1]), b: watts([1], 5) }), 'numeric/series-mismatch'],
    [() => toCsv({}), 'numeric/empty'],
  ])('refuses, case %#', (run, code) => {
    expect(run).toThrow(expect.objectContaining({ code }))
  })
})

describe('aggregateByMonth', () => {
  it('follows the calendar, leap day included', () => {
    const epoch = Date.UTC(2024, 0, 31, 12) / 1000
    // 12 h in January, all of February 2024 (29 days), 12 h in March.
    const hours = 12 + 29 * 24 + 12
    const months = aggregateByMonth(watts(Array.from({ length: hours }, (_, i) => i)), epoch)
    expect(months.map((m) => m.month)).toEqual(['2024-01', '2024-02', '2024-03'])
    expect(months[0]).toMatchObject({ min: 0, max: 11, mean: 5.5, total: 66 * 3600 })
    expect(months[1]).toMatchObject({ min: 12, max: 12 + 29 * 24 - 1 })
    expect(months[2]).toMatchObject({ min: hours - 12, max: hours - 1 })
  })

  it('shares a step that straddles the end of a month', () => {
    const epoch = Date.UTC(2025, 11, 31, 23, 30) / 1000
    const months = aggregateByMonth(watts([8]), epoch)
    expect(months).toEqual([
      { month: '2025-12', mean: 8, max: 8, min: 8, total: 8 * 1800 },
      { month: '2026-01', mean: 8, max: 8, min: 8, total: 8 * 1800 },
    ])
  })

  it('conserves the integral', () => {
    const start = fc.integer({ min: -1e7, max: 1e8 })
    const step = fc.integer({ min: 600, max: 4_000_000 })
    const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(start, step, values, (start, step, values) => {
        const series = watts(values, start, step)
        const months = aggregateByMonth(series, Date.UTC(2025, 5) / 1000)
        const total = months.reduce((sum, month) => sum + month.total, 0)
        expect(Math.abs(total - integrate(series))).toBeLessThan(1e-6 * (1 + integrate(series)))
        for (const month of months) {
          expect(month.mean).toBeGreaterThanOrEqual(month.min - 1e-6)
          expect(month.mean).toBeLessThanOrEqual(month.max + 1e-6)
        }
      }),
      { seed: 11 },
    )
  })

  it('of no values has no months', () => {
    expect(aggregateByMonth(watts([]), 0)).toEqual([])
  })
})

describe('toCsv', () => {
  it('writes one column a series, units in the header, numbers to the last bit', () => {
    const text = toCsv({ load: watts([1, 0.1 + 0.2], 7200), 'a,b': watts([3, 4], 7200) })
    expect(text).toBe('time (s),load (W),"a,b (W)"\n7200,1,3\n10800,0.30000000000000004,4\n')
    expect(parseCsv(text).rows).toHaveLength(2)
  })
})
