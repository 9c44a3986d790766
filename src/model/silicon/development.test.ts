import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  breakEvenVolume,
  developmentCost,
  meanRespins,
  respinChance,
  respinsAt,
  timeToVolume,
} from './development.js'

describe('respins', () => {
  const p = 0.86 // 14 % first-silicon success

  it('are geometric: chances sum to 1, the mean to p/(1−p)', () => {
    let sum = 0
    let mean = 0
    for (let n = 0; n < 2000; n++) {
      sum += respinChance(n, p)
      mean += n * respinChance(n, p)
    }
    expect(sum).toBeCloseTo(1, 12)
    expect(meanRespins(p)).toBeCloseTo(mean, 9)
    expect(timeToVolume(10, p, 3)).toBeCloseTo(10 + 3 * mean, 9)
    expect(timeToVolume(10, 0, 3)).toBe(10)
  })

  it('are enough at a confidence, and one less is not', () => {
    const probability = fc.double({ min: 0.01, max: 0.95, noNaN: true })
    const confidence = fc.double({ min: 0.01, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(probability, confidence, (q, c) => {
        const n = respinsAt(c, q)
        expect(1 - q ** (n + 1)).toBeGreaterThanOrEqual(c - 1e-9)
        if (n > 0) expect(1 - q ** n).toBeLessThan(c)
      }),
    )
    expect(respinsAt(0.9, 0)).toBe(0)
    expect(respinsAt(0.75, 0.5)).toBe(1)
  })

  it('repeat the tape-out, not the design', () => {
    expect(developmentCost({ design: 400, tapeOut: 40, respinProbability: 0.5 })).toBe(480)
    expect(developmentCost({ design: 400, tapeOut: 40, respinProbability: 0 })).toBe(440)
  })
})

describe('make or buy', () => {
  it('breaks even where both cost the same', () => {
    const amount = fc.double({ min: 1, max: 1e5, noNaN: true })
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.double({ min: 0.2, max: 3, noNaN: true }),
        (own, saved, performance) => {
          const marketPrice = (own + saved) / performance
          const choice = { development: 5e8, unitCost: own, marketPrice, performance }
          const volume = breakEvenVolume(choice)
          const made = 5e8 + volume * own
          expect(made / (volume * performance * marketPrice)).toBeCloseTo(1, 6)
        },
      ),
    )
  })

  it('never does where a chip made is as dear, and does at once where design is free', () => {
    const choice = { development: 5e8, unitCost: 30_000, marketPrice: 30_000 }
    expect(breakEvenVolume(choice)).toBe(Number.POSITIVE_INFINITY)
    expect(breakEvenVolume({ ...choice, performance: 0.9 })).toBe(Number.POSITIVE_INFINITY)
    expect(breakEvenVolume({ ...choice, development: 0 })).toBe(0)
    expect(breakEvenVolume({ ...choice, performance: 1.5 })).toBeCloseTo(5e8 / 15_000, 6)
  })
})
