import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { envelope } from '../island/envelope.js'
import { bandPassed, largestChange, largestRise, peakToPeak, sustained } from './rolling.js'

const curve = fc
  .array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 60 })
  .map((values) => Float64Array.from(values))
const width = fc.integer({ min: 1, max: 70 })

describe('windows', () => {
  it('agree with looking at every pair', () => {
    fc.assert(
      fc.property(curve, width, (values, window) => {
        let peak = 0
        let rise = 0
        let apart = 0
        const reach = Math.min(window, values.length - 1)
        for (let i = 0; i < values.length; i++) {
          for (let j = i; j < values.length && j - i <= window; j++) {
            peak = Math.max(peak, Math.abs(values[j]! - values[i]!))
            rise = Math.max(rise, values[j]! - values[i]!)
            if (j - i === reach) apart = Math.max(apart, Math.abs(values[j]! - values[i]!))
          }
        }
        expect(peakToPeak(values, 1, window)).toBe(peak)
        expect(largestRise(values, 1, window)).toBe(rise)
        expect(largestChange(values, 1, window)).toBe(apart)
      }),
      { seed: 1 },
    )
  })

  it('a relay sees what lasts: half a second at 58 Hz is not a second at 58 Hz', () => {
    const dip = Float64Array.from({ length: 400 }, (_, k) => (k >= 100 && k <= 150 ? 58 : 60))
    expect(sustained(dip, 0.01, 0, -1)).toBe(58)
    expect(sustained(dip, 0.01, 0.5, -1)).toBe(58)
    expect(sustained(dip, 0.01, 0.52, -1)).toBe(60)
    expect(sustained(dip, 0.01, 0, 1)).toBe(60)
  })

  it('longer windows: never a smaller swing, never a lower sustained peak', () => {
    fc.assert(
      fc.property(curve, width, (values, window) => {
        expect(peakToPeak(values, 1, window + 1)).toBeGreaterThanOrEqual(
          peakToPeak(values, 1, window),
        )
        expect(sustained(values, 1, window + 1, 1)).toBeLessThanOrEqual(
          sustained(values, 1, window, 1),
        )
      }),
      { seed: 2 },
    )
  })
})

describe('band', () => {
  const sine = (hertz: number) =>
    Float64Array.from({ length: 200_000 }, (_, k) => 7 + Math.sin(2 * Math.PI * hertz * k * 0.001))
  const size = (hertz: number) => {
    const out = bandPassed(sine(hertz), 0.001, { low: 0.1, high: 55 })
    return out.subarray(100_000).reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  }

  it('passes what lies in it, halves the energy at its edges, stops the rest', () => {
    expect(size(1)).toBeCloseTo(1, 2)
    expect(size(0.1)).toBeCloseTo(Math.SQRT1_2, 2)
    expect(size(55)).toBeCloseTo(Math.SQRT1_2, 2)
    expect(size(0.01)).toBeLessThan(0.011)
    expect(size(300)).toBeLessThan(0.04)
  })

  it('sees nothing in a constant', () => {
    const flat = bandPassed(new Float64Array(1000).fill(5e8), 0.01, { low: 0.1, high: 55 })
    expect(Math.max(...flat.map(Math.abs))).toBeLessThan(1)
  })
})

describe('envelope', () => {
  it('keeps every extreme and the length in time', () => {
    fc.assert(
      fc.property(curve, fc.integer({ min: 1, max: 20 }), (values, frames) => {
        const out = envelope(values, 0.5, frames, 'Hz')
        expect(Math.max(...out.values)).toBe(Math.max(...values))
        expect(Math.min(...out.values)).toBe(Math.min(...values))
        expect(out.values.length).toBeLessThanOrEqual(2 * frames)
        expect(out.values.length * out.step).toBeGreaterThanOrEqual(values.length * 0.5 - 1e-9)
      }),
      { seed: 3 },
    )
  })
})
