import { describe, expect, it } from 'vitest'
import type { PlannedChip } from '../../../src/campus/index.js'
import { boughtCost, costAt, volumeCurve } from './volume.js'

const chip = {
  unitCost: 9_000,
  development: 800e6,
  volume: 400_000,
  breakEven: 20_000,
} as PlannedChip

describe('costAt', () => {
  it('spreads the development over the chips', () => {
    expect(costAt(chip, 400_000)).toBe(11_000)
  })
})

describe('volumeCurve', () => {
  it('falls towards the unit cost, on both sides of break-even and plan', () => {
    const curve = volumeCurve(chip)
    expect(curve[0]!.volume).toBeLessThan(20_000)
    expect(curve.at(-1)!.volume).toBeGreaterThan(400_000)
    for (const [i, { cost }] of curve.entries()) {
      expect(cost).toBeGreaterThan(9_000)
      if (i > 0) expect(cost).toBeLessThan(curve[i - 1]!.cost)
    }
  })

  it('stands around the plan alone where making never pays, and is empty without a plan', () => {
    const never = { ...chip, breakEven: null }
    expect(volumeCurve(never)[0]!.volume).toBeCloseTo(100_000)
    expect(volumeCurve({ ...never, volume: 0 })).toEqual([])
  })
})

describe('boughtCost', () => {
  it('is what a chip made costs at the break-even', () => {
    expect(boughtCost(chip)).toBe(49_000)
    expect(boughtCost({ ...chip, breakEven: null })).toBeNull()
    expect(boughtCost({ ...chip, breakEven: 0 })).toBeNull()
  })
})
