import type { Count, Seconds } from '../../quantity/index.js'
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
  const { times, changes, jitters } = timeline
  const shapeOf = (i: Count): EdgeShape => ({
    lag: profile.edge,
    jitter: jitters[i]!,
    overshoot: changes[i]! > 0 ? profile.overshoot : 0,
    overshootDecay: profile.overshootDecay,
  })
  let level = timeline.start
  for (let i = 0; i < times.length; i++) {
    const end = endOf(shapeOf(i), times[i]!, step)
    if (end <= 0) level += changes[i]!
    else if (end < samples) out[end] = out[end]! + changes[i]!
  }
  for (let k = 0; k < samples; k++) {
    level += out[k]!
    out[k] = level
  }
  for (let i = 0; i < times.length; i++) {
    if (changes[i] === 0) continue
    const shape = shapeOf(i)
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
