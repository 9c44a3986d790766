import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  correlation,
  durationCurve,
  mean,
  quantileError,
  quantileSorted,
  quantiles,
  standardDeviation,
} from './quantile.js'

const sample = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
  minLength: 1,
  maxLength: 50,
})

describe('quantiles', () => {
  it('is type 7 of Hyndman and Fan', () => {
    // R: quantile(c(1, 3, 7, 20, 50), c(0.1, 0.25, 0.5, 0.9), type = 7)
    const found = quantiles([20, 1, 50, 3, 7], [0.1, 0.25, 0.5, 0.9, 0, 1])
    const wanted = [1.8, 3, 7, 38, 1, 50]
    for (const [i, value] of wanted.entries()) expect(found[i]).toBeCloseTo(value, 12)
  })

  it('stays within the sample and rises with p', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(sample, p, p, (values, p, q) => {
        const [low, high] = quantiles(values, [Math.min(p, q), Math.max(p, q)]) as [number, number]
        expect(low).toBeGreaterThanOrEqual(Math.min(...values))
        expect(high).toBeLessThanOrEqual(Math.max(...values))
        expect(low).toBeLessThanOrEqual(high + 1e-9 * Math.abs(high))
      }),
      { seed: 7 },
    )
  })

  it('does not touch what it is given', () => {
    const values = Float64Array.of(3, 1, 2)
    quantiles(values, [0.5])
    expect([...values]).toEqual([3, 1, 2])
  })

  it.each([
    [() => quantiles([], [0.5]), 'numeric/empty'],
    [() => quantiles([1, Number.NaN], [0.5]), 'numeric/not-a-number'],
    [() => quantileSorted(Float64Array.of(1), 1.1), 'numeric/outside-range'],
    [() => mean([]), 'numeric/empty'],
    [() => correlation([1], [1, 2]), 'numeric/length-mismatch'],
    [() => quantileError(0, 0.5), 'numeric/outside-range'],
  ])('refuses, case %#', (run, code) => {
    expect(run).toThrow(expect.objectContaining({ code }))
  })
})

describe('quantileError', () => {
  it('gives the textbook interval of a median of ten', () => {
    // P(2 <= B <= 8) = 0.9785 for B binomial(10, 1/2): 2nd and 9th of ten.
    const interval = quantileError(10, 0.5, 0.95)
    expect(interval).toMatchObject({ low: 1, high: 8 })
    expect(interval.coverage).toBeCloseTo(0.978515625, 12)
  })

  it('covers what it promises when there are samples enough, and admits when not', () => {
    for (const n of [50, 1000, 100_000]) {
      for (const p of [0.1, 0.5, 0.8]) {
        const { low, high, coverage } = quantileError(n, p, 0.9)
        expect(coverage).toBeGreaterThanOrEqual(0.9 - 1e-9)
        expect(low).toBeLessThanOrEqual(n * p)
        expect(high).toBeGreaterThanOrEqual(Math.floor(n * p) - 1)
      }
    }
    const few = quantileError(3, 0.9, 0.9)
    expect(few.high).toBe(2)
    expect(few.coverage).toBeLessThan(0.9)
  })

  it('narrows like the normal approximation', () => {
    const { low, high } = quantileError(100_000, 0.8, 0.9)
    expect(high - low).toBeCloseTo(2 * 1.6449 * Math.sqrt(100_000 * 0.8 * 0.2), -1)
  })
})

describe('mean, standardDeviation, correlation', () => {
  it('agree with hand calculation', () => {
    expect(mean([1, 2, 3, 10])).toBe(4)
    expect(standardDeviation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7), 14)
    expect(standardDeviation([5])).toBe(0)
    expect(correlation([1, 2, 3], [1, 3, 2])).toBeCloseTo(0.5, 14)
    expect(correlation([1, 1], [1, 2])).toBe(0)
  })

  it('does not change with scale and origin', () => {
    const x = [1, 5, 2, 8, 3]
    const y = [2, 3, 9, 1, 4]
    const moved = correlation(
      x.map((value) => 3 * value - 7),
      y.map((value) => -2 * value),
    )
    expect(moved).toBeCloseTo(-correlation(x, y), 14)
  })
})

describe('durationCurve', () => {
  it('descends from the largest to the smallest', () => {
    fc.assert(
      fc.property(sample, (values) => {
        const curve = durationCurve(Float64Array.from(values))
        expect(curve).toHaveLength(101)
        expect(curve[0]).toBe(Math.max(...values))
        expect(curve[100]).toBe(Math.min(...values))
        for (let i = 1; i < 101; i++) expect(curve[i]! <= curve[i - 1]! + 1e-9).toBe(true)
      }),
      { seed: 8 },
    )
  })

  it('of an even ramp is the ramp reversed', () => {
    expect(durationCurve([0, 1, 2, 3, 4], 5)).toEqual([4, 3, 2, 1, 0])
  })
})
