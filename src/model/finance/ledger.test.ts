import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spendingCategories } from '../../scenario/index.js'
import { type Flow, ledgersOf, post } from './index.js'
import { spendingOf } from './ledger.js'

const flow = fc.record({
  month: fc.integer({ min: 0, max: 11 }),
  from: fc.constantFrom('xai', 'suppliers', 'utility', 'constructor'),
  to: fc.constantFrom('xai', 'suppliers', 'utility', 'staff'),
  category: fc.constantFrom(...spendingCategories),
  amount: fc.double({ min: -1e10, max: 1e10, noNaN: true }),
  capital: fc.boolean(),
})

function posted(flows: readonly Flow[]): Flow[] {
  const journal: Flow[] = []
  for (const one of flows) post(journal, one)
  return journal
}

describe('ledger', () => {
  it('neither makes nor loses money: over all parties every month sums to 0', () => {
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 60 }), (flows) => {
        const ledgers = Object.values(ledgersOf(posted(flows), 12))
        const turnover = flows.reduce((total, { amount }) => total + Math.abs(amount), 0)
        for (let m = 0; m < 12; m++) {
          const balance = ledgers.reduce((total, { monthly }) => total + monthly[m]!, 0)
          expect(Math.abs(balance)).toBeLessThanOrEqual(1e-12 * turnover)
        }
        const paid = ledgers.reduce((total, ledger) => total + ledger.paid, 0)
        const received = ledgers.reduce((total, ledger) => total + ledger.received, 0)
        expect(Math.abs(paid - received)).toBeLessThanOrEqual(1e-12 * turnover)
      }),
      { seed: 1 },
    )
  })

  it('keeps for every party: received less paid is the sum of its months', () => {
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 60 }), (flows) => {
        for (const { paid, received, monthly } of Object.values(ledgersOf(posted(flows), 12))) {
          const net = monthly.reduce((total, month) => total + month, 0)
          expect(Math.abs(received - paid - net)).toBeLessThanOrEqual(1e-12 * (paid + received))
        }
      }),
      { seed: 2 },
    )
  })

  const base: Flow = {
    month: 3,
    from: 'xai',
    to: 'utility',
    category: 'energy',
    amount: 5,
    capital: false,
  }

  it('posts a negative amount the other way round, and nothing for 0', () => {
    expect(posted([{ ...base, amount: -5 }])).toEqual([
      { ...base, from: 'utility', to: 'xai', refund: true },
    ])
    expect(posted([{ ...base, amount: 0 }])).toEqual([])
    const refund = spendingOf(posted([base, { ...base, amount: -2 }]), 4)
    expect(refund.energy[3]).toBe(3)
  })

  it('refuses what is no flow', () => {
    for (const wrong of [{ amount: NaN }, { amount: Infinity }, { month: -1 }, { month: 0.5 }]) {
      expect(() => post([], { ...base, ...wrong })).toThrow(RangeError)
    }
  })

  it('leaves out what happens after the horizon, on both sides, and keeps idle parties', () => {
    const ledgers = ledgersOf([base, { ...base, month: 4 }], 4, ['state'])
    expect(ledgers.xai?.paid).toBe(5)
    expect(ledgers.utility?.received).toBe(5)
    expect(ledgers.state).toEqual({ paid: 0, received: 0, monthly: [0, 0, 0, 0] })
  })

  it('counts what a party pays to itself as spent, and as received', () => {
    const own = { ...base, to: 'xai' }
    expect(spendingOf([own], 4).energy[3]).toBe(5)
    expect(ledgersOf([own], 4).xai).toEqual({ paid: 5, received: 5, monthly: [0, 0, 0, 0] })
  })
})
