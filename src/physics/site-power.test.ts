import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sitePower } from './site-power.js'

/** 30 and 80 W by turns, 1 s and 3 s long, by 10 ms. */
const square = Float64Array.from({ length: 4000 }, (_, k) => (k % 400 < 300 ? 80 : 30))
const path = { steady: 20, distributionEfficiency: 1, coolingRate: 0, coolingLag: 60 }
const rangeOf = (values: Float64Array) => Math.max(...values) - Math.min(...values)

describe('power at the points of supply', () => {
  it('counts cooling and losses once: energy is IT times (1 + cooling) over efficiency', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.double({ min: 0, max: 300, noNaN: true }),
        (distributionEfficiency, coolingRate, coolingLag) => {
          const change = { distributionEfficiency, coolingRate, coolingLag }
          const out = sitePower(square, 0.01, { ...path, ...change })
          const mean = out.reduce((sum, watts) => sum + watts, 0) / out.length
          const expected = ((67.5 + 20) * (1 + coolingRate)) / distributionEfficiency
          expect(mean / expected).toBeCloseTo(1, 2)
        },
      ),
      { seed: 3 },
    )
  })

  it('lets cooling lag behind: the swing is that of the racks', () => {
    const slow = sitePower(square, 0.01, { ...path, coolingRate: 0.3, coolingLag: 300 })
    expect(rangeOf(slow)).toBeCloseTo(50, 0)
    const quick = sitePower(square, 0.01, { ...path, coolingRate: 0.3, coolingLag: 0 })
    expect(rangeOf(quick)).toBeCloseTo(65, 6)
  })
})
