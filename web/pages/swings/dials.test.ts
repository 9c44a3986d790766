import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dials, dialsOf, isBuilt, readDials, writeDials } from './dials.js'

describe('dials in a link', () => {
  it('say what was turned in the units that a person reads', () => {
    const dials: Dials = { floor: 0.65, battery: 100e6, lag: 0.03, inertia: 1.5, loss: 1 }
    expect(writeDials(dials)).toBe('floor65~battery100~lag30~inertia1.5~loss1')
    expect(readDials('floor65~battery100~lag30~inertia1.5~loss1')).toEqual(dials)
    expect(writeDials({})).toBe('')
    expect(isBuilt(readDials(''))).toBe(true)
  })

  it('carry the units that run beside with their source', () => {
    const dials: Dials = { beside: 2, source: 'gas-turbines-2' }
    expect(readDials(writeDials(dials))).toEqual(dials)
    expect(dialsOf(dials)).toEqual({ spinning: { 'gas-turbines-2': 2 } })
  })

  it('that nobody wrote let nothing in that no dial stands on', () => {
    for (const text of [
      'floor',
      'floor-5',
      'floor100000',
      'loss2',
      'beside2',
      '__proto__1',
      'lag0',
    ])
      expect(readDials(text), text).toEqual({})
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const value of Object.values(readDials(text)))
          if (typeof value === 'number') expect(value).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('come back as they were written', () => {
    const dials = fc.record(
      {
        floor: fc.double({ min: 0, max: 0.9, noNaN: true }),
        battery: fc.double({ min: 0, max: 1e9, noNaN: true }),
        lag: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        droop: fc.double({ min: 0.3, max: 3, noNaN: true }),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(dials, (one) => {
        const text = writeDials(one)
        expect(writeDials(readDials(text))).toBe(text)
      }),
    )
  })
})

describe('what the twin is asked', () => {
  it('is nothing but what was turned', () => {
    expect(dialsOf({ battery: 40e6, lag: 0.2 })).toEqual({ storage: { power: 40e6, lag: 0.2 } })
    expect(dialsOf({ battery: 0 })).toEqual({ storage: { power: 0, lag: undefined } })
    expect(dialsOf({ loss: 1, rack: 0 })).toEqual({ loss: true, rackStorage: 0 })
    expect(dialsOf({})).toEqual({})
  })
})
