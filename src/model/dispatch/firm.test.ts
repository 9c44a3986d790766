import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  firmCapacity,
  outageTable,
  shortageAgainst,
  survivalFrom,
  survivalOverYear,
} from './index.js'

const hour = 3600

describe('outage table', () => {
  it('is the binomial of equal units', () => {
    const { capacity, probability } = outageTable([{ units: 3, capacity: 10, outageRate: 0.1 }])
    expect([...capacity]).toEqual([0, 10, 20, 30])
    for (const [i, chance] of [0.001, 0.027, 0.243, 0.729].entries()) {
      expect(probability[i]).toBeCloseTo(chance, 14)
    }
  })

  it('meets the two-unit example of the textbook: 2 × 25 MW and 50 MW, each out 2 %', () => {
    // Billinton & Allan, table 2.4: P(out >= 50) = 0.020392, P(out >= 75) = 0.000792 + 8e-6
    const table = outageTable([
      { units: 2, capacity: 25, outageRate: 0.02 },
      { units: 1, capacity: 50, outageRate: 0.02 },
    ])
    expect([...table.capacity]).toEqual([0, 25, 50, 75, 100])
    expect(table.cumulative[2]).toBeCloseTo(0.020392, 9)
    expect(table.cumulative[1]).toBeCloseTo(0.000792, 9)
    expect(table.cumulative[0]).toBeCloseTo(0.000008, 12)
  })

  it('sums to one and keeps the expected capacity, whatever the units', () => {
    const one = fc.record({
      units: fc.integer({ min: 0, max: 30 }),
      capacity: fc.double({ min: 0, max: 60, noNaN: true }),
      outageRate: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 4 }), (classes) => {
        const { capacity, probability } = outageTable(classes)
        const mean = capacity.reduce((sum, c, i) => sum + c * probability[i]!, 0)
        const expected = classes.reduce((s, c) => s + c.units * c.capacity * (1 - c.outageRate), 0)
        expect(probability.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
        expect(mean).toBeCloseTo(expected, 6)
      }),
      { numRuns: 40 },
    )
  })

  it('tells how often and how much is short, with a grid that never fails', () => {
    const table = outageTable([{ units: 2, capacity: 10, outageRate: 0.1 }])
    const { lossOfLoad, unserved } = shortageAgainst(table, [15, 5, 25, 0], hour)
    expect(lossOfLoad / hour).toBeCloseTo(0.19 + 0.01 + 1, 12)
    expect(unserved / hour).toBeCloseTo(0.18 * 5 + 0.01 * 15 + 0.01 * 5 + (25 - 18), 12)
    const helped = shortageAgainst(table, [15, 5, 25, 0], hour, 5)
    expect(helped.lossOfLoad / hour).toBeCloseTo(0.01 + 0.19, 12)
  })

  it('is firm by what the largest losses leave', () => {
    const classes = [
      { units: 3, capacity: 10 },
      { units: 1, capacity: 40 },
    ]
    expect(firmCapacity(classes, 0)).toBe(70)
    expect(firmCapacity(classes, 1)).toBe(30)
    expect(firmCapacity(classes, 2)).toBe(20)
    expect(firmCapacity([], 1)).toBe(0)
  })
})

describe('survival of an outage', () => {
  const set = { power: 1, availability: 1, failureToStart: 0, timeToFailure: 5 * hour }
  const outage = { load: [1, 2, 2, 1], step: hour, duration: 3 }

  it('without a battery is the chance that enough sets still run', () => {
    const [first, second] = survivalFrom(outage, [{ ...set, units: 2 }], null, 0)
    expect(first).toBeCloseTo(1 - 0.2 * 0.2, 14)
    expect(second).toBeCloseTo(0.64 * 0.64, 14)
  })

  it('does not care how like sets are grouped', () => {
    const battery = {
      power: 1,
      energy: 2 * hour,
      begin: hour,
      chargeEfficiency: 1,
      dischargeEfficiency: 1,
      bins: 3,
    }
    for (let start = 0; start < 4; start++) {
      const one = survivalFrom(outage, [{ ...set, units: 2 }], battery, start)
      const two = survivalFrom(
        outage,
        [
          { ...set, units: 1 },
          { ...set, units: 1 },
        ],
        battery,
        start,
      )
      for (const [i, value] of one.entries()) expect(two[i]).toBeCloseTo(value, 14)
    }
  })

  it('never rises with time, and rises with sets and energy', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(chance, chance, fc.nat(3), fc.nat(6), (availability, failing, start, cells) => {
        const fleet = { ...set, availability, failureToStart: failing / 2, units: 2 }
        const store = (energy: number) => ({
          power: 2,
          energy: 6 * hour,
          begin: energy * hour,
          chargeEfficiency: 1,
          dischargeEfficiency: 1,
          bins: 7,
        })
        const now = survivalFrom(outage, [fleet], store(cells), start)
        for (let d = 1; d < now.length; d++) expect(now[d]).toBeLessThanOrEqual(now[d - 1]! + 1e-12)
        const more = survivalFrom(outage, [{ ...fleet, units: 3 }], store(cells), start)
        const fuller = survivalFrom(outage, [fleet], store(6), start)
        expect(more.at(-1)!).toBeGreaterThanOrEqual(now.at(-1)! - 1e-12)
        expect(fuller.at(-1)!).toBeGreaterThanOrEqual(now.at(-1)! - 1e-12)
      }),
      { numRuns: 60 },
    )
  })

  it('over a year is the mean of all starts', () => {
    const fleet = [{ ...set, units: 2 }]
    const last = [0, 1, 2, 3].map((start) => survivalFrom(outage, fleet, null, start)[2]!)
    const { mean, least } = survivalOverYear(outage, fleet, null)
    expect(mean).toBeCloseTo(last.reduce((a, b) => a + b, 0) / 4, 14)
    expect(least).toBe(Math.min(...last))
  })
})
