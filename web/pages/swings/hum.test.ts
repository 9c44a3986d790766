import { describe, expect, it } from 'vitest'
import { humOf } from './hum.js'

const options = { rate: 8000, faster: 10, nominal: 60 }
const step = 0.005
const curve = (value: (i: number) => number, length = 12_000) =>
  Float64Array.from({ length }, (_, i) => value(i))
const energy = (samples: Float32Array) => samples.reduce((sum, one) => sum + one * one, 0)
const crossings = (samples: Float32Array) => {
  let count = 0
  for (let k = 1; k < samples.length; k++)
    if ((samples[k - 1] ?? 0) < 0 && (samples[k] ?? 0) >= 0) count++
  return count
}
const steady = curve(() => 60)
const job = curve((i) => (i % 3400 < 2400 ? 280e6 : 100e6))

describe('a run as a hum', () => {
  it('lasts as long as the run over the speed-up, does not clip and has no gaps', () => {
    const samples = humOf({ frequency: steady, machines: job, step }, options)
    expect(samples).toHaveLength(48_000)
    let high = 0
    for (const one of samples) {
      expect(Number.isFinite(one)).toBe(true)
      high = Math.max(high, Math.abs(one))
    }
    expect(high).toBeGreaterThan(0.3)
    expect(high).toBeLessThan(1)
    expect(samples[0]).toBe(0)
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(1e-6)
  })

  it('is louder where the machines give more', () => {
    const samples = humOf({ frequency: steady, machines: job, step }, options)
    // 17 s of the job last 1.7 s: 1.2 s loud, 0.5 s quiet
    const loud = energy(samples.subarray(2000, 6000)) / 4000
    const quiet = energy(samples.subarray(10_000, 13_000)) / 3000
    expect(loud).toBeGreaterThan(3 * quiet)
    expect(quiet).toBeGreaterThan(0)
  })

  it('is higher where the frequency is, deviations magnified', () => {
    const low = humOf({ frequency: curve(() => 58), machines: job, step }, options)
    const high = humOf({ frequency: curve(() => 61), machines: job, step }, options)
    // 58 Hz: 2 (60 - 4 · 2) = 104 Hz; 61 Hz: 2 (60 + 4) = 128 Hz; over 6 s
    expect(crossings(low) / 6).toBeCloseTo(104, -0.5)
    expect(crossings(high) / 6).toBeCloseTo(128, -0.5)
  })

  it('ends where the island is lost, and is silent of nothing', () => {
    const lost = { frequency: steady.slice(0, 6000), machines: job.slice(0, 6000), step }
    expect(humOf(lost, options)).toHaveLength(24_000)
    const nothing = { frequency: null, machines: new Float64Array(0), step }
    expect(humOf(nothing, options)).toHaveLength(0)
    const dead = { frequency: null, machines: curve(() => 0), step }
    expect(energy(humOf(dead, options))).toBe(0)
  })
})
