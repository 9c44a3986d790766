import { describe, expect, it } from 'vitest'
import { limitCurve, typicalTripCurves } from '../../../catalog/index.js'
import type { LimitCurve } from '../../../numeric/index.js'
import { nearestTrip, recoveryOf, tripsThoughAsked } from './ride-through.js'

const curve = (id: string) => limitCurve(id) as LimitCurve
const own = typicalTripCurves()

describe('a load that must stay', () => {
  it('on the ITIC curve leaves where ERCOT asks it to stay, from 20 ms to half a second', () => {
    expect(tripsThoughAsked(own.lowVoltage!, curve('ercot-lel-lv'))).toEqual([
      { from: 0.02, to: 0.5, trips: 0.7, asked: 0 },
    ])
    expect(nearestTrip(own.lowVoltage!, curve('ercot-lel-lv'))).toEqual({
      value: 0.7,
      bound: 0,
      at: 0.02,
    })
  })

  it('is told every stretch, to the end of time where it never bears what is asked', () => {
    const load: LimitCurve = { side: 'low', points: [{ at: 0, bound: 0.3 }] }
    const asked: LimitCurve = {
      side: 'low',
      points: [
        { at: 0, bound: 0.2 },
        { at: 1, bound: 0.4 },
        { at: 2, bound: 0.25 },
      ],
    }
    expect(tripsThoughAsked(load, asked)).toEqual([
      { from: 0, to: 1, trips: 0.3, asked: 0.2 },
      { from: 2, to: Number.POSITIVE_INFINITY, trips: 0.3, asked: 0.25 },
    ])
    expect(tripsThoughAsked(asked, asked)).toEqual([])
  })

  it('at high voltage leaves above what it bears', () => {
    // ITIC: 1.2 until half a second, then 1.1; ERCOT asks for 1.2 until 2 s
    expect(tripsThoughAsked(own.highVoltage!, curve('ercot-lel-hv'))).toEqual([
      { from: 0.5, to: 2, trips: 1.1, asked: 1.2 },
    ])
    expect(own.lowFrequency).toBeUndefined()
    expect(own.source).toMatch(/^ITIC curve .*https/)
  })
})

describe('the way back', () => {
  const record = (back: number) => ({
    power: Float64Array.from({ length: 500 }, (_, k) => (k < 100 || k >= back ? 100 : 20)),
    step: 0.01,
    before: 100,
    cleared: 1.5,
  })

  it('counts from the return of the voltage until the load stays', () => {
    expect(recoveryOf(record(250))).toBeCloseTo(1, 9)
    const again = record(250)
    again.power[400] = 89
    expect(recoveryOf(again)).toBeCloseTo(2.51, 9)
    again.power[400] = 90
    expect(recoveryOf(again)).toBeCloseTo(1, 9)
  })

  it('is 0 where it never left, and never where the record ends before', () => {
    expect(recoveryOf(record(100))).toBe(0)
    expect(recoveryOf(record(9999))).toBe(Number.POSITIVE_INFINITY)
  })
})
