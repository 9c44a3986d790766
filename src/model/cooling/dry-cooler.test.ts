import { describe, expect, it } from 'vitest'
import { coolingEffect, dryCoolerOf, dryDuty, dryFanSpeed, dryFlow } from './dry-cooler.js'

const cooler = dryCoolerOf(5.55, 0.04)

describe('dry cooler', () => {
  it('meets its record: 35 °C air, water from 46.1 to 40.55 °C at full speed', () => {
    const leaving = 46.11 - coolingEffect(cooler, 1, 1) * (46.11 - 35)
    expect(leaving).toBeCloseTo(40.55, 6)
    expect(dryFanSpeed(cooler, 35, 46.11, 5.56, 1, 1)).toBeCloseTo(1, 6)
  })

  it('holds the set point with the speed it asks for', () => {
    for (const air of [10, 20, 28, 33]) {
      const speed = dryFanSpeed(cooler, air, 46, 6, 0.9, 1)
      if (speed < 0.2) continue
      expect(46 - coolingEffect(cooler, speed, 0.9) * (46 - air)).toBeCloseTo(40, 3)
    }
  })

  it('runs its fans faster in warmer air, for more heat, and high up', () => {
    const speed = (air: number, flow = 0.8, density = 1) =>
      dryFanSpeed(cooler, air, 46, 6, flow, density)
    for (let air = -20; air < 34; air++) expect(speed(air + 1)).toBeGreaterThan(speed(air))
    expect(speed(30, 0.85)).toBeGreaterThan(speed(30, 0.8))
    expect(speed(30, 0.8, 0.82)).toBeGreaterThan(speed(30))
  })

  it('has no speed for water colder than the air, nor when full speed is short', () => {
    expect(dryFanSpeed(cooler, 41, 46, 6, 1, 1)).toBe(Infinity)
    expect(dryFanSpeed(cooler, 39, 46, 6, 1, 1)).toBe(Infinity)
  })

  it('is bought larger where its approach must be smaller', () => {
    const duty = dryDuty(cooler, 35.9, 48, 10, 1)!
    expect(duty).toBeGreaterThan(0.1)
    expect(duty).toBeLessThan(1)
    expect(dryFanSpeed(cooler, 35.9, 48, 10, dryFlow(duty * 0.999999, 10), 1)).toBeCloseTo(1, 4)
    expect(dryDuty(cooler, 20, 48, 10, 1)).toBe(1)
    expect(dryDuty(cooler, 37.9, 48, 10, 1)).toBeUndefined()
    expect(dryDuty(cooler, 39, 48, 10, 1)).toBeUndefined()
  })
})
