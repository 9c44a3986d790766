import type { Count, Seconds } from '../../quantity/index.js'
import type { StepProfile, StepSegment } from './contract.js'
import { addNoise, levelsOf } from './levels.js'
import { requireRange } from './range.js'
import { stepPeriod, timelineOf } from './timeline.js'

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
  const values = levelsOf(
    profile,
    timelineOf(profile, 'steady', duration),
    samples + skipped,
    window.step,
  )
  const levels = profile.segments.map((segment) => segment.level)
  const range = { low: Math.min(...levels), high: Math.max(...levels) }
  addNoise(values, profile.noise, range, window.step, { seed: 1, name: 'metered' })
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
 * Segments as written in a table: `3.06@0.834 0.48@0.284`, seconds at share of nameplate.
 * @returns undefined where the text is none
 */
export function segmentsOf(text: string): StepSegment[] | undefined {
  const words = text.trim().split(/[\s;]+/)
  const segments: StepSegment[] = []
  for (const word of words) {
    const [duration, level, more] = word.split('@')
    const seconds = Number(duration || Number.NaN)
    const share = Number(level || Number.NaN)
    const sound = more === undefined && seconds > 0 && Number.isFinite(seconds)
    if (!sound || !(share >= 0 && share <= 10)) return undefined
    segments.push({ kind: 'compute', duration: seconds, level: share })
  }
  return segments
}
