import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTable, interpolate } from './interpolate.js'

const x = [0, 1, 3, 10]
const y = [5, 7, 3, 4]

describe('interpolate', () => {
  it('is exact on the rows and linear between', () => {
    const table = createTable(x, y, 'error')
    expect(x.map((at) => interpolate(table, at))).toEqual(y)
    expect(interpolate(table, 2)).toBe(5)
    expect(interpolate(table, 6.5)).toBe(3.5)
  })

  it('clamps, extends or refuses beyond the ends', () => {
    const clamp = createTable(x, y, 'clamp')
    expect([-9, 99, -Infinity].map((at) => interpolate(clamp, at))).toEqual([5, 4, 5])
    const extend = createTable(x, y, 'extend')
    expect([-1, 17].map((at) => interpolate(extend, at))).toEqual([3, 5])
    const strict = createTable(x, y, 'error')
    for (const at of [-0.001, 10.001]) {
      expect(() => interpolate(strict, at)).toThrow(
        expect.objectContaining({ code: 'numeric/outside-range' }),
      )
    }
    expect(() => interpolate(clamp, Number.NaN)).toThrow(
      expect.objectContaining({ code: 'numeric/outside-range' }),
    )
  })

  it('takes one row as a constant', () => {
    expect(interpolate(createTable([2], [6], 'extend'), 50)).toBe(6)
    expect(interpolate(createTable([2], [6], 'error'), 2)).toBe(6)
  })

  it('stays between its neighbours', () => {
    const table = createTable(x, y, 'error')
    fc.assert(
      fc.property(fc.double({ min: 0, max: 10, noNaN: true }), (at) => {
        const row = Math.max(
          0,
          x.findLastIndex((value, i) => value <= at && i < 3),
        )
        expect(interpolate(table, at)).toBeGreaterThanOrEqual(Math.min(y[row]!, y[row + 1]!))
        expect(interpolate(table, at)).toBeLessThanOrEqual(Math.max(y[row]!, y[row + 1]!))
      }),
      { seed: 17 },
    )
  })

  it.each([
    [[], [], 'numeric/empty'],
    [[1], [1, 2], 'numeric/length-mismatch'],
    [[1, 1], [1, 2], 'numeric/not-ascending'],
    [[1, Number.NaN], [1, 2], 'numeric/not-a-number'],
  ])('refuses the table %j %j', (x, y, code) => {
    expect(() => createTable(x, y, 'clamp')).toThrow(expect.objectContaining({ code }))
  })
})
