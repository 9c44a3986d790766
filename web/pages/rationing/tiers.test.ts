import { describe, expect, it } from 'vitest'
import type { Plan, PlannedTier } from '../../../src/campus/index.js'
import { costRatio, dearest, longestWait, tierPrice, worstMonth } from './tiers.js'

const tier = (over: Partial<PlannedTier>): PlannedTier =>
  ({
    kind: 'seats',
    price: 20,
    breakEvenPrice: 10,
    launch: '2025-02-01',
    acceleratorsShort: 0,
    monthly: [1, 1],
    ...over,
  }) as PlannedTier
const plan = (tiers: Readonly<Record<string, PlannedTier>>) =>
  ({ months: ['2025-02', '2025-03'], tiers }) as unknown as Plan

describe('longestWait', () => {
  it('is nobody where none lacks an accelerator', () => {
    expect(longestWait(plan({ pro: tier({}) }))).toBeUndefined()
  })

  it('is the one that is last served in full, or never', () => {
    const early = tier({ acceleratorsShort: 9, launch: '2025-02-10' })
    const late = tier({ acceleratorsShort: 1, launch: '2025-03-10' })
    expect(longestWait(plan({ early, late, pro: tier({}) }))?.key).toBe('late')
    const never = tier({ launch: null })
    expect(longestWait(plan({ early, late, never }))?.key).toBe('never')
  })
})

describe('worstMonth', () => {
  it('finds tier and month of the smallest share, past months of no demand', () => {
    const plus = tier({ monthly: [null, 0.7] })
    const found = worstMonth(plan({ pro: tier({ monthly: [0.9, 1] }), plus }))
    expect(found).toMatchObject({ key: 'plus', month: '2025-03', share: 0.7 })
    expect(worstMonth(plan({ pro: tier({}) }))).toBeUndefined()
  })
})

describe('dearest', () => {
  it('compares by cost over price and leaves out what is free or not known', () => {
    const free = tier({ price: 0 })
    const dark = tier({ breakEvenPrice: null })
    expect(costRatio(free)).toBeNull()
    expect(dearest(plan({ free, dark }))).toBeUndefined()
    const loss = tier({ price: 5 })
    expect(dearest(plan({ free, dark, pro: tier({}), loss }))).toMatchObject({
      key: 'loss',
      ratio: 2,
    })
  })
})

describe('tierPrice', () => {
  it('is of a million tokens for an API and of a seat else; nothing is 0', () => {
    expect(tierPrice(0.00045, tier({ kind: 'api' }), 'en', 'USD')).toBe('$450')
    expect(tierPrice(20, tier({}), 'en', 'USD')).toBe('$20')
    expect(tierPrice(0, tier({}), 'en', 'USD')).toBe('0')
  })
})
