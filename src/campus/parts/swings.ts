import type { Dynamics } from '../../model/dynamics/index.js'
import type { Scenario } from '../../scenario/index.js'
import { isoDay } from '../days.js'
import type { PlannedSwings } from '../plan-parts.js'

/** Swings of a site with calendar days; null where nothing runs in step. */
export function planSwings(
  dynamics: Dynamics | undefined,
  scenario: Scenario,
): PlannedSwings | null {
  if (!dynamics) return null
  const { worst, moments } = dynamics
  return {
    worst,
    moments: moments.map(({ at, ...moment }) => ({ ...moment, day: isoDay(scenario, at) })),
  }
}
