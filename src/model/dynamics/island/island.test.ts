import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MW, steamVolumes, table } from '../dynamics.fixture.js'
import { islandOf } from '../grades/case.js'
import { curveDeviation } from '../grades/grades.js'
import {
  type Governor,
  type IslandBattery,
  type IslandMachine,
  simulateIsland,
  typicalEngine,
  typicalFrame,
  typicalTurbine,
} from '../index.js'
import { frequencyGain, resonanceOf } from '../spectrum/resonance.js'

const steam: Governor = {
  model: 'TGOV1',
  R: 0.05,
  T1: 0.5,
  VMAX: 1,
  VMIN: 0,
  T2: 1,
  T3: 3,
  Dt: 0.1,
}
const machine = (governor: Governor, change: Partial<IslandMachine> = {}): IslandMachine => ({
  units: 1,
  rating: 100 * MW,
  inertia: 3,
  governor,
  ...change,
})
const stepLoad = (n: number, from: number, to: number, at: number) =>
  Float64Array.from({ length: n }, (_, k) => (k < at ? from : to))
const sine = (seconds: number, step: number, hertz: number, mean: number, amplitude: number) =>
  Float64Array.from(
    { length: Math.round(seconds / step) },
    (_, k) => mean + amplitude * Math.sin(2 * Math.PI * hertz * (k + 0.5) * step),
  )

/** Amplitude of one sine in the last whole periods of a curve. */
function amplitude(curve: Float64Array, step: number, hertz: number, periods: number): number {
  const n = Math.round(periods / hertz / step)
  const mean = curve.subarray(curve.length - n).reduce((sum, value) => sum + value / n, 0)
  let cos = 0
  let sin = 0
  for (let k = curve.length - n; k < curve.length; k++) {
    cos += (curve[k]! - mean) * Math.cos(2 * Math.PI * hertz * k * step)
    sin += (curve[k]! - mean) * Math.sin(2 * Math.PI * hertz * k * step)
  }
  return (2 / n) * Math.hypot(cos, sin)
}

describe('against published curves', () => {
  const cases = table('frequency')

  it.each(cases.map((row) => row.id ?? ''))('%s: the whole curve', (id) => {
    const row = cases.find((one) => one.id === id)!
    const run = simulateIsland(islandOf(row))
    const curve = table(id).map(
      (point) => [Number(point.t_s), Number(point.f_hz_SG1 ?? point.f_hz)] as const,
    )
    expect(curve.length).toBeGreaterThan(400)
    // the reference program writes the value of up to one of its steps before the time it states
    const early = Number(row.curve_early_s)
    expect(curveDeviation(run, curve, early)).toBeLessThan(2e-5)
    // and as written: a step of 1 ms at the fastest slope, 3.75 Hz/s
    expect(curveDeviation(run, curve)).toBeLessThan(3.8e-3)
  })

  it('has the fundamental of a 1 Hz square wave', () => {
    const row = cases.find((one) => one.id === 'andes_gast_square1hz')!
    const run = simulateIsland(islandOf(row))
    const last = run.frequency.subarray(0, 21_000)
    expect(amplitude(last, 0.001, 1, 3)).toBeCloseTo(0.20094, 4)
    // Fourier: 4/π of the half swing of 5 MW
    const gain = frequencyGain(60, islandOf(row).machines, [], 1)
    expect((4 / Math.PI) * 5 * MW * gain).toBeCloseTo(0.20094, 5)
  })
})

describe('closed forms', () => {
  it('falls by ΔP f₀/2HS at once and settles at the droop', () => {
    const load = stepLoad(40_000, 50 * MW, 60 * MW, 1000)
    for (const governor of [steam, typicalTurbine, steamVolumes]) {
      const run = simulateIsland({
        frequency: 60,
        machines: [machine(governor)],
        load,
        step: 0.001,
      })
      const slope = (run.frequency[1002]! - run.frequency[1000]!) / 0.002
      expect(slope).toBeCloseTo(-(10 / 600) * 60, 2)
      const damping = governor.model === 'TGOV1' ? governor.Dt : 0
      expect(run.frequency[40_000]).toBeCloseTo(60 * (1 - 0.1 / (20 + damping)), 3)
    }
  })

  it.each([
    ['TGOV1', steam, 0.25],
    ['GAST', typicalTurbine, 0.5],
    ['IEEEG1', steamVolumes, 0.2],
    ['GGOV1 on power', { ...typicalFrame, Kdgov: 0.5, Tdgov: 0.1, Flag: 0 }, 0.2],
    ['GGOV1 on output', { ...typicalEngine, Rselect: -1 }, 0.5],
    ['GGOV1 on stroke', { ...typicalEngine, Rselect: -2 }, 0.5],
    ['no governor', { model: 'none' }, 1],
  ] as const)('%s answers a small sine as its transfer function says', (_, governor, hertz) => {
    const slow = governor.model === 'none'
    const machines = [machine(governor as Governor, { damping: slow ? 5 : 0, power: 0.5 })]
    const load = sine(120, 0.001, hertz, 50 * MW, 0.05 * MW)
    const run = simulateIsland({ frequency: 60, machines, load, step: 0.001 })
    const expected = 0.05 * MW * frequencyGain(60, machines, [], hertz)
    const found = amplitude(run.frequency.subarray(1), 0.001, hertz, 4)
    expect(Math.abs(found / expected - 1)).toBeLessThan(0.01)
  })

  it('a battery answers a small sine as its transfer function says', () => {
    const battery: IslandBattery = {
      power: 20 * MW,
      energy: 20 * MW * 3600,
      chargeEfficiency: 0.95,
      dischargeEfficiency: 0.95,
      droop: 0.02,
      inertia: 3,
      inertiaFilter: 0.05,
      feedForward: 0.7,
      smoothing: 10,
      delay: 0.03,
      lag: 0.08,
      charge: 0.5,
      chargeMin: 0,
      chargeMax: 1,
      chargeGain: 0,
      measuring: 0,
      ramp: Number.POSITIVE_INFINITY,
    }
    const machines = [machine(typicalTurbine)]
    for (const hertz of [0.2, 1, 2.5]) {
      const load = sine(60, 0.001, hertz, 50 * MW, 1 * MW)
      const run = simulateIsland({
        frequency: 60,
        machines,
        batteries: [battery],
        load,
        step: 0.001,
      })
      const expected = 1 * MW * frequencyGain(60, machines, [battery], hertz)
      const found = amplitude(run.frequency.subarray(1), 0.001, hertz, 4)
      expect(Math.abs(found / expected - 1)).toBeLessThan(0.01)
    }
  })

  it('resonates where the closed form has its peak', () => {
    const machines = [machine(typicalTurbine, { inertia: 2 })]
    const { at, gain } = resonanceOf(60, machines)
    expect(at).toBeGreaterThan(0.45)
    expect(at).toBeLessThan(0.6)
    expect(frequencyGain(60, machines, [], at * 1.2)).toBeLessThan(gain)
    expect(frequencyGain(60, machines, [], at / 1.2)).toBeLessThan(gain)
  })
})

describe('laws of the simulation', () => {
  const random = fc.array(fc.double({ min: 40, max: 60, noNaN: true }), {
    minLength: 5,
    maxLength: 20,
  })
  const held = (levels: readonly number[], step: number) =>
    Float64Array.from(
      { length: Math.round(levels.length / step) },
      (_, k) => levels[Math.floor(k * step + 1e-9)]! * MW,
    )

  it('conserves energy: what turns faster took the difference of machine and load', () => {
    fc.assert(
      fc.property(random, (levels) => {
        const load = held(levels, 0.01)
        const machines = [machine({ model: 'none' }, { power: 0.5 })]
        const { frequency } = simulateIsland({ frequency: 60, machines, load, step: 0.01 })
        const energy = load.reduce((sum, watts) => sum + (50 * MW - watts) * 0.01, 0)
        const speed = frequency[load.length]! / 60 - 1
        expect(2 * 3 * 100 * MW * speed).toBeCloseTo(energy, -2)
      }),
      { seed: 3, numRuns: 30 },
    )
  })

  it('is the same for twice the site, and for units taken apart', () => {
    fc.assert(
      fc.property(random, fc.integer({ min: 2, max: 5 }), (levels, n) => {
        const load = held(levels, 0.005)
        const run = (machines: IslandMachine[], scale: number) =>
          simulateIsland({ frequency: 50, machines, load: load.map((w) => w * scale), step: 0.005 })
        const one = run([machine(typicalEngine)], 1).frequency
        const many = run(new Array<IslandMachine>(n).fill(machine(typicalEngine)), n).frequency
        const units = run([machine(typicalEngine, { units: n })], n).frequency
        for (let k = 0; k < one.length; k += 50) {
          expect(many[k]).toBeCloseTo(one[k]!, 6)
          expect(units[k]).toBeCloseTo(one[k]!, 6)
        }
      }),
      { seed: 4, numRuns: 20 },
    )
  })

  it('has an error that falls with the square of the step', () => {
    const nadir = (step: number) => {
      const load = stepLoad(Math.round(8 / step), 50 * MW, 60 * MW, Math.round(1 / step))
      const run = simulateIsland({ frequency: 60, machines: [machine(typicalTurbine)], load, step })
      return run.frequency[Math.round(4 / step)]!
    }
    const fine = nadir(0.0005)
    const ratio = (nadir(0.02) - fine) / (nadir(0.01) - fine)
    expect(ratio).toBeGreaterThan(3.5)
    expect(ratio).toBeLessThan(4.5)
  })

  it('never writes NaN: a lost island ends', () => {
    const load = stepLoad(60_000, 50 * MW, 150 * MW, 1000)
    const run = simulateIsland({
      frequency: 60,
      machines: [machine(typicalTurbine)],
      load,
      step: 0.001,
    })
    expect(run.lostAt).toBeGreaterThan(1)
    expect(run.frequency.length).toBeLessThan(60_000)
    expect(run.frequency.every(Number.isFinite)).toBe(true)
    expect(run.machines.every(Number.isFinite)).toBe(true)
  })

  it('refuses what no machine can have', () => {
    const load = new Float64Array(10).fill(MW)
    const run = (change: Partial<IslandMachine>) => () =>
      simulateIsland({
        frequency: 60,
        machines: [machine(typicalTurbine, change)],
        load,
        step: 0.01,
      })
    expect(run({ inertia: -1 })).toThrow('inertia')
    expect(run({ governor: { ...typicalTurbine, R: 0 } })).toThrow('R')
    expect(run({ rating: Number.NaN })).toThrow('rating')
    expect(run({ governor: { ...typicalTurbine, AT: Number.NaN } })).toThrow('AT')
    const trips = [{ time: 1, machine: 3, units: 1 }]
    const machines = [machine(typicalTurbine)]
    expect(() => simulateIsland({ frequency: 60, machines, load, step: 0.01, trips })).toThrow(
      'trip',
    )
  })
})
