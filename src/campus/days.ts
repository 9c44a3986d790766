import type { DateQuantiles } from '../model/schedule/index.js'
import type { Seconds } from '../quantity/index.js'
import type { Scenario } from '../scenario/index.js'
import type { Day } from './plan-parts.js'
import type { PlannedDate } from './plan-type.js'

/** Last day that is written with four digits of a year. */
const lastDay = Date.UTC(9999, 11, 31)

/** ISO day of a moment on the twin's clock; what lies after the year 9999 is its last day. */
export function isoDay(scenario: Pick<Scenario, 'start'>, seconds: Seconds): string {
  return new Date(Math.min((scenario.start + seconds) * 1000, lastDay)).toISOString().slice(0, 10)
}

/** The same, where the moment may lie after the horizon. */
export function dayOrNull(scenario: Pick<Scenario, 'start'>, seconds: Seconds | null): Day {
  return seconds === null ? null : isoDay(scenario, seconds)
}

/** Sampled quantiles as calendar days. */
export function plannedDate(scenario: Pick<Scenario, 'start'>, q: DateQuantiles): PlannedDate {
  return {
    p10: dayOrNull(scenario, q.p10),
    p50: dayOrNull(scenario, q.p50),
    p90: dayOrNull(scenario, q.p90),
    deterministic: dayOrNull(scenario, q.deterministic),
    probability: q.probability,
  }
}
