import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BillRules, billOf } from './index.js'

const hour = 3600
/** Three months of four hours. */
const rules = (change: Partial<BillRules>): BillRules => ({
  month: Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2),
  months: 3,
  step: hour,
  demand: [],
  coincident: [],
  fixed: 0,
  minimum: 0,
  repeats: false,
  ...change,
})
const load = Float64Array.of(1, 4, 1, 1, 2, 2, 3, 2, 1, 1, 1, 0)

describe('a bill', () => {
  it('prices energy by hour, and in blocks of the month', () => {
    const energy = Float64Array.of(1, 2, 1, 1, 1, 1, 1, 1, 5, 1, 1, 1).map((price) => price / hour)
    expect([...billOf(rules({ energy }), load).energy]).toEqual([11, 9, 7])
    const energyBlocks = [
      { upTo: 4 * hour, price: 2 / hour },
      { upTo: 8 * hour, price: 1 / hour },
      { upTo: Number.POSITIVE_INFINITY, price: 0.5 / hour },
    ]
    const bill = billOf(rules({ energyBlocks }), load)
    expect([...bill.energy]).toEqual([11, 12.5, 6])
  })

  it('bills the highest demand of each month, in the hours that count', () => {
    const price = [1, 2, 3]
    expect([...billOf(rules({ demand: [{ price }] }), load).demand]).toEqual([4, 6, 3])
    const hours = Uint8Array.of(1, 0, 1, 1, 1, 1, 0, 1, 0, 0, 0, 1)
    expect([...billOf(rules({ demand: [{ price, hours }] }), load).demand]).toEqual([1, 4, 0])
    const demand = [{ price, minimum: 3.5 }]
    expect([...billOf(rules({ demand }), load).demand]).toEqual([4, 7, 10.5])
  })

  it('looks back on earlier peaks within its window, on named months only', () => {
    const price = [1, 1, 1]
    const ratcheted = (ratchet: { share: number; months?: Uint8Array; window?: number }) => [
      ...billOf(rules({ demand: [{ price, ratchet }] }), load).demand,
    ]
    expect(ratcheted({ share: 1 })).toEqual([4, 4, 4])
    expect(ratcheted({ share: 0.5 })).toEqual([4, 3, 2])
    expect(ratcheted({ share: 1, window: 2 })).toEqual([4, 4, 3])
    expect(ratcheted({ share: 1, months: Uint8Array.of(0, 1, 1) })).toEqual([4, 3, 3])
  })

  it('looks back into a year that was like this one', () => {
    const demand = [{ price: [1, 1, 1], ratchet: { share: 0.9 } }]
    const late = Float64Array.from(load).reverse()
    expect([...billOf(rules({ demand, repeats: true }), late).demand]).toEqual([3.6, 3.6, 4])
  })

  it('adds fixed charges, coincident peaks, and what the least bill lacks', () => {
    const bill = billOf(
      rules({
        energy: new Float64Array(12).fill(1 / hour),
        fixed: 2,
        minimum: 8,
        coincident: [
          { hours: [1, 8], price: 10 },
          { hours: [11], price: 5 },
        ],
      }),
      load,
    )
    expect([...bill.energy]).toEqual([7, 9, 3])
    expect([...bill.topUp]).toEqual([0, 0, 3])
    expect(bill.coincident).toBe(40)
    expect(bill.total).toBe(19 + 6 + 3 + 40)
  })

  it('never falls when the load rises', () => {
    const amount = fc.double({ min: 0, max: 10, noNaN: true })
    const demand = [{ price: [3, 1, 2], ratchet: { share: 0.8 } }]
    const all = rules({ demand, energy: new Float64Array(12).fill(0.1), minimum: 5, repeats: true })
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 12, maxLength: 12 }),
        fc.nat(11),
        amount,
        (base, at, more) => {
          const raised = base.map((power, t) => (t === at ? power + more : power))
          const before = billOf(all, Float64Array.from(base)).total
          expect(billOf(all, Float64Array.from(raised)).total).toBeGreaterThanOrEqual(before - 1e-9)
        },
      ),
    )
  })
})
