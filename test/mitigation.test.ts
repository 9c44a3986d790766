import { describe, expect, it } from 'vitest'
import {
  floorRange,
  mitigate,
  peakTakenOff,
  storagePerAccelerator,
  swingReached,
  typicalBallast,
  typicalFloor,
  typicalRackStorage,
} from '../src/model/dynamics/index.js'
import { publishedStep, type StepProfile, steepest, waveform } from '../src/model/load/index.js'
import type { Series } from '../src/numeric/index.js'

describe('what vendors say', () => {
  const run = (profile: StepProfile) =>
    waveform({
      jobs: { job: { profile, nameplate: 1, window: 'steady', offset: 0 } },
      duration: 8 * 16.88,
      step: 0.005,
      seed: 1,
    }).racks
  const swing = ({ values }: Series) =>
    values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b))
  const peak = ({ values }: Series) => values.reduce((a, b) => Math.max(a, b))

  it('a floor of 80 % leaves a swing of a fifth', () => {
    const { racks } = mitigate(run(publishedStep), 1, { floor: typicalFloor(0.8).value })
    expect(swing(run(publishedStep))).toBeGreaterThan(0.6)
    expect(swing(racks)).toBeLessThanOrEqual(swingReached.value)
    expect(racks.values.every((level) => level >= 0.8)).toBe(true)
    const late = mitigate(run(publishedStep), 1, { ballast: typicalBallast(0.8).value }).racks
    // racks are spread by more than ballast waits, so it keeps most of it
    expect(swing(late)).toBeLessThan(swing(run(publishedStep)))
    expect(floorRange.value[1]).toBeGreaterThan(0.8)
  })

  it('65 J an accelerator take a hundredth off the peak of a step: it is not 30 % by far', () => {
    const {
      energy: joules,
      smoothing,
      efficiency,
    } = typicalRackStorage(storagePerAccelerator.value, 1400).value
    const storage = { energy: joules / 1400, power: 1, smoothing, efficiency }
    const racks = run({ ...publishedStep, noise: 0 })
    const out = mitigate(racks, 1, { storage })
    const cut = 1 - peak(out.racks) / peak(racks)
    expect(cut).toBeGreaterThan(0.003)
    expect(cut).toBeLessThan(0.02)
    expect(out.storageExhausted).toBe(0)
    // even a store that knows what comes: the plateau lasts for seconds and cannot be carried
    const best = 1 - lowestPeak(racks, storage.energy) / peak(racks)
    expect(best).toBeGreaterThan(cut)
    expect(best).toBeLessThan(0.1)
    expect(best).toBeLessThan(peakTakenOff.value / 3)
    // the steepest rise is what it takes off
    expect(steepest(out.racks.values, 0.005, 0.005, 1)).toBeLessThan(
      0.95 * steepest(racks.values, 0.005, 0.005, 1),
    )
    expect(storagePerAccelerator.value).toBe(65)
  })
})

/** Lowest peak that a store without losses reaches, full before the first rise, by bisection. */
function lowestPeak({ values, step }: Series, joules: number): number {
  const suffices = (cap: number) => {
    let charge = joules
    for (const watts of values) {
      charge = Math.min(joules, charge + (cap - watts) * step)
      if (charge < 0) return false
    }
    return true
  }
  let [low, high] = [0, 2]
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2
    if (suffices(middle)) high = middle
    else low = middle
  }
  return high
}
