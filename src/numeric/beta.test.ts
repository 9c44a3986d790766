import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incompleteBeta, inverseIncompleteBeta, logBeta, logGamma } from './beta.js'

describe('logGamma', () => {
  // 40-digit arithmetic, rounded.
  it.each([
    [0.1, 2.252712651734206],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [9.5, 11.689333420797269],
    [10, 12.801827480081469],
    [1000, 5905.220423209181],
    [1e6, 12815504.569147611],
  ])('at %d', (x, wanted) => {
    expect(Math.abs(logGamma(x) / wanted - 1)).toBeLessThan(2e-14)
  })

  it('gives B(a, b) of whole numbers', () => {
    expect(Math.exp(logBeta(3, 4))).toBeCloseTo(1 / 60, 14)
  })
})

describe('incompleteBeta', () => {
  it.each([
    [0.1, 2, 3, 0.0523],
    [0.5, 5, 1, 0.03125],
    [0.02, 0.5, 0.5, 0.0903344706017331],
    [0.3, 1, 4.5, 0.7991179276291684],
    [0.7, 40, 20, 0.7001783247477066],
    [0.7, 400, 200, 0.9602598584165137],
  ])('I_%d(%d, %d)', (x, a, b, wanted) => {
    expect(Math.abs(incompleteBeta(x, a, b) / wanted - 1)).toBeLessThan(1e-12)
  })

  it('keeps nine digits for a million samples', () => {
    expect(incompleteBeta(0.5005, 500000, 500001)).toBeCloseTo(0.8415867166720655, 8)
  })

  it('mirrors: I_x(a, b) = 1 - I_(1-x)(b, a)', () => {
    const shape = fc.double({ min: 0.2, max: 60, noNaN: true })
    const place = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(place, shape, shape, (x, a, b) => {
        expect(incompleteBeta(x, a, b)).toBeCloseTo(1 - incompleteBeta(1 - x, b, a), 11)
      }),
      { seed: 2 },
    )
  })

  it('is inverted', () => {
    const shape = fc.double({ min: 1, max: 40, noNaN: true })
    const p = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
    fc.assert(
      fc.property(p, shape, shape, (p, a, b) => {
        expect(incompleteBeta(inverseIncompleteBeta(p, a, b), a, b)).toBeCloseTo(p, 11)
      }),
      { seed: 3 },
    )
    expect(inverseIncompleteBeta(0, 2, 3)).toBe(0)
    expect(inverseIncompleteBeta(1, 2, 3)).toBe(1)
  })
})
