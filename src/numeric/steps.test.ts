import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  firstReach,
  type Steps,
  sampleHourly,
  stepIntegral,
  stepMin,
  stepSum,
  stepValue,
} from './steps.js'

const halls: Steps = { at: [10, 20, 40], value: [5, 8, 3] }

const anySteps = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: -20, max: 100 })), {
    selector: ([time]) => time,
    maxLength: 12,
  })
  .map((pairs): Steps => {
    pairs.sort((one, other) => one[0] - other[0])
    return { at: pairs.map(([time]) => time), value: pairs.map(([, value]) => value) }
  })
const someSteps = fc.array(anySteps, { minLength: 1, maxLength: 5 })
const time = fc.double({ min: -50, max: 600, noNaN: true })

describe('stepValue', () => {
  it('is right-continuous, 0 before, the last value after', () => {
    expect([9.9, 10, 19.9, 20, 40, 1e9].map((t) => stepValue(halls, t))).toEqual([0, 5, 5, 8, 3, 3])
    expect(stepValue({ at: [], value: [] }, 3)).toBe(0)
  })
})

describe('stepIntegral', () => {
  it('agrees with hand calculation', () => {
    expect(stepIntegral(halls, 0, 50)).toBe(50 + 160 + 30)
    expect(stepIntegral(halls, 15, 25)).toBe(25 + 40)
    expect(stepIntegral(halls, 25, 15)).toBe(-65)
    expect(stepIntegral(halls, 0, 5)).toBe(0)
  })

  it('adds over neighbouring stretches', () => {
    fc.assert(
      fc.property(anySteps, time, time, time, (steps, a, b, c) => {
        const parts = stepIntegral(steps, a, b) + stepIntegral(steps, b, c)
        expect(parts).toBeCloseTo(stepIntegral(steps, a, c), 6)
      }),
      { seed: 13 },
    )
  })
})

describe('stepMin and stepSum', () => {
  it('are pointwise, at every time', () => {
    fc.assert(
      fc.property(someSteps, time, (list, t) => {
        const values = list.map((steps) => stepValue(steps, t))
        const least = stepValue(stepMin(list), t)
        expect(least).toBe(Math.min(...values))
        expect(stepValue(stepSum(list), t)).toBe(values.reduce((sum, value) => sum + value, 0))
      }),
      { seed: 14, numRuns: 500 },
    )
  })

  it('do not depend on order and keep only steps that change something', () => {
    fc.assert(
      fc.property(someSteps, (list) => {
        const least = stepMin(list)
        expect(stepMin([...list].reverse())).toEqual(least)
        for (let i = 0; i < least.at.length; i++) {
          expect(least.value[i]).not.toBe(i === 0 ? 0 : least.value[i - 1])
          if (i > 0) expect(least.at[i]! > least.at[i - 1]!).toBe(true)
        }
      }),
      { seed: 15 },
    )
  })

  it('of none', () => {
    expect(stepSum([])).toEqual({ at: [], value: [] })
    expect(() => stepMin([])).toThrow(expect.objectContaining({ code: 'numeric/empty' }))
  })
})

describe('firstReach', () => {
  it('finds the first step at or above the level', () => {
    expect([5, 6, 8, 9].map((level) => firstReach(halls, level))).toEqual([10, 20, 20, Infinity])
    expect(firstReach(halls, 0)).toBe(-Infinity)
  })
})

describe('sampleHourly', () => {
  const hourly: Steps = { at: [1800, 7200, 12600], value: [10, 7, 0.1] }

  it('averages within an hour and is exact in a whole one', () => {
    expect([...sampleHourly(hourly, 0, 5)]).toEqual([5, 10, 7, 3.55, 0.1])
    expect([...sampleHourly(hourly, 3600, 2)]).toEqual([10, 7])
  })

  it('conserves the integral', () => {
    fc.assert(
      fc.property(anySteps, fc.integer({ min: -3, max: 30 }), (steps, offset) => {
        const slow: Steps = { at: Array.from(steps.at, (t) => t * 100), value: steps.value }
        const start = offset * 700
        const sum = sampleHourly(slow, start, 20).reduce((total, value) => total + value, 0)
        expect(sum * 3600).toBeCloseTo(stepIntegral(slow, start, start + 20 * 3600), 5)
      }),
      { seed: 16 },
    )
  })
})
