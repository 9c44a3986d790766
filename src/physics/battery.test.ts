import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Battery,
  batteryStep,
  dischargeTime,
  PhysicsError,
  roundTripEfficiency,
} from './index.js'

const battery: Battery = {
  energyMax: 100,
  energyMin: 10,
  chargePowerMax: 20,
  dischargePowerMax: 30,
  chargeEfficiency: 0.95,
  dischargeEfficiency: 0.9,
  selfDischarge: 0.01,
}
const ideal: Battery = {
  energyMax: 100,
  chargePowerMax: Infinity,
  dischargePowerMax: Infinity,
  chargeEfficiency: 1,
  dischargeEfficiency: 1,
}
const double = (min: number, max: number) => fc.double({ min, max, noNaN: true })

describe('battery', () => {
  it('is an integrator when ideal', () => {
    expect(batteryStep(ideal, 50, 5, 4)).toMatchObject({
      energy: 30,
      power: 5,
      unmet: 0,
      leaked: 0,
    })
    expect(batteryStep(ideal, 50, -5, 4).energy).toBe(70)
  })

  it('conserves energy: what leaks is σ times the mean energy, what is lost the conversion', () => {
    fc.assert(
      fc.property(double(0, 100), double(-50, 50), double(0.01, 200), (energy, request, step) => {
        const whole = batteryStep(battery, energy, request, step)
        // The same power in many small steps, the leak integrated by the trapezium rule.
        const parts = 400
        let now = energy
        let leaked = 0
        for (let i = 0; i < parts; i++) {
          const next = batteryStep(battery, now, whole.power, step / parts)
          leaked += (0.01 * (now + next.energy) * step) / parts / 2
          now = next.energy
        }
        expect(now).toBeCloseTo(whole.energy, 6)
        expect(Math.abs(leaked - whole.leaked)).toBeLessThan(1e-3 * (1 + leaked))
        const { power } = whole
        const lost = power > 0 ? power * (1 / 0.9 - 1) * step : -power * (1 - 0.95) * step
        expect(whole.lost).toBeCloseTo(lost, 6)
        const balance = power * step + whole.lost + whole.leaked - (energy - whole.energy)
        expect(Math.abs(balance)).toBeLessThan(1e-9)
      }),
    )
  })

  it('keeps its limits of power and energy, and does what it can', () => {
    fc.assert(
      fc.property(double(0, 100), double(-90, 90), double(0.01, 500), (energy, request, step) => {
        const { energy: after, power, unmet } = batteryStep(battery, energy, request, step)
        expect(after).toBeGreaterThanOrEqual(0)
        expect(after).toBeLessThanOrEqual(100)
        if (power > 0) expect(after).toBeGreaterThanOrEqual(10 - 1e-9)
        expect(power).toBeLessThanOrEqual(30)
        expect(power).toBeGreaterThanOrEqual(-20)
        expect(power + unmet).toBeCloseTo(request, 9)
        expect(unmet * request).toBeGreaterThanOrEqual(0)
        // Something unmet: a limit binds.
        if (Math.abs(unmet) > 1e-9) {
          const atPower = power === 30 || power === -20
          const atEnergy = request > 0 ? after < 10 + 1e-6 : after > 100 - 1e-6
          expect(atPower || atEnergy).toBe(true)
        }
      }),
    )
  })

  it('gives back the round-trip efficiency of what it took', () => {
    const lossy = { ...ideal, chargeEfficiency: 0.95, dischargeEfficiency: 0.9 }
    const full = batteryStep(lossy, 0, -1, 50)
    const back = batteryStep(lossy, full.energy, 1e9, 1)
    expect(back.energy).toBeCloseTo(0, 12)
    expect(back.power / 50).toBeCloseTo(roundTripEfficiency(lossy), 12)
  })

  it('decays exponentially at rest, below its floor too', () => {
    const { energy, leaked } = batteryStep(battery, 12, 0, 100)
    expect(energy).toBeCloseTo(12 * Math.exp(-1), 12)
    expect(leaked).toBeCloseTo(12 * (1 - Math.exp(-1)), 12)
  })

  it('reaches its floor at the end of the discharge time', () => {
    fc.assert(
      fc.property(double(11, 100), double(0.1, 30), (energy, power) => {
        for (const store of [battery, { ...battery, selfDischarge: 0 }]) {
          const time = dischargeTime(store, energy, power)
          const end = batteryStep(store, energy, power, time * (1 - 1e-9))
          expect(end.energy).toBeCloseTo(10, 5)
          expect(end.unmet).toBeCloseTo(0, 6)
          expect(batteryStep(store, energy, power, time * 1.01).unmet).toBeGreaterThan(0)
        }
      }),
    )
    expect(dischargeTime(battery, 50, 31)).toBe(0)
    expect(dischargeTime(battery, 50, 0)).toBe(Infinity)
  })

  it('does not depend on the units of energy and time', () => {
    const [joule, second] = [3.6e6, 60]
    const scaled: Battery = {
      ...battery,
      energyMax: 100 * joule,
      energyMin: 10 * joule,
      chargePowerMax: (20 * joule) / second,
      dischargePowerMax: (30 * joule) / second,
      selfDischarge: 0.01 / second,
    }
    const a = batteryStep(battery, 40, 7, 3)
    const b = batteryStep(scaled, 40 * joule, (7 * joule) / second, 3 * second)
    expect(b.energy / joule).toBeCloseTo(a.energy, 9)
    expect(b.leaked / joule).toBeCloseTo(a.leaked, 9)
  })

  it('refuses an energy it cannot hold', () => {
    expect(() => batteryStep(battery, 101, 0, 1)).toThrow(PhysicsError)
    expect(() => batteryStep(battery, 50, Number.NaN, 1)).toThrow(PhysicsError)
    expect(() => batteryStep({ ...battery, energyMin: 200 }, 50, 0, 1)).toThrow(PhysicsError)
  })
})
