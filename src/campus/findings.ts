import { findRecord } from '../catalog/index.js'
import { integrate } from '../numeric/index.js'
import type { EpochSeconds } from '../quantity/index.js'
import type { Finding, Scenario } from '../scenario/index.js'
import type { PlannedSite } from './plan-type.js'
import type { Results } from './results.js'

const year = 365.25 * 86_400

/** Findings that need more than one room: a phase without power, plant that stays for good. */
export function powerFindings(
  scenario: Scenario,
  sites: Readonly<Record<string, PlannedSite>>,
): Finding[] {
  const out: Finding[] = []
  for (const [key, site] of Object.entries(sites)) {
    if (site.accelerators > 0 && !scenario.sites[key]?.power) {
      // as soon as power is written its distribution takes its usual part
      const efficiency = findRecord('distribution-efficiency', 'defaults')?.values.value
      const share = typeof efficiency === 'number' ? efficiency : 1
      const values = { site: key, needed: site.facilityPowerPeak / share }
      out.push({ code: 'campus.no-power', severity: 'error', path: `sites.${key}`, values })
    }
    if (site.accelerators > 0 && !scenario.sites[key]?.cooling) {
      const values = { site: key, heat: site.itPowerPeak }
      out.push({ code: 'campus.no-cooling', severity: 'warning', path: `sites.${key}`, values })
    }
    const power = scenario.sites[key]?.power
    if (power && power.reserve !== 'none' && Object.keys(power.sources).length === 0) {
      const path = `sites.${key}.power.reserve`
      out.push({ code: 'campus.reserve-of-grid', severity: 'note', path, values: { site: key } })
    }
    const leased = Object.values(scenario.sites[key]?.halls ?? {}).some((h) => h.kind === 'leased')
    const rents = Object.values(scenario.finance?.contracts ?? {}).some(
      ({ kind }) => kind === 'lease' || kind === 'rental' || kind === 'take-or-pay',
    )
    if (leased && scenario.finance && !rents) {
      const path = `sites.${key}.halls`
      out.push({ code: 'campus.lease-unpriced', severity: 'note', path, values: { site: key } })
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

/** Accelerators without a network: its cost and power are left out of everything. */
export function fabricFindings(scenario: Scenario): Finding[] {
  const count = Object.values(scenario.phases).reduce((sum, phase) => sum + phase.count, 0)
  if (count <= 1 || scenario.fabric) return []
  return [{ code: 'campus.no-fabric', severity: 'note', path: 'phases', values: { count } }]
}

/** Mean wait between delivery and work that is worth a word. */
const longWait = 30 * 86_400

/** Accelerators that stand delivered and do not work: what the wait costs at the cost of capital. */
export function idleFindings(scenario: Scenario, results: Results): Finding[] {
  const out: Finding[] = []
  for (const [key, phase] of Object.entries(scenario.phases)) {
    const progress = results.schedule.phases[key]
    if (!progress) continue
    const waiting = integrate(progress.delivered) - integrate(progress.installed)
    const wait = waiting / phase.count
    if (wait < longWait) continue
    const price = scenario.catalog.accelerators[phase.accelerator]?.price ?? 0
    const cost = (waiting * price * scenario.money.discountRate) / year
    const values = { phase: key, wait, gate: progress.heldUpBy, cost }
    const path = `phases.${key}.arrive`
    out.push({ code: 'campus.idle-accelerators', severity: 'warning', path, values })
  }
  return out
}

/** The schedule's shortfall with the remedy beside it. */
export function withRemedies(
  findings: readonly Finding[],
  sites: Readonly<Record<string, PlannedSite>>,
  start: EpochSeconds,
): Finding[] {
  return findings.map((finding) => {
    const site = /^sites\.([^.]+)\.power$/.exec(finding.path)?.[1]
    const remedy = site === undefined ? undefined : sites[site]?.power.remedy
    if (finding.code !== 'schedule.power-short' || !remedy) return finding
    const { equipment, units, running, unitPower, leadTime } = remedy
    const values = { ...finding.values, equipment, units, running, unitPower }
    if (leadTime === null) return { ...finding, values }
    const late = Number(finding.values.from) - leadTime < start ? 1 : 0
    return { ...finding, values: { ...values, leadTime, late } }
  })
}
