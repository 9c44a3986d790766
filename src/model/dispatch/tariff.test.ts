import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Tariff, TariffSeason } from '../../catalog/index.js'
import { parseCsv } from '../../numeric/index.js'
import { epochOf } from '../../quantity/index.js'
import { billOf, demandChargesOf, hourlyPrice } from './index.js'
import { monthIndex } from './tariff.js'

const kWh = 3.6e6
const file = new URL('../../../validation/dispatch/korea-tariff.csv', import.meta.url)
const { header, rows } = parseCsv(readFileSync(file, 'utf8'))
const table = rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]!])))

/** Public holidays of 2027: official almanac. */
const holidays = (
  '01-01 02-06 02-07 02-08 02-09 03-01 05-01 05-03 05-05 05-13 06-06 07-17 07-19 08-15 08-16 ' +
  '09-14 09-15 09-16 10-03 10-04 10-09 10-11 12-25 12-27'
)
  .split(' ')
  .map((date) => `2027-${date}`)

const monthsOf: Record<string, number[]> = {
  summer: [6, 7, 8],
  'spring/autumn': [3, 4, 5, 9, 10],
  winter: [11, 12, 1, 2],
}

/** Hours of the day in "22-08" or "08-11;12-13". */
function hoursIn(text: string): number[] {
  return text.split(';').flatMap((span) => {
    const [from = 0, to = 0] = span.split('-').map(Number)
    return Array.from({ length: (to - from + 24) % 24 }, (_, i) => (from + i) % 24)
  })
}

/** The industrial tariff of one voltage and option, as the table has it. */
function korean(
  effective: string,
  voltage: string,
  option: string,
  weekendDiscount: boolean,
): Tariff {
  const of = table.filter((row) => row.voltage === voltage && row.option === option)
  const seasons: Record<string, TariffSeason> = {}
  for (const [name, months] of Object.entries(monthsOf)) {
    const energy: Record<string, number> = {}
    const weekday: string[] = new Array(24).fill('')
    for (const row of of) {
      const charge = row.component === 'energy charge' && row.effective === effective
      if (!charge || !row.season!.startsWith(name)) continue
      energy[row.period!] = Number(row.value) / kWh
      for (const hour of hoursIn(row.hours!)) weekday[hour] = row.period!
    }
    const halved = weekendDiscount && name === 'spring/autumn'
    for (const period of Object.keys(energy)) energy[`half ${period}`] = energy[period]! / 2
    const noon = (kind: string, hour: number) =>
      halved && hour >= 11 && hour < 14 ? `half ${kind}` : kind
    const saturday = weekday.map((kind, hour) => noon(kind === 'peak' ? 'mid' : kind, hour))
    const holiday = weekday.map((_, hour) => noon('off-peak', hour))
    seasons[name] = { months, energy, hours: { weekday, saturday, holiday } }
  }
  const demand = of.find((row) => row.component === 'demand charge')
  return {
    id: 'test',
    name: 'test',
    currency: 'KRW',
    seasons,
    demandPrice: Number(demand!.value) / 1000,
    demandLookback: 12,
    demandMonths: [12, 1, 2, 7, 8, 9],
    demandShare: 1,
    adder: 0,
    factor: 1,
    holidays,
  }
}

const start = epochOf(2027, 1, 1)
const year = 8760
const flat = new Float64Array(year).fill(1e6)
const mean = (values: Float64Array) => values.reduce((a, b) => a + b, 0) / values.length

describe('Korean industrial tariff on a flat load', () => {
  const checks = table.filter((row) => row.component!.startsWith('check: flat'))

  it('reaches every price of the table within its rounding', () => {
    const energyOnly = checks.filter((row) => row.unit!.includes('energy only'))
    expect(energyOnly.length).toBeGreaterThanOrEqual(4)
    for (const row of energyOnly) {
      const tariff = korean(row.effective!, row.voltage!, row.option!, row.effective! >= '2026')
      const { price, unpriced } = hourlyPrice(tariff, start, year, 3600)
      expect(unpriced).toBe(0)
      expect(Math.abs(mean(price) * kWh - Number(row.value))).toBeLessThan(0.006)
    }
  })

  it('comes all-in, demand, adders and fund included, to what the table says', () => {
    const allIn = checks.filter((row) => row.unit!.includes('incl. demand'))
    expect(allIn.length).toBeGreaterThanOrEqual(2)
    for (const row of allIn) {
      const tariff = {
        ...korean(row.effective!, row.voltage!, row.option!, true),
        adder: 14 / kWh,
        factor: 1.027,
      }
      const { price } = hourlyPrice(tariff, start, year, 3600)
      const { month, calendar, names } = monthIndex(start, year, 3600)
      const bill = billOf(
        {
          month,
          months: names.length,
          step: 3600,
          energy: price,
          demand: demandChargesOf(tariff, calendar),
          coincident: [],
          fixed: 0,
          minimum: 0,
          repeats: false,
        },
        flat,
      )
      expect(Math.abs(bill.total / ((1e6 * year * 3600) / kWh) - Number(row.value))).toBeLessThan(
        0.006,
      )
    }
  })
})

describe('a tariff', () => {
  const season: TariffSeason = {
    months: [1, 2, 3, 4, 5, 6],
    energy: { day: 2, night: 1 },
    hours: {
      weekday: Array.from({ length: 24 }, (_, hour) => (hour < 8 ? 'night' : 'day')),
      saturday: new Array(24).fill('night'),
      holiday: new Array(24).fill('night'),
    },
  }
  const tariff: Tariff = {
    id: 't',
    name: 't',
    currency: 'USD',
    seasons: { half: season },
    demandPrice: 5,
    demandLookback: 1,
    demandMonths: [],
    demandShare: 0,
    adder: 0.5,
    factor: 2,
    holidays: ['2027-01-04'],
  }

  it('tells kinds of day and hours apart', () => {
    // 1 January 2027 is a Friday
    const { price } = hourlyPrice(tariff, start, 5 * 24, 3600)
    expect(price[7]).toBe(3)
    expect(price[8]).toBe(5)
    expect(price[24 + 12]).toBe(3)
    expect(price[48 + 12]).toBe(3)
    expect(price[72 + 12]).toBe(3)
    expect(price[96 + 12]).toBe(5)
  })

  it('counts the hours it does not price', () => {
    const { price, unpriced } = hourlyPrice(tariff, epochOf(2027, 6, 30), 48, 3600)
    expect(unpriced).toBe(24)
    expect(price[30]).toBe(1)
  })

  it('charges no demand without a price, and no earlier month without a look back', () => {
    expect(demandChargesOf({ ...tariff, demandPrice: 0 }, [1, 2])).toEqual([])
    expect(demandChargesOf(tariff, [1, 2])).toEqual([{ price: [10, 10] }])
    const [charge] = demandChargesOf(
      { ...tariff, demandLookback: 12, demandShare: 0.8, demandMonths: [2] },
      [1, 2, 3],
    )
    expect([...charge!.ratchet!.months!]).toEqual([0, 1, 0])
    expect(charge!.ratchet!.share).toBe(0.8)
  })

  it('counts calendar months from the first hour', () => {
    const { month, calendar, names } = monthIndex(epochOf(2027, 12, 31), 48, 3600)
    expect([...names]).toEqual(['2027-12', '2028-01'])
    expect([...calendar]).toEqual([12, 1])
    expect([month[23], month[24]]).toEqual([0, 1])
  })
})
