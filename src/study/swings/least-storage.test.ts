import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastStorage } from './least-storage.js'

const at = (holds: (storage: number) => boolean) => (storage: number) => ({
  holds: holds(storage),
  wasted: storage,
  slowdown: 0,
})

describe('the least battery', () => {
  it('is found from above to a 64th of itself, wherever the edge lies', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 990, noNaN: true }), (edge) => {
        const found = leastStorage(
          at((storage) => storage >= edge),
          1000,
        )
        if (typeof found !== 'object') throw new Error('none found')
        expect(found.storage).toBeGreaterThanOrEqual(edge)
        expect(found.storage).toBeLessThanOrEqual(edge + Math.max(found.storage / 64, 1000 / 1024))
        expect(found.borne.wasted).toBe(found.storage)
      }),
    )
  })

  it('is none where nothing is needed, nothing holds, or nothing can be simulated', () => {
    expect(
      leastStorage(
        at(() => true),
        100,
      ),
    ).toMatchObject({ storage: 0 })
    expect(
      leastStorage(
        at(() => false),
        100,
      ),
    ).toBeUndefined()
    expect(leastStorage(() => null, 100)).toBeUndefined()
  })

  it('goes on where a larger battery breaks what a small one holds, and says so where none goes on', () => {
    const island = (storage: number) => storage > 20 && storage < 26
    const found = leastStorage(
      at((storage) => island(storage) || storage > 60),
      100,
    )
    expect(found).toMatchObject({ narrow: true })
    expect((found as { storage: number }).storage).toBeGreaterThan(60)
    expect(leastStorage(at(island), 100)).toBe('narrow')
  })
})
