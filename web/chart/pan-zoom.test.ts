import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { panned, zoomed } from './pan-zoom.js'

const extent = { from: 0, to: 1000 }

describe('a window', () => {
  it('moves as far as the extent lets it and keeps its length', () => {
    expect(panned({ from: 100, to: 300 }, extent, 50)).toEqual({ from: 150, to: 350 })
    expect(panned({ from: 100, to: 300 }, extent, -500)).toEqual({ from: 0, to: 200 })
    expect(panned({ from: 100, to: 300 }, extent, 5000)).toEqual({ from: 800, to: 1000 })
  })

  it('keeps what is under the pointer where it is', () => {
    const next = zoomed({ from: 200, to: 600 }, extent, 300, 0.5, 1)
    expect(next).toEqual({ from: 250, to: 450 })
  })

  it('is all of the extent when nothing is left to see', () => {
    expect(zoomed({ from: 200, to: 800 }, extent, 500, 2, 1)).toBeNull()
  })

  it('never leaves the extent nor gets shorter than the least', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 10, max: 1000 }),
        fc.double({ min: 0, max: 1000, noNaN: true }),
        fc.double({ min: 0.01, max: 20, noNaN: true }),
        (from, span, around, factor) => {
          const window = { from, to: Math.min(1000, from + span) }
          const next = zoomed(window, extent, around, factor, 5) ?? extent
          expect(next.from).toBeGreaterThanOrEqual(-1e-9)
          expect(next.to).toBeLessThanOrEqual(1000 + 1e-9)
          expect(next.to - next.from).toBeGreaterThanOrEqual(5 - 1e-9)
        },
      ),
    )
  })
})
