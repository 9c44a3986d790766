import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../numeric/index.js'
import { casesOf } from '../grade.js'
import { netPresentValue } from './net-present-value.js'
import { proForma } from './pro-forma.js'
import type { Project } from './project.js'
import { projectOf, REPEATED, type SamCase, samCasesOf, samOf } from './sam.js'

const url = new URL('../../../validation/finance/sam_singleowner.csv', import.meta.url)
const cases = samCasesOf(casesOf(parseCsv(readFileSync(url, 'utf8'))))

/** SAM stops its own search for a rate at about 1e-6; a cost of capital is made from one. */
const RATES = /irr$|^wacc$/

interface Comparison {
  readonly name: string
  readonly error: number
  readonly matches: boolean
}

/** Largest relative error of every quantity. What is below 1e-14 of its row is rounding of 0. */
function compare(sam: SamCase): Comparison[] {
  const predicted = samOf(proForma(projectOf(sam)), sam)
  const names = [...sam.expected.keys()].filter((name) => !REPEATED.includes(name))
  return names.map((name) => {
    const expected = sam.expected.get(name)!
    const row = predicted[name]
    if (row?.length !== expected.length) throw new Error(`${name} is not predicted.`)
    const nothing = 1e-14 * Math.max(...expected.map(Math.abs))
    const errors = expected.map((value, t) => {
      if (Math.abs(value) > nothing) return Math.abs(row[t]! - value) / Math.abs(value)
      return Math.abs(row[t]!) <= nothing ? 0 : Infinity
    })
    const error = Math.max(...errors)
    return { name, error, matches: error <= (RATES.test(name) ? 1e-5 : 1e-9) }
  })
}

describe('the public single-owner cases of NREL SAM', () => {
  it('are 8 with 482 quantities, 481 of which match', () => {
    const all = cases.map(compare)
    expect(all.map((list) => list.length)).toEqual([56, 64, 62, 59, 62, 57, 60, 62])
    expect(all.map((list) => list.filter(({ matches }) => matches).length)).toEqual([
      56, 63, 62, 59, 62, 57, 60, 62,
    ])
  })

  it.each(cases)('$name: every quantity but a rate to 1e-12', (sam) => {
    for (const { name, error } of compare(sam)) {
      if (!RATES.test(name)) expect(error, name).toBeLessThan(1e-12)
    }
  })

  it("leave one rate apart, by SAM's own search: ours is the root", () => {
    const biopower = cases.find(({ name }) => name === 'Biopower_Single_Owner')!
    const [miss, ...others] = compare(biopower).filter(({ matches }) => !matches)
    expect(others).toEqual([])
    expect(miss!.name).toBe('flip_actual_irr')
    expect(miss!.error).toBeCloseTo(1.285e-5, 8)
    const result = proForma(projectOf(biopower))
    const flows = result.rows.returnAftertax.slice(0, 21)
    const ours = samOf(result, biopower)[miss!.name]![0]! / 100
    const theirs = biopower.expected.get('flip_actual_irr')![0]! / 100
    expect(Math.abs(netPresentValue(flows, ours))).toBeLessThan(1e-6)
    expect(Math.abs(netPresentValue(flows, theirs))).toBeGreaterThan(100)
  })

  it('buy power in four cases, which leaves one number of each of them unproved', () => {
    const buying = cases.filter((sam) => projectOf(sam).operating.purchases)
    expect(buying.map(({ name }) => name)).toEqual([
      'DSLF_Single_Owner',
      'MSPT_Single_Owner',
      'High-X_Concentrating_PV_Single_Owner',
      'Empirical_Trough_Single_Owner',
    ])
  })
})

const plant: Project = {
  years: 10,
  inflation: 0.025,
  discountRateReal: 0.064,
  capital: 1000,
  constructionFinancing: 40,
  sold: Array<number>(10).fill(100),
  sales: Array<number>(10).fill(250),
  salvage: 50,
  operating: {
    fixed: 30,
    variable: 0.2,
    insurance: 0.005,
    propertyTax: 0.01,
    assessedDecline: 0.2,
  },
  debt: { coverage: 1.3, interest: 0.07, tenor: 8, upfrontFee: 0.0275 },
  reserves: {
    debtServiceMonths: 6,
    operatingMonths: 6,
    interest: 0.0175,
    equipment: [
      { cost: 50, every: 4 },
      { cost: 20, every: 3, depreciation: 'sl-5' },
    ],
  },
  depreciation: { shares: { 'macrs-5': 0.9, 'macrs-15': 0.05 } },
  tax: { federal: 0.21, state: 0.07 },
}

const sum = (row: readonly number[]) => row.reduce((total, value) => total + value, 0)

describe('proForma', () => {
  it('has sources equal to uses', () => {
    const { costInstalled, debt, equity, rows, debtFee } = proForma(plant)
    expect(debt + equity).toBeCloseTo(costInstalled, 9)
    expect(costInstalled).toBeCloseTo(
      1000 + 40 + debtFee + rows.reserveDebtService[0]! + rows.reserveOperating[0]!,
      9,
    )
  })

  it('loses no money: what comes in before tax goes to lenders, suppliers, taxes or the owner', () => {
    const { rows, equity, debt } = proForma(plant)
    const bought = 50 * (1.025 ** 3 + 1.025 ** 7) + 20 * (1.025 ** 2 + 1.025 ** 5 + 1.025 ** 8)
    const operating = sum(rows.operating.total)
    const initial = rows.reserveTotal[0]!
    expect(sum(rows.returnPretax) + equity).toBeCloseTo(
      sum(rows.revenue) +
        sum(rows.reserveInterest) +
        initial -
        operating -
        bought -
        sum(rows.debtService),
      8,
    )
    expect(sum(rows.debtPrincipal)).toBeCloseTo(debt, 9)
    expect(rows.reserveTotal[10]).toBe(0)
    expect(sum(rows.taxState) + sum(rows.taxFederal) + sum(rows.returnPretax)).toBeCloseTo(
      sum(rows.returnAftertax),
      9,
    )
  })

  it('costs the level price less what it earns: the two levels differ by the present value', () => {
    const { levelCost, levelPrice, soldValueNominal, netPresentValue: value } = proForma(plant)
    expect((levelPrice!.nominal - levelCost!.nominal) * soldValueNominal).toBeCloseTo(value, 8)
  })

  it('sold at its level cost earns the discount rate', () => {
    // Without tax and debt a change of the price changes the value by the same amount.
    const { operating, reserves, ...rest } = plant
    const bare: Project = {
      ...rest,
      operating,
      reserves: { operatingMonths: reserves.operatingMonths! },
      debt: { ...plant.debt, tenor: 0 },
      tax: { federal: 0, state: 0 },
    }
    const price = proForma(bare).levelCost!.nominal
    const result = proForma({ ...bare, sales: bare.sold.map((units) => units * price) })
    expect(result.netPresentValue).toBeCloseTo(0, 9)
    expect(result.internalRate.rate).toBeCloseTo(result.discountRateNominal, 10)
    expect(result.debtServiceCoverageMin).toBeNull()
  })

  it('takes half the investment credit off the basis, and gains by bonus depreciation', () => {
    const base = proForma(plant)
    const credited = proForma({ ...plant, investmentCredit: { rate: 0.3 } })
    expect(credited.rows.investmentCredit[1]).toBeCloseTo(0.3 * 0.9 * 1040, 9)
    expect(sum(base.rows.depreciationFederal) - sum(credited.rows.depreciationFederal)).toBeCloseTo(
      0.15 * 0.9 * 1040,
      9,
    )
    const bonus = proForma({
      ...plant,
      depreciation: { ...plant.depreciation, bonusFederal: 1 },
    })
    expect(sum(bonus.rows.depreciationState)).toBe(sum(base.rows.depreciationState))
    expect(bonus.rows.depreciationFederal[1]).toBeCloseTo(0.95 * 1040, 9)
    expect(bonus.netPresentValue).toBeGreaterThan(base.netPresentValue)
  })

  it('rounds the production credit of a unit as told', () => {
    const credit = { amount: 0.0275, escalation: 0.025, term: 2 }
    const row = (steps?: number) =>
      proForma({
        ...plant,
        productionCredit: steps ? { ...credit, stepsPerUnitOfMoney: steps } : credit,
      }).rows.productionCredit
    expect(row(1000).slice(0, 4)).toEqual([0, expect.closeTo(2.8, 12), expect.closeTo(2.8, 12), 0])
    expect(row()[2]).toBeCloseTo(2.81875, 12)
  })

  it('assesses property down to nothing', () => {
    const { propertyTax } = proForma(plant).rows.operating
    expect(propertyTax[1]).toBeCloseTo(10, 12)
    expect(propertyTax[3]).toBeCloseTo(6, 12)
    expect(propertyTax[9]).toBe(0)
  })

  it('refuses a project that is none, and says where', () => {
    expect(() => proForma({ ...plant, years: 0 })).toThrow('A life of 0 years.')
    expect(() => proForma({ ...plant, sold: [1] })).toThrow('sold has 1 years, the project 10.')
    expect(() => proForma({ ...plant, operating: { purchases: [1] } })).toThrow(
      'purchases has 1 years',
    )
    expect(() => proForma({ ...plant, capital: 0 })).toThrow('The capital is 0.')
    expect(() => proForma({ ...plant, inflation: -1 })).toThrow(RangeError)
    expect(() => proForma({ ...plant, depreciation: { shares: { 'sl-5': 1.1 } } })).toThrow(
      'Depreciation is of 1.1 times the basis.',
    )
    expect(() => proForma({ ...plant, tax: { federal: Number.NaN, state: 0 } })).toThrow(
      'project.tax.federal is NaN.',
    )
  })

  it('holds no number that is not one', () => {
    const text = JSON.stringify(
      proForma({ ...plant, sold: Array<number>(10).fill(0) }),
      (_, value) => {
        if (typeof value === 'number' && !Number.isFinite(value)) throw new Error('not finite')
        return value
      },
    )
    expect(JSON.parse(text).levelCost).toBeNull()
  })
})
