import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limitCurve } from '../../../catalog/index.js'
import { boundAt, type LimitCurve, placesOf } from '../../../numeric/index.js'
import { goesBeyond, keepsCurve, nearestOnCurve } from './curve.js'
import { sustained } from './rolling.js'

const step = 0.1
/** 60 Hz, and this for so long. */
const dip = (hertz: number, seconds: number, length = 60) =>
  Float64Array.from({ length: length / step + 1 }, (_, k) => {
    const at = k * step
    return at >= 5 && at <= 5 + seconds + 1e-9 ? hertz : 60
  })
const texas = limitCurve('prc024-ercot-lf') as LimitCurve

describe('a frequency over time', () => {
  it.each([
    [57.4, 0, false, 0, 57.5],
    [57.6, 1.9, true, 0, 57.5],
    [57.6, 2, false, 2, 58],
    [58.2, 20, true, 2, 58],
    [58.2, 30, false, 30, 58.4],
  ] as const)('%s Hz for %s s under PRC-024 of ERCOT: %s', (hertz, seconds, holds, at, bound) => {
    const values = dip(hertz, seconds)
    const nearest = nearestOnCurve(values, step, texas)
    expect(nearest).toMatchObject({ value: hertz, at, bound })
    expect(keepsCurve(values, step, texas)).toBe(holds)
  })

  it('is not judged for longer than it lasts', () => {
    const values = dip(59, 55)
    const nearest = nearestOnCurve(values, step, texas)
    expect(nearest?.judged).toBeCloseTo(60, 9)
    expect(keepsCurve(values, step, texas)).toBe(true)
    expect(goesBeyond(texas, 60)).toBe(true)
    expect(goesBeyond(texas, 540)).toBe(false)
    // the same for ten minutes is below 59.4 Hz for more than nine
    expect(keepsCurve(dip(59, 560, 600), step, texas)).toBe(false)
  })

  it('above a high curve: mirrored', () => {
    const high = limitCurve('prc024-ercot-hf') as LimitCurve
    expect(nearestOnCurve(dip(61.7, 29), step, high)).toMatchObject({ value: 61.7, bound: 61.8 })
    expect(keepsCurve(dip(61.7, 30), step, high)).toBe(false)
    expect(keepsCurve(dip(61.9, 0), step, high)).toBe(false)
  })

  it('on a slope: 58.2 Hz may last so long as the logarithm of time says, in sixteen parts', () => {
    const east = limitCurve('prc024-east-lf') as LimitCurve
    const allowed = 2 * 900 ** ((58.2 - 57.8) / (59.5 - 57.8))
    expect(keepsCurve(dip(58.2, allowed * 0.99), step, east)).toBe(true)
    expect(keepsCurve(dip(58.2, allowed * 900 ** (1 / 16)), step, east)).toBe(false)
  })

  it('finds the same place as looking at every one', () => {
    const signal = fc
      .array(fc.double({ min: 56, max: 63, noNaN: true }), { minLength: 2, maxLength: 80 })
      .map((values) => Float64Array.from(values.flatMap((value) => Array(9).fill(value))))
    const ids = fc.constantFrom('prc024-east-lf', 'prc024-east-hf', 'prc024-ercot-lf', 'itic-hv')
    fc.assert(
      fc.property(signal, ids, (values, id) => {
        const curve = limitCurve(id) as LimitCurve
        const sign = curve.side === 'low' ? -1 : 1
        const margins = placesOf(curve)
          .filter((at) => at <= (values.length - 1) * step + step / 2)
          .map((at) => ((boundAt(curve, at) ?? 0) - sustained(values, step, at, sign)) * sign)
        const nearest = nearestOnCurve(values, step, curve)
        expect((nearest!.bound - nearest!.value) * sign).toBe(Math.min(...margins))
        expect(keepsCurve(values, step, curve)).toBe(Math.min(...margins) >= 0)
      }),
      { seed: 7 },
    )
  })
})
