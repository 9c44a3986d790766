import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Factors } from './factors.js'

function factored(values: readonly number[], n: number): Factors | undefined {
  const factors = new Factors(n)
  factors.matrix.set(values)
  return factors.factor() ? factors : undefined
}

describe('factors of a matrix', () => {
  it('solve where the first pivot is 0', () => {
    const x = Float64Array.of(4, 1, 6)
    factored([0, 2, 1, 1, 1, 0, 3, 0, -1], 3)!.solve(x)
    // 2 y + z = 4, x + y = 1, 3 x − z = 6
    expect([...x].map((value) => Math.round(value * 1e12) / 1e12)).toEqual([8, -7, 18])
  })

  it('solve what was multiplied, with many zeros', () => {
    const entry = fc.oneof(fc.constant(0), fc.double({ min: -9, max: 9, noNaN: true }))
    fc.assert(
      fc.property(fc.array(entry, { minLength: 64, maxLength: 64 }), (values) => {
        const n = 8
        // dominant, so that it is well conditioned, and turned, so that rows are interchanged
        const rows = values.map(
          (value, k) => value + (k % n === (3 * Math.floor(k / n)) % n ? 99 : 0),
        )
        const known = Float64Array.from({ length: n }, (_, i) => i - 2.5)
        const right = known.map((_, i) =>
          known.reduce((sum, value, j) => sum + rows[i * n + j]! * value, 0),
        )
        factored(rows, n)!.solve(right)
        for (let i = 0; i < n; i++) expect(right[i]).toBeCloseTo(known[i]!, 11)
      }),
      { seed: 4, numRuns: 100 },
    )
  })

  it('are refused where the matrix is singular or not finite', () => {
    expect(factored([1, 2, 2, 4], 2)).toBeUndefined()
    expect(factored([Number.NaN, 2, 2, 4], 2)).toBeUndefined()
    expect(factored([Infinity, 2, 2, 4], 2)).toBeUndefined()
  })
})
