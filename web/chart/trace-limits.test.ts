import { expect, test } from 'vitest'
import { rangeWithLimits } from './trace-limits.js'

test('an axis has room for the names of levels at its ends, and no more where there are none', () => {
  const [low, high] = rangeWithLimits(58, 62, [], 200)
  expect(low).toBeCloseTo(57.76)
  expect(high).toBeCloseTo(62.24)
  const [below, above] = rangeWithLimits(58, 62, [58, 62], 200)
  const perPixel = (above - below) / 200
  expect((58 - below) / perPixel).toBeGreaterThan(18)
  expect((above - 62) / perPixel).toBeGreaterThan(18)
  // a level well inside has its room already
  expect(rangeWithLimits(50, 70, [59, 61], 200)).toEqual(rangeWithLimits(50, 70, [], 200))
})

test('a flat curve has an axis', () => {
  const [low, high] = rangeWithLimits(60, 60, [], 200)
  expect(low).toBeLessThan(60)
  expect(high).toBeGreaterThan(60)
})
