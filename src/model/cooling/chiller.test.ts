import { describe, expect, it } from 'vitest'
import {
  carnotCop,
  carnotShare,
  chillerCapacity,
  chillerCop,
  chillerOf,
  partLoadFactor,
} from './chiller.js'
import { condenserWater, drawOfChiller } from './condenser.js'
import {
  CARRIER_30RB90,
  CENTRIFUGAL,
  FREE_COOLING,
  MCQUAY_AGZ010,
  MOBILE,
  YORK_YT,
} from './plant.fixture.js'
import { STANDARD_PRESSURE } from './psychrometrics.js'

const mobile = chillerOf(MOBILE, 'air', false, undefined)
const centrifugal = chillerOf(CENTRIFUGAL, 'water', false, undefined)

describe('curve sets of EnergyPlus', () => {
  it.each([CARRIER_30RB90, YORK_YT, MCQUAY_AGZ010])(
    '$name has its own capacity and COP at its nominal point',
    (curve) => {
      const machine = { ...MOBILE, cop: curve.cop }
      const chiller = chillerOf(machine, curve.condenser, false, curve)
      const { leavingWater, enteringCondenser, cop } = curve
      expect(chillerCapacity(chiller, leavingWater, enteringCondenser)).toBeCloseTo(1, 1)
      expect(chillerCop(chiller, leavingWater, enteringCondenser) / cop).toBeCloseTo(1, 1)
      expect(partLoadFactor(chiller, 1)).toBeCloseTo(1, 1)
    },
  )

  it('go on without a step where they end', () => {
    const chiller = chillerOf(MOBILE, 'air', false, CARRIER_30RB90)
    expect(chillerCop(chiller, 15.56 + 1e-9, 35)).toBeCloseTo(chillerCop(chiller, 15.56, 35), 6)
    expect(chillerCop(chiller, 12, 29.44 - 1e-9)).toBeCloseTo(chillerCop(chiller, 12, 29.44), 6)
    expect(chillerCop(chiller, 25, 36)).toBeGreaterThan(chillerCop(chiller, 15.56, 36))
  })

  it('are not used for the other kind of condenser', () => {
    expect(chillerOf(MOBILE, 'air', false, YORK_YT).curve).toBeUndefined()
  })
})

describe('Carnot fraction', () => {
  it('returns the data sheet at the rating point', () => {
    expect(chillerCop(mobile, 6.7, 35)).toBeCloseTo(2.9, 12)
    expect(chillerCop(centrifugal, 6.7, 29.4)).toBeCloseTo(6.3, 12)
    expect(carnotShare(mobile)).toBeCloseTo(0.467, 3)
  })

  it('gives the trailer chiller a COP of about 5 for 25 °C water on a 36 °C day', () => {
    // 0.467 · 293.15 K / (47 - 20) K
    expect(chillerCop(mobile, 25, 36)).toBeCloseTo(5.07, 1)
  })

  it('stays below Carnot, rises with the water and falls with the air', () => {
    for (let water = 5; water <= 40; water += 2.5)
      for (let air = -10; air <= 45; air += 2.5) {
        const cop = chillerCop(mobile, water, air)
        if (air > water) expect(cop).toBeLessThan((water + 273.15) / (air - water))
        expect(cop).toBeLessThan(carnotCop('air', water, air))
        expect(chillerCop(mobile, water + 2.5, air)).toBeGreaterThanOrEqual(cop)
        expect(chillerCop(mobile, water, air + 2.5)).toBeLessThanOrEqual(cop)
      }
  })

  it('gains nothing below the least lift', () => {
    expect(chillerCop(mobile, 25, -20)).toBe(chillerCop(mobile, 25, 10))
  })

  it('rates machines with a free-cooling coil in warm water', () => {
    expect(carnotShare(chillerOf(FREE_COOLING, 'air', true, undefined))).toBeCloseTo(0.484, 3)
    expect(chillerOf({ id: 'x', name: 'x' }, 'air', false, undefined).cop).toBeGreaterThan(2.5)
  })

  it('loses capacity in hotter air, gains none in colder or with warmer water', () => {
    expect(chillerCapacity(mobile, 25, 35)).toBe(1)
    expect(chillerCapacity(mobile, 25, 45)).toBeCloseTo(0.88, 12)
    expect(chillerCapacity(mobile, 25, 10)).toBe(1)
  })
})

describe('part load', () => {
  it('saves on water-cooled machines and cycles at the bottom', () => {
    expect(partLoadFactor(centrifugal, 1)).toBeCloseTo(1, 6)
    expect(partLoadFactor(centrifugal, 0.7)).toBeLessThan(1)
    expect(partLoadFactor(centrifugal, 0.05)).toBe(partLoadFactor(centrifugal, 0.2))
    expect(partLoadFactor(mobile, 0.5)).toBe(1)
  })
})

describe('condenser water', () => {
  const draw = { compressor: 0, other: 0, water: 0 }
  const at = (wet: number) =>
    drawOfChiller(centrifugal, 21, wet + 5, wet, STANDARD_PRESSURE, 1, draw)

  it('is as cold as the tower makes it, and no colder than the lift allows', () => {
    expect(condenserWater(7, 25.56)).toBeCloseTo(29.4, 1)
    expect(condenserWater(21, 5)).toBe(27)
  })

  it('costs power and water of its tower', () => {
    at(24)
    expect(draw.other).toBeGreaterThan(0.016)
    expect(draw.other).toBeLessThan(0.03)
    expect(draw.water * 3.6e9).toBeGreaterThan(1.4)
  })

  it('takes more in wetter air', () => {
    let before = 0
    for (let wet = -10; wet <= 30; wet++) {
      at(wet)
      expect(draw.compressor + draw.other).toBeGreaterThanOrEqual(before - 1e-12)
      before = draw.compressor + draw.other
    }
  })
})
