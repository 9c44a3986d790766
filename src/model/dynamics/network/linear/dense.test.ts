import { describe, expect, it } from 'vitest'
import { factor, solve } from './dense.js'

describe('a dense system', () => {
  it('is solved where the first pivot is 0', () => {
    const matrix = Float64Array.of(0, 2, 1, 1, 1, 0, 3, 0, -1)
    const kept = matrix.slice()
    const right = Float64Array.of(7, 3, 0)
    const order = new Int32Array(3)
    expect(factor(matrix, order, 3)).toBe(true)
    const x = right.slice()
    solve(matrix, order, 3, x)
    for (let i = 0; i < 3; i++) {
      const sum = kept[3 * i]! * x[0]! + kept[3 * i + 1]! * x[1]! + kept[3 * i + 2]! * x[2]!
      expect(sum).toBeCloseTo(right[i]!, 13)
    }
  })

  it('says so where it is singular or not finite', () => {
    expect(factor(Float64Array.of(1, 2, 2, 4), new Int32Array(2), 2)).toBe(false)
    expect(factor(Float64Array.of(Number.NaN, 2, 2, 4), new Int32Array(2), 2)).toBe(false)
    expect(factor(Float64Array.of(Infinity, 2, 2, 4), new Int32Array(2), 2)).toBe(false)
  })
})
