import type { Series } from '../numeric/index.js'
import type { Seconds } from '../quantity/index.js'
import type { Steps } from '../scenario/index.js'

/** Value of a daily series on the day of a moment; 0 outside it. */
export function onDay(series: Series, moment: Seconds): number {
  return series.values[Math.floor((moment - series.start) / series.step)] ?? 0
}

/** Steps times a factor: units into capacity. */
export function scaledSteps(steps: Steps, factor: number): Steps {
  return Object.fromEntries(
    Object.entries(steps).map(([when, amount]): [string, number] => [when, amount * factor]),
  )
}
