import { describe, expect, it } from 'vitest'
import { least } from './trial.js'

describe('the least measure', () => {
  it('is where a condition begins to hold', () => {
    expect(least(10, (x) => x >= 3.7)).toBeCloseTo(3.7, 1)
    expect(least(10, () => true)).toBe(0)
    expect(least(10, () => false)).toBeNull()
    expect(least(0, (x) => x > 1)).toBeNull()
  })

  it('is found below what breaks again, and is none where a little more of it breaks', () => {
    expect(least(10, (x) => x >= 3.7 && x < 8)).toBeCloseTo(3.7, 1)
    expect(least(10, (x) => (x >= 2.4 && x < 2.6) || x >= 6)).toBeCloseTo(6, 1)
  })
})
