import { type EpochSeconds, parseDate } from '../../quantity/index.js'
import type { Steps } from '../../scenario/index.js'

const day = 86_400

/** Users who would be there if nobody left, by day: the value of the latest moment that has come. */
export function usersByDay(
  steps: Steps,
  from: string | undefined,
  start: EpochSeconds,
  days: number,
): Float64Array {
  const out = new Float64Array(days)
  const dated = Object.entries(steps)
    .flatMap(([when, users]) => {
      const date = parseDate(when)
      return date.ok ? [{ at: Math.ceil((date.value - start) / day), users }] : []
    })
    .sort((a, b) => a.at - b.at)
  for (const { at, users } of dated) out.fill(users, Math.max(0, at))
  const asks = from === undefined ? undefined : parseDate(from)
  if (asks?.ok) out.fill(0, 0, Math.max(0, Math.ceil((asks.value - start) / day)))
  return out
}

/**
 * Those who are left of a group that gains and loses members as written, and from which some went
 * away: joiners come in full, a fall of the written number takes its share of all.
 */
export function carryOver(active: number, before: number, now: number): number {
  if (now >= before) return active + (now - before)
  return before > 0 ? (active * now) / before : 0
}
