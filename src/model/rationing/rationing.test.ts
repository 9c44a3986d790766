import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Tier } from '../../scenario/index.js'
import { type RationingInput, ration } from './index.js'

const day = 86_400
const start = Date.UTC(2025, 1, 27) / 1000
const daily = (...values: number[]) => ({
  unit: 'tokens/s',
  start: 0,
  step: day,
  values: Float64Array.from(values),
})
const tier = (change: Partial<Tier>): Tier => ({
  name: 'Tier',
  service: 'chat',
  users: 10,
  demand: 1,
  price: 2e-6,
  elasticity: -1.1,
  timeToFirstToken: 1,
  rank: 1,
  ...change,
})
const input = (tiers: Record<string, Tier>, ...capacity: number[]): RationingInput => ({
  tiers,
  capacity: { chat: daily(...capacity) },
  start,
  horizon: capacity.length * day,
})

describe('staged launch', () => {
  it('admits by rank as capacity arrives', () => {
    const tiers = { plus: tier({ rank: 2, users: 100 }), pro: tier({ rank: 1, users: 10 }) }
    const { tiers: out, findings } = ration(input(tiers, 5, 10, 60, 110))
    expect(out.pro).toMatchObject({ admitted: day, served: 35 * day, shed: 5 * day })
    expect(out.plus).toMatchObject({ admitted: 3 * day, served: 150 * day })
    expect(out.plus?.revenue).toBeCloseTo(150 * day * 2e-6, 9)
    expect(findings).toEqual([])
    expect(Object.keys(out)).toEqual(['plus', 'pro'])
  })

  it('counts no demand before the tier asks', () => {
    const { tiers } = ration(input({ a: tier({ from: '2025-03-01' }) }, 10, 10, 10))
    expect(tiers.a).toMatchObject({ admitted: 2 * day, offered: 10 * day, servedShare: 1 })
  })

  it('begins within the day where the launch does', () => {
    const { tiers } = ration(input({ a: tier({ from: '2025-02-27 12:00' }) }, 10, 10))
    expect(tiers.a).toMatchObject({ admitted: day / 2, served: 15 * day })
  })

  it('names the tier that never gets all it asks', () => {
    const { tiers, findings } = ration(input({ a: tier({}) }, 4, 8))
    expect(tiers.a).toMatchObject({ admitted: null, servedShare: 0.6 })
    expect(findings).toEqual([
      {
        code: 'rationing.not-admitted',
        severity: 'warning',
        path: 'work.tiers.a',
        values: { tier: 'a', share: 0.6, shed: 8 * day },
      },
    ])
  })

  it('serves nothing where nobody runs the service', () => {
    const { tiers } = ration(input({ a: tier({ service: 'none' }) }, 10, 10))
    expect(tiers.a).toMatchObject({ admitted: null, served: 0, shed: 20 * day, servedShare: 0 })
  })
})

describe('laws', () => {
  const tiers = fc.dictionary(
    fc.constantFrom('a', 'b', 'c', 'd'),
    fc.record({
      users: fc.integer({ min: 0, max: 1_000_000 }),
      demand: fc.double({ min: 0, max: 50, noNaN: true }),
      rank: fc.integer({ min: 1, max: 3 }),
    }),
  )
  const capacity = fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), {
    minLength: 1,
    maxLength: 20,
  })
  const make = (t: Record<string, Partial<Tier>>) =>
    Object.fromEntries(Object.entries(t).map(([key, change]) => [key, tier(change)]))

  it('offered is served plus shed exactly, and no day gives more than it has', () => {
    fc.assert(
      fc.property(tiers, capacity, (t, c) => {
        const out = Object.values(ration(input(make(t), ...c)).tiers)
        let served = 0
        for (const outcome of out) {
          expect(outcome.offered).toBe(outcome.served + outcome.shed)
          expect(outcome.shed).toBeGreaterThanOrEqual(0)
          served += outcome.served
        }
        const asked = Object.values(t).reduce((sum, x) => sum + x.users * x.demand, 0)
        const most = c.reduce((sum, rate) => sum + Math.min(rate, asked) * day, 0)
        // work-conserving: nothing is shed while capacity is free
        expect(Math.abs(served - most)).toBeLessThanOrEqual(1e-9 * most)
        const offered = out.reduce((sum, outcome) => sum + outcome.offered, 0)
        expect(Math.abs(offered - asked * day * c.length)).toBeLessThanOrEqual(1e-9 * offered)
      }),
    )
  })

  it('more capacity never sheds more, and a higher rank is not served worse', () => {
    const more = fc.double({ min: 0, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(tiers, capacity, more, (t, c, extra) => {
        const base = ration(input(make(t), ...c)).tiers
        const rich = ration(input(make(t), ...c.map((rate) => rate + extra))).tiers
        for (const [key, outcome] of Object.entries(base)) {
          expect(rich[key]?.shed).toBeLessThanOrEqual(outcome.shed + 1e-9 * outcome.offered)
          for (const [other, one] of Object.entries(base)) {
            const before = (t[key]?.rank ?? 0) < (t[other]?.rank ?? 0)
            if (before && outcome.offered > 0 && one.served > 0 && c.length === 1) {
              expect(outcome.servedShare).toBeGreaterThanOrEqual(1 - 1e-9)
            }
          }
        }
      }),
    )
  })
})
