import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capitalRecovery } from './annuity.js'
import { sculptDebt } from './debt.js'

const money = fc.double({ min: -1e6, max: 1e7, noNaN: true })
const cashOf = fc.array(money, { minLength: 2, maxLength: 30 }).map((cash) => [0, ...cash])

describe('sculptDebt', () => {
  it('of level cash is an annuity', () => {
    const cash = [0, ...Array<number>(20).fill(130)]
    const debt = sculptDebt(cash, { coverage: 1.3, interest: 0.07, tenor: 20 }, 1e9)
    expect(debt.size).toBeCloseTo(100 / capitalRecovery(0.07, 20), 9)
    expect(debt.service[7]).toBeCloseTo(100, 12)
  })

  it('is repaid at the end, whatever the cash, and pays interest on what is owed', () => {
    fc.assert(
      fc.property(cashOf, (cash) => {
        const tenor = cash.length - 1
        const { size, balance, interest, principal, service } = sculptDebt(
          cash,
          { coverage: 1.25, interest: 0.08, tenor },
          Infinity,
        )
        expect(Math.abs(balance[tenor]!)).toBeLessThanOrEqual(1e-9 * Math.max(1, size))
        for (let t = 1; t <= tenor; t++) {
          expect(interest[t]).toBe(0.08 * balance[t - 1]!)
          expect(interest[t]! + principal[t]!).toBeCloseTo(service[t]!, 4)
          expect(service[t]).toBeCloseTo(Math.max(0, cash[t]!) / 1.25, 4)
        }
      }),
    )
  })

  it('sums its sizing, and stops at the gearing with a coverage that is the same in all years', () => {
    const cash = [0, 100, 150, 120, 90]
    const terms = { coverage: 1.2, interest: 0.05, tenor: 4 }
    const free = sculptDebt(cash, terms, 500)
    const capped = sculptDebt(cash, { ...terms, gearing: 0.5 }, 500)
    expect(free.size).toBeGreaterThan(250)
    expect(capped.size).toBe(250)
    expect(capped.sizing.reduce((sum, part) => sum + part, 0)).toBeCloseTo(250, 10)
    expect(capped.balance[4]).toBeCloseTo(0, 10)
    for (let t = 1; t <= 4; t++) {
      expect(cash[t]! / capped.service[t]!).toBeCloseTo((1.2 * free.size) / 250, 10)
    }
    expect(free.cashValue).toBeCloseTo(1.2 * free.size, 10)
  })

  it('lends nothing against cash that is not there', () => {
    const debt = sculptDebt([0, -5, -5], { coverage: 1.2, interest: 0.05, tenor: 2 }, 100)
    expect(debt.size).toBe(0)
    expect(debt.service).toEqual([0, 0, 0])
  })

  it('refuses terms that are none', () => {
    const terms = { coverage: 1.2, interest: 0.05, tenor: 2 }
    expect(() => sculptDebt([0, 1], terms, 1)).toThrow('A tenor of 2 years does not fit into 1.')
    expect(() => sculptDebt([0, 1, 1], { ...terms, coverage: 0 }, 1)).toThrow(RangeError)
    expect(() => sculptDebt([0, 1, 1], { ...terms, tenor: 1.5 }, 1)).toThrow(RangeError)
  })
})
