import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spectrumOf } from './spectrum.js'

const sorted = (rows: readonly (readonly number[])[]) => {
  const n = rows.length
  const { real, imaginary } = spectrumOf(Float64Array.from(rows.flat()), n)!
  return [...real.keys()]
    .map((i) => [real[i]!, imaginary[i]!] as const)
    .sort((a, b) => (Math.abs(a[0] - b[0]) > 1e-9 ? a[0] - b[0] : a[1] - b[1]))
}

describe('eigenvalues', () => {
  it.each([
    ['none', [], []],
    ['a number', [[3]], [[3, 0]]],
    [
      'a rotation',
      [
        [0, -1],
        [1, 0],
      ],
      [
        [0, -1],
        [0, 1],
      ],
    ],
    // companion of (s + 1)(s + 2)(s² + 2s + 5)
    [
      'a companion',
      [
        [-5, -13, -19, -10],
        [1, 0, 0, 0],
        [0, 1, 0, 0],
        [0, 0, 1, 0],
      ],
      [
        [-2, 0],
        [-1, -2],
        [-1, 0],
        [-1, 2],
      ],
    ],
    // a cycle of three: the third roots of 1, on which an unshifted QR stands still
    [
      'a permutation',
      [
        [0, 0, 1],
        [1, 0, 0],
        [0, 1, 0],
      ],
      [
        [-0.5, -Math.sqrt(0.75)],
        [-0.5, Math.sqrt(0.75)],
        [1, 0],
      ],
    ],
    [
      'a triangle',
      [
        [1e-3, 5e4, 7],
        [0, -2, 3],
        [0, 0, 40],
      ],
      [
        [-2, 0],
        [1e-3, 0],
        [40, 0],
      ],
    ],
    [
      'zeros',
      [
        [0, 0],
        [0, 0],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ])('of %s', (_, rows, expected) => {
    const found = sorted(rows)
    expect(found.length).toBe(expected.length)
    for (const [i, [real, imaginary]] of found.entries()) {
      expect(real).toBeCloseTo(expected[i]![0]!, 12)
      expect(imaginary).toBeCloseTo(expected[i]![1]!, 12)
    }
  })

  it('of any matrix sum to its trace, their squares to that of its square', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 14 }).chain((n) =>
          fc.array(fc.double({ min: -100, max: 100, noNaN: true }), {
            minLength: n * n,
            maxLength: n * n,
          }),
        ),
        (values) => {
          const n = Math.sqrt(values.length)
          const { real, imaginary } = spectrumOf(Float64Array.from(values), n)!
          let trace = 0
          let square = 0
          for (let i = 0; i < n; i++) {
            trace += values[i * n + i]!
            for (let j = 0; j < n; j++) square += values[i * n + j]! * values[j * n + i]!
          }
          const sum = real.reduce((total, value) => total + value, 0)
          const squares = real.reduce((total, re, i) => total + re * re - imaginary[i]! ** 2, 0)
          expect(Math.abs(sum - trace)).toBeLessThan(1e-9 * (1 + 100 * n))
          expect(Math.abs(squares - square)).toBeLessThan(1e-9 * (1 + 1e4 * n * n))
        },
      ),
      { seed: 5, numRuns: 200 },
    )
  })

  it('are refused where the matrix is not finite', () => {
    expect(spectrumOf(Float64Array.of(Number.NaN), 1)).toBeUndefined()
  })
})
