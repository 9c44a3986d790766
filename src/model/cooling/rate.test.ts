import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Air, CoolingPlant } from './contract.js'
import { coolingRate, designDay, trimDuty } from './index.js'
import {
  AIR_HANDLER,
  CARRIER_30RB90,
  CENTRIFUGAL,
  DRY,
  FREE_COOLING,
  MEMPHIS,
  MOBILE,
  pathTo,
  plantOf,
  TOWER,
  TRIM,
} from './plant.fixture.js'

const one = (plant = MOBILE, over = {}, whole: Partial<CoolingPlant> = {}) =>
  plantOf({ liquid: pathTo(plant, over) }, whole)
const air = (dryBulb: number, wetBulb = dryBulb - 5, elevation = 0): Air => ({
  dryBulb,
  wetBulb,
  elevation,
})

describe('rate of cooling', () => {
  it('moves, then rejects, the heat of the racks and of what moves it', () => {
    // 1 W of IT and 18 mW of pumps, removed at COP 0.467 · 293.15 / 27 = 5.07
    const rate = coolingRate(one(MOBILE, { exchangerApproach: 0 }), air(36))
    expect(rate.compressor).toBeCloseTo(1.018 / 5.07495, 5)
    expect(rate.power).toBeCloseTo(0.018 + rate.compressor, 12)
    expect(rate).toMatchObject({ water: 0, held: true, extrapolated: true })
  })

  it('adds up over paths', () => {
    const both = plantOf({
      liquid: pathTo(MOBILE, { share: 0.75 }),
      air: pathTo(TOWER, { share: 0.25, supply: 36 }),
    })
    const liquid = coolingRate(one(MOBILE, { share: 0.75 }), air(25))
    const wet = coolingRate(one(TOWER, { share: 0.25, supply: 36 }), air(25))
    const sum = coolingRate(both, air(25))
    expect(sum.power).toBeCloseTo(liquid.power + wet.power, 12)
    expect(sum.water).toBeCloseTo(wet.water, 16)
  })

  it('takes more in warmer and wetter air, and less for warmer supply', () => {
    const plants = [
      (supply: number) => one(MOBILE, { supply }),
      (supply: number) => one(CENTRIFUGAL, { supply }),
      (supply: number) => one(FREE_COOLING, { supply }),
      (supply: number) => one(DRY, { supply }),
      (supply: number) => one(DRY, { supply }, { trim: TRIM }),
      (supply: number) => one(TOWER, { supply }),
      (supply: number) => one(TOWER, { supply }, { trim: TRIM }),
    ]
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: plants.length - 1 }),
        fc.double({ min: -15, max: 42, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.double({ min: 18, max: 45, noNaN: true }),
        fc.double({ min: 0.1, max: 8, noNaN: true }),
        (which, dry, depression, supply, step) => {
          const plant = plants[which]!
          const here = coolingRate(plant(supply), air(dry, dry - depression))
          const hotter = coolingRate(plant(supply), air(dry + step, dry - depression))
          const wetter = coolingRate(plant(supply), air(dry + step, dry + step - depression))
          const warmer = coolingRate(plant(supply + step), air(dry, dry - depression))
          expect(hotter.power).toBeGreaterThanOrEqual(here.power - 1e-6)
          expect(wetter.power).toBeGreaterThanOrEqual(hotter.power - 1e-6)
          expect(warmer.power).toBeLessThanOrEqual(here.power + 1e-6)
          for (const value of [here.power, here.compressor, here.water]) {
            expect(Number.isFinite(value)).toBe(true)
            expect(value).toBeGreaterThanOrEqual(0)
          }
        },
      ),
      { numRuns: 600, seed: 1 },
    )
  })

  it('never uses water in a dry plant', () => {
    for (const plant of [MOBILE, DRY, FREE_COOLING])
      expect(coolingRate(one(plant, {}, { trim: TRIM }), air(33, 25)).water).toBe(0)
    expect(coolingRate(one(TOWER), air(20, 15)).water).toBeGreaterThan(0)
  })

  it('economises: free, then partly, then by chillers alone', () => {
    const plant = one(DRY, {}, { trim: TRIM })
    const free = coolingRate(plant, air(5))
    const partial = coolingRate(plant, air(20))
    const full = coolingRate(plant, air(35))
    expect(free.compressor).toBe(0)
    const alone = coolingRate(one(MOBILE), air(20)).compressor
    expect(partial.compressor).toBeGreaterThan(0)
    expect(partial.compressor).toBeLessThan(alone)
    expect(full.power).toBeCloseTo(coolingRate(one(MOBILE), air(35)).power, 12)
    const coil = one(FREE_COOLING)
    expect(coolingRate(coil, air(5)).compressor).toBe(0)
  })

  it('lets the temperature float without a trim, and says so', () => {
    expect(coolingRate(one(TOWER, { supply: 28 }), air(32, 26))).toMatchObject({
      compressor: 0,
      held: false,
    })
    const trimmed = one(TOWER, { supply: 28 }, { trim: TRIM })
    expect(coolingRate(trimmed, air(32, 26)).held).toBe(true)
  })

  it('needs faster fans where the air is thin', () => {
    const plant = one(DRY, { supply: 40 })
    expect(coolingRate(plant, air(20, 10, 1800)).power).toBeGreaterThan(
      coolingRate(plant, air(20, 10, 0)).power,
    )
  })

  it('knows when a model is used outside its fit', () => {
    const fitted = one(MOBILE, { supply: 13, curve: CARRIER_30RB90 })
    expect(coolingRate(fitted, air(35)).extrapolated).toBe(false)
    expect(coolingRate(fitted, air(20)).extrapolated).toBe(true)
    expect(coolingRate(one(TOWER, { supply: 36 }), air(30, 25)).extrapolated).toBe(false)
    expect(coolingRate(one(TOWER, { supply: 36 }), air(30, 27)).extrapolated).toBe(true)
    expect(coolingRate(one(TOWER, { supply: 45, rise: 25 }), air(30, 20)).extrapolated).toBe(true)
  })

  it('is nothing for a path without heat', () => {
    expect(coolingRate(one(MOBILE, { share: 0 }), air(30))).toEqual({
      power: 0,
      compressor: 0,
      water: 0,
      extrapolated: false,
      held: true,
    })
  })
})

describe('design day', () => {
  it('states PUE with all losses, never below 1/η', () => {
    const day = designDay(one(), MEMPHIS)
    expect(day.pue).toBeCloseTo((1 + day.rate.power) / 0.95, 12)
    expect(designDay(one(TOWER, { supply: 45, transport: 0 }), MEMPHIS).pue).toBeGreaterThan(
      1 / 0.95,
    )
  })

  it('derates chillers in hot air', () => {
    expect(designDay(one(), MEMPHIS).unitCapacity.liquid).toBeCloseTo(
      1.758e6 * (1 - 0.012 * 0.9),
      3,
    )
  })

  it('derates a dry cooler until it holds, and keeps one that has a trim', () => {
    const alone = designDay(one(DRY, { supply: 42 }), MEMPHIS)
    expect(alone.unitCapacity.liquid).toBeLessThan(2e6)
    expect(alone.rate.held).toBe(true)
    const trimmed = designDay(one(DRY, { supply: 42 }, { trim: TRIM }), MEMPHIS)
    expect(trimmed.unitCapacity.liquid).toBe(2.931e6)
  })

  it('says what is wrong', () => {
    const codes = (plant: CoolingPlant) =>
      designDay(plant, MEMPHIS).findings.map(({ code, severity, path }) => [code, severity, path])
    expect(codes(one(AIR_HANDLER))).toContainEqual(['cooling.no-rejection', 'error', 'liquid'])
    expect(codes(one(DRY, { supply: 36 }))).toContainEqual([
      'cooling.design-not-held',
      'warning',
      'liquid',
    ])
    const limited = { ...MOBILE, supplyTemperatureMax: 18 }
    expect(codes(one(limited))).toContainEqual(['cooling.supply-too-warm', 'warning', 'liquid'])
    const { coolingCapacity: _, ...unsized } = MOBILE
    expect(codes(one(unsized))).toContainEqual(['cooling.no-capacity', 'warning', 'liquid'])
    expect(codes(one({ ...MOBILE, cop: 4.5 }))).toContainEqual([
      'cooling.rating-doubtful',
      'note',
      'liquid',
    ])
    expect(codes(one(TOWER, { supply: 36 }))).toEqual([])
  })

  it('states what is left to the trim', () => {
    const need = trimDuty(one(TOWER, {}, { trim: TRIM }), MEMPHIS)!
    expect(need.heat).toBeGreaterThan(0)
    expect(need.heat).toBeLessThanOrEqual(1.018)
    expect(need.unitCapacity).toBeCloseTo(1.758e6 * (1 - 0.012 * 0.9), 3)
    expect(trimDuty(one(), MEMPHIS)).toBeUndefined()
  })
})
