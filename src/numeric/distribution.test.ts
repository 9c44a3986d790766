import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  betaPert,
  constant,
  type Distribution,
  discrete,
  fromQuantiles,
  fromSpread,
  lognormal,
  normal,
  triangular,
  uniformBetween,
} from './distribution.js'
import { cumulative, quantile, truncate } from './inverse.js'
import { expectation, variance } from './moments.js'

const all: Record<string, Distribution> = {
  normal: normal(3, 2),
  lognormal: lognormal(10, 0.6),
  rightSkewed: fromQuantiles(8, 10, 16),
  leftSkewed: fromQuantiles(4, 10, 12),
  symmetric: fromQuantiles(-1, 0, 1),
  split: fromQuantiles(0, 1, 100),
  triangular: triangular(1, 2, 6),
  rightAngled: triangular(1, 1, 6),
  pert: betaPert(1, 2, 6),
  uniform: uniformBetween(-1, 4),
  truncatedNormal: truncate(normal(1, 2), 0),
  truncatedSkewed: truncate(fromQuantiles(-2, 1, 8), 0),
  truncatedTriangular: truncate(triangular(-2, 1, 3), 0),
  truncatedPert: truncate(betaPert(-2, 1, 3), 0.5),
  truncatedUniform: truncate(uniformBetween(-1, 4), 1),
}
const continuous = Object.entries(all)

describe('fromQuantiles', () => {
  it('passes through P10, P50 and P90 exactly, whatever the skew', () => {
    const gap = fc.double({ min: 1e-3, max: 1e3, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: -1e3, max: 1e3, noNaN: true }), gap, gap, (p50, a, b) => {
        const d = fromQuantiles(p50 - a, p50, p50 + b)
        const scale = Math.abs(p50) + a + b
        expect(Math.abs(quantile(d, 0.1) - (p50 - a))).toBeLessThan(1e-12 * scale)
        expect(Math.abs(quantile(d, 0.5) - p50)).toBeLessThan(1e-12 * scale)
        expect(Math.abs(quantile(d, 0.9) - (p50 + b))).toBeLessThan(1e-12 * scale)
      }),
      { seed: 5, numRuns: 500 },
    )
  })

  it('is the normal when symmetric and runs smoothly into it', () => {
    const exact = fromQuantiles(-1, 0, 1)
    const near = fromQuantiles(-1, 0, 1 + 1e-9)
    for (const u of [0.001, 0.2, 0.7, 0.999]) {
      expect(quantile(exact, u)).toBeCloseTo(quantile(normal(0, 1 / 1.2815515655446004), u), 13)
      expect(quantile(near, u)).toBeCloseTo(quantile(exact, u), 7)
    }
    expect(expectation(near)).toBeCloseTo(expectation(exact), 7)
  })

  it('is the plain lognormal when P50² = P10 · P90', () => {
    const d = fromQuantiles(5, 10, 20)
    const plain = lognormal(10, Math.LN2 / 1.2815515655446004)
    for (const u of [0.001, 0.3, 0.99]) expect(quantile(d, u)).toBeCloseTo(quantile(plain, u), 10)
    expect(expectation(d)).toBeCloseTo(expectation(plain), 10)
    expect(variance(d)).toBeCloseTo(variance(plain), 9)
  })

  it('mirrors', () => {
    const right = fromQuantiles(-1, 0, 5)
    const left = fromQuantiles(-5, 0, 1)
    for (const u of [0.01, 0.3, 0.9])
      expect(quantile(left, 1 - u)).toBeCloseTo(-quantile(right, u), 11)
    expect(expectation(left)).toBeCloseTo(-expectation(right), 12)
    expect(variance(left)).toBeCloseTo(variance(right), 12)
  })

  it('keeps the mean inside P10..P90', () => {
    for (const p90 of [1.1, 5, 26, 27.5, 1000]) {
      expect(expectation(fromQuantiles(-1, 0, p90))).toBeLessThan(p90)
    }
  })

  it('takes coinciding quantiles', () => {
    const often = fromQuantiles(0, 0, 5)
    expect(quantile(often, 0.1)).toBe(0)
    expect(quantile(often, 0.5)).toBe(0)
    expect(quantile(often, 0.9)).toBeCloseTo(5, 12)
    expect(cumulative(often, 0)).toBe(0.5)
    expect(cumulative(often, -1)).toBe(0)
    expect(truncate(often, 0)).toBe(often)
    expect(fromQuantiles(3, 3, 3)).toEqual(constant(3))
  })

  it('reads a spread', () => {
    expect(fromSpread({ kind: 'quantiles', p10: 1, p50: 2, p90: 4 })).toEqual(
      fromQuantiles(1, 2, 4),
    )
    expect(fromSpread({ kind: 'triangular', min: 1, mode: 2, max: 4 })).toEqual(triangular(1, 2, 4))
  })
})

describe.each(continuous)('%s', (_, d) => {
  const probability = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })

  it('has a rising inverse that cumulative undoes', () => {
    fc.assert(
      fc.property(probability, probability, (u, v) => {
        const [low, high] = u < v ? [u, v] : [v, u]
        expect(quantile(d, low)).toBeLessThanOrEqual(quantile(d, high))
        expect(cumulative(d, quantile(d, u))).toBeCloseTo(u, 9)
      }),
      { seed: 6 },
    )
  })

  it('has the mean and variance of its quantiles', () => {
    // Midpoint rule over u, refined where the tails are.
    const n = 4_000
    const centre = expectation(d)
    let mean = 0
    let square = 0
    for (let i = 0; i < n; i++) {
      const t = (i + 0.5) / n
      const u = t * t * t * (10 + t * (6 * t - 15))
      const weight = (30 * t * t * (1 - t) * (1 - t)) / n
      const x = quantile(d, u)
      mean += weight * x
      square += weight * (x - centre) ** 2
    }
    const scale = Math.sqrt(variance(d))
    expect(Math.abs(mean - centre) / scale).toBeLessThan(1e-5)
    expect(Math.abs(square / variance(d) - 1)).toBeLessThan(1e-3)
  })
})

describe('closed forms', () => {
  it('triangular and PERT', () => {
    expect(expectation(all.triangular!)).toBeCloseTo(3, 14)
    expect(variance(all.triangular!)).toBeCloseTo((1 + 4 + 36 - 2 - 6 - 12) / 18, 14)
    expect(expectation(all.pert!)).toBeCloseTo((1 + 8 + 6) / 6, 14)
    expect(quantile(betaPert(0, 0.5, 1, 0), 0.37)).toBeCloseTo(0.37, 12)
  })

  it('the half normal: normal(0, 1) cut at 0', () => {
    const half = truncate(normal(0, 1), 0)
    expect(expectation(half)).toBeCloseTo(Math.sqrt(2 / Math.PI), 11)
    expect(variance(half)).toBeCloseTo(1 - 2 / Math.PI, 11)
  })
})

describe('discrete', () => {
  const d = discrete([5, 1, 3], [0.2, 0.5, 0.3])

  it('steps at its cumulative probabilities', () => {
    expect([0, 0.3, 0.5, 0.51, 0.8, 0.81, 1].map((u) => quantile(d, u))).toEqual([
      1, 1, 1, 3, 3, 5, 5,
    ])
    expect([0, 1, 4, 5].map((x) => cumulative(d, x))).toEqual([0, 0.5, 0.8, 1])
    expect(expectation(d)).toBeCloseTo(2.4, 14)
    expect(variance(d)).toBeCloseTo(0.5 * 1.96 + 0.3 * 0.36 + 0.2 * 6.76, 14)
  })

  it('keeps proportions when cut', () => {
    const cut = truncate(d, 3)
    expect(cumulative(cut, 3)).toBeCloseTo(0.6, 14)
    expect(expectation(cut)).toBeCloseTo(3.8, 14)
  })
})

describe('truncate', () => {
  it('keeps u and rank, and never goes below', () => {
    const d = normal(1, 2)
    const cut = truncate(d, 0)
    const below = cumulative(d, 0)
    for (const u of [0, 1e-12, 0.3, 0.9]) {
      expect(quantile(cut, u)).toBeGreaterThanOrEqual(0)
      expect(quantile(cut, u)).toBeCloseTo(Math.max(0, quantile(d, below + (1 - below) * u)), 12)
    }
  })

  it('cuts twice as once, and not at all below the range', () => {
    const twice = truncate(truncate(normal(1, 2), 0), 0.5)
    expect(twice).toEqual(truncate(normal(1, 2), 0.5))
    const pert = betaPert(1, 2, 6)
    expect(truncate(pert, 1)).toBe(pert)
    expect(truncate(uniformBetween(0, 2), 2)).toEqual(constant(2))
  })

  it.each([
    () => truncate(constant(1), 2),
    () => truncate(uniformBetween(0, 1), 2),
    () => truncate(normal(0, 1), 50),
    () => fromQuantiles(2, 1, 3),
    () => fromQuantiles(0, Number.NaN, 3),
    () => fromQuantiles(0, 1, Infinity),
    () => normal(0, -1),
    () => lognormal(0, 1),
    () => triangular(1, 0, 2),
    () => betaPert(0, 3, 2),
    () => discrete([1, 2], [0.5, 0.4]),
    () => discrete([1], [0.5, 0.5]),
    () => discrete([], []),
  ])('refuses nonsense, case %#', (build) => {
    expect(build).toThrow(expect.objectContaining({ code: 'numeric/distribution-invalid' }))
  })

  it('refuses what is no probability', () => {
    expect(() => quantile(constant(1), 1.5)).toThrow(
      expect.objectContaining({ code: 'numeric/outside-range' }),
    )
  })

  it('turns no spread at all into a constant', () => {
    const built = [
      normal(2, 0),
      lognormal(2, 0),
      triangular(2, 2, 2),
      betaPert(2, 2, 2),
      uniformBetween(2, 2),
    ]
    for (const d of built) expect(d).toEqual(constant(2))
    expect(expectation(constant(2))).toBe(2)
    expect(variance(constant(2))).toBe(0)
    expect([1.9, 2].map((x) => cumulative(constant(2), x))).toEqual([0, 1])
  })
})
