import { fillUniform, keyOf, normalQuantile } from '../../numeric/index.js'
import type { Count, Fraction, Seconds } from '../../quantity/index.js'
import type { StepProfile } from './contract.js'
import { type EdgeShape, edgeReach, edgeResponse } from './edge.js'
import type { Timeline } from './timeline.js'

/**
 * Draw of the racks over their nameplate; each sample is the value at the middle of its step.
 * An edge costs its own length only: what has settled is carried along in a running sum.
 * @param samples how many
 * @param step    s between them
 */
export function levelsOf(
  profile: StepProfile,
  timeline: Timeline,
  samples: Count,
  step: Seconds,
): Float64Array {
  const out = new Float64Array(samples)
  const { times, changes } = timeline
  const shapeOf = (change: Fraction): EdgeShape => ({
    lag: profile.edge,
    jitter: profile.jitter,
    overshoot: change > 0 ? profile.overshoot : 0,
    overshootDecay: profile.overshootDecay,
  })
  let level = timeline.start
  for (let i = 0; i < times.length; i++) {
    const end = endOf(shapeOf(changes[i]!), times[i]!, step)
    if (end <= 0) level += changes[i]!
    else if (end < samples) out[end] = out[end]! + changes[i]!
  }
  for (let k = 0; k < samples; k++) {
    level += out[k]!
    out[k] = level
  }
  for (let i = 0; i < times.length; i++) {
    const shape = shapeOf(changes[i]!)
    const first = Math.max(0, Math.floor((times[i]! - edgeReach(shape).before) / step - 0.5))
    const end = Math.min(samples, endOf(shape, times[i]!, step))
    for (let k = first; k < end; k++) {
      out[k] = out[k]! + changes[i]! * edgeResponse(shape, (k + 0.5) * step - times[i]!)
    }
  }
  return out
}

/** First sample for which a change has settled. */
function endOf(shape: EdgeShape, time: Seconds, step: Seconds): number {
  return Math.ceil((time + edgeReach(shape).after) / step - 0.5)
}

/**
 * How long a deviation of the plateau lasts. Source: autocorrelation of the plateau of a DGX H100
 * training job (arXiv 2508.14318): 0.65 after 0.1 s, 0.31 after 0.2 s; range 0.1-0.3 s.
 */
const NOISE_TIME: Seconds = 0.2

/**
 * Adds to each level a common first-order autoregressive deviation. It goes with the height above
 * the lowest level, since waiting racks are quiet.
 *
 *     n(k+1) = a n(k) + sqrt(1 − a²) g(k),   a = exp(−step/0.2 s)
 *
 * @param levels changed in place
 * @param noise  standard deviation at the highest level, share of nameplate
 */
export function addNoise(
  levels: Float64Array,
  noise: Fraction,
  { low, high }: { readonly low: Fraction; readonly high: Fraction },
  step: Seconds,
  { seed, name }: { readonly seed: Count; readonly name: string },
): void {
  if (noise === 0 || high <= low) return
  const draws = new Float64Array(levels.length + 1)
  fillUniform(draws, seed, keyOf(`load.noise.${name}`))
  const kept = Math.exp(-step / NOISE_TIME)
  const fresh = Math.sqrt(1 - kept * kept)
  let deviation = normalQuantile(draws[0]!)
  for (let k = 0; k < levels.length; k++) {
    const height = Math.max(0, (levels[k]! - low) / (high - low))
    levels[k] = levels[k]! + noise * deviation * height
    deviation = kept * deviation + fresh * normalQuantile(draws[k + 1]!)
  }
}
