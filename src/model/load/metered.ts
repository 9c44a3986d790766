import type { Count, Seconds } from '../../quantity/index.js'
import type { StepProfile, StepSegment } from './contract.js'
import { levelsOf } from './levels.js'
import { addNoise } from './noise.js'
import { stepPeriod } from './period.js'
import { requireRange } from './range.js'
import { timelineOf } from './timeline.js'

/** Draw over nameplate as a meter shows it. */
export interface Metered {
  readonly values: Float64Array
  readonly step: Seconds
  readonly period: Seconds
}

const SAMPLES_MAX = 1e6

/**
 * Steps of a job as a meter that averages over the last `meter` seconds shows them. On-board power
 * readings of accelerators average over up to 1 s; a trace shows slower edges than the racks have.
 * @throws PhysicsError physics/outside-range
 */
export function meteredStep(
  profile: StepProfile,
  window: { readonly periods: Count; readonly step: Seconds; readonly meter: Seconds },
): Metered {
  const period = stepPeriod(profile)
  requireRange('period', period, window.step, (SAMPLES_MAX * window.step) / window.periods)
  const width = Math.max(1, Math.round(window.meter / window.step))
  requireRange('meter', width, 1, SAMPLES_MAX)
  const samples = Math.round((window.periods * period) / window.step)
  // from half a step on, so that the first edge lies within a step and not at its border
  const skipped = width + Math.round(period / 2 / window.step)
  const duration = (samples + skipped) * window.step
  const timeline = timelineOf({ profile, window: 'steady', offset: 0 }, duration)
  const values = levelsOf(profile, timeline, samples + skipped, window.step)
  addNoise(values, profile, timeline, window.step, { seed: 1, name: 'metered' })
  return { values: averaged(values, width).subarray(skipped), step: window.step, period }
}

/** Mean of the last `width` samples. */
function averaged(values: Float64Array, width: Count): Float64Array {
  if (width === 1) return values
  const out = new Float64Array(values.length)
  let sum = 0
  for (let k = 0; k < values.length; k++) {
    sum += values[k]! - (k >= width ? values[k - width]! : 0)
    out[k] = sum / Math.min(width, k + 1)
  }
  return out
}

/**
 * Segments as written in a table: `3.06@0.834 0.48@0.284/0.1/0.02`, seconds at share of nameplate, and
 * where they differ from the step's, jitter (s) and noise (share of nameplate) behind slashes.
 * @returns undefined where the text is none
 */
export function segmentsOf(text: string): StepSegment[] | undefined {
  const segments: StepSegment[] = []
  for (const word of text.trim().split(/[\s;]+/)) {
    const [duration, rest = '', more] = word.split('@')
    const [level, jitter = '', noise = '', most] = rest.split('/')
    const seconds = Number(duration || Number.NaN)
    const share = Number(level || Number.NaN)
    const sound = more === undefined && most === undefined && seconds > 0 && seconds < Infinity
    if (!sound || !(share >= 0 && share <= 10)) return undefined
    const own = {
      ...(jitter && { jitter: Number(jitter) }),
      ...(noise && { noise: Number(noise) }),
    }
    if (Object.values(own).some((value) => !(value >= 0 && value < Infinity))) return undefined
    segments.push({ kind: 'compute', duration: seconds, level: share, ...own })
  }
  return segments
}
