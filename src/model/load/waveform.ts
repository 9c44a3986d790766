import { keyOf, uniform } from '../../numeric/index.js'
import type { Count, Seconds } from '../../quantity/index.js'
import { bandShares, steepest } from './character.js'
import type { JobWave, Waveform, WaveformInput } from './contract.js'
import { levelsOf } from './levels.js'
import { addNoise } from './noise.js'
import { stepPeriod } from './period.js'
import { holdRamps } from './ramps.js'
import { requireRange } from './range.js'
import { throughSupply } from './supply.js'
import { timelineOf } from './timeline.js'
import { addTrace } from './traced.js'

/** Ten minutes at a millisecond is 600,000 samples. */
const SAMPLES_MAX = 1e7

/**
 * Draw of the racks of a site while synchronous jobs run, start, save, fail or stop. The same input gives
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
  return {
    racks: { unit: 'W', start: 0, step, values },
    ...extremes(values),
    rampTenth: steepest(values, step, 0.1),
    rampSecond: steepest(values, step, 1),
    bands: bandShares(wholePeriods(values, step, periodOf(input)), step),
  }
}

/** Period with which the window repeats itself; Infinity: none. */
function periodOf({ jobs }: WaveformInput): Seconds {
  const [only, another] = Object.values(jobs)
  if (!only || another || !('profile' in only)) return Number.POSITIVE_INFINITY
  const { profile, window, checkpointEvery, failureRate = 0 } = only
  const repeats = window === 'steady' && checkpointEvery === undefined && failureRate === 0
  return repeats ? stepPeriod(profile) : Number.POSITIVE_INFINITY
}

function addJob(
  values: Float64Array,
  name: string,
  job: JobWave,
  { duration, step, seed }: WaveformInput,
): void {
  if ('trace' in job) {
    addTrace(values, job, step)
    return
  }
  const { profile, nameplate } = job
  requireRange('nameplate', nameplate, 0, Number.MAX_VALUE)
  const failures = keyOf(`load.failure.${name}`)
  const timeline = timelineOf(job, duration, (n) => -Math.log(uniform(seed, n, failures)))
  const draw = levelsOf(profile, timeline, values.length, step)
  addNoise(draw, profile, timeline, step, { seed, name })
  holdRamps(draw, job, timeline, step)
  if (job.supply) throughSupply(draw, job.supply, step)
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
