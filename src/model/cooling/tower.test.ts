import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weatherYear } from '../../catalog/index.js'
import { makeUpWater } from './evaporation.js'
import { fanPower } from './fan.js'
import { STANDARD_PRESSURE } from './psychrometrics.js'
import { towerFanSpeed, towerOf, towerPreCooled, towerWater, waterFlow } from './tower.js'
import { yorkApproach, yorkRatio } from './york.js'

const tower = towerOf(4, 0.01)

describe('YorkCalc', () => {
  it('gives 3.84 K at the rating point (EnergyPlus: 3.89 K specified)', () => {
    expect(yorkApproach(25.56, 5.56, 1)).toBeCloseTo(3.84, 2)
  })

  it('is solved for water per air', () => {
    for (const wet of [-10, 5, 20, 26])
      for (const ratio of [0.75, 1, 1.5, 2.5])
        expect(yorkRatio(wet, 8, yorkApproach(wet, 8, ratio))).toBeCloseTo(ratio, 8)
  })

  it('asks for no more water per air than was fitted', () => {
    expect(yorkRatio(10, 10, 60)).toBe(3)
    expect(yorkRatio(25, 10, 0.1)).toBeLessThan(0.75)
  })
})

describe('open tower', () => {
  it('has its stated approach at the rating point', () => {
    expect(towerWater(tower, 25.56, 5.56, 1)).toBeCloseTo(29.56, 10)
  })

  it('leaves warmer water in wetter air, never below the wet bulb', () => {
    let before = -Infinity
    for (let wet = -30; wet <= 32; wet += 0.5) {
      const water = towerWater(tower, wet, 10, 0.8)
      expect(water).toBeGreaterThan(Math.max(before, wet))
      before = water
    }
  })

  it('holds the set point with the speed it asks for', () => {
    for (const wet of [0, 10, 20, 25]) {
      const flow = 0.9
      const speed = towerFanSpeed(tower, wet, 8, flow, 32)
      expect(speed).toBeGreaterThan(0)
      expect(speed).toBeLessThanOrEqual(1)
      expect(towerWater(tower, wet, 8, flow / speed)).toBeCloseTo(32, 6)
    }
  })

  it('has no speed for water colder than it can make', () => {
    expect(towerFanSpeed(tower, 25, 8, 1, 25.5)).toBe(Infinity)
    expect(towerFanSpeed(tower, 25, 30, 1, 27)).toBe(Infinity)
    expect(towerWater(tower, 25, 30, 1)).toBe(29)
  })

  it('cools on its way to a chiller as far as approach and range allow', () => {
    const leaving = towerPreCooled(tower, 24, 31, 0.6)
    expect(towerWater(tower, 24, 31 - leaving, 0.6)).toBeCloseTo(leaving, 3)
    expect(towerPreCooled(tower, 24, 24.5, 0.6)).toBe(24.5)
  })

  it('pre-cools in closed form what the polynomial asks for, all over its fit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -30, max: 35, noNaN: true }),
        fc.double({ min: 0, max: 40, noNaN: true }),
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        (wet, excess, flow) => {
          const entering = wet + excess
          const leaving = towerPreCooled(tower, wet, entering, flow)
          const range = entering - leaving
          if (range < 1.1 + 1e-9 || range > 22.2 - 1e-9) return
          expect(towerWater(tower, wet, range, flow)).toBeCloseTo(leaving, 6)
        },
      ),
      { seed: 5 },
    )
  })

  it('moves less water for the same heat over a wider range', () => {
    expect(waterFlow(1, 5.56)).toBe(1)
    expect(waterFlow(1, 11.12)).toBeCloseTo(0.5, 12)
  })

  it('needs its trim in few hours at Memphis: W32, wet bulb + 6 K, 0-94 h a year', async () => {
    const { wetBulb } = await weatherYear('memphis-tn')
    const fixed = wetBulb.filter((wet) => wet + 6 > 32).length
    const modelled = wetBulb.filter(
      (wet) => !(towerFanSpeed(tower, wet, 10, waterFlow(1, 10), 32) <= 1),
    ).length
    expect(fixed).toBe(19)
    expect(modelled).toBeLessThanOrEqual(94)
  })
})

describe('fan', () => {
  it('follows the cube of speed, and time below the lowest speed', () => {
    expect(fanPower(0.5)).toBe(0.125)
    expect(fanPower(0.2)).toBeCloseTo(0.008, 12)
    expect(fanPower(0.1)).toBeCloseTo(0.004, 12)
    expect(fanPower(0)).toBe(0)
  })
})

describe('make-up water', () => {
  const litresPerKilowattHour = (dry: number, wet: number, water = 34) =>
    makeUpWater(dry, wet, STANDARD_PRESSURE, water, 10) * 3.6e9

  it('is 1.5-1.8 L per kWh of heat in summer', () => {
    expect(litresPerKilowattHour(30, 24)).toBeGreaterThan(1.5)
    expect(litresPerKilowattHour(30, 24)).toBeLessThan(1.8)
    expect(litresPerKilowattHour(38, 20)).toBeLessThan(2)
  })

  it('falls in cold, when heat leaves as warm air, and rises in dry heat', () => {
    expect(litresPerKilowattHour(0, -2)).toBeLessThan(0.9 * litresPerKilowattHour(25, 23))
    expect(litresPerKilowattHour(38, 20)).toBeGreaterThan(litresPerKilowattHour(26, 20))
  })

  it('is the latent heat of evaporation where the air keeps its temperature', () => {
    // Air at the water's own temperature takes up vapour alone: 1 / h_g, blowdown and drift in.
    const perJoule = makeUpWater(30, 20, STANDARD_PRESSURE, 30, 10)
    const steam = 2.501e6 + 1860 * 30
    expect(perJoule).toBeCloseTo((1.25 / steam + 0.00005 / 41_860) / 1000, 16)
  })
})
