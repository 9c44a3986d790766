import { describe, expect, it } from 'vitest'
import { MW } from '../dynamics.fixture.js'
import { type IslandBattery, simulateIsland } from '../index.js'

const stepLoad = (n: number, from: number, to: number, at: number) =>
  Float64Array.from({ length: n }, (_, k) => (k < at ? from : to))

describe('batteries', () => {
  const flat: IslandBattery = {
    ...{ power: 10 * MW, energy: 100 * MW, chargeEfficiency: 0.9, dischargeEfficiency: 0.8 },
    ...{ droop: 0, inertia: 0, inertiaFilter: 0, feedForward: 1, smoothing: 1e9, delay: 0.1 },
    ...{ lag: 0.05, charge: 0.5, chargeMin: 0, chargeMax: 1, chargeGain: 0 },
    ...{ measuring: 0, ramp: Number.POSITIVE_INFINITY },
  }
  const tied = (load: Float64Array, battery: IslandBattery) =>
    simulateIsland({
      frequency: 60,
      machines: [],
      batteries: [battery],
      load,
      step: 0.001,
      stiff: true,
    })

  it('takes a step after its delay, by its lag, and a stiff grid keeps 60 Hz', () => {
    const run = tied(stepLoad(1000, 50 * MW, 55 * MW, 500), flat)
    expect(run.batteries[598]).toBeCloseTo(0, 6)
    expect(run.batteries[650]! / (5 * MW)).toBeCloseTo(1 - Math.exp(-1), 1)
    expect(run.machines[999]! / MW).toBeCloseTo(50, 1)
    expect(run.frequency.every((hertz) => hertz === 60)).toBe(true)
  })

  it('gives no more than its power and no more than it holds', () => {
    const run = tied(stepLoad(30_000, 50 * MW, 80 * MW, 100), flat)
    expect(Math.max(...run.batteries)).toBe(10 * MW)
    const given = run.batteries.reduce((sum, watts) => sum + watts * 0.001, 0)
    // half of 100 MJ, at 0.8 out of the store
    expect(given / (40 * MW)).toBeCloseTo(1, 3)
    expect(run.batteryEnergy / (50 * MW)).toBeCloseTo(1, 3)
    expect(run.exhausted).toBeGreaterThan(20_000)
    expect(run.batteries[29_999]).toBe(0)
  })

  it('loses energy both ways', () => {
    const up = stepLoad(4000, 50 * MW, 55 * MW, 1000)
    const run = tied(Float64Array.from([...up, ...up.map((w) => 100 * MW - w)]), flat)
    const out = run.batteries.reduce((sum, w) => sum + Math.max(0, w) * 0.001, 0)
    const back = run.batteries.reduce((sum, w) => sum + Math.max(0, -w) * 0.001, 0)
    expect(out).toBeGreaterThan(14 * MW)
    expect(back).toBeGreaterThan(14 * MW)
    expect(run.batteryEnergy / (out / 0.8)).toBeCloseTo(1, 3)
  })
})
