import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spendingCategories } from '../../scenario/index.js'
import {
  campus,
  day,
  imbalance,
  input,
  line,
  numbersOf,
  ramp,
  runningOf,
  start,
  sum,
} from './finance.fixture.js'
import { account } from './index.js'

const codes = (result: ReturnType<typeof account>) => result.findings.map((f) => f.code)

describe('account', () => {
  it('of nothing is nothing', () => {
    const result = account(input())
    expect(result.capitalTotal).toBe(0)
    expect(result.runningTotal).toBe(0)
    expect(result.computeCost).toBeNull()
    expect(result.findings).toEqual([])
    expect(Object.keys({ ...result.capital, ...result.running }).sort()).toEqual(
      [...spendingCategories].sort(),
    )
    expect(result.months.length).toBe(14)
    expect(result.months[0]).toBe('2024-05')
    expect(result.ledgers).toHaveProperty('owner')
    expect(account(input({ horizon: 0 })).months).toEqual([])
  })

  it('balances every month, stays finite, and is what the owner paid', () => {
    const arrival = fc.tuple(
      fc.double({ min: 0, max: 2e5, noNaN: true }),
      fc.integer({ min: 0, max: 430 }),
      fc.integer({ min: 1, max: 500 }),
    )
    const cost = fc.option(fc.double({ min: 0, max: 1e10, noNaN: true }), { nil: undefined })
    const whole = fc.integer({ min: 1, max: 430 })
    fc.assert(
      fc.property(arrival, arrival, cost, cost, whole, fc.nat(30), (a, b, x, y, length, late) => {
        const scenario = campus()
        const result = account({
          ...scenario,
          start: start + late * day,
          horizon: length * day,
          bill: {
            ...scenario.bill,
            'accelerators.p1': line('accelerators', x, { phase: 'p1', count: 1e5 }),
            'power.a': line('power', y),
          },
          delivered: { p1: ramp(...a), p2: ramp(...b) },
          useful: { p1: ramp(...b), p2: ramp(...a) },
        })
        const turnover = result.capitalTotal + result.runningTotal
        expect(imbalance(result)).toBeLessThanOrEqual(1e-12 * turnover)
        for (const number of numbersOf(result)) expect(Number.isFinite(number)).toBe(true)
        expect(result.ledgers.owner!.paid / turnover).toBeCloseTo(1, 12)
        const byMonth = sum(result.monthly.map((m) => m.capital + m.running))
        expect(byMonth / turnover).toBeCloseTo(1, 12)
      }),
      { seed: 9, numRuns: 100 },
    )
  })

  it('pays the party of the scenario that has the key of a standing one', () => {
    const { ledgers } = account(campus({ finance: { owner: 'xai', parties: {} } }))
    expect(Object.keys(ledgers).sort()).toEqual([
      'builders',
      'equipment',
      'fuel',
      'lessors',
      'maintenance',
      'staff',
      'suppliers',
      'utility',
      'xai',
    ])
    const same = account(campus()).ledgers.utility!
    expect(same).toEqual(ledgers.utility)
    expect(same.received).toBeGreaterThan(0)
  })

  it('is the same for one site and for the same site in two halves', () => {
    const half = campus()
    const split = {
      ...half,
      built: { a: { retrofit: 1e8, new: 0 }, c: { retrofit: 1e8, new: 0 }, b: half.built.b! },
      bill: {
        ...half.bill,
        'accelerators.p2': line('accelerators', 1.5e9, { phase: 'p2', count: 50_000, site: 'c' }),
      },
      delivered: { ...half.delivered, p2: ramp(50_000, 60, 60) },
    }
    const whole = account({ ...half, delivered: split.delivered })
    const parts = account(split)
    expect(parts.capitalTotal / whole.capitalTotal).toBeCloseTo(1, 12)
    expect(parts.runningTotal / whole.runningTotal).toBeCloseTo(1, 12)
  })
})

describe('findings', () => {
  it('says when the owner runs out of funds, and by how much at the worst', () => {
    const scenario = (funds: number) =>
      account(
        input({
          bill: { a: line('accelerators', 1000, { phase: 'p', count: 1 }) },
          delivered: { p: ramp(1, 31, 60) },
          finance: { owner: 'xai', parties: { xai: { name: 'xAI', role: 'owner', funds } } },
        }),
      )
    const [finding] = scenario(600).findings
    expect(finding).toMatchObject({
      code: 'finance.funds-short',
      severity: 'warning',
      path: 'finance.parties.xai.funds',
      values: { funds: 600, month: Date.UTC(2024, 6, 1) / 1000 },
    })
    expect(finding?.values.peak).toBeCloseTo(1000, 9)
    expect(scenario(1001).findings).toEqual([])
  })

  it('says where energy is free', () => {
    const free = campus({ running: { b: runningOf({ energy: [1] }) } })
    expect(account(free).findings).toContainEqual({
      code: 'finance.no-price',
      severity: 'note',
      path: 'sites.a.prices.electricity',
      values: { site: 'a' },
    })
    expect(codes(account({ ...free, energy: 0 }))).not.toContain('finance.no-price')
    expect(codes(account(campus()))).not.toContain('finance.no-price')
  })

  it('says when an estimated rent weighs', () => {
    const rent = (rentOfSources: number) =>
      account(campus({ finance: { rentOfSources, rentOfCooling: 0 } })).findings.filter(
        (finding) => finding.code === 'finance.rental-estimate',
      )
    const [finding, ...others] = rent(1e-6)
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: 'note',
      path: 'finance.rentOfSources',
      values: { category: 'source-rent' },
    })
    expect(finding?.values.share).toBeGreaterThan(0.05)
    expect(rent(1e-12)).toEqual([])
  })

  it('says which parameter makes no unit cost, and gives none', () => {
    const wrong = [
      { finance: { utilisation: 0 }, path: 'finance.utilisation', value: 0 },
      { finance: { lifeOfIt: 0 }, path: 'finance.lifeOfIt', value: 0 },
      { finance: { lifeOfPlant: -1 }, path: 'finance.lifeOfPlant', value: -1 },
      { finance: { residualOfIt: 2 }, path: 'finance.residualOfIt', value: 2 },
      { money: { discountRate: -1 }, path: 'money.discountRate', value: -1 },
    ]
    for (const { path, value, ...change } of wrong) {
      const result = account(campus(change))
      expect(result.computeCost).toBeNull()
      expect(result.findings[0]).toMatchObject({
        code: 'finance.out-of-range',
        path,
        values: { value },
      })
    }
  })
})
