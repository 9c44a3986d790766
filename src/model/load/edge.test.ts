import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgeResponse } from './edge.js'

describe('an edge', () => {
  it('is a step without lag and jitter, an exponential with a lag', () => {
    const shape = { lag: 0, jitter: 0, overshoot: 0, overshootDecay: 0.2 }
    expect([-1e-9, 0, 1].map((t) => edgeResponse(shape, t))).toEqual([0, 1, 1])
    expect(edgeResponse({ ...shape, lag: 0.03 }, 0.03)).toBeCloseTo(1 - Math.exp(-1), 12)
  })

  it('with overshoot, is the response of (1 + o T s/(1 + T s))/(1 + τ s)', () => {
    const shape = { lag: 0.03, jitter: 0, overshoot: 0.15, overshootDecay: 0.2 }
    // Euler at 1 µs
    let [lagged, slow] = [0, 0]
    for (let k = 0; k < 100_000; k++) {
      lagged += (1e-6 / 0.03) * (1 - lagged)
      slow += (1e-6 / 0.2) * (lagged - slow)
    }
    expect(edgeResponse(shape, 0.1)).toBeCloseTo(lagged + 0.15 * (lagged - slow), 5)
  })

  it('with jitter, is the mean over racks whose moments are spread normally', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.3, noNaN: true }),
        fc.double({ min: 0.001, max: 0.3, noNaN: true }),
        fc.double({ min: -1, max: 2, noNaN: true }),
        (jitter, lag, time) => {
          const shape = { lag, jitter, overshoot: 0.1, overshootDecay: 0.25 }
          const one = { ...shape, jitter: 0 }
          let mean = 0
          let weight = 0
          for (let z = -6; z <= 6; z += 0.002) {
            const density = Math.exp((-z * z) / 2)
            mean += density * edgeResponse(one, time - z * jitter)
            weight += density
          }
          expect(edgeResponse(shape, time)).toBeCloseTo(mean / weight, 2)
        },
      ),
      { seed: 1, numRuns: 50 },
    )
  })

  it('stays finite where the lag is far shorter than the jitter', () => {
    const shape = { lag: 1e-6, jitter: 1, overshoot: 0.1, overshootDecay: 1e-6 }
    for (let t = -6; t <= 6; t += 0.5) expect(edgeResponse(shape, t)).toBeGreaterThanOrEqual(-1e-9)
    expect(edgeResponse(shape, 0)).toBeCloseTo(0.5, 4)
  })
})
