import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  perThousandNodeDays,
  rateOfNodes,
  restartTime,
  runGoodput,
  runMeanTime,
  sparesFor,
} from './index.js'

const hour = 3600
const day = 24 * hour
const llamaHazard = {
  timeBetweenFailures: (16_384 * 54 * day) / 419,
  checkpointTime: 20,
  restartTime: 300,
}

describe('goodput of a run', () => {
  it('of Llama 3 is over 90 %, as published', () => {
    const { fraction, timeBetweenFailures } = runGoodput(16_384, llamaHazard)
    expect(timeBetweenFailures / hour).toBeCloseTo(3.09, 2)
    expect(fraction).toBeGreaterThan(0.9)
    expect(fraction).toBeLessThan(0.95)
  })

  it('falls with size, the slower the faster restarts are', () => {
    const at = (n: number, restart: number, write = 5) =>
      runGoodput(n, { ...llamaHazard, restartTime: restart, checkpointTime: write }).fraction
    expect(at(100_000, 300)).toBeCloseTo(0.79, 1)
    expect(at(200_000, 300)).toBeCloseTo(0.65, 1)
    expect(at(200_000, 60)).toBeGreaterThan(at(200_000, 300))
  })

  it('is a share for any hazard, and e^(−R/M) when checkpoints cost nothing', () => {
    const numbers = fc.double({ min: 1, max: 1e9, noNaN: true })
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 1e6 }), (one, n) => {
        const { fraction } = runGoodput(n, { ...llamaHazard, timeBetweenFailures: one * n })
        expect(fraction).toBeGreaterThanOrEqual(0)
        expect(fraction).toBeLessThan(1)
      }),
    )
    const free = runGoodput(10, { timeBetweenFailures: 1e5, checkpointTime: 0, restartTime: 100 })
    expect(free.fraction).toBeCloseTo(Math.exp(-0.01), 12)
  })
})

describe('failures', () => {
  it('are counted per 1,000 node-days there and back', () => {
    expect(perThousandNodeDays(419, 2048, 54 * day)).toBeCloseTo(3.79, 2)
    expect(rateOfNodes(6.5, 2048) * 1.8 * hour).toBeCloseTo(1, 2)
  })

  it('add up over parts and the run itself', () => {
    const parts = [{ count: 100, timeBetweenFailures: 1e6 }]
    expect(runMeanTime(parts)).toBeCloseTo(1e4, 6)
    expect(runMeanTime(parts, 1e-4)).toBeCloseTo(5000, 6)
  })

  it('need spares for what is being repaired', () => {
    expect(sparesFor(0, day, 0.999)).toBe(0)
    // Poisson(1): P(≤ 4) = 0.9963, P(≤ 5) = 0.9994
    expect(sparesFor(1 / day, day, 0.999)).toBe(5)
    expect(sparesFor(1e5, 1, 0.999)).toBeGreaterThan(1e5)
  })

  it('are over after detection, diagnosis, replacement, start and load', () => {
    expect(restartTime({ detect: 1, diagnose: 2, replace: 3, start: 4, load: 5 })).toBe(15)
  })
})
