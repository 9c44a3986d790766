import { describe, expect, it } from 'vitest'
import { MW } from '../dynamics.fixture.js'
import { bandShare, nearestSine } from './content.js'

const step = 0.01
const sines = (...parts: readonly (readonly [hertz: number, amplitude: number])[]) =>
  Float64Array.from({ length: 6000 }, (_, k) =>
    parts.reduce((sum, [f, a]) => sum + a * Math.sin(2 * Math.PI * f * k * step), 300 * MW),
  )

describe('what varies in the power', () => {
  it('lies in a band by its squares, the mean aside', () => {
    const power = sines([0.05, 30 * MW], [2, 10 * MW])
    // 10² of 30² + 10²
    expect(bandShare(power, step, { low: 0.1, high: 20 })).toBeCloseTo(0.1, 2)
    expect(bandShare(power, step, { low: 0, high: 50 })).toBeCloseTo(1, 9)
    expect(bandShare(new Float64Array(100).fill(5), step, { low: 0.1, high: 20 })).toBe(0)
  })

  it('is held sine by sine against a curve over frequency, peak to peak', () => {
    const curve = {
      side: 'high',
      points: [
        { at: 0.1, bound: 10 * MW },
        { at: 5, bound: 3.5 * MW },
      ],
    } as const
    const band = { low: 0.1, high: 55 }
    const slow = nearestSine(sines([1, 4 * MW], [7, 1 * MW]), step, curve, band)
    expect(slow?.at).toBeCloseTo(7, 1)
    expect(slow!.value / (2 * MW)).toBeCloseTo(1, 1)
    expect(slow?.bound).toBe(3.5 * MW)
    const strong = nearestSine(sines([1, 6 * MW], [7, 1 * MW]), step, curve, band)
    expect(strong?.at).toBeCloseTo(1, 1)
    expect(strong!.value / (12 * MW)).toBeCloseTo(1, 1)
    // nothing is told of frequencies that the record does not hold
    expect(nearestSine(sines([1, MW]), step, curve, { low: 60, high: 90 })).toBeUndefined()
  })

  it('keeps its height between two bins within 4 %', () => {
    for (const hertz of [1, 1.004, 1.0083, 1.0125]) {
      const curve = { side: 'high', points: [{ at: 0, bound: 0 }] } as const
      const { value } = nearestSine(sines([hertz, MW]), step, curve, { low: 0.5, high: 2 })!
      expect(value / (2 * MW)).toBeGreaterThan(0.96)
      expect(value / (2 * MW)).toBeLessThan(1.01)
    }
  })
})
