import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MW, squareLoad } from '../dynamics.fixture.js'
import { type IslandMachine, simulateIsland, typicalBattery, typicalTurbine } from '../index.js'
import { detune } from './detune.js'
import { flickerOf, type Lamp, longTerm } from './flicker.js'
import { spectralLines } from './lines.js'
import { modeOf } from './mode.js'
import { frequencyGain, resonanceOf } from './resonance.js'
import { torsionalScreen } from './torsion.js'

const machine = (change: Partial<IslandMachine> = {}): IslandMachine => ({
  ...{ units: 1, rating: 100 * MW, inertia: 2, governor: typicalTurbine },
  ...change,
})

describe('lines of a load that repeats', () => {
  it('are the Fourier series of a square wave, and Parseval holds', () => {
    const values = Float64Array.from({ length: 4096 }, (_, k) => (k % 512 < 256 ? 5 : -5))
    const lines = spectralLines(values, 1 / 64, 8, 256)
    for (const { at, amplitude } of lines.slice(0, 20)) {
      const n = Math.round(at * 8)
      expect(amplitude).toBeCloseTo(n % 2 === 0 ? 0 : 20 / Math.PI / n, 2)
    }
    const square = lines.reduce((sum, { amplitude }) => sum + amplitude ** 2 / 2, 0)
    expect(square).toBeCloseTo(25, 1)
  })

  it('tell the sine they were made of, and nothing where no period fits', () => {
    const wave = Float64Array.from(
      { length: 1000 },
      (_, k) => 3 + 2 * Math.cos(k * 0.0628318 + 0.4),
    )
    const [line] = spectralLines(wave.subarray(0, 1000), 0.01, 1.0000003, 1)
    expect(line?.amplitude).toBeCloseTo(2, 3)
    expect(line?.phase).toBeCloseTo(0.4, 2)
    expect(spectralLines(wave, 0.01, 11, 5)).toEqual([])
    expect(spectralLines(wave, 0.01, 0.015, 5)).toEqual([])
  })
})

describe('the mode of an island', () => {
  it('is what it rings at after a step, with the damping of its envelope', () => {
    const load = Float64Array.from({ length: 12_000 }, (_, k) => (k < 1000 ? 50 : 51) * MW)
    for (const inertia of [1.5, 3, 6]) {
      const own = machine({ inertia })
      const mode = modeOf(60, [own])!
      const { frequency } = simulateIsland({ frequency: 60, machines: [own], load, step: 0.001 })
      const peaks: [number, number][] = []
      for (let k = 1002; k < frequency.length - 1; k++) {
        const [before, here, after] = [frequency[k - 1]!, frequency[k]!, frequency[k + 1]!]
        if ((here - before) * (after - here) < 0) peaks.push([k, here])
      }
      const [first, second, third] = peaks.slice(1) as [
        [number, number],
        [number, number],
        [number, number],
      ]
      const period = (third[0] - first[0]) * 0.001
      expect(1 / period / mode.at).toBeCloseTo(1, 1)
      const decrement = Math.log(Math.abs((first[1] - second[1]) / (second[1] - third[1])))
      const damping = decrement / Math.hypot(Math.PI, decrement)
      expect(Math.abs(damping - mode.damping)).toBeLessThan(0.01)
    }
  })

  it('tells an island that swings itself up', () => {
    const nervous = machine({ inertia: 0.4, governor: { ...typicalTurbine, R: 0.01 } })
    const mode = modeOf(60, [nervous])!
    expect(mode.damping).toBeLessThan(0)
    const load = Float64Array.from({ length: 60_000 }, (_, k) => (k < 100 ? 50 : 50.1) * MW)
    const run = simulateIsland({ frequency: 60, machines: [nervous], load, step: 0.001 })
    const late = run.frequency.subarray(-5000)
    expect(Math.max(...late) - Math.min(...late)).toBeGreaterThan(0.5)
    expect(modeOf(60, [machine()])!.damping).toBeGreaterThan(0.05)
  })

  it('is damped by grid-forming batteries', () => {
    const store = typicalBattery(
      { id: 'b', name: '', powerNominal: 30 * MW, responseTime: 0.02 },
      1,
      {
        ...{ forming: true, island: true, share: 0 },
      },
    )
    const [bare, held] = [modeOf(60, [machine()]), modeOf(60, [machine()], [store])]
    expect(held === null || held.damping > bare!.damping).toBe(true)
    expect(resonanceOf(60, [machine()], [store]).gain).toBeLessThan(
      resonanceOf(60, [machine()]).gain,
    )
  })
})

describe('detuning', () => {
  const island = [machine({ units: 3 })]
  const gain = (at: number) => frequencyGain(60, island, [], at)
  const { at: resonance } = resonanceOf(60, island)
  /** Waves of the island's own period. */
  const period = 1 / resonance
  const samples = Math.round(period / 0.001)
  const wave = Float64Array.from(
    { length: 20 * samples },
    (_, k) => (150 + (k % samples < samples / 2 ? 10 : -10)) * MW,
  )
  const lines = spectralLines(wave, 0.001, samples * 0.001, 40)

  it('says what the simulation says: the deviation of today and of the advice', () => {
    const advice = detune(lines, gain, samples * 0.001, { microBatches: 8 })
    const simulated = (length: number) => {
      const n = Math.round(length / 0.001)
      const load = Float64Array.from(
        { length: 60 * n },
        (_, k) => (150 + (k % n < n / 2 ? 10 : -10)) * MW,
      )
      const { frequency } = simulateIsland({
        ...{ frequency: 60, machines: island, load, step: 0.001, loadStart: 150 * MW },
      })
      const late = frequency.subarray(-10 * n)
      const mean = late.reduce((sum, hertz) => sum + hertz / late.length, 0)
      return Math.sqrt(late.reduce((sum, hertz) => sum + (hertz - mean) ** 2 / late.length, 0))
    }
    expect(simulated(samples * 0.001) / advice.now.deviation).toBeCloseTo(1, 2)
    expect(advice.nearest).not.toBeNull()
    expect(simulated(advice.nearest!.period) / advice.nearest!.deviation).toBeCloseTo(1, 1)
    expect(advice.nearest!.deviation).toBeLessThanOrEqual(0.75 * advice.now.deviation)
    expect(advice.microBatches!.deviation).toBeLessThanOrEqual(0.75 * advice.now.deviation)
    expect(advice.microBatches!.count).not.toBe(8)
  })

  it('advises nothing where nothing is gained', () => {
    expect(detune(lines, () => 1e-9, 2, { microBatches: 8 })).toMatchObject({
      nearest: null,
      microBatches: null,
    })
  })
})

describe('flicker', () => {
  /** Rectangular changes of voltage that give a severity of 1: IEC 61000-4-15:2010, table 5. */
  const table: readonly (readonly [Lamp, number, number])[] = [
    ['230 V', 2, 2.211],
    ['230 V', 7, 1.459],
    ['230 V', 39, 0.906],
    ['230 V', 110, 0.725],
    ['120 V', 2, 2.568],
    ['120 V', 7, 1.695],
    ['120 V', 39, 1.044],
    ['120 V', 110, 0.841],
  ]

  it.each(table)('%s, %d changes a minute of %f %%: 1 within 5 %%', (lamp, changes, percent) => {
    const half = 60 / changes
    const voltage = Float64Array.from({ length: 124_000 }, (_, k) =>
      Math.floor((k * 0.005) / half) % 2 === 0 ? 1 : 1 - percent / 100,
    )
    const { short } = flickerOf(voltage, 0.005, lamp, 20)
    expect(Math.abs(short - 1)).toBeLessThan(0.05)
  })

  it('just perceives a sine of 8.8 Hz of 0.25 %, and goes with the size of a change', () => {
    const sine = (percent: number) =>
      Float64Array.from(
        { length: 12_000 },
        (_, k) => 1 + (percent / 200) * Math.sin(2 * Math.PI * 8.8 * k * 0.005),
      )
    expect(flickerOf(sine(0.25), 0.005).sensation).toBeCloseTo(1, 1)
    expect(flickerOf(sine(0.5), 0.005).short / flickerOf(sine(0.25), 0.005).short).toBeCloseTo(2, 6)
    expect(flickerOf(new Float64Array(5000).fill(1), 0.005)).toEqual({ short: 0, sensation: 0 })
    expect(longTerm([1, 1, 1])).toBeCloseTo(1, 12)
    expect(longTerm([2, 0, 0, 0, 0, 0, 0, 0])).toBeCloseTo(1, 12)
  })
})

describe('torsion', () => {
  it('finds a line in the range of shafts, amplified by 1/2ζ', () => {
    const power = Float64Array.from(
      { length: 30_000 },
      (_, k) => (80 + 1 * Math.sin(2 * Math.PI * 23 * k * 0.002)) * MW,
    )
    const screen = torsionalScreen(power, 0.002, 100 * MW, { points: 400 })
    const worst = screen.reduce((a, b) => (b.torque > a.torque ? b : a))
    expect(worst.at).toBeCloseTo(23, 0)
    // half of 1 % of the rating, times 100
    expect(worst.torque).toBeCloseTo(0.5, 1)
    expect(worst.cyclesPerDay / (23 * 86_400)).toBeGreaterThan(0.7)
  })

  it('finds little in edges that jitter has rounded, and refuses what it cannot see', () => {
    const { values } = squareLoad(60 * MW, 100 * MW)
    const screen = torsionalScreen(values, 0.01, 150 * MW)
    expect(Math.max(...screen.map(({ torque }) => torque))).toBeLessThan(0.3)
    expect(torsionalScreen(values, 0.1, 150 * MW)).toEqual([])
  })

  it('has no torque without a swing, and goes with its size', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), (size) => {
        const at = (k: number) => Math.sin(k) + Math.sin(0.31 * k)
        const wave = (by: number) => Float64Array.from({ length: 2000 }, (_, k) => by * at(k))
        const [one, more] = [1, size].map((by) => torsionalScreen(wave(by), 0.005, 100)[7]!.torque)
        expect(more! / one!).toBeCloseTo(size, 9)
        expect(torsionalScreen(wave(0), 0.005, 100)[3]?.torque).toBe(0)
      }),
      { seed: 4, numRuns: 20 },
    )
  })
})
