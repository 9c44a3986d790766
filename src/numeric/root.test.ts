import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findBracket, findRoot } from './root.js'

describe('findRoot', () => {
  it('solves Brent-style cases', () => {
    expect(findRoot((x) => x ** 3 - 2 * x - 5, 2, 3)).toBeCloseTo(2.0945514815423265, 12)
    expect(findRoot((x) => Math.cos(x) - x, 0, 1)).toBeCloseTo(0.7390851332151607, 12)
    expect(findRoot((x) => (x - 1) ** 9, 0, 3.7)).toBeCloseTo(1, 1)
    expect(findRoot((x) => (x < 0.3 ? -1 : 1), 0, 1)).toBeCloseTo(0.3, 11)
  })

  it('takes either order and a root at an end', () => {
    expect(findRoot((x) => x - 2, 5, 0)).toBeCloseTo(2, 12)
    expect(findRoot((x) => x, 0, 1)).toBe(0)
    expect(findRoot((x) => x - 1, 0, 1)).toBe(1)
  })

  it('finds the root of any rising cubic within the tolerance', () => {
    const number = fc.double({ min: -50, max: 50, noNaN: true })
    fc.assert(
      fc.property(number, fc.double({ min: 0.01, max: 5, noNaN: true }), (root, slope) => {
        const f = (x: number) => (x - root) ** 3 + slope * (x - root)
        expect(Math.abs(findRoot(f, -60, 70, { tolerance: 1e-9 }) - root)).toBeLessThan(2e-9)
      }),
      { seed: 9 },
    )
  })

  it('uses few evaluations on a smooth function', () => {
    let calls = 0
    findRoot(
      (x) => {
        calls++
        return Math.exp(x) - 5
      },
      0,
      10,
    )
    expect(calls).toBeLessThan(20)
  })

  it.each([
    [() => findRoot((x) => x * x + 1, -1, 1), 'numeric/root-not-bracketed'],
    [() => findRoot(() => Number.NaN, -1, 1), 'numeric/not-a-number'],
    [
      () => findRoot((x) => Math.atan(x) - 0.3, -9, 99, { maxIterations: 2 }),
      'numeric/root-not-converged',
    ],
    [() => findBracket((x) => x * x + 1, 0, 1), 'numeric/root-not-bracketed'],
    [() => findBracket((x) => x - 9, 0, 1, { low: 0, high: 5 }), 'numeric/root-not-bracketed'],
    [() => findBracket((x) => x, 1, 1), 'numeric/root-not-bracketed'],
  ])('refuses, case %#', (run, code) => {
    expect(run).toThrow(expect.objectContaining({ code }))
  })
})

describe('findBracket', () => {
  it('reaches a far root on either side and respects the bounds', () => {
    for (const root of [-1234, 0.5, 98765]) {
      const [left, right] = findBracket((x) => x - root, 0, 1)
      expect(left).toBeLessThanOrEqual(root)
      expect(right).toBeGreaterThanOrEqual(root)
    }
    const [left, right] = findBracket((x) => x - 9, 0, 1, { low: 0, high: 10 })
    expect(left).toBeGreaterThanOrEqual(0)
    expect(right).toBe(10)
  })
})
