import type { Fraction, Seconds } from '../../quantity/index.js'
import type { StepWave } from './contract.js'
import { edgeReach } from './edge.js'
import type { Timeline } from './timeline.js'

/**
 * Holds back starts and stops: after a start the draw stays below a line that rises from idle, after a
 * stop above one that falls to it. A job that is held back loses speed; that is not told here.
 * @param levels changed in place, share of nameplate
 */
export function holdRamps(
  levels: Float64Array,
  { profile }: Pick<StepWave, 'profile'>,
  { ramps }: Timeline,
  step: Seconds,
): void {
  const { before } = edgeReach({ ...profile, lag: profile.edge })
  let highest: Fraction = 0
  for (const level of levels) if (level > highest) highest = level
  for (const [i, { direction, time, from, rate }] of ramps.entries()) {
    const end = Math.min(levels.length, Math.floor((ramps[i + 1]?.time ?? Infinity) / step))
    const first = Math.max(0, Math.floor((time - before) / step))
    for (let k = first; k < end; k++) {
      const way = rate * Math.max(0, (k + 0.5) * step - time)
      const line = from + direction * way
      if (direction > 0 ? line >= highest : line <= 0) break
      levels[k] = direction > 0 ? Math.min(levels[k]!, line) : Math.max(levels[k]!, line)
    }
  }
}
