import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tier } from '../../scenario/index.js'
import { clearingPrice, dayProfile, type RationingInput, ration } from './index.js'

const day = 86_400
const start = Date.UTC(2025, 1, 27) / 1000

const tier = (change: Partial<Tier> = {}): Tier => ({
  name: 'tier',
  service: 'chat',
  kind: 'api',
  users: { '2025-02-27': 1000 },
  demand: 1,
  peakFactor: 1,
  price: 1e-6,
  seat: 0,
  elasticity: -1.11,
  timeToFirstToken: 5,
  rank: 1,
  ...change,
})

const input = (
  tiers: Record<string, Tier>,
  capacity: readonly number[],
  change: Partial<RationingInput> = {},
): RationingInput => ({
  tiers,
  elasticity: {},
  services: {
    chat: {
      capacity: { unit: 'tokens/s', start: 0, step: day, values: Float64Array.from(capacity) },
      timeToFirstToken: 2,
      tokensPerSecondPerAccelerator: 10,
      cost: null,
    },
  },
  countries: { chat: ['US'] },
  start,
  horizon: capacity.length * day,
  ...change,
})

const days = (n: number, value: number) => Array.from({ length: n }, () => value)

describe('order of rank', () => {
  it('serves the lower rank first and tells the accelerators that are missing', () => {
    const pro = tier({ rank: 1 })
    const plus = tier({ rank: 2, users: { '2025-02-27': 2000 } })
    const { tiers, findings } = ration(input({ plus, pro }, [...days(7, 1500), ...days(7, 3000)]))
    expect(tiers.pro).toMatchObject({
      admitted: 0,
      launch: 0,
      servedShare: 1,
      acceleratorsShort: 0,
    })
    expect(tiers.plus).toMatchObject({ admitted: 7 * day, launch: 7 * day, acceleratorsShort: 150 })
    expect(tiers.plus?.servedShare).toBeCloseTo((500 + 2000) / 4000, 12)
    expect(findings).toMatchObject([{ code: 'rationing.launch-later', path: 'work.tiers.plus' }])
    expect(Object.keys(tiers)).toEqual(['plus', 'pro'])
  })

  it('launches only where demand is met to the end', () => {
    const late = tier({ users: { '2025-02-27': 1000, '2025-03-05': 3000 } })
    const { tiers } = ration(input({ late }, days(14, 2000)))
    expect(tiers.late).toMatchObject({ admitted: 0, launch: null })
  })

  it('sizes for the highest hour of the day', () => {
    const wave = tier({ peakFactor: 1.6 })
    expect(ration(input({ wave }, days(3, 1590))).tiers.wave?.launch).toBeNull()
    const met = ration(input({ wave }, days(3, 1601))).tiers.wave
    expect(met).toMatchObject({ launch: 0, servedShare: 1 })
  })
})

describe('laws', () => {
  const number = (max: number) => fc.double({ min: 0, max, noNaN: true })
  const anyTier = fc.record({
    kind: fc.constantFrom('api' as const, 'seats' as const),
    users: number(1e5).map((n) => ({ '2025-02-27': n, '2025-03-03': n * 1.5 })),
    demand: number(10),
    peakFactor: fc.double({ min: 1, max: 6, noNaN: true }),
    price: number(1e-4),
    seat: number(200),
    rank: fc.integer({ min: 1, max: 3 }),
    patience: fc.double({ min: day, max: 100 * day, noNaN: true }),
  })

  it('offered = served + waiting + shed, within capacity, by tier and month', () => {
    const table = fc.dictionary(fc.constantFrom('a', 'b', 'c'), anyTier, { minKeys: 1 })
    const supply = fc.array(number(1e6), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(table, supply, (some, capacity) => {
        const named = Object.fromEntries(Object.entries(some).map(([k, t]) => [k, tier(t)]))
        const { tiers } = ration(input(named, capacity))
        let served = 0
        for (const t of Object.values(tiers)) {
          const parts = t.served + t.waiting + t.shed
          expect(parts).toBeCloseTo(t.offered, -Math.log10(1e-9 * (1 + t.offered)))
          const months = t.months.reduce((sum, m) => sum + m.served, 0)
          expect(months).toBeCloseTo(t.served, -Math.log10(1e-9 * (1 + t.served)))
          expect(t.left).toBeGreaterThanOrEqual(0)
          served += t.served
        }
        const all = capacity.reduce((sum, c) => sum + c, 0) * day
        expect(served).toBeLessThanOrEqual(all * (1 + 1e-9) + 1e-6)
      }),
      { numRuns: 60, seed: 3 },
    )
  })

  it('more capacity never serves anybody less', () => {
    const tiers = { a: tier({ rank: 1, peakFactor: 2 }), b: tier({ rank: 2 }) }
    fc.assert(
      fc.property(number(3000), number(3000), (one, two) => {
        const little = ration(input(tiers, days(5, Math.min(one, two)))).tiers
        const much = ration(input(tiers, days(5, Math.max(one, two)))).tiers
        for (const key of ['a', 'b']) {
          expect(much[key]?.served ?? 0).toBeGreaterThanOrEqual((little[key]?.served ?? 0) - 1e-6)
        }
      }),
      { numRuns: 50, seed: 4 },
    )
  })
})

describe('a day', () => {
  it('has mean 1 and the peak asked for', () => {
    for (const factor of [1, 1.3, 2, 3, 8]) {
      const profile = dayProfile(factor)
      expect(profile.reduce((a, b) => a + b, 0) / 24).toBeCloseTo(1, 12)
      expect(Math.max(...profile)).toBeCloseTo(factor, 6)
      expect(Math.min(...profile)).toBeGreaterThanOrEqual(-1e-12)
    }
  })
})

describe('price', () => {
  it('clears by constant elasticity, a range for a range', () => {
    const range = { p10: -1.8, p50: -1.11, p90: -0.6 }
    const price = clearingPrice(10, 200, 100, range)
    expect(price?.p50).toBeCloseTo(10 * 2 ** (1 / 1.11), 12)
    expect(price?.p10).toBeCloseTo(10 * 2 ** (1 / 1.8), 12)
    expect(price?.p90).toBeCloseTo(10 * 2 ** (1 / 0.6), 12)
    expect(clearingPrice(10, 200, 0, range)).toBeNull()
    expect(clearingPrice(10, 200, 100, { ...range, p90: 0 })).toBeNull()
  })

  it('is told for API tiers that are short, and the cost of a token for all', () => {
    const capacity = days(10, 500)
    const base = input({ api: tier() }, capacity)
    const services = { chat: { ...base.services.chat!, cost: 5e-6 } }
    const { tiers, findings } = ration({ ...base, services })
    expect(tiers.api?.clearing?.p50).toBeCloseTo(1e-6 * 2 ** (1 / 1.11), 15)
    expect(tiers.api?.breakEvenPrice).toBeCloseTo(5e-6, 12)
    expect(findings.map((f) => f.code)).toEqual(['rationing.not-admitted', 'rationing.below-cost'])
  })
})

describe('seats', () => {
  it('wait, leave at the rate of their patience, and take their money with them', () => {
    const plus = tier({ kind: 'seats', seat: 20, patience: 10 * day })
    const { tiers } = ration(input({ plus }, days(30, 0)))
    const stay = 1000 * Math.exp(-3)
    expect(tiers.plus?.left).toBeCloseTo(1000 - stay, 6)
    expect(tiers.plus).toMatchObject({ served: 0, shed: 0, revenue: 0 })
    expect(tiers.plus?.lost).toBeCloseTo((1000 * 30 * 20 * 12) / 365.25, 6)
  })

  it('are let in by a cap that shares what is there', () => {
    const plus = tier({ kind: 'seats', seat: 20, peakFactor: 2 })
    const { tiers } = ration(input({ plus }, days(3, 500)))
    const capNeeded = tiers.plus?.capNeeded ?? 0
    expect(capNeeded).toBeCloseTo(0.25, 12)
    const capped = ration(input({ plus: { ...plus, cap: capNeeded * 0.999 } }, days(3, 500)))
    expect(capped.tiers.plus?.launch).toBe(0)
  })
})

describe('findings', () => {
  it('say when data may not be served where the service runs', () => {
    const { tiers, findings } = ration(input({ ward: tier({ residency: 'KR' }) }, days(3, 1e6)))
    expect(tiers.ward?.served).toBe(0)
    expect(findings).toMatchObject([{ code: 'rationing.residency' }])
  })

  it('say when the first token comes later than promised', () => {
    const { findings } = ration(input({ fast: tier({ timeToFirstToken: 0.5 }) }, days(3, 1e6)))
    expect(findings).toMatchObject([
      { code: 'rationing.promise-broken', values: { promised: 0.5, reached: 2 } },
    ])
  })
})
