import { describe, expect, it } from 'vitest'
import { axisOver, logTicks } from './scatter-layout.js'

describe('logTicks', () => {
  it('takes ones, twos and fives where there is room', () => {
    expect(logTicks(4, 300, 8)).toEqual([5, 10, 20, 50, 100, 200])
  })

  it('takes decades, then fewer of them, where there is less', () => {
    expect(logTicks(4, 3e5, 6)).toEqual([10, 100, 1000, 10_000, 100_000])
    expect(logTicks(0.9, 2e8, 5)).toEqual([1, 100, 1e4, 1e6, 1e8])
  })
})

describe('logTicks over a narrow range', () => {
  it('takes even steps', () => {
    expect(logTicks(9000, 17_000, 7)).toEqual([10_000, 12_000, 14_000, 16_000])
  })
})

describe('axisOver', () => {
  it('runs from its lower end to its upper one, ticks inside', () => {
    const axis = axisOver([5, 50, 500], 'log', 0, 100, 6)
    expect(axis(5)).toBeGreaterThan(0)
    expect(axis(500)).toBeLessThan(100)
    for (const tick of axis.ticks) expect(axis(tick)).toBeLessThanOrEqual(100)
    expect(axis(50)).toBeCloseTo(50)
  })

  it('begins at zero where it is linear', () => {
    expect(axisOver([20, 40], 'linear', 10, 110, 4)(0)).toBe(10)
  })

  it('leaves out what a logarithm has no place for, and bears nothing at all', () => {
    expect(Number.isFinite(axisOver([0, -1, 10, 100], 'log', 0, 100, 4)(10))).toBe(true)
    for (const scale of ['linear', 'log'] as const) {
      expect(Number.isFinite(axisOver([], scale, 0, 100, 4)(1))).toBe(true)
      expect(Number.isFinite(axisOver([7], scale, 0, 100, 4)(7))).toBe(true)
    }
  })
})
