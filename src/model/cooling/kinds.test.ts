import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weatherYear } from '../../catalog/index.js'
import type { Air, CoolingPlant } from './contract.js'
import { coolingRate, designDay, planCooling } from './index.js'
import { padAir, padUptake } from './pads.js'
import {
  ADIABATIC,
  CENTRIFUGAL,
  DRY,
  ECONOMISER,
  EVAPORATIVE,
  flat,
  inputOf,
  MEMPHIS,
  OUTSIDE,
  pathTo,
  plantOf,
  TOWER,
  TRIM,
} from './plant.fixture.js'
import { enthalpy, humidityRatio, STANDARD_PRESSURE } from './psychrometrics.js'

const one = (plant = ADIABATIC, over = {}, whole: Partial<CoolingPlant> = {}) =>
  plantOf({ hall: pathTo(plant, { exchangerApproach: 0, ...over }) }, whole)
const air = (dryBulb: number, wetBulb = dryBulb - 5, elevation = 0): Air => ({
  dryBulb,
  wetBulb,
  elevation,
})
const LITRES = 3.6e9

describe('wetted pads', () => {
  it('take a share of the depression off', () => {
    expect(padAir(40, 20, 0.8)).toBe(24)
    expect(padAir(30, 30, 0.8)).toBe(30)
  })

  it('trade sensible for latent heat: enthalpy rises by that of the water alone', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 5, max: 48, noNaN: true }),
        fc.double({ min: 0.5, max: 20, noNaN: true }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        (dry, depression, efficiency) => {
          const wet = Math.max(1, dry - depression)
          if (wet >= dry) return
          const before = humidityRatio(dry, wet, STANDARD_PRESSURE)
          if (before === 0) return
          const cooled = padAir(dry, wet, efficiency)
          const uptake = padUptake(dry, wet, cooled, STANDARD_PRESSURE)
          const gained = enthalpy(cooled, before + uptake) - enthalpy(dry, before)
          expect(uptake).toBeGreaterThan(0)
          expect(gained).toBeCloseTo(uptake * 4186 * wet, -1)
        },
      ),
      { seed: 2 },
    )
  })
})

describe('adiabatic dry cooler', () => {
  const plant = one(ADIABATIC, { supply: 32 })

  it('is a dry cooler while fans alone hold the set point', () => {
    const dry = one({ ...ADIABATIC, category: 'dry cooler' }, { supply: 32 })
    for (const t of [-10, 5, 20, 25])
      expect(coolingRate(plant, air(t, t - 8))).toEqual(coolingRate(dry, air(t, t - 8)))
    expect(coolingRate(dry, air(36, 20)).held).toBe(false)
  })

  it('holds with water what a dry one does not', () => {
    const rate = coolingRate(plant, air(36, 20))
    expect(rate).toMatchObject({ held: true, compressor: 0 })
    // Air of 36/20 °C cooled by 10 K takes up 4 g/kg; 180 mg of air a joule; blowdown of a quarter.
    expect(rate.water * LITRES).toBeGreaterThan(1)
    expect(rate.water * LITRES).toBeLessThan(4)
  })

  it('wets no more than it takes, and floats when wet through', () => {
    let before = 0
    for (const t of [30, 31, 32, 33, 34, 35]) {
      const { water } = coolingRate(plant, air(t, 20))
      expect(water).toBeGreaterThanOrEqual(before)
      before = water
    }
    expect(coolingRate(plant, air(40, 34)).held).toBe(false)
    expect(coolingRate(one(ADIABATIC, { supply: 32 }, { trim: TRIM }), air(40, 34)).held).toBe(true)
  })

  it('is sized on the air behind its pads', () => {
    const unit = (machine: typeof ADIABATIC) =>
      designDay(one(machine, { supply: 38 }), { ...MEMPHIS, wetBulb: 24 }).unitCapacity.hall!
    expect(unit(ADIABATIC)).toBeGreaterThan(unit({ ...ADIABATIC, category: 'dry cooler' }))
  })
})

describe('outside air', () => {
  const bare = one(OUTSIDE, { supply: 25, rise: 12 })
  const pads = one(EVAPORATIVE, { supply: 25, rise: 12 })
  const backed = one(EVAPORATIVE, { supply: 25, rise: 12 }, { trim: TRIM })

  it('is free and dry while it is cold enough', () => {
    for (const plant of [bare, pads, backed]) {
      const rate = coolingRate(plant, air(20, 15))
      expect(rate).toMatchObject({ compressor: 0, water: 0, held: true })
      expect(rate.power).toBeCloseTo(0.018 + 1.018 * 0.01, 12)
    }
  })

  it('floats with the air when there is nothing else', () => {
    expect(coolingRate(bare, air(30, 18)).held).toBe(false)
    expect(coolingRate(pads, air(30, 18))).toMatchObject({ held: true, compressor: 0 })
    expect(coolingRate(pads, air(30, 18)).water).toBeGreaterThan(0)
    expect(coolingRate(pads, air(38, 30)).held).toBe(false)
  })

  it('evaporates what cools the air: m = Q/(c·rise), water = m·ΔW with blowdown', () => {
    const uptake =
      humidityRatio(25, 18, STANDARD_PRESSURE) - humidityRatio(30, 18, STANDARD_PRESSURE)
    const expected = (1.018 * uptake * 1.25) / (1006 * 12) / 1000
    expect(coolingRate(pads, air(30, 18)).water / expected).toBeCloseTo(1, 9)
  })

  it('leaves the rest to chillers, and all of it in humid air', () => {
    const partly = coolingRate(backed, air(40, 24))
    const humid = coolingRate(backed, air(28, 26))
    expect(partly.held && humid.held).toBe(true)
    // A dew point of 25 °C shuts the dampers: chillers alone, no water.
    expect(humid.water).toBe(0)
    expect(humid.compressor).toBeGreaterThan(partly.compressor)
  })

  it('takes more in wetter air of the same dry bulb', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 44, noNaN: true }),
        fc.double({ min: 0, max: 15, noNaN: true }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (dry, depression, less) => {
          const drier = coolingRate(backed, air(dry, dry - depression - less))
          const wetter = coolingRate(backed, air(dry, dry - depression))
          expect(wetter.power).toBeGreaterThanOrEqual(drier.power - 1e-9)
          for (const rate of [drier, wetter])
            for (const value of [rate.power, rate.compressor, rate.water])
              expect(Number.isFinite(value) && value >= 0).toBe(true)
        },
      ),
      { seed: 3 },
    )
  })
})

describe('waterside economiser', () => {
  const plant = one(ECONOMISER, { supply: 27, exchangerApproach: 8 })
  const without = one(CENTRIFUGAL, { supply: 27, exchangerApproach: 8 })

  it('is free in cold, partial between, mechanical in hot and humid air', () => {
    expect(coolingRate(plant, air(2, 0)).compressor).toBe(0)
    const part = coolingRate(plant, air(20, 17))
    expect(part.compressor).toBeGreaterThan(0)
    expect(part.compressor).toBeLessThan(coolingRate(without, air(20, 17)).compressor)
    const full = coolingRate(plant, air(34, 29))
    expect(full.power).toBeCloseTo(coolingRate(without, air(34, 29)).power, 12)
  })

  it('never takes more than the chiller alone', () => {
    for (let t = -15; t < 45; t += 1.5)
      expect(coolingRate(plant, air(t, t - 4)).power).toBeLessThanOrEqual(
        coolingRate(without, air(t, t - 4)).power + 1e-9,
      )
  })
})

describe('adding a trim', () => {
  it('changes nothing while the set point is held', () => {
    for (const machine of [TOWER, DRY, ADIABATIC, OUTSIDE, EVAPORATIVE]) {
      const at = (trim: Partial<CoolingPlant>) =>
        coolingRate(one(machine, { supply: 36 }, trim), air(15, 9))
      expect(at({ trim: TRIM }).power).toBeCloseTo(at({}).power, 12)
    }
  })
})

describe('a year of each kind', () => {
  const kinds = [
    one(ADIABATIC, { supply: 32 }),
    one(ADIABATIC, { supply: 25 }, { trim: TRIM }),
    one(OUTSIDE, { supply: 25 }),
    one(EVAPORATIVE, { supply: 25 }),
    one(EVAPORATIVE, { supply: 25 }, { trim: TRIM }),
    one(ECONOMISER, { supply: 25 }),
  ]

  it('balances, sums its water, and stays finite at any load', async () => {
    const weather = await weatherYear('phoenix-az')
    const itPower = flat(0, 8760)
    for (let i = 0; i < 8760; i++) itPower.values[i] = i % 5 === 0 ? 0 : 10 ** ((i % 81) / 10)
    for (const plant of kinds) {
      const year = planCooling(inputOf(plant, { weather, itPower, itPeak: flat(1e8, 8760) }))
      let water = 0
      for (let i = 0; i < 8760; i++) {
        const it = itPower.values[i]!
        const power = year.power.values[i]!
        const facility = it > 0 ? (it + power) / 0.95 : 0
        expect(Math.abs(year.facilityPower.values[i]! - facility)).toBeLessThan(
          1e-6 * facility + 1e-9,
        )
        expect(power >= 0 && year.throttled.values[i]! >= 0 && year.throttled.values[i]! <= 1).toBe(
          true,
        )
        water += year.water.values[i]!
      }
      expect(Math.abs(year.waterTotal - water)).toBeLessThan(1e-9 * water + 1e-12)
      expect(Number.isFinite(year.pueAverage! + year.waterEffectiveness!)).toBe(true)
    }
  })

  it('takes more power for colder supply', async () => {
    const weather = await weatherYear('memphis-tn')
    const pue = (plant: CoolingPlant) =>
      planCooling(inputOf(plant, { weather, itPower: flat(9e7, 8760), itPeak: flat(1e8, 8760) }))
        .pueAverage!
    for (const [machine, trim] of [
      [ADIABATIC, { trim: TRIM }],
      [EVAPORATIVE, { trim: TRIM }],
      [ECONOMISER, {}],
    ] as const) {
      let before = Infinity
      for (const supply of [18, 22, 26, 30]) {
        const now = pue(one(machine, { supply }, trim))
        expect(now).toBeLessThan(before)
        before = now
      }
    }
  })
})
