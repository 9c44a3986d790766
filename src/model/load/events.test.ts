import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { steepest } from './character.js'
import type { StepWave } from './contract.js'
import { publishedStep, typicalSupply, waveform } from './index.js'
import { plainStep } from './load.fixture.js'

const draw = (job: Partial<StepWave>, duration = 40, step = 0.01, seed = 1) =>
  waveform({
    jobs: { one: { profile: plainStep, nameplate: 1, window: 'steady', offset: 0, ...job } },
    duration,
    step,
    seed,
  }).racks.values
/** s that the draw is at a level. */
const timeAt = (values: Float64Array, level: number, step = 0.01) =>
  values.filter((value) => Math.abs(value - level) < 1e-9).length * step

describe('what happens to a job', () => {
  it('saves every so many steps, whole steps of delay aside', () => {
    const profile = {
      ...plainStep,
      segments: [...plainStep.segments, { kind: 'checkpoint' as const, duration: 2, level: 0.1 }],
    }
    // a cycle of 3 steps and a checkpoint lasts 14 s
    const saving = draw({ profile, checkpointEvery: 3 }, 42)
    expect(timeAt(saving, 0.1)).toBeCloseTo(6, 9)
    expect(saving[1250]).toBeCloseTo(0.1, 12)
    expect(draw({ profile, checkpointEvery: 3, offset: 14 }, 42)).toEqual(saving)
    expect(timeAt(draw({ profile }, 42), 0.1)).toBe(0)
  })

  it('fails, stands still, and comes back with a whole step', () => {
    const failed = draw({ window: 'failure', idle: 0.05, restart: 6.5 })
    // the compute part that holds 20 s ends at 23 s; the first step after it begins at 29.5 s
    expect(timeAt(failed, 0.05)).toBeCloseTo(6.5, 9)
    expect([failed[2299], failed[2301], failed[2949], failed[2951], failed[3251]]).toEqual(
      [0.8, 0.05, 0.05, 0.8, 0.3].map((level) => expect.closeTo(level, 9)),
    )
    expect(timeAt(draw({ window: 'failure', idle: 0.05 }), 0.05)).toBeCloseTo(17, 9)
  })

  it('rises and falls no faster than it is allowed to', () => {
    const started = draw({ window: 'start', idle: 0.05, rampUp: 0.1 })
    expect(steepest(started.subarray(0, 2300), 0.01, 0.01, 1)).toBeCloseTo(0.1, 6)
    expect(started[2150]).toBeCloseTo(0.05 + 0.1 * 1.505, 9)
    const stopped = draw({ window: 'stop', idle: 0.05, rampDown: 0.1 })
    expect(steepest(stopped.subarray(2000), 0.01, 0.01, -1)).toBeCloseTo(0.1, 6)
    expect(stopped[2450]).toBeCloseTo(0.8 - 0.1 * 1.505, 9)
    expect(stopped.at(-1)).toBeCloseTo(0.05, 9)
    expect(draw({ window: 'stop', idle: 0.05 })[2301]).toBeCloseTo(0.05, 9)
  })

  it('fails at random at the given rate, the same way for a seed', () => {
    const job = { failureRate: 1 / 400, restart: 100, idle: 0 }
    const down = (seed: number) => timeAt(draw(job, 100_000, 0.05, seed), 0, 0.05) / 100_000
    // alternating renewal: down 100 s of every 400 + 100 s
    const mean = [1, 2, 3, 4].reduce((sum, seed) => sum + down(seed) / 4, 0)
    expect(mean).toBeGreaterThan(0.18)
    expect(mean).toBeLessThan(0.22)
    expect(draw(job, 4000, 0.05, 7)).toEqual(draw(job, 4000, 0.05, 7))
    expect(draw(job, 4000, 0.05, 7)).not.toEqual(draw(job, 4000, 0.05, 8))
    // a longer window only goes on
    expect(draw(job, 8000, 0.05, 7).subarray(0, 79_000)).toEqual(
      draw(job, 4000, 0.05, 7).subarray(0, 79_000),
    )
  })

  it('has a peak that does not hang on a draw of noise', () => {
    const peaks = Array.from({ length: 20 }, (_, seed) =>
      draw({ profile: publishedStep }, publishedPeriod, 0.005, seed).reduce((a, b) =>
        Math.max(a, b),
      ),
    )
    // measured: 0.917 and 0.925 at its two rises
    expect(Math.min(...peaks)).toBeGreaterThan(0.88)
    expect(Math.max(...peaks)).toBeLessThan(0.99)
    expect(peaks.reduce((sum, peak) => sum + peak / 20, 0)).toBeCloseTo(0.92, 1)
  })

  it('refuses what runs backwards or has no end', () => {
    expect(() => draw({ restart: -1 })).toThrow('restart')
    expect(() => draw({ rampUp: 0 })).toThrow('rampUp')
    expect(() => draw({ checkpointEvery: 0 })).toThrow('checkpointEvery')
    expect(() => draw({ failureRate: 1e9 })).toThrow('failures')
    expect(() => draw({ failureRate: Number.NaN })).toThrow('failureRate')
  })
})

const publishedPeriod = 16.88

describe('power supplies', () => {
  it('draw more for the same output where they are less efficient, and the same at full load', () => {
    const supply = { ...typicalSupply, holdUp: 0 }
    const segments = [1, 0.5, 0.1].map((level) => ({
      kind: 'compute' as const,
      duration: 1,
      level,
    }))
    const input = draw({ profile: { ...plainStep, segments }, supply }, 3)
    expect(input[50]).toBeCloseTo(1, 12)
    expect(input[150]).toBeCloseTo((0.5 * 0.91) / 0.96, 12)
    expect(input[250]).toBeCloseTo((0.1 * 0.91) / 0.9, 12)
  })

  it('hold up an edge as a low pass does, and keep its energy', () => {
    const flat = { efficiency: [{ load: 1, efficiency: 0.9 }], holdUp: 0.02 }
    const input = draw({ supply: flat })
    // mean of the relaxation over the first step of 10 ms after the fall at 3 s
    const mean = 0.3 + 0.5 * 2 * (1 - Math.exp(-0.5))
    expect(input[300]).toBeCloseTo(mean, 9)
    const sum = (values: Float64Array) => values.reduce((all, value) => all + value, 0)
    // what the capacitors hold at the end, after a window that began high and ends low, they gave
    expect((sum(input) - sum(draw({}))) * 0.01).toBeCloseTo(0.02 * (0.8 - 0.3), 9)
    expect(() => draw({ supply: { efficiency: [], holdUp: 0 } })).toThrow('efficiency')
  })
})

describe('a metered job', () => {
  it('keeps its energy over whole repetitions, whatever the steps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e8, noNaN: true }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (watts, parts, offset) => {
          const trace = { unit: 'W', start: 0, step: 0.5, values: Float64Array.from(watts) }
          const duration = watts.length * 0.5
          const step = duration / parts
          const { racks, mean } = waveform({
            jobs: { metered: { trace, offset } },
            duration,
            step,
            seed: 1,
          })
          const energy = watts.reduce((sum, power) => sum + power * 0.5, 0)
          expect(Math.abs(mean * duration - energy)).toBeLessThan(1e-9 * energy + 1e-6)
          expect(racks.values.every((power) => power >= -1e-6)).toBe(true)
        },
      ),
      { seed: 3, numRuns: 100 },
    )
  })

  it('comes back as it was, later by its offset, and again after its end', () => {
    const trace = { unit: 'W', start: 0, step: 0.1, values: Float64Array.of(5, 7, 1, 4) }
    const { values } = waveform({
      jobs: { metered: { trace, offset: 0.2 } },
      duration: 1.2,
      step: 0.1,
      seed: 1,
    }).racks
    const late = [1, 4, 5, 7, 1, 4, 5, 7, 1, 4, 5, 7]
    for (const [k, watts] of late.entries()) expect(values[k]).toBeCloseTo(watts, 9)
  })
})
