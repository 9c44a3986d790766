import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { campus, input, line, monthSeconds, ramp, runningOf, sum, year } from './finance.fixture.js'
import { account, capitalRecovery, presentValue } from './index.js'

const rate = fc.double({ min: -0.05, max: 0.5, noNaN: true })
const life = fc.double({ min: 0.5, max: 40, noNaN: true })

describe('annuity', () => {
  it('is the closed form', () => {
    expect(capitalRecovery(0.1, 10)).toBeCloseTo(0.16274539488251155, 15)
    expect(capitalRecovery(0.07, 1)).toBeCloseTo(1.07, 14)
  })

  it('has 1/n as its limit, without a jump', () => {
    expect(capitalRecovery(0, 5)).toBe(0.2)
    for (const r of [1e-4, 1e-8, 1e-12, 1e-16, -1e-16, -1e-12]) {
      expect(Math.abs(capitalRecovery(r, 5) - 0.2)).toBeLessThan(Math.abs(r))
    }
  })

  it('repays exactly what was borrowed', () => {
    fc.assert(
      fc.property(rate, fc.integer({ min: 1, max: 40 }), (r, n) => {
        const payment = capitalRecovery(r, n)
        let worth = 0
        for (let t = 1; t <= n; t++) worth += presentValue(payment, r, t)
        expect(worth).toBeCloseTo(1, 10)
      }),
      { seed: 5 },
    )
  })

  it('grows with the rate and falls with the life', () => {
    fc.assert(
      fc.property(rate, life, (r, n) => {
        expect(capitalRecovery(r + 0.01, n)).toBeGreaterThan(capitalRecovery(r, n))
        expect(capitalRecovery(r, n + 1)).toBeLessThan(capitalRecovery(r, n))
      }),
      { seed: 6 },
    )
  })

  it('refuses what has no annuity', () => {
    expect(() => capitalRecovery(-1, 5)).toThrow(RangeError)
    expect(() => capitalRecovery(0.1, 0)).toThrow(RangeError)
    expect(() => presentValue(1, -1, 5)).toThrow(RangeError)
  })
})

/** 1 GW of GB200 NVL72 as Epoch AI costs it: 72 accelerators to a rack of 132 kW. */
function gigawatt(itLife: number, it = 25.75e9, plant = 12.25e9, discountRate = 0.0675) {
  const count = (1e9 / 132e3) * 72
  return account(
    input({
      bill: {
        servers: line('accelerators', it, { phase: 'p', count }),
        plant: line('power', plant),
      },
      delivered: { p: ramp(count, 0, 1) },
      useful: { p: ramp(count, 0, 1) },
      built: { a: { retrofit: 0, new: 1e9 } },
      running: { a: runningOf({ energy: monthSeconds.map((s) => (0.6e9 * s) / year) }) },
      energy: 1,
      money: { discountRate },
      finance: { lifeOfIt: itLife * year, lifeOfPlant: 14 * year, staff: 0.3 / year },
    }),
  ).computeCost!
}

describe('cost of an accelerator-hour', () => {
  const perYear = (cost: { perYear: number }) => (cost.perYear * (1e9 / 132e3) * 72) / 1e9
  const within = (value: number, target: number) =>
    expect(Math.abs(value / target - 1)).toBeLessThan(0.02)

  it('meets the published points of a 1 GW campus', () => {
    // Epoch AI, AI data centre cost breakdown, 2026-05: 8.5 B/yr at five years, 12 at three.
    within(perYear(gigawatt(5)), 8.5)
    within(perYear(gigawatt(3)), 12)
    within(perYear(gigawatt(5, 25.5e9, 12e9, 0.065)), 8.5)
    within(perYear(gigawatt(5, 26e9, 12e9, 0.065)), 8.5)
    within(gigawatt(5).perHour, 1.78)
    expect(gigawatt(5).parts.energy).toBeCloseTo(0.6e9 / 8766 / ((1e9 / 132e3) * 72), 12)
  })

  it('is the sum of its parts, exactly', () => {
    const money = fc.double({ min: 0, max: 1e10, noNaN: true })
    fc.assert(
      fc.property(money, money, rate, life, (servers, plant, discountRate, years) => {
        const scenario = campus({
          money: { discountRate },
          finance: { lifeOfIt: years * year, lifeOfPlant: 2 * years * year },
        })
        const bill = {
          ...scenario.bill,
          'accelerators.p1': line('accelerators', servers, { phase: 'p1', count: 1e5 }),
          'power.a': line('power', plant),
        }
        const { perHour, parts, perYear, utilisation } = account({ ...scenario, bill }).computeCost!
        expect(sum(Object.values(parts))).toBe(perHour)
        expect(perYear / (perHour * 8766 * utilisation)).toBeCloseTo(1, 13)
      }),
      { seed: 7, numRuns: 50 },
    )
  })

  it('of capital alone at no interest is what is not left, over the hours of use', () => {
    const { perHour } = account(
      input({
        bill: { a: line('accelerators', 1000, { phase: 'p', count: 2 }), p: line('cooling', 600) },
        delivered: { p: ramp(2, 0, 1) },
        useful: { p: ramp(2, 0, 1) },
        money: { discountRate: 0 },
        finance: { utilisation: 0.8, residualOfIt: 0.25 },
      }),
    ).computeCost!
    expect(perHour).toBeCloseTo((750 / 5 + 600 / 15) / (2 * 8766 * 0.8), 12)
  })

  it('takes running cost from the last full months in which all accelerators work', () => {
    const energy = monthSeconds.map((s, m) => (m < 2 ? 1e6 : s / 3600)) // 1 USD an hour from July
    const { parts } = account(
      input({
        bill: { a: line('accelerators', 0, { phase: 'p', count: 4 }) },
        delivered: { p: ramp(4, 0, 1) },
        useful: { p: ramp(4, 61, 1) },
        running: { a: runningOf({ energy }) },
      }),
    ).computeCost!
    expect(parts.energy).toBeCloseTo(0.25, 12)
  })

  it('keeps throttled months of a complete build in the year of running', () => {
    const useful = ramp(4, 0, 1)
    useful.values.fill(2, -30) // June 2025
    const { parts } = account(
      input({
        bill: { a: line('accelerators', 0, { phase: 'p', count: 4 }) },
        delivered: { p: ramp(4, 0, 1) },
        useful: { p: useful },
        running: { a: runningOf({ energy: monthSeconds.map((s) => s / 3600) }) },
      }),
    ).computeCost!
    expect(parts.energy).toBeCloseTo(365 / (4 * 335 + 2 * 30), 12)
  })

  it('reads a build that the horizon cuts off from its fullest month', () => {
    const energy = monthSeconds.map((s, m) => (m < 13 ? 1e6 : s / 3600))
    const { parts } = account(
      input({
        bill: { a: line('accelerators', 0, { phase: 'p', count: 4 }) },
        delivered: { p: ramp(4, 0, 1) },
        useful: { p: ramp(4, 0, 2 * 426) },
        running: { a: runningOf({ energy }) },
      }),
    ).computeCost!
    const june = ramp(4, 0, 2 * 426).values.slice(-30)
    expect(parts.energy).toBeCloseTo(30 / sum(june), 12)
  })

  it('makes do with cut months where the horizon has no whole one', () => {
    const useful = ramp(4, 10, 1)
    const scenario = input({
      bill: { a: line('accelerators', 0, { phase: 'p', count: 4 }) },
      useful: { p: { ...useful, values: useful.values.slice(0, 20) } },
      running: { a: runningOf({ energy: [80] }) },
    })
    const { parts } = account({ ...scenario, horizon: 20 * 86_400 }).computeCost!
    expect(parts.energy).toBeCloseTo(80 / (4 * 10 * 24), 12)
  })

  it('scales by accelerator-hours where not all of them ever work', () => {
    const energy = monthSeconds.map((s) => s / 3600)
    const { parts } = account(
      input({
        bill: { a: line('accelerators', 0, { phase: 'p', count: 4 }) },
        delivered: { p: ramp(4, 0, 1) },
        useful: { p: ramp(2, 0, 1) },
        running: { a: runningOf({ energy }) },
      }),
    ).computeCost!
    expect(parts.energy).toBeCloseTo(0.5, 12)
  })

  it('is never lowered by a slower build', () => {
    // Energy follows the accelerators at work; the rented engines run from the first day.
    const costOf = (first: number, takes: number) => {
      const useful = ramp(1000, first, takes)
      const energy = new Array<number>(monthSeconds.length).fill(0)
      let d = 0
      for (const [m, seconds] of monthSeconds.entries()) {
        for (const end = d + seconds / 86_400; d < end; d++) energy[m]! += useful.values[d]! * 0.5
      }
      return account(
        input({
          bill: { a: line('accelerators', 3e7, { phase: 'p', count: 1000 }) },
          delivered: { p: useful },
          useful: { p: useful },
          built: { a: { retrofit: 1e6, new: 0 } },
          running: { a: runningOf({ energy, rentedSources: monthSeconds.map(() => 1e6) }) },
          finance: { rentOfSources: 2e-8, maintenance: 0.01, staff: 3e-9, utilisation: 0.9 },
        }),
      ).computeCost?.perHour
    }
    const begin = fc.integer({ min: 0, max: 300 })
    let told = 0
    fc.assert(
      fc.property(begin, fc.integer({ min: 1, max: 600 }), fc.nat(200), (first, takes, later) => {
        const [fast, slow] = [costOf(first, takes), costOf(first, takes + later)]
        if (fast === undefined || slow === undefined) return
        expect(slow).toBeGreaterThanOrEqual(fast - 1e-9)
        if (slow > fast + 1e-6) told++
      }),
      { seed: 8, numRuns: 300 },
    )
    expect(told).toBeGreaterThan(10)
  })

  it('does not depend on the unit of money or on the horizon after full build-out', () => {
    const one = account(campus())
    const won = (amount: number) => amount * 1368
    const scenario = campus()
    const { finance } = scenario
    const other = account({
      ...scenario,
      bill: Object.fromEntries(
        Object.entries(scenario.bill).map(([k, l]) => [k, { ...l, cost: won(l.cost!) }]),
      ),
      running: Object.fromEntries(
        Object.entries(scenario.running).map(([k, site]) => [
          k,
          {
            ...site,
            energy: site.energy.map(won),
            fuel: site.fuel.map(won),
            water: site.water.map(won),
          },
        ]),
      ),
      finance: {
        ...finance,
        buildingRetrofit: won(finance.buildingRetrofit),
        buildingNew: won(finance.buildingNew),
        electrical: won(finance.electrical),
        staff: won(finance.staff),
        rentOfSources: won(finance.rentOfSources),
        rentOfCooling: won(finance.rentOfCooling),
      },
    })
    expect(other.computeCost!.perHour / won(one.computeCost!.perHour)).toBeCloseTo(1, 12)
    expect(other.capitalTotal / won(one.capitalTotal)).toBeCloseTo(1, 12)
    expect(other.runningTotal / won(one.runningTotal)).toBeCloseTo(1, 12)
    const cut = account({ ...campus(), horizon: 365 * 86_400 }).computeCost!
    for (const part of ['accelerators', 'building', 'power', 'maintenance', 'staff']) {
      expect(cut.parts[part]).toBeCloseTo(one.computeCost!.parts[part]!, 12)
    }
  })

  it('is absent where it would mislead', () => {
    const cost = (change: Parameters<typeof campus>[0]) => account(campus(change)).computeCost
    expect(cost({ bill: { p: line('power', 1e6) } })).toBeNull()
    expect(cost({ useful: {} })).toBeNull()
    expect(cost({ useful: { p1: ramp(1000, 420, 1) } })).toBeNull()
    const unknown = line('accelerators', undefined, { phase: 'p1', count: 100 })
    expect(cost({ bill: { a: unknown } })).toBeNull()
    expect(cost({ bill: { a: unknown, own: line('silicon', 5e8) } })).not.toBeNull()
  })
})

describe('rent that has ended', () => {
  const bridged = (rentedMonths: number) => {
    const rentedSources = monthSeconds.map((_, m) => (m < rentedMonths ? 1e7 : 0))
    return account(campus({ running: { a: runningOf({ rentedSources }) } }))
  }

  it('is spread over the life of the accelerators, whenever it was paid', () => {
    const { computeCost, running } = bridged(monthSeconds.length - 3)
    const { lifeOfIt, utilisation } = campus().finance
    const { discountRate } = campus().money
    const hours = 170_000 * 8766 * utilisation
    const perYear = (running['source-rent'] ?? 0) * capitalRecovery(discountRate, lifeOfIt / year)
    expect((computeCost?.parts['source-rent'] ?? 0) * hours).toBeCloseTo(perYear, 3)
  })

  it('costs more the longer it lasted', () => {
    const rent = (n: number) => bridged(n).computeCost?.parts['source-rent'] ?? 0
    expect(rent(4)).toBeGreaterThan(rent(3))
    expect(rent(3)).toBeGreaterThan(0)
  })
})
