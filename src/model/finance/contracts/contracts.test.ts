import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contract, Loan, Party, TakeOrPay, Tax } from '../../../scenario/index.js'
import {
  campus,
  imbalance,
  input,
  line,
  months,
  numbersOf,
  ramp,
  sum,
  year,
} from '../finance.fixture.js'
import { account } from '../index.js'
import { depreciationByYear, incomeTax } from './tax.js'

const parties: Record<string, Party> = {
  owner: { name: 'Owner', role: 'owner' },
  bank: { name: 'Bank', role: 'lender' },
  tenant: { name: 'Tenant', role: 'customer' },
  maker: { name: 'Maker', role: 'supplier' },
}

const loan = (change: Partial<Loan> = {}): Loan => ({
  kind: 'loan',
  from: 'bank',
  to: 'owner',
  amount: 800,
  rate: 0.12,
  fee: 0,
  commitment: 0,
  gearing: 0.8,
  interest: 'capitalised',
  repayment: 'annuity',
  coverage: 1.3,
  term: year,
  ...change,
})

/** 1,000 spent in equal parts over the first three months, nothing else. */
const building = (contracts: Record<string, Contract>) =>
  account(
    input({
      bill: { a: line('accelerators', 1000, { phase: 'p', count: 10 }) },
      delivered: { p: ramp(10, 0, 92) },
      useful: { p: ramp(10, 92, 1) },
      finance: { parties, contracts },
    }),
  )

const pay: TakeOrPay = {
  kind: 'take-or-pay',
  from: 'tenant',
  to: 'owner',
  price: 0.02,
  phases: ['p'],
  minimum: 1,
  used: 1,
  prepayment: 0,
  term: 3 * year,
}

describe('loan', () => {
  it('is drawn with the capital, bears interest, and is paid back in level parts', () => {
    const { loans, ledgers } = building({ bond: loan() })
    const bond = loans.bond
    const spent = [31, 30, 31].map((days) => (1000 * days) / 92)
    const draws = spent.map((s) => s * 0.8)
    const first = (draws[0] ?? 0) * 1.01 + (draws[1] ?? 0)
    const balance = first * 1.01 + (draws[2] ?? 0)
    expect(bond?.drawn).toBeCloseTo(balance, 9)
    expect(bond?.interestDuringConstruction).toBeCloseTo(balance - 800, 9)
    const level = (balance * 0.01) / (1 - 1.01 ** -12)
    expect((bond?.monthly[3]?.interest ?? 0) + (bond?.monthly[3]?.repaid ?? 0)).toBeCloseTo(
      level,
      9,
    )
    expect(bond?.outstandingEnd).toBeCloseTo(
      balance * 1.01 ** 11 - level * ((1.01 ** 11 - 1) / 0.01),
      6,
    )
    expect(ledgers.bank?.received).toBeGreaterThan(0)
  })

  it('at a rate that vanishes is paid back as at none', () => {
    const [none, hardly] = [0, 1e-20].map((rate) => building({ bond: loan({ rate }) }).loans.bond)
    expect(none?.monthly.some(({ repaid }) => repaid > 0)).toBe(true)
    hardly?.monthly.forEach(({ repaid }, m) => {
      expect(repaid).toBeCloseTo(none?.monthly[m]?.repaid ?? -1, 9)
    })
  })

  it('takes of one capital what earlier loans left, and covers what all of them are owed', () => {
    const alone = building({ a: loan(), sale: pay }).loans.a
    const { loans } = building({ a: loan(), b: loan({ amount: 900 }), sale: pay })
    const drawn = (key: string) =>
      (loans[key]?.drawn ?? 0) - (loans[key]?.interestDuringConstruction ?? 0)
    expect(drawn('a')).toBeCloseTo(800, 9)
    expect(drawn('b')).toBeCloseTo(200, 9)
    const due = (key: string) =>
      (loans[key]?.monthly[5]?.interest ?? 0) + (loans[key]?.monthly[5]?.repaid ?? 0)
    const share = due('a') / (due('a') + due('b'))
    expect(loans.a?.coverageMin).toBeCloseTo((alone?.coverageMin ?? 0) * share, 9)
    expect(loans.b?.coverageMin).toBeCloseTo(loans.a?.coverageMin ?? 0, 9)
  })

  it('keeps its balance: drawn less repaid is open, for every kind', () => {
    const kinds = fc.constantFrom('annuity', 'straight', 'bullet', 'sculpted') as fc.Arbitrary<
      Loan['repayment']
    >
    const interest = fc.constantFrom('capitalised', 'paid') as fc.Arbitrary<Loan['interest']>
    const share = fc.double({ min: 0.05, max: 1, noNaN: true })
    fc.assert(
      fc.property(kinds, interest, share, share, (repayment, mode, gearing, size) => {
        const { loans, sources, uses } = building({
          bond: loan({ repayment, interest: mode, gearing, amount: 1000 * size, term: year / 2 }),
        })
        const bond = loans.bond!
        const repaid = sum(bond.monthly.map((m) => m.repaid))
        expect(bond.drawn - repaid).toBeCloseTo(bond.outstandingEnd, 6)
        for (const row of bond.monthly) expect(row.outstanding).toBeGreaterThanOrEqual(-1e-9)
        expect(sum(Object.values(sources))).toBeCloseTo(sum(Object.values(uses)), 6)
      }),
      { numRuns: 60, seed: 2 },
    )
  })

  it('is covered by what operation leaves', () => {
    const { loans } = building({ bond: loan(), sale: pay })
    const july = 10 * 24 * 31 * 0.02
    const due = (loans.bond?.monthly[5]?.interest ?? 0) + (loans.bond?.monthly[5]?.repaid ?? 0)
    expect(loans.bond?.coverageMin).toBeLessThanOrEqual(july / due)
    const poor = building({ bond: loan(), sale: { ...pay, price: 0.0001 } })
    expect(poor.findings.map((f) => f.code)).toContain('finance.coverage-low')
  })
})

describe('contracts of operation', () => {
  it('a lease rises once a year, after its free months', () => {
    const { ledgers } = building({
      hall: {
        kind: 'lease',
        from: 'owner',
        to: 'tenant',
        rent: 100,
        escalation: 0.1,
        freeMonths: 2,
        term: 5 * year,
      },
    })
    const rents = ledgers.tenant?.monthly ?? []
    expect(rents.slice(0, 3)).toEqual([0, 0, 100])
    expect(rents[11]).toBe(100)
    expect(rents[12]).toBeCloseTo(110, 12)
  })

  it('a prepayment is credited: over the whole term it changes no sum', () => {
    const pay = (prepayment: number): Contract => ({
      kind: 'take-or-pay',
      from: 'tenant',
      to: 'owner',
      price: 2,
      phases: ['p'],
      minimum: 0.5,
      used: 0.8,
      prepayment,
      term: year,
    })
    const before = building({ sale: pay(0) }).ledgers.tenant!
    const ahead = building({ sale: pay(0.25) }).ledgers.tenant!
    expect(ahead.received - ahead.paid).toBeCloseTo(before.received - before.paid, 6)
    expect(ahead.monthly[0]).toBeLessThan(before.monthly[0]! - 1)
  })

  it('staged equity is paid at its probability, and not before its milestone', () => {
    const stake: Contract = {
      kind: 'equity',
      from: 'maker',
      to: 'owner',
      vendor: true,
      term: 0,
      tranches: {
        first: { when: 'done', amount: 100, probability: 0.5 },
        never: { when: 'later', amount: 900, probability: 1 },
      },
    }
    const base = campus()
    const result = account({
      ...base,
      milestones: { done: 3, later: null },
      finance: { ...base.finance, parties, contracts: { stake }, sells: { accelerators: 'maker' } },
    })
    expect(result.ledgers.maker?.paid).toBe(50)
    expect(result.findings).toContainEqual(
      expect.objectContaining({ code: 'finance.tranche-open', severity: 'note' }),
    )
    const sold = result.ledgers.maker?.received ?? 0
    expect(result.standings.maker?.circular).toBeCloseTo(50 / sold, 12)
  })
})

describe('every month', () => {
  const chain = (price: number, rent: number): Record<string, Contract> => ({
    bond: loan({ amount: 1e9, fee: 0.02, commitment: 0.005 }),
    hall: {
      kind: 'lease',
      from: 'owner',
      to: 'maker',
      rent,
      escalation: 0.03,
      freeMonths: 1,
      term: 9 * year,
      phases: ['p1'],
    },
    sale: {
      kind: 'take-or-pay',
      from: 'tenant',
      to: 'owner',
      price,
      phases: ['p1', 'p2'],
      minimum: 0.9,
      used: 0.5,
      prepayment: 0.1,
      term: 5 * year,
    },
    gift: { kind: 'grant', from: 'maker', to: 'owner', amount: 1e6, term: 0 },
  })
  const tax: Tax = {
    rate: 0.21,
    depreciationOfIt: 'macrs-5',
    depreciationOfPlant: 'straight',
    losses: 'carried',
    carriedShare: 0.8,
    vat: 0.1,
    vatRefund: year / 4,
    property: 0.01,
  }

  it('balances over all parties, with sources equal to uses, all finite', () => {
    const amount = fc.double({ min: 0, max: 1e7, noNaN: true })
    fc.assert(
      fc.property(amount, amount, fc.boolean(), (price, rent, taxed) => {
        const base = campus()
        const result = account({
          ...base,
          revenue: Array.from({ length: months }, (_, m) => m * 1e5),
          finance: {
            ...base.finance,
            parties,
            contracts: chain(price / 1e6, rent),
            ...(taxed && { tax }),
          },
        })
        const turnover = sum(Object.values(result.ledgers).map((l) => l.paid))
        expect(imbalance(result)).toBeLessThanOrEqual(1e-12 * turnover)
        expect(sum(Object.values(result.sources)) / sum(Object.values(result.uses))).toBeCloseTo(
          1,
          9,
        )
        for (const number of numbersOf(result)) expect(Number.isFinite(number)).toBe(true)
      }),
      { numRuns: 40, seed: 5 },
    )
  })

  it('a quarter late never raises the owner, and is nothing where nothing is earned', () => {
    const base = campus()
    const contracts = chain(3, 1e6)
    const { slip } = account({ ...base, finance: { ...base.finance, parties, contracts } })
    expect(slip?.owner).toBeLessThan(0)
    expect(account(input()).slip).toBeNull()
  })

  it('at the break-even price the owner earns the cost of capital', () => {
    const base = campus()
    const { breakEven } = account(base)
    expect(breakEven).toBeGreaterThan(0)
    const cheaper = account({ ...base, money: { ...base.money, discountRate: 0.02 } }).breakEven
    expect(breakEven).toBeGreaterThan(cheaper ?? 0)
  })

  it('scales with the currency', () => {
    const base = campus()
    const of = (scale: number) => {
      const bill = Object.fromEntries(
        Object.entries(base.bill).map(([key, item]) => [
          key,
          { ...item, cost: (item.cost ?? 0) * scale },
        ]),
      )
      const finance = {
        ...base.finance,
        buildingRetrofit: 0,
        buildingNew: 0,
        electrical: 0,
        staff: 0,
        rentOfSources: 0,
        rentOfCooling: 0,
      }
      return account({ ...base, running: {}, bill, finance }).breakEven ?? 0
    }
    expect(of(1400) / of(1)).toBeCloseTo(1400, 6)
  })
})

describe('tax', () => {
  it('carries losses against the stated share of later income', () => {
    const tax = { rate: 0.2, losses: 'carried', carriedShare: 0.8 } as const
    expect(incomeTax(-100, 0, tax)).toEqual({ due: 0, left: 100 })
    expect(incomeTax(50, 100, tax).due).toBeCloseTo(2, 12)
    expect(incomeTax(50, 100, tax).left).toBeCloseTo(60, 12)
    expect(incomeTax(-100, 0, { ...tax, losses: 'at-once' }).due).toBe(-20)
  })

  it('writes off all that was spent, in time', () => {
    const spent = [100, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    for (const kind of ['macrs-5', 'straight', 'bonus'] as const) {
      expect(sum(depreciationByYear(spent, kind, 5))).toBeCloseTo(100, 9)
    }
    expect([...depreciationByYear(spent, 'straight', 5)].slice(0, 7)).toEqual(
      [10, 20, 20, 20, 20, 10, 0].map((n) => expect.closeTo(n, 9)),
    )
  })
})
