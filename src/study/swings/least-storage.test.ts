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

  it('is of whole units where batteries are sold in them, and of no fewer than do', () => {
    const edges = fc.double({ min: 1, max: 600, noNaN: true })
    const units = fc.double({ min: 0.5, max: 400, noNaN: true })
    fc.assert(
      fc.property(edges, units, (edge, unit) => {
        const most = Math.ceil(1000 / unit) * unit
        const holds = at((storage) => storage >= edge)
        const found = leastStorage(holds, most, unit)
        if (typeof found !== 'object') throw new Error('none found')
        expect(found.storage / unit).toBeCloseTo(Math.ceil(edge / unit), 6)
        expect(found.borne).toMatchObject({ holds: true, wasted: found.storage })
        expect(found.needed).toBeGreaterThanOrEqual(edge)
        expect(found.needed).toBeLessThanOrEqual(found.storage)
        expect(found.needed - edge).toBeLessThanOrEqual(Math.max(found.needed / 64, most / 1024))
      }),
    )
  })

  it('is not what would just do where the unit that is bought breaks it', () => {
    // 30 of one watt would do, the first unit of 40 does not
    const holds = at((storage) => (storage > 25 && storage < 38) || storage > 70)
    const found = leastStorage(holds, 400, 40)
    expect(found).toMatchObject({ storage: 80 })
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
