import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harvestedYield } from './harvest.js'
import { negativeBinomialYield } from './yield.js'

/** P(Bin(n, p) <= k), summed as it stands. */
function binomialUpTo(k: number, n: number, p: number): number {
  if (p === 1) return k < n ? 0 : 1
  let term = (1 - p) ** n
  let sum = term
  for (let i = 1; i <= k; i++) {
    term *= ((n - i + 1) / i) * (p / (1 - p))
    sum += term
  }
  return sum
}

/** Mean of the Poisson law over a gamma of shape `alpha` and mean `m`, by the trapezoid rule in ln λ. */
function mixed(m: number, alpha: number, law: (lambda: number) => number): number {
  const step = 0.002
  let weight = 0
  let sum = 0
  for (let u = -50; u < 6; u += step) {
    const lambda = m * Math.exp(u)
    const density = Math.exp(alpha * u - (alpha * lambda) / m)
    weight += density
    sum += density * law(lambda)
  }
  return sum / weight
}

const share = fc.double({ min: 0, max: 1, noNaN: true })
const mean = fc.double({ min: 0.01, max: 6, noNaN: true })
const count = fc.integer({ min: 1, max: 150 })

describe('harvest', () => {
  it('is the binomial law where defects are independent', () => {
    fc.assert(
      fc.property(mean, count, fc.integer({ min: 0, max: 20 }), share, (m, n, s, f) => {
        const spare = Math.min(s, n)
        const harvested = harvestedYield({
          defects: m,
          cores: n,
          needed: n - spare,
          coreShare: f,
        })
        const dead = -Math.expm1((-m * f) / n)
        const expected = Math.exp(-m * (1 - f)) * (spare === n ? 1 : binomialUpTo(spare, n, dead))
        expect(harvested / expected).toBeCloseTo(1, 11)
      }),
    )
  })

  it('is the mean of that over a gamma where they cluster', () => {
    for (const alpha of [0.5, 2, 10]) {
      for (const [m, n, spare, f] of [
        [0.8, 144, 12, 0.65],
        [3, 16, 2, 0.5],
        [6, 8, 3, 0.9],
      ] as const) {
        const harvested = harvestedYield({
          defects: m,
          cores: n,
          needed: n - spare,
          coreShare: f,
          clustering: alpha,
        })
        const expected = mixed(
          m,
          alpha,
          (x) => Math.exp(-x * (1 - f)) * binomialUpTo(spare, n, -Math.expm1((-x * f) / n)),
        )
        expect(harvested).toBeCloseTo(expected, 9)
      }
    }
  })

  it('gives a die of 814 mm², 132 of 144 cores needed, 67, 75 and 85 %', () => {
    const die = { defects: 0.814, cores: 144, needed: 132 }
    const percent = (coreShare: number) => Math.round(100 * harvestedYield({ ...die, coreShare }))
    expect([percent(0), percent(0.5), percent(0.65), percent(0.8)]).toEqual([44, 67, 75, 85])
  })

  it('is the plain law with no spare core, and that of the rest with all of them', () => {
    fc.assert(
      fc.property(
        mean,
        count,
        share,
        fc.double({ min: 0.5, max: 50, noNaN: true }),
        (m, n, f, clustering) => {
          const die = { defects: m, cores: n, coreShare: f, clustering }
          const none = harvestedYield({ ...die, needed: n })
          const all = harvestedYield({ ...die, needed: 0 })
          expect(none / negativeBinomialYield(m, clustering)).toBeCloseTo(1, 11)
          const outside = (1 + (m * (1 - f)) / clustering) ** -clustering
          expect(all / outside).toBeCloseTo(1, 10)
        },
      ),
    )
  })

  it('never falls with a spare core', () => {
    fc.assert(
      fc.property(mean, share, (defects, coreShare) => {
        let last = 0
        for (let needed = 20; needed >= 0; needed--) {
          const y = harvestedYield({ defects, cores: 20, needed, coreShare, clustering: 3 })
          expect(y).toBeGreaterThanOrEqual(last * (1 - 1e-13))
          expect(y).toBeLessThanOrEqual(1 + 1e-12)
          last = y
        }
      }),
    )
  })

  it('holds for a whole wafer, and ends on bad input', () => {
    const wafer = { defects: 46, cores: 970_000, needed: 900_000, coreShare: 1 }
    expect(harvestedYield(wafer)).toBeCloseTo(1, 12)
    expect(harvestedYield({ ...wafer, needed: 970_000 })).toBeCloseTo(Math.exp(-46), 30)
    expect(harvestedYield({ ...wafer, needed: 970_001 })).toBe(0)
    expect(harvestedYield({ ...wafer, defects: Number.NaN })).toBeNaN()
    expect(harvestedYield({ ...wafer, defects: 0 })).toBe(1)
  })
})
