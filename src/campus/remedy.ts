import { unitsFor } from '../physics/index.js'
import type { Finding, Scenario } from '../scenario/index.js'
import type { Remedy } from './plan-type.js'
import type { Results } from './results.js'

/** Probability with which the remedy's running units are up. */
const confidence = 0.99

/** Largest shortfall of power that the schedule found at a site, W; 0: none. */
export function shortfallOf(site: string, findings: readonly Finding[]): number {
  return findings
    .filter((f) => f.code === 'schedule.power-short' && f.path === `sites.${site}.power`)
    .reduce((most, f) => Math.max(most, Number(f.values.missing ?? 0)), 0)
}

/**
 * The fewest units, of the smallest kind that the site already rents or owns, that end the
 * shortfall on the design day, with spares so that enough of them run in 99 % of hours.
 */
export function remedyFor(site: string, scenario: Scenario, results: Results): Remedy | null {
  const missing = shortfallOf(site, results.schedule.findings)
  if (missing <= 0) return null
  const { sources = {} } = scenario.sites[site]?.power ?? {}
  const rated = results.rating.sites[site]?.unitPower ?? {}
  const smallest = Object.entries(sources)
    .map(([name, source]) => ({ type: source.type, unitPower: rated[name] ?? 0 }))
    .filter(({ unitPower }) => unitPower > 0)
    .sort((a, b) => a.unitPower - b.unitPower)[0]
  if (!smallest) return null
  const machine = scenario.catalog.power[smallest.type]
  const running = Math.ceil(missing / smallest.unitPower)
  return {
    equipment: smallest.type,
    units: unitsFor(running, machine?.availability ?? 1, confidence),
    running,
    unitPower: smallest.unitPower,
    leadTime: machine?.leadTime ?? null,
  }
}
