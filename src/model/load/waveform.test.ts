import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../numeric/index.js'
import type { Case, Library } from '../grade.js'
import type { StepProfile, StepWave, WaveformInput } from './contract.js'
import {
  bandShares,
  grades,
  publishedStep,
  steepest,
  stepMean,
  stepPeriod,
  waveform,
} from './index.js'
import { levelsOf } from './levels.js'
import { plainStep } from './load.fixture.js'
import { timelineOf } from './timeline.js'

const site = (
  change: Partial<StepWave> & Partial<Omit<WaveformInput, 'jobs'>> = {},
): WaveformInput => {
  const { duration = 40, step = 0.01, seed = 1, ...job } = change
  const base = { profile: plainStep, nameplate: 100, window: 'steady' as const, offset: 0 }
  return { jobs: { one: { ...base, ...job } }, duration, step, seed }
}
const levels = (profile: StepProfile, duration: number, step: number) =>
  levelsOf(
    profile,
    timelineOf({ profile, window: 'steady', offset: 0 }, duration),
    Math.round(duration / step),
    step,
  )

/** Rows of a table in `validation/load/`. */
function table(name: string): Case[] {
  const file = new URL(`../../../validation/load/${name}.csv`, import.meta.url)
  const { header, rows } = parseCsv(readFileSync(file, 'utf8'))
  return rows.map((row) => Object.fromEntries(header.map((column, i) => [column, row[i] ?? ''])))
}

describe('levels', () => {
  it('mean what the step says, whatever lag and jitter', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.2, noNaN: true }),
        fc.double({ min: 0, max: 0.3, noNaN: true }),
        (edge, jitter) => {
          const out = levels({ ...plainStep, edge, jitter }, 40, 0.01)
          expect(out.reduce((sum, x) => sum + x, 0) / out.length).toBeCloseTo(
            stepMean(plainStep),
            4,
          )
        },
      ),
      { seed: 2, numRuns: 30 },
    )
    expect(stepMean(plainStep)).toBeCloseTo(0.675, 12)
    expect(stepPeriod(plainStep)).toBe(4)
  })

  it('jitter is the low-pass exp(−(2πfσ)²/2) on every line of the spectrum', () => {
    const line = (profile: StepProfile, k: number) => {
      const out = levels(profile, 32, 1 / 64)
      let [re, im] = [0, 0]
      for (let i = 0; i < out.length; i++) {
        re += out[i]! * Math.cos((2 * Math.PI * k * i) / 256)
        im += out[i]! * Math.sin((2 * Math.PI * k * i) / 256)
      }
      return Math.hypot(re, im)
    }
    for (const k of [1, 2, 3]) {
      const gain = Math.exp(-((2 * Math.PI * (k / 4) * 0.15) ** 2) / 2)
      expect(line({ ...plainStep, jitter: 0.15 }, k) / line(plainStep, k)).toBeCloseTo(gain, 3)
    }
  })
})

describe('a window', () => {
  it('starts, saves and fails at its middle, and runs before', () => {
    const at = (window: StepWave['window'], profile = plainStep) =>
      waveform(site({ window, profile })).racks.values
    expect(
      at('start')
        .subarray(0, 1999)
        .every((w) => Math.abs(w - 30) < 1e-9),
    ).toBe(true)
    expect(at('start')[2001]).toBeCloseTo(80, 9)
    const failed = at('failure')
    expect(failed[1999]).toBeCloseTo(30, 9)
    expect(failed[2200]).toBeCloseTo(80, 9)
    expect(failed.subarray(2301).every((w) => Math.abs(w - 30) < 1e-9)).toBe(true)
    const saving = {
      ...plainStep,
      segments: [...plainStep.segments, { kind: 'checkpoint' as const, duration: 5, level: 0.1 }],
    }
    expect(at('steady', saving)).toEqual(at('steady'))
    const saved = at('checkpoint', saving)
    expect(saved.filter((w) => Math.abs(w - 10) < 1e-9).length).toBe(500)
    expect(saved[2450]).toBeCloseTo(10, 9)
  })

  it('adds jobs that do not know of each other, and shifts one by its offset', () => {
    const noisy = { ...plainStep, noise: 0.05 }
    const one: StepWave = { profile: noisy, nameplate: 100, window: 'steady', offset: 0 }
    const two: StepWave = { ...one, nameplate: 40, offset: 1.5 }
    const run = (jobs: WaveformInput['jobs']) => waveform({ ...site(), jobs }).racks.values
    const [a, b, both] = [run({ one }), run({ two }), run({ one, two })]
    for (const [k, watts] of both.entries()) expect(watts).toBeCloseTo(a[k]! + b[k]!, 9)
    const still = run({ one: { ...one, profile: plainStep } })
    const late = run({ one: { ...one, profile: plainStep, offset: 1.5 } })
    for (let k = 150; k < 4000; k++) expect(late[k]).toBeCloseTo(still[k - 150]!, 9)
    const whole = run({ one: { ...one, profile: plainStep, offset: 12 } })
    for (let k = 0; k < 4000; k++) expect(whole[k]).toBeCloseTo(still[k]!, 9)
  })

  it('tells ramps, and repeats itself to the bit', () => {
    const out = waveform(site())
    expect(out.low).toBeCloseTo(30, 9)
    expect(out.rampTenth).toBeCloseTo(500, 9)
    expect(out.rampSecond).toBeCloseTo(50, 9)
    const noisy = site({ profile: { ...plainStep, noise: 0.05 } })
    expect(waveform(noisy)).toEqual(waveform(noisy))
    expect(waveform(noisy).high).not.toBe(waveform({ ...noisy, seed: 2 }).high)
  })

  it('has noise of the size it is given, on the plateau only', () => {
    const profile = { ...plainStep, noise: 0.05 }
    const { values } = waveform(site({ profile, duration: 4000, step: 0.05 })).racks
    let square = 0
    let n = 0
    let early = 0
    for (const [k, watts] of values.entries()) {
      const t = (k * 0.05) % 4
      if (t > 3.1) expect(watts).toBeCloseTo(30, 9)
      // a window begins settled
      if (k > 80 && t > 0.01 && t < 0.09) early = Math.max(early, Math.abs(watts - 80))
      // five settling times after the rise
      if (t > 2.5 && t < 2.9) {
        square += (watts - 80) ** 2
        n++
      }
    }
    // quiet within a tenth of a second of the rise: 4 standard deviations of 18 % of the noise
    expect(early).toBeLessThan(4 * 0.18 * 5)
    expect(Math.sqrt(square / n)).toBeGreaterThan(4.8)
    expect(Math.sqrt(square / n)).toBeLessThan(5.2)
  })

  it('shows the same job at any fineness: deviations of 10 ms, straight between', () => {
    const profile = { ...plainStep, edge: 0.03, jitter: 0.1, noise: 0.05 }
    const coarse = waveform(site({ profile })).racks.values
    const fine = waveform(site({ profile, step: 0.001 })).racks.values
    let [off, most] = [0, 0]
    for (let k = 0; k < coarse.length; k++) {
      // the middle of ten: between the fifth and the sixth
      const there = (fine[10 * k + 4]! + fine[10 * k + 5]!) / 2
      off = Math.max(off, Math.abs(there - coarse[k]!))
      most = Math.max(most, coarse[k]!)
    }
    expect(off).toBeLessThan(0.3)
    expect(Math.abs(Math.max(...fine) - most)).toBeLessThan(0.3)
  })

  it('refuses what has no length or no end', () => {
    expect(() => waveform(site({ step: 0 }))).toThrow('step')
    expect(() => waveform(site({ duration: 1e9 }))).toThrow('samples')
    expect(() => waveform(site({ nameplate: Number.NaN }))).toThrow('nameplate')
    expect(() => waveform(site({ profile: { ...plainStep, jitter: -1 } }))).toThrow('jitter')
    expect(() => waveform(site({ offset: -1 }))).toThrow('offset')
    expect(() => waveform(site({ profile: { ...plainStep, segments: [] } }))).toThrow('period')
  })
})

describe('character', () => {
  it('finds a sine in its band and nothing in a constant', () => {
    const sine = Float64Array.from(
      { length: 2000 },
      (_, k) => 5 + Math.sin(2 * Math.PI * 0.7 * k * 0.01),
    )
    const shares = bandShares(sine, 0.01)
    expect(shares[2]).toBeGreaterThan(0.999)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
    expect(bandShares(new Float64Array(100).fill(7e8), 0.01)).toEqual([0, 0, 0, 0, 0])
    expect(bandShares(Float64Array.of(1), 0.01)).toEqual([0, 0, 0, 0, 0])
  })

  it('tells the steepest rise and fall apart', () => {
    const saw = Float64Array.from({ length: 100 }, (_, k) => (k < 50 ? k : 100 - 2 * k))
    expect(steepest(saw, 1, 10, 1)).toBe(1)
    expect(steepest(saw, 1, 1, -1)).toBe(49)
    expect(steepest(saw, 1, 1000)).toBe(0)
  })
})

describe('graded on public traces', () => {
  const [jobs, trace] = grades
  const errorOf = (
    rows: readonly { quantity: string; predicted: number | null; measured: number }[],
  ) =>
    Object.fromEntries(rows.map((row) => [row.quantity, Math.abs(row.predicted! - row.measured)]))

  it('the published step shows mean, extremes and bands of its own trace', () => {
    const rows = trace!.grade(table('dgx_h100_training_trace'), {} as Library)
    const error = errorOf(rows)
    expect(rows.length).toBe(10)
    expect(error.mean).toBeLessThan(0.003)
    expect(error.low).toBeLessThan(0.01)
    expect(error.high).toBeLessThan(0.01)
    expect(error.rise).toBeLessThan(0.15)
    expect(error.fall).toBeLessThan(0.4)
    for (const band of ['band-0.1', 'band-0.5', 'band-1', 'band-2.5', 'band-above']) {
      expect(error[band], band).toBeLessThan(0.015)
    }
  })

  it('a job of another kind, from its levels and times', () => {
    const rows = jobs!.grade(table('waveform'), {} as Library)
    expect(rows.length).toBe(20)
    const error = errorOf(rows.filter((row) => row.id === 'h100x4-qlora'))
    expect(error.mean).toBeLessThan(0.001)
    expect(error.high).toBeLessThan(0.015)
    expect(error.rise).toBeLessThan(0.09)
    expect(error['band-0.1']).toBeLessThan(0.006)
  })

  it('follows the trace it was fitted to, noise aside', () => {
    const points = table('dgx_h100_training_trace').map((row) => [
      Number(row.t_s),
      Number(row.power_norm),
    ])
    const out = levels({ ...publishedStep, noise: 0 }, 40, 0.01)
    // the first edge of the trace lies at 0.67 s, that of the profile at a period; its first point is a cut
    const shift = stepPeriod(publishedStep) - 0.67
    const off = points.slice(1).map(([t, p]) => out[Math.round((t! + shift) / 0.01)]! - p!)
    const rms = Math.sqrt(off.reduce((sum, x) => sum + x * x, 0) / off.length)
    expect(rms).toBeLessThan(0.045)
  })

  it('skips what it cannot read, and never throws', () => {
    const good = table('waveform')[0]!
    for (const [change, by] of [
      [{ segments: '3@' }, 'segments'],
      [{ segments: '' }, 'segments'],
      [{ segments: '-1@0.5' }, 'segments'],
      [{ jitter_s: 'much' }, 'jitter_s'],
      [{ segments: '1e9@0.5 1@0.2' }, 'segments'],
      [{ meter_s: '1e12' }, 'segments'],
    ] as const) {
      const rows = jobs!.grade([{ ...good, ...change }], {} as Library)
      expect(rows.length).toBe(10)
      for (const row of rows) expect(row).toMatchObject({ predicted: null, skippedBy: by })
    }
    expect(jobs!.grade([{}], {} as Library)).toEqual([])
    expect(trace!.grade([{ t_s: '0', power_norm: 'x' }, {}], {} as Library)).toEqual([])
  })
})
