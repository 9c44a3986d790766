import type { Series } from '../numeric/index.js'
import { type EpochSeconds, parseDate, type Seconds } from '../quantity/index.js'
import type { Steps } from '../scenario/index.js'

/** Value of a daily series on the day of a moment; 0 outside it. */
export function onDay(series: Series, moment: Seconds): number {
  return series.values[Math.floor((moment - series.start) / series.step)] ?? 0
}

/** Value of steps by ISO date on a day; 0 before the first. */
export function stepsOn(steps: Steps, day: string): number {
  let found: string | undefined
  for (const from of Object.keys(steps)) {
    if (from <= day && (found === undefined || from > found)) found = from
  }
  return found === undefined ? 0 : (steps[found] ?? 0)
}

/** Steps times a factor: units into capacity. */
export function scaledSteps(steps: Steps, factor: number): Steps {
  return Object.fromEntries(
    Object.entries(steps).map(([when, amount]): [string, number] => [when, amount * factor]),
  )
}

/**
 * Steps as a daily series: the value of the latest moment that has come, `before` until the first.
 * @param finish s from the start at which an activity is finished; undefined: never, or unknown
 */
export function dailySteps(
  steps: Steps,
  unit: string,
  start: EpochSeconds,
  days: number,
  finish: (activity: string) => Seconds | undefined,
  before: number,
): Series {
  const day = 86_400
  const values = new Float64Array(days).fill(before)
  const dated = Object.entries(steps)
    .flatMap(([when, value]) => {
      const parsed = parseDate(when)
      const at = parsed.ok ? parsed.value - start : finish(when)
      return at === undefined ? [] : [{ at, value }]
    })
    .sort((a, b) => a.at - b.at)
  for (const { at, value } of dated) values.fill(value, Math.max(0, Math.ceil(at / day)))
  return { unit, start: 0, step: day, values }
}
