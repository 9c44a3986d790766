import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantileSorted } from '../../numeric/index.js'
import { selectNth, tenFiftyNinety } from './select.js'

const samples = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 60 })

describe('selectNth', () => {
  it('is the entry of the sorted sample', () => {
    fc.assert(
      fc.property(samples, fc.nat(), (list, seed) => {
        const k = seed % list.length
        const sorted = Float64Array.from(list).sort()
        expect(selectNth(Float64Array.from(list), k, 0, list.length)).toBe(sorted[k])
      }),
      { seed: 3, numRuns: 500 },
    )
  })
})

describe('tenFiftyNinety', () => {
  it('agrees with quantiles of the sorted sample', () => {
    fc.assert(
      fc.property(samples, (list) => {
        const sorted = Float64Array.from(list).sort()
        const found = tenFiftyNinety(Float64Array.from(list))
        for (const [k, p] of [0.1, 0.5, 0.9].entries()) {
          expect(found[k]).toBeCloseTo(quantileSorted(sorted, p), 12)
        }
      }),
      { seed: 4, numRuns: 500 },
    )
  })
})
