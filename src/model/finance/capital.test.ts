import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { campus, day, days, input, line, ramp, start, sum } from './finance.fixture.js'
import { account } from './index.js'

describe('capital', () => {
  it('pays accelerators and their servers as they are delivered', () => {
    const { monthly, capital } = account(
      input({
        bill: { a: line('accelerators', 1000, { phase: 'p', count: 10 }) },
        delivered: { p: ramp(10, 31, 60) }, // June has 30 of the 60 days, July 30 of 31
        finance: { systemShare: 0.5 },
      }),
    )
    const expected = [0, 750, 750, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    for (const [m, month] of monthly.entries()) expect(month.capital).toBeCloseTo(expected[m]!, 9)
    expect(capital).toMatchObject({ accelerators: 1000, systems: 500 })
  })

  it('pays what has no phase evenly in time until the first delivery at the site', () => {
    const { monthly } = account(
      input({
        bill: {
          a: line('accelerators', 0, { phase: 'p', count: 10 }),
          p: line('power', 61),
        },
        delivered: { p: ramp(10, 61, 1) }, // 1 July, after 31 + 30 days
      }),
    )
    expect(monthly.map((month) => month.capital)).toEqual([31, 30, ...new Array(12).fill(0)])
  })

  it('takes at least one month, and the whole horizon where nothing arrives', () => {
    const bill = { p: line('cooling', days), a: line('accelerators', 0, { phase: 'p' }) }
    const atOnce = account(input({ bill, delivered: { p: ramp(1, 0, 1) } }))
    expect(atOnce.monthly[0]?.capital).toBe(days)
    const never = account(input({ bill, delivered: { p: ramp(0, 0, 1) } }))
    expect(never.monthly[0]?.capital).toBeCloseTo(31, 9)
    expect(never.capitalTotal).toBeCloseTo(days, 9)
  })

  it('builds halls by kind, and leaves them to the bill where it lists them', () => {
    const built = { a: { retrofit: 100, new: 10 } }
    const finance = { buildingRetrofit: 2, buildingNew: 5, electrical: 3 }
    expect(account(input({ built, finance })).capital.building).toBeCloseTo(250, 9)
    expect(account(input({ built, finance })).capital.electrical).toBeCloseTo(330, 9)
    const bill = { hall: line('building', 7), bus: line('electrical', 8) }
    const listed = account(input({ built, finance, bill }))
    expect(listed.capital.building).toBeCloseTo(7, 12)
    expect(listed.capital.electrical).toBeCloseTo(8, 12)
  })

  it('leaves servers to the bill where it lists them', () => {
    const { capital } = account(campus())
    expect(capital.systems).toBeCloseTo(0.35 * 4.5e9 + 4e8, 3)
  })

  it('pays by the deadline only what is delivered, and says what is to come', () => {
    const bill = { a: line('accelerators', 1000, { phase: 'p', count: 10 }) }
    const { capitalTotal, findings } = account(input({ bill, delivered: { p: ramp(4, 0, 1) } }))
    expect(capitalTotal).toBeCloseTo(400, 9)
    const code = 'finance.after-horizon'
    const values = { amount: 600, share: 0.6 }
    expect(findings).toContainEqual({ code, severity: 'note', path: 'end', values })
  })

  it('does not depend on the order of the bill', () => {
    const { bill } = campus()
    const shuffled = fc.shuffledSubarray(Object.entries(bill), { minLength: 9 })
    const { capitalTotal, monthly } = account(campus())
    fc.assert(
      fc.property(shuffled, (lines) => {
        const other = account(campus({ bill: Object.fromEntries(lines) }))
        expect(other.capitalTotal / capitalTotal).toBeCloseTo(1, 13)
        for (const [m, month] of other.monthly.entries()) {
          expect(month.capital).toBeCloseTo(monthly[m]!.capital, 3)
        }
      }),
      { seed: 3, numRuns: 30 },
    )
  })

  it('doubles with the prices', () => {
    const once = campus()
    const { buildingRetrofit, buildingNew, electrical } = once.finance
    const twice = campus({
      bill: Object.fromEntries(
        Object.entries(once.bill).map(([name, item]) => [name, { ...item, cost: 2 * item.cost! }]),
      ),
      finance: {
        buildingRetrofit: 2 * buildingRetrofit,
        buildingNew: 2 * buildingNew,
        electrical: 2 * electrical,
      },
    })
    const [a, b] = [account(once), account(twice)]
    expect(b.capitalTotal / a.capitalTotal).toBeCloseTo(2, 13)
    for (const [category, amount] of Object.entries(a.capital)) {
      expect(b.capital[category]).toBeCloseTo(2 * amount, 3)
    }
  })

  it('moves in time with the deliveries and keeps its totals', () => {
    const { capital, monthly } = account(campus())
    const arrival = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 100 }))
    let moved = 0
    fc.assert(
      fc.property(arrival, arrival, arrival, (p1, p2, p3) => {
        const other = account(
          campus({
            delivered: { p1: ramp(1e5, ...p1), p2: ramp(5e4, ...p2), p3: ramp(2e4, ...p3) },
          }),
        )
        for (const [category, amount] of Object.entries(capital)) {
          expect(other.capital[category]! / amount).toBeCloseTo(1, 12)
        }
        if (Math.abs(other.monthly[2]!.capital - monthly[2]!.capital) > 1) moved++
      }),
      { seed: 4, numRuns: 50 },
    )
    expect(moved).toBeGreaterThan(40)
  })

  it('is the same for deliveries by day and by hour', () => {
    const daily = ramp(10, 20, 33)
    const values = Float64Array.from({ length: 24 * days }, (_, h) => daily.values[(h / 24) | 0]!)
    const hourly = { ...daily, step: day / 24, values }
    const bill = { a: line('accelerators', 1000, { phase: 'p', count: 10 }) }
    const by = (p: typeof daily) => account(input({ bill, delivered: { p } })).monthly
    expect(by(hourly)).toEqual(by(daily))
  })

  it('shares a horizon that begins and ends within a month by time', () => {
    const { months, monthly } = account(
      input({ start: start + 20 * day, horizon: 21 * day, bill: { p: line('power', 21) } }),
    )
    expect(months).toEqual(['2024-05', '2024-06'])
    expect(monthly.map((month) => month.capital)).toEqual([11, 10])
  })

  it('names lines without a price, once an item, and nothing that is rented or absent', () => {
    const { unpriced, findings, capitalTotal } = account(
      input({
        bill: {
          x: line('power', undefined, { item: 'genset' }),
          y: line('power', undefined, { item: 'genset' }),
          z: line('network', undefined, { item: 'switch' }),
          rented: line('power', undefined, { rented: true }),
          none: line('cooling', undefined, { count: 0 }),
        },
      }),
    )
    expect(unpriced).toEqual(['x', 'y', 'z'])
    expect(capitalTotal).toBe(0)
    expect(findings).toEqual([
      {
        code: 'finance.unpriced',
        severity: 'note',
        path: 'catalog.power.genset.capex',
        values: { items: 'genset, switch', count: 2 },
      },
    ])
  })

  it('is made of its parts', () => {
    const { capital, capitalTotal, monthly } = account(campus())
    expect(sum(Object.values(capital)) / capitalTotal).toBe(1)
    expect(sum(monthly.map((month) => month.capital)) / capitalTotal).toBeCloseTo(1, 13)
  })
})
