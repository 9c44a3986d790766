import { describe, expect, it } from 'vitest'
import type { Flow } from './contract.js'
import { slipOf } from './slip.js'
import { monthly } from './standings.js'

const rate = 0.08
const growth = 1 + monthly(rate)
const flow = (month: number, category: Flow['category'], change: Partial<Flow> = {}): Flow => ({
  month,
  from: 'buyer',
  to: 'seller',
  category,
  amount: 100,
  capital: false,
  ...change,
})
const parties = ['buyer', 'seller']
const slip = (journal: readonly Flow[], byShare: readonly string[] = []) =>
  slipOf(journal, 12, parties, rate, new Set(byShare))

describe('a slip of a quarter', () => {
  it('puts what is earned off by three months, and loses none of it at the end of the horizon', () => {
    const months = [0, 5, 11]
    const found = slip(months.map((month) => flow(month, 'revenue')))
    const change = months.reduce((sum, m) => sum + 100 * (growth ** -(m + 3) - growth ** -m), 0)
    expect(found?.seller).toBeCloseTo(change, 9)
    expect(found?.buyer).toBeCloseTo(-change, 9)
  })

  it('leaves what runs on where it is', () => {
    const running = [flow(2, 'staff'), flow(4, 'interest'), flow(6, 'rent')]
    const alone = slip([flow(1, 'compute')])
    expect(slip([flow(1, 'compute'), ...running])?.seller).toBeCloseTo(alone?.seller ?? 0, 9)
    expect(alone?.seller).toBeLessThan(0)
  })

  it('moves rents by the share that works, and is nothing where nothing is earned', () => {
    const rent = flow(3, 'rent', { contract: 'lease' })
    expect(slip([rent], ['lease'])?.seller).toBeLessThan(0)
    expect(slip([rent])).toBeNull()
    expect(slip([flow(1, 'energy'), flow(2, 'staff')])).toBeNull()
  })
})
