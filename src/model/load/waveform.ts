import type { Count, Seconds } from '../../quantity/index.js'
import { bandShares, steepest } from './character.js'
import type { JobWave, Waveform, WaveformInput } from './contract.js'
import { addNoise, levelsOf } from './levels.js'
import { requireRange } from './range.js'
import { stepPeriod, timelineOf } from './timeline.js'

/** Ten minutes at a millisecond is 600,000 samples. */
const SAMPLES_MAX = 1e7

/**
 * Draw of the racks of a site while synchronous jobs run, start, save or fail. The same input gives
 * the same bits, and a job the same draw whatever runs beside it.
 * @param input levels as shares of nameplate, powers in W, times in s; see `timelineOf` for where the
 *              event of a window lies
 * @returns W; a sample stands for the middle of its step
 * @throws PhysicsError physics/outside-range for a step without length or more than ten million samples
 */
export function waveform(input: WaveformInput): Waveform {
  const { step, duration } = input
  requireRange('step', step, Number.MIN_VALUE, Number.MAX_VALUE)
  const samples = Math.round(duration / step)
  requireRange('samples', samples, 1, SAMPLES_MAX)
  const values = new Float64Array(samples)
  for (const [name, job] of Object.entries(input.jobs)) addJob(values, name, job, input)
  const jobs = Object.values(input.jobs)
  const [only] = jobs
  const periodic = jobs.length === 1 && only?.window === 'steady'
  return {
    racks: { unit: 'W', start: 0, step, values },
    ...extremes(values),
    rampTenth: steepest(values, step, 0.1),
    rampSecond: steepest(values, step, 1),
    bands: bandShares(
      periodic ? wholePeriods(values, step, stepPeriod(only.profile)) : values,
      step,
    ),
  }
}

function addJob(
  values: Float64Array,
  name: string,
  { profile, nameplate, window, offset }: JobWave,
  { duration, step, seed }: WaveformInput,
): void {
  requireRange('nameplate', nameplate, 0, Number.MAX_VALUE)
  const timeline = timelineOf(profile, window, duration, offset)
  const draw = levelsOf(profile, timeline, values.length, step)
  const levels = profile.segments.map((segment) => segment.level)
  addNoise(draw, profile.noise, { low: Math.min(...levels), high: Math.max(...levels) }, step, {
    seed,
    name,
  })
  for (let k = 0; k < values.length; k++) values[k] = values[k]! + draw[k]! * nameplate
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
