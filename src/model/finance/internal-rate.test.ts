import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../numeric/index.js'
import { epochOf } from '../../quantity/index.js'
import { casesOf } from '../grade.js'
import { timesSince } from './day-count.js'
import { seriesOf } from './grades.js'
import { internalRate, internalRateDated } from './internal-rate.js'
import { modifiedInternalRate, netPresentValue, netPresentValueDated } from './net-present-value.js'

const DAY = 86_400

const dateOf = (text: string) => Date.parse(text) / 1000

const url = new URL('../../../validation/finance/xirr_flows.csv', import.meta.url)
const cases = seriesOf(casesOf(parseCsv(readFileSync(url, 'utf8')))).map((one) => ({
  ...one,
  reference: one.reference ?? null,
  roots: one.roots ?? [],
}))

describe('published series', () => {
  it('are 45', () => {
    expect(cases.length).toBe(45)
  })

  it.each(cases)('$name: the expected roots and no other', ({ flows, dates, roots }) => {
    const found = internalRateDated(flows, dates).roots.map(({ rate }) => rate)
    expect(found.length).toBe(roots.length)
    for (const [k, root] of roots.entries()) {
      expect(Math.abs(found[k]! - root) / Math.max(1, Math.abs(root))).toBeLessThan(1e-12)
    }
  })

  it('without a root are told apart', () => {
    const without = cases.filter(({ roots }) => roots.length === 0)
    expect(without.length).toBe(5)
    for (const { flows, dates } of without) {
      const { rate, reason } = internalRateDated(flows, dates)
      expect(rate).toBeNull()
      expect(reason).toBe('no-root')
    }
  })

  it('print a rate which is among the roots; five print another than the nearest to the guess', () => {
    const chosen = cases.filter(({ reference }) => reference !== null)
    const other = chosen.filter(({ flows, dates, reference }) => {
      const { rate, roots } = internalRateDated(flows, dates)
      const near = (r: number) => Math.abs(r - reference!) < 1e-8 * Math.max(1, Math.abs(r))
      expect(roots.some((root) => near(root.rate))).toBe(true)
      return !near(rate!)
    })
    expect(other.map(({ name }) => name)).toEqual([
      'random_1000',
      'case_30_8',
      'case_30_17',
      'case_30_18',
      'case_30_24',
    ])
  })
})

describe('internalRate', () => {
  it('is the rate of an annuity', () => {
    expect(internalRate([-1e6, ...Array<number>(360).fill(6000)]).rate).toBeCloseTo(0.0050058, 7)
    expect(internalRate([-100, 110]).rate).toBeCloseTo(0.1, 15)
  })

  it('finds both roots of a project with a clean-up, and takes the nearest to the guess', () => {
    // (1 + r) = 1.1 and 1.3
    const flows = [-100, 240, -143]
    const { roots, signChanges, uniqueness } = internalRate(flows)
    expect(roots.map(({ rate }) => rate)).toEqual([
      expect.closeTo(0.1, 13),
      expect.closeTo(0.3, 13),
    ])
    expect(signChanges).toBe(2)
    expect(uniqueness).toBeNull()
    expect(internalRate(flows).rate).toBeCloseTo(0.1, 13)
    expect(internalRate(flows, { guess: 0.5 }).rate).toBeCloseTo(0.3, 13)
  })

  it('finds a pair closer than any grid, and a root that only touches', () => {
    const [a, b] = [1.1, 1.1 + 1e-5]
    const pair = internalRate([-1, a + b, -a * b]).roots
    expect(pair.length).toBe(2)
    expect(pair[0]!.rate).toBeCloseTo(0.1, 9)
    expect(pair[1]!.rate).toBeCloseTo(0.10001, 9)
    const touching = internalRate([-1, 2.5, -1.5625]).roots
    expect(touching.length).toBe(1)
    expect(touching[0]!.rate).toBeCloseTo(0.25, 12)
    expect(touching[0]!.multiple).toBe(true)
    expect(touching[0]!.condition).toBe(Infinity)
    expect(internalRate([1, -2, 1]).roots).toEqual([
      { rate: 0, logRate: 0, condition: Infinity, multiple: true },
    ])
  })

  it('finds 0 exactly, once, with its neighbours', () => {
    expect(internalRate([-0.1, -0.2, 0.3]).roots.map(({ rate }) => rate)).toEqual([0])
    // (1 + r) = 0.9, 1, 1.1
    const rates = internalRate([1, -3, 2.99, -0.99]).roots.map(({ rate }) => rate)
    expect(rates).toEqual([
      expect.closeTo(-0.1, 12),
      expect.closeTo(0, 12),
      expect.closeTo(0.1, 12),
    ])
  })

  it('says why there is none', () => {
    expect(internalRate([])).toMatchObject({ rate: null, reason: 'no-flows' })
    expect(internalRate([0, 0])).toMatchObject({ rate: null, reason: 'no-flows' })
    expect(internalRate([-1, -2])).toMatchObject({ rate: null, reason: 'one-sign' })
    expect(internalRate([-1000, 3000, -2500])).toMatchObject({
      rate: null,
      reason: 'no-root',
      complete: true,
    })
  })

  it('says what proves that there is one', () => {
    expect(internalRate([-10, 5, 8]).uniqueness).toBe('descartes')
    // Running sum -10, -2, -3, 4
    expect(internalRate([-10, 8, -1, 7]).uniqueness).toBe('norstrom')
    expect(internalRate([-10, 5, 8]).complete).toBe(true)
  })

  it('tells rates from -1 that a double cannot', () => {
    const { roots } = internalRate([-1, 1e-30])
    expect(roots[0]!.logRate).toBeCloseTo(Math.log(1e-30), 12)
  })

  it('finds three in a row, and gives up neither on a root of high order', () => {
    const [p, q, r] = [1.49, 1.52, 1.53]
    const flows = [1, -(p + q + r), p * q + p * r + q * r, -p * q * r]
    expect(internalRate(flows).roots.map(({ rate }) => rate)).toEqual([
      expect.closeTo(0.49, 9),
      expect.closeTo(0.52, 9),
      expect.closeTo(0.53, 9),
    ])
    expect(internalRate(flows).complete).toBe(true)
    // (1 - x)^20: a root of order 20 at 0, which no double can tell from its neighbourhood
    let flat = [1]
    for (let n = 0; n < 20; n++) flat = [...flat, 0].map((flow, k) => flow - (flat[k - 1] ?? 0))
    expect(internalRate(flat).roots).toEqual([
      { rate: 0, logRate: 0, condition: Infinity, multiple: true },
    ])
    expect(internalRate(flat).complete).toBe(false)
  })

  it('says when a root may lie outside of what it searched', () => {
    // Ten times the money in a day is a rate of 10^365 a year.
    const dates = [0, DAY]
    expect(internalRateDated([-1, 10], dates)).toMatchObject({ rate: null, complete: false })
  })

  it('stands any size of money', () => {
    const rates = [1e-300, 1, 1e308].map((unit) => internalRate([-unit, unit * 0.6, unit]).rate!)
    for (const rate of rates) expect(rate).toBeCloseTo(rates[1]!, 14)
  })

  it('refuses what is not a number', () => {
    expect(() => internalRate([-1, Number.NaN])).toThrow(RangeError)
    expect(() => internalRate([-1, 2], { guess: -1 })).toThrow(RangeError)
    expect(() => internalRateDated([-1, 2], [0])).toThrow('2 flows and 1 dates.')
    expect(() => internalRateDated([-1], [Number.NaN])).toThrow(RangeError)
  })
})

const flowsOf = fc.array(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 2, maxLength: 30 })
const dated = fc.array(
  fc.record({
    flow: fc.integer({ min: -10_000, max: 10_000 }),
    day: fc.integer({ min: 0, max: 7000 }),
  }),
  { minLength: 2, maxLength: 25 },
)

describe('roots', () => {
  it('are roots: f is 0 there, up to the rounding of its terms', () => {
    fc.assert(
      fc.property(flowsOf, (flows) => {
        for (const { logRate: u, multiple } of internalRate(flows).roots) {
          const terms = flows.map((flow, k) => flow * Math.exp(-u * k))
          const size = terms.reduce((sum, term) => sum + Math.abs(term), 0)
          const error = Math.abs(terms.reduce((sum, term) => sum + term, 0)) / size
          expect(error).toBeLessThan(multiple ? 1e-13 : 1e-12)
        }
      }),
    )
  })

  it('are at most as many as changes of sign, and differ from them by an even number', () => {
    fc.assert(
      fc.property(flowsOf, (flows) => {
        const { roots, signChanges, complete } = internalRate(flows)
        const count = roots.reduce((sum, { multiple }) => sum + (multiple ? 2 : 1), 0)
        expect(count).toBeLessThanOrEqual(signChanges)
        if (complete && roots.every(({ condition }) => condition < 1e6)) {
          expect((signChanges - count) % 2).toBe(0)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are those a polynomial was made of', () => {
    const ratio = fc.integer({ min: 50, max: 200 }).map((n) => n / 100)
    fc.assert(
      fc.property(fc.uniqueArray(ratio, { minLength: 1, maxLength: 4 }), (ratios) => {
        let flows = [1]
        for (const q of ratios) {
          flows = [...flows, 0].map((flow, k) => flow - q * (flows[k - 1] ?? 0))
        }
        const found = internalRate(flows).roots.map(({ rate }) => 1 + rate)
        const expected = [...ratios].sort((p, q) => p - q)
        expect(found.length).toBe(expected.length)
        for (const [k, q] of expected.entries()) expect(found[k]).toBeCloseTo(q, 6)
      }),
    )
  })

  it('do not move with the scale of the flows or with the calendar', () => {
    fc.assert(
      fc.property(
        dated,
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: -9000, max: 9000 }),
        (list, power, shift) => {
          const flows = list.map(({ flow }) => flow)
          const dates = list.map(({ day }) => day * DAY)
          const base = internalRateDated(flows, dates)
          const scaled = flows.map((flow) => -flow * 2 ** power)
          const moved = dates.map((date) => date + shift * DAY)
          expect(internalRateDated(scaled, moved)).toEqual(base)
        },
      ),
    )
  })

  it('do not depend on the order of the flows', () => {
    fc.assert(
      fc.property(dated, (list) => {
        const of = (entries: typeof list) =>
          internalRateDated(
            entries.map(({ flow }) => flow),
            entries.map(({ day }) => day * DAY),
          )
        expect(of([...list].reverse())).toEqual(of(list))
      }),
    )
  })
})

describe('day counts', () => {
  const years = (from: string, to: string, dayCount: Parameters<typeof timesSince>[2]) => {
    const { times, unit } = timesSince(dateOf(from), [dateOf(to)], dayCount)
    return times[0]! * unit
  }

  it('count as ISDA writes', () => {
    expect(years('2003-11-01', '2004-05-01', 'act/365')).toBeCloseTo(182 / 365, 15)
    expect(years('2003-11-01', '2004-05-01', 'act/360')).toBeCloseTo(182 / 360, 15)
    expect(years('2003-11-01', '2004-05-01', 'act/act')).toBeCloseTo(61 / 365 + 121 / 366, 12)
    expect(years('2003-11-01', '2004-05-01', '30/360')).toBe(0.5)
    expect(years('2023-01-30', '2023-03-31', '30/360')).toBeCloseTo(60 / 360, 15)
    expect(years('2023-01-29', '2023-03-31', '30/360')).toBeCloseTo(62 / 360, 15)
    expect(years('2024-05-01', '2023-11-01', 'act/365')).toBeCloseTo(-182 / 365, 15)
  })

  it('make the rate of a calendar year 10 % where the year is one', () => {
    const dates = [epochOf(2024, 1, 1), epochOf(2025, 1, 1)]
    const rate = (dayCount: Parameters<typeof timesSince>[2]) =>
      internalRateDated([-100, 110], dates, { dayCount }).rate
    expect(rate('30/360')).toBeCloseTo(0.1, 14)
    expect(rate('act/act')).toBeCloseTo(0.1, 12)
    expect(rate('act/365')).toBeCloseTo(1.1 ** (365 / 366) - 1, 14)
    expect(rate('act/360')).toBeCloseTo(1.1 ** (360 / 366) - 1, 14)
  })
})

describe('present values', () => {
  it('are the sum of the discounted flows', () => {
    expect(netPresentValue([-100, 60, 60], 0.1)).toBeCloseTo(-100 + 60 / 1.1 + 60 / 1.21, 12)
    const dates = [0, 365 * DAY, 730 * DAY]
    expect(netPresentValueDated([-100, 60, 60], dates, 0.1)).toBeCloseTo(
      netPresentValue([-100, 60, 60], 0.1),
      11,
    )
    expect(() => netPresentValue([1], -1)).toThrow(RangeError)
  })

  it('vanish at the internal rate', () => {
    const flows = [-1000, 300, 420, 680]
    expect(netPresentValue(flows, internalRate(flows).rate!)).toBeCloseTo(0, 10)
  })
})

describe('modifiedInternalRate', () => {
  it("is Microsoft's example", () => {
    const flows = [-120_000, 39_000, 30_000, 21_000, 37_000, 46_000]
    expect(modifiedInternalRate(flows, 0.1, 0.12)).toBeCloseTo(0.126094, 6)
    expect(modifiedInternalRate(flows, 0.1, 0.14)).toBeCloseTo(0.134759, 6)
  })

  it('is the internal rate when both rates are that, and null when money goes one way', () => {
    const flows = [-1000, 300, 420, 680]
    const rate = internalRate(flows).rate!
    expect(modifiedInternalRate(flows, rate, rate)).toBeCloseTo(rate, 12)
    expect(modifiedInternalRate([-1, -2], 0.1, 0.1)).toBeNull()
    expect(modifiedInternalRate([1, 2], 0.1, 0.1)).toBeNull()
  })
})
