import { UnreadableCase } from '../unreadable.js'
import type { CaseEvent } from './events.js'

/**
 * The load at each step, pu of the case's base: constant over a step, a ramp by its mean.
 * @param start before any event
 * @throws UnreadableCase where a wave ends before the run and nothing says what follows
 */
export function loadProfile(
  events: readonly CaseEvent[],
  start: number,
  step: number,
  steps: number,
): Float64Array {
  const load = new Float64Array(steps).fill(start)
  let level = start
  for (const event of events) {
    if (event.kind !== 'load' && event.kind !== 'change') continue
    const from = Math.round(event.time / step)
    if (from >= steps) continue
    const to = event.kind === 'load' ? event.level : level + event.by
    if (Number.isNaN(to) && from >= steps - 2) continue
    if (Number.isNaN(to)) throw new UnreadableCase('events', 'no-value')
    const until = event.until ?? event.time
    for (let k = from; k < steps; k++) {
      const share = until > event.time ? ((k + 0.5) * step - event.time) / (until - event.time) : 1
      load[k] = level + (to - level) * Math.min(1, Math.max(0, share))
      // a wave of many turns is written once: the rest follows with the last level
      if (share >= 1 && k * step > until + step) {
        load.fill(to, k)
        break
      }
    }
    level = to
  }
  return load
}
