import { describe, expect, it } from 'vitest'
import type { CoolingPlant } from './contract.js'
import { designDay, planCooling } from './index.js'
import {
  DRY,
  EVAPORATIVE,
  flat,
  inputOf,
  MEMPHIS,
  MOBILE,
  pathTo,
  plantOf,
} from './plant.fixture.js'
import { throttledShare, throttleTemperature } from './throttle.js'

const litresPerKilowatt = 1e-6
const loops = (loop: number, tank: number, restartTime = 300): CoolingPlant['loops'] => ({
  loopVolume: loop * litresPerKilowatt,
  tankVolume: tank * litresPerKilowatt,
  restartTime,
})
const day = (volumes: CoolingPlant['loops'], over = {}, plant = MOBILE, name = 'liquid') =>
  designDay(plantOf({ [name]: pathTo(plant, over) }, { loops: volumes }), MEMPHIS)
const first = ({ findings }: ReturnType<typeof day>) =>
  findings.filter(({ code }) => code === 'cooling.throttles-first')

describe('time to throttle', () => {
  it('is margin · ρ c V: 0.35 L/kW warm by 0.68 K/s, 15 K in 22 s', () => {
    const time = day(loops(0.35, 0), { supply: 30 }).timeToThrottle
    expect(15 / time).toBeCloseTo(0.6826, 3)
    expect(time).toBeCloseTo(21.98, 1)
    // With 5 L/kW of header and tank about five minutes.
    expect(day(loops(0.35, 5), { supply: 30 }).timeToThrottle).toBeCloseTo(336, 0)
  })

  it('is seconds without pumps, whatever the tanks', () => {
    const still = (tank: number) => day(loops(0.35, tank), { supply: 31 }).timeToThrottleNoPumps
    expect(still(5)).toBe(still(50))
    expect(still(5)).toBeGreaterThan(1)
    expect(still(5)).toBeLessThan(6)
  })

  it('falls with warmer supply', () => {
    let before = Infinity
    for (const supply of [20, 25, 30, 35, 40]) {
      const { timeToThrottle } = day(loops(0.35, 5), { supply })
      expect(timeToThrottle).toBeLessThan(before)
      before = timeToThrottle
    }
  })

  it('names the tank that bridges the restart, and that tank does', () => {
    const [finding] = first(day(loops(0.35, 2), { supply: 31 }))
    expect(finding).toMatchObject({ severity: 'warning', path: 'tankVolume' })
    const { tankNeeded, restartTime, time } = finding!.values as Record<string, number>
    expect(time).toBeLessThan(restartTime!)
    const mended = day(loops(0.35, tankNeeded! / litresPerKilowatt), { supply: 31 })
    expect(mended.timeToThrottle).toBeCloseTo(300, 6)
    expect(
      first(day(loops(0.35, 1.001 * (tankNeeded! / litresPerKilowatt)), { supply: 31 })),
    ).toEqual([])
  })

  it('is nothing without any coolant, and says so', () => {
    const dry = day(loops(0, 0), { supply: 31 })
    expect(dry.timeToThrottle).toBe(0)
    expect(first(dry)[0]!.values.tankNeeded).toBeCloseTo(300 / 14 / 4.186e6, 12)
  })

  it('is that of the hall where outside air needs no plant', () => {
    const hall = day(loops(0, 0), { supply: 25 }, EVAPORATIVE, 'air')
    expect(hall.timeToThrottle).toBe(hall.timeToThrottleNoPumps)
    expect(hall.timeToThrottle).toBeCloseTo(40, 9)
    expect(first(hall)).toEqual([])
  })
})

describe('throttling', () => {
  it('begins at the limit of the class, above what racks were laid out for', () => {
    expect(throttleTemperature('liquid', 31)).toBe(45)
    expect(throttleTemperature('air', 24)).toBe(35)
    expect(throttleTemperature('liquid', 46)).toBe(48)
  })

  it('is linear from nothing at the limit to everything at the limit of the die', () => {
    expect(throttledShare(45, 45)).toBe(0)
    expect(throttledShare(66, 45)).toBeCloseTo(0.5, 12)
    expect(throttledShare(120, 45)).toBe(1)
  })

  const hours = (supply: number, dryBulb: number) => {
    const plant = plantOf({ liquid: pathTo(DRY, { supply, exchangerApproach: 0 }) })
    return planCooling(
      inputOf(plant, {
        design: { dryBulb, wetBulb: 20, elevation: 0 },
        itPower: flat(100e6, 24),
        itPeak: flat(100e6, 24),
      }),
    )
  }

  it('is nothing where the supply is held, or floats below the limit', () => {
    for (const year of [hours(45, 30), hours(32, 32)]) {
      expect(year.throttled.values.every((share) => share === 0)).toBe(true)
      expect(year.findings.map(({ code }) => code)).not.toContain('cooling.throttles')
    }
    expect(hours(32, 32).findings.map(({ code }) => code)).toContain('cooling.not-held')
  })

  it('says how much is held back, and which chillers would hold it', () => {
    const year = hours(32, 46)
    const share = year.throttled.values[5]!
    expect(share).toBeGreaterThan(0)
    expect(share).toBeLessThan(0.5)
    const found = year.findings.find(({ code }) => code === 'cooling.throttles')!
    expect(found.values).toMatchObject({ machine: DRY.id, hours: 8760 })
    expect(found.values.share).toBeCloseTo(share, 12)
    expect(found.values.chillers).toBeGreaterThan(50e6)
    expect(found.values.chillers).toBeLessThanOrEqual(101.8e6 + 1)
  })

  it('grows with the heat', () => {
    const at = (dryBulb: number) => hours(32, dryBulb).throttled.values[0]!
    expect(at(48)).toBeGreaterThan(at(46))
    expect(at(120)).toBeLessThanOrEqual(1)
  })

  it('is the heat that too few chillers leave', () => {
    const plant = plantOf({ liquid: pathTo(MOBILE, { exchangerApproach: 0 }) }, { margin: 0 })
    const itPower = flat(100e6, 24)
    const hot = { dryBulb: 35, wetBulb: 25, elevation: 0 }
    const sized = planCooling(inputOf(plant, { design: hot, itPower, itPeak: itPower }))
    expect(sized.throttled.values[0]).toBe(0)
  })
})
