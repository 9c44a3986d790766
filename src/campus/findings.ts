import type { Finding, Scenario } from '../scenario/index.js'
import type { PlannedSite } from './plan-type.js'

/** Findings that need more than one room: a phase without power, plant that stays for good. */
export function powerFindings(
  scenario: Scenario,
  sites: Readonly<Record<string, PlannedSite>>,
): Finding[] {
  const out: Finding[] = []
  for (const [key, site] of Object.entries(sites)) {
    if (site.accelerators > 0 && !scenario.sites[key]?.power) {
      const values = { site: key, needed: site.facilityPowerPeak }
      out.push({ code: 'campus.no-power', severity: 'error', path: `sites.${key}`, values })
    }
    if (site.accelerators > 0 && !scenario.sites[key]?.cooling) {
      const values = { site: key, heat: site.itPowerPeak }
      out.push({ code: 'campus.no-cooling', severity: 'warning', path: `sites.${key}`, values })
    }
    const { bridging } = site.power
    if (bridging && bridging.until === null) {
      const values = { site: key, power: bridging.power, grid: site.power.gridAtEnd }
      out.push({
        code: 'campus.bridging-stays',
        severity: 'note',
        path: `sites.${key}.power.grid`,
        values,
      })
    }
  }
  return out
}

/** The schedule's shortfall with the remedy beside it. */
export function withRemedies(
  findings: readonly Finding[],
  sites: Readonly<Record<string, PlannedSite>>,
): Finding[] {
  return findings.map((finding) => {
    const site = /^sites\.([^.]+)\.power$/.exec(finding.path)?.[1]
    const remedy = site === undefined ? undefined : sites[site]?.power.remedy
    if (finding.code !== 'schedule.power-short' || !remedy) return finding
    const { equipment, units, running, unitPower, leadTime } = remedy
    const values = { ...finding.values, equipment, units, running, unitPower }
    return { ...finding, values: leadTime === null ? values : { ...values, leadTime } }
  })
}
