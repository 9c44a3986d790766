import type { Count, Seconds } from '../../quantity/index.js'
import { bandShares, steepest } from './character.js'
import type { Waveform, WaveformInput } from './contract.js'
import { addNoise, applyFloor, levelsOf } from './levels.js'
import { requireRange } from './range.js'
import { toSitePower } from './site-power.js'
import { stepPeriod, timelineOf } from './timeline.js'

/** Ten minutes at a millisecond is 600,000 samples. */
const SAMPLES_MAX = 1e7

/**
 * Power of a site at its points of supply while a synchronous job runs, starts, saves or fails.
 * The same input gives the same bits.
 * @param input levels as shares of nameplate, powers in W, times in s; see `timelineOf` for where the
 *              event of a window lies
 * @returns W; a sample stands for the middle of its step
 * @throws PhysicsError physics/outside-range for a step without length, an efficiency outside 0..1,
 *         or more than ten million samples
 */
export function waveform(input: WaveformInput): Waveform {
  const { profile, step, duration } = input
  requireRange('step', step, Number.MIN_VALUE, Number.MAX_VALUE)
  const samples = Math.round(duration / step)
  requireRange('samples', samples, 1, SAMPLES_MAX)
  requireRange('distributionEfficiency', input.distributionEfficiency, Number.MIN_VALUE, 1)
  requireRange('coolingRate', input.coolingRate, 0, Number.MAX_VALUE)
  requireRange('coolingLag', input.coolingLag, 0, Number.MAX_VALUE)
  for (const name of ['nameplate', 'steady', 'floor'] as const) {
    requireRange(name, input[name], 0, Number.MAX_VALUE)
  }
  const timeline = timelineOf(profile, input.window, duration)
  const values = levelsOf(profile, timeline, samples, step)
  const levels = profile.segments.map((segment) => segment.level)
  const low = Math.min(...levels)
  addNoise(values, profile.noise, low, Math.max(...levels), step, input.seed)
  applyFloor(values, input.floor)
  toSitePower(values, step, input)
  return {
    power: { unit: 'W', start: 0, step, values },
    ...extremes(values),
    rampTenth: steepest(values, step, 0.1),
    rampSecond: steepest(values, step, 1),
    bands: bandShares(
      input.window === 'steady' ? wholePeriods(values, step, stepPeriod(profile)) : values,
      step,
    ),
  }
}

function extremes(values: Float64Array): { high: number; low: number; mean: number } {
  let high = values[0]!
  let low = high
  let sum = 0
  for (const value of values) {
    if (value > high) high = value
    if (value < low) low = value
    sum += value
  }
  return { high, low, mean: sum / values.length }
}

/** As many whole periods as fit, from the end; everything where none fits. */
export function wholePeriods(values: Float64Array, step: Seconds, period: Seconds): Float64Array {
  const periods: Count = Math.floor((values.length * step) / period + 1e-9)
  const samples = Math.min(values.length, Math.round((periods * period) / step))
  return periods > 0 && samples > 1 ? values.subarray(values.length - samples) : values
}
