import type { Series } from '../numeric/index.js'
import { parseDate } from '../quantity/index.js'
import type { Steps } from '../scenario/index.js'

const day = 86_400

/** When activities finish in the central case, by id. */
export type Finishes = Readonly<Record<string, { readonly site: string; readonly finish: number }>>

/** Turns what steps are keyed by into seconds from the scenario's start. */
export interface Clock {
  readonly start: number
  readonly activities: Finishes
  /** Site whose steps are read: an activity counts where it is done there. */
  readonly site: string
}

/**
 * Seconds from the start of an ISO date or of the finish of an activity (the last of its halls);
 * never for a name that nothing carries.
 */
function momentOf(when: string, { start, activities, site }: Clock): number {
  if (/^\d/.test(when)) {
    const date = parseDate(when)
    return date.ok ? date.value - start : Number.POSITIVE_INFINITY
  }
  const named = Object.entries(activities).filter(
    ([id]) => id === when || id.startsWith(`${when}.`),
  )
  const here = named.filter(([, activity]) => activity.site === site)
  const all = here.length > 0 ? here : named
  return all.length === 0
    ? Number.POSITIVE_INFINITY
    : Math.max(...all.map(([, { finish }]) => finish))
}

/** The value that holds at `time`; 0 before the first. */
export function latestSteps(steps: Steps, clock: Clock, time: number): number {
  let value = 0
  let latest = Number.NEGATIVE_INFINITY
  for (const [when, amount] of Object.entries(steps)) {
    const at = momentOf(when, clock)
    if (at <= time && at >= latest) {
      latest = at
      value = amount
    }
  }
  return value
}

/** Steps as a daily series over the horizon; 0 after `until`. */
export function dailySteps(
  steps: Steps,
  clock: Clock,
  days: number,
  unit: string,
  until?: string,
): Series {
  const moments = Object.entries(steps)
    .map(([when, amount]) => ({ at: momentOf(when, clock), amount }))
    .sort((a, b) => a.at - b.at)
  const end = until === undefined ? Number.POSITIVE_INFINITY : momentOf(until, clock)
  const values = new Float64Array(days)
  let next = 0
  let value = 0
  for (let d = 0; d < days; d++) {
    while (next < moments.length && (moments[next]?.at ?? 0) <= d * day) {
      value = moments[next]?.amount ?? value
      next += 1
    }
    values[d] = d * day >= end ? 0 : value
  }
  return { unit, start: 0, step: day, values }
}

/** Steps times a factor: units into capacity. */
export function scaledSteps(steps: Steps, factor: number): Steps {
  return Object.fromEntries(
    Object.entries(steps).map(([when, amount]): [string, number] => [when, amount * factor]),
  )
}
