import type { Seconds } from '../../quantity/index.js'
import type { Finding, FindingValues } from '../../scenario/index.js'
import { firmPower, unitsOnSite } from './capacity.js'
import { gateNumber } from './gates.js'
import type { Model } from './model.js'
import { day, type SiteDays } from './progress.js'
import { slotAt } from './scan.js'
import type { State } from './state.js'
import { workingAt } from './working.js'

/** Days on which one capacity of a site is short. */
interface Short {
  days: number
  from: Seconds
  /** Of the worst day: missing W, accelerators that wait. */
  missing: number
  waiting: number
}

/**
 * Findings about the capacity of a site in the central case, looked at once a day: accelerators
 * that all else lets work and that wait for power, heat rejection or a permit; power that falls
 * below what works on it; and what the largest unit would take with it.
 */
export function capacityFindings(
  model: Model,
  state: State,
  index: number,
  days: SiteDays,
): Finding[] {
  const { name, lots } = model.sites[index]!
  const start = model.input.start
  const findings: Finding[] = []
  const short = shortages(model, state, index, days)
  const kinds = [
    ['schedule.power-short', 'power', short.power],
    ['schedule.cooling-short', 'cooling', short.cooling],
    ['schedule.permit-short', 'permits', short.permit],
  ] as const
  for (const [code, section, found] of kinds) {
    if (found.days === 0) continue
    const { missing, waiting } = found
    const values = { site: name, missing, from: start + found.from, days: found.days, waiting }
    findings.push({ code, severity: 'warning', path: `sites.${name}.${section}`, values })
  }
  const fall = firstFall(model, state, index, days)
  if (fall !== undefined) findings.push(fall)
  if (lots.size > 0) findings.push(...largestUnit(model, state, index, days))
  return findings
}

function shortages(model: Model, state: State, index: number, days: SiteDays) {
  const { lots } = model.sites[index]!
  const site = state.sites[index]!
  const { dates, profile } = site
  const used = new Float64Array(lots.size)
  const shortOf = new Uint8Array(lots.size)
  const none = (): Short => ({ days: 0, from: 0, missing: 0, waiting: 0 })
  const found = { power: none(), cooling: none(), permit: none() }
  const look = (short: Short, d: number, have: number, need: Float64Array, cut: number) => {
    const open = [profile.power, profile.heat, profile.permit].map((capacity, k) =>
      k === cut ? Number.POSITIVE_INFINITY : capacity[slotAt(site, d * day)]!,
    )
    const [firm, plant, permit] = open as [number, number, number]
    const otherwise = workingAt(lots, dates, d * day, firm, plant, permit, used, shortOf)
    const waiting = otherwise - days.working[d]!
    if (!(waiting > 0)) return
    if (short.days === 0) short.from = d * day
    short.days++
    const missing = used.reduce((sum, count, lot) => sum + count * need[lot]!, 0) - have
    if (missing > short.missing) short.missing = missing
    if (waiting > short.waiting) short.waiting = waiting
  }
  for (let d = 0; d < days.working.length; d++) {
    const slot = slotAt(site, d * day)
    workingAt(
      lots,
      dates,
      d * day,
      profile.power[slot]!,
      profile.heat[slot]!,
      profile.permit[slot]!,
      used,
      shortOf,
    )
    const isShort = (gate: number) => shortOf.includes(gate)
    const [power, cooling, permit] = [
      isShort(gateNumber.power),
      isShort(gateNumber.cooling),
      isShort(gateNumber.permit),
    ]
    if (power) look(found.power, d, profile.power[slot]!, lots.power, 0)
    if (cooling) look(found.cooling, d, profile.heat[slot]!, lots.heat, 1)
    if (permit) look(found.permit, d, profile.permit[slot]!, lots.power, 2)
  }
  return found
}

/** The first day on which firm power falls so that accelerators that worked stop. */
function firstFall(
  model: Model,
  state: State,
  index: number,
  { working, firm, needed }: SiteDays,
): Finding | undefined {
  const { capacity, name } = model.sites[index]!
  if (!capacity.knowsPower) return undefined
  const { time, value } = state.sites[index]!
  for (let d = 1; d < working.length; d++) {
    const stopped = working[d - 1]! - working[d]!
    if (!(firm[d]! < firm[d - 1]! && needed[d - 1]! > firm[d]! && stopped > 0)) continue
    const source = capacity.sources.find((_, k) => {
      const units = (at: number) => unitsOnSite(capacity, k, time, value, at * day)
      return units(d) < units(d - 1)
    })
    const values: FindingValues = {
      site: name,
      from: model.input.start + d * day,
      missing: needed[d - 1]! - firm[d]!,
      stopped,
      source: source ?? 'grid',
    }
    const path = `sites.${name}.power.${source === undefined ? 'grid' : `sources.${source}`}`
    return { code: 'schedule.capacity-falls', severity: 'warning', path, values }
  }
  return undefined
}

/** Without reserve: what the loss of the largest unit on site would stop on the worst day. */
function largestUnit(model: Model, state: State, index: number, days: SiteDays): Finding[] {
  const { capacity, name, lots } = model.sites[index]!
  if (capacity.reserve > 0 || capacity.sources.length === 0) return []
  const site = state.sites[index]!
  const { time, value, dates, profile } = site
  const used = new Float64Array(lots.size)
  const shortOf = new Uint8Array(lots.size)
  let worst = 0
  let worstSource = 0
  for (let d = 0; d < days.working.length; d++) {
    const at = d * day
    const source = capacity.sources.findIndex(
      (_, k) => unitsOnSite(capacity, k, time, value, at) > 0,
    )
    if (source < 0 || days.working[d] === 0) continue
    const slot = slotAt(site, at)
    const firm = firmPower(capacity, time, value, at, 1)
    const plant = profile.heat[slot]!
    const permit = profile.permit[slot]!
    const left = workingAt(lots, dates, at, firm, plant, permit, used, shortOf)
    if (days.working[d]! - left > worst) {
      worst = days.working[d]! - left
      worstSource = source
    }
  }
  if (worst === 0) return []
  const source = capacity.sources[worstSource]!
  const values = { site: name, unit: capacity.unitPower[worstSource]!, accelerators: worst, source }
  return [{ code: 'schedule.n-1', severity: 'note', path: `sites.${name}.power.reserve`, values }]
}
