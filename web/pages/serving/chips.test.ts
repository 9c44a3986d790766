import { describe, expect, it } from 'vitest'
import type { PlannedComparison } from '../../../src/campus/index.js'
import { basisMark, chipNames, commonSpeed, ranked } from './chips.js'

const standing = (rate: number, cost: number | null) => ({
  speed: 0,
  accelerators: 8,
  concurrency: 1,
  tokensPerSecondPerAccelerator: rate,
  perWatt: rate / 1000,
  cost,
})
const chip = (at: readonly (ReturnType<typeof standing> | null)[]) => ({
  speedMax: 100,
  at,
  frontier: [],
  basis: 'fitted' as const,
})
const comparison: PlannedComparison = {
  model: 'm',
  precision: 'fp8',
  speeds: [20, 50, 100],
  chips: {
    slow: chip([standing(500, 2e-6), null, null]),
    fast: chip([standing(300, null), standing(200, null), standing(90, null)]),
    cheap: chip([standing(200, 1e-6), standing(100, 1e-6), null]),
    large: null,
  },
}

describe('ranked', () => {
  it('puts the most tokens first and those that do not get there last', () => {
    expect(ranked(comparison, 20, 'rate').map((r) => r.chip)).toEqual([
      'slow',
      'fast',
      'cheap',
      'large',
    ])
    const at50 = ranked(comparison, 50, 'rate')
    expect(at50.map((r) => r.value)).toEqual([200, 100, null, null])
    expect(at50.map((r) => r.isReached)).toEqual([true, true, false, false])
  })

  it('puts the least cost first, for a million, and unknown cost behind', () => {
    const byCost = ranked(comparison, 20, 'cost')
    expect(byCost.map((r) => r.chip)).toEqual(['cheap', 'slow', 'fast', 'large'])
    expect(byCost[0]?.value).toBeCloseTo(1)
    expect(byCost[2]).toMatchObject({ isReached: true, value: null })
  })

  it('tells tokens per megawatt', () => {
    expect(ranked(comparison, 20, 'perPower')[0]?.value).toBeCloseTo(500_000)
  })
})

describe('commonSpeed', () => {
  it('is the highest that half of the chips reach', () => {
    expect(commonSpeed(comparison)).toBe(50)
  })

  it('is the lowest where none reaches any, and nothing where none is asked for', () => {
    expect(commonSpeed({ ...comparison, chips: { large: null } })).toBe(20)
    expect(commonSpeed({ ...comparison, speeds: [] })).toBeUndefined()
  })
})

describe('chipNames', () => {
  it('calls chips as people do, and tells two of one name apart', () => {
    expect(chipNames(['h100-sxm', 'gb200'])).toEqual({ 'h100-sxm': 'H100', gb200: 'GB200' })
    const names = chipNames(['h100-sxm', 'h100-pcie', 'mine'])
    expect(names['h100-sxm']).not.toBe(names['h100-pcie'])
    expect(names.mine).toBe('mine')
  })
})

describe('basisMark', () => {
  it('marks what is not fitted', () => {
    expect([basisMark('fitted'), basisMark('carried-over'), basisMark('vendor')]).toEqual([
      '',
      ' *',
      ' †',
    ])
  })
})
