import type { Count, Seconds, Watts } from '../../quantity/index.js'
import { type LotDates, type LotTable, never } from './gates.js'
import type { Model } from './model.js'
import { marks, type SiteState, type State, sharesBetween } from './state.js'
import { inRacks, racksAt, workingAt } from './working.js'

/**
 * Runs through the moments at which a site changes and finds when each of its phases first has a
 * rack, half, nine tenths and all of its accelerators at work. Between two such moments capacity stands still
 * and one lot of a phase at most is being delivered, so a moment in between follows from the pace
 * of delivery. Nothing is allocated.
 *
 * Left out: between two changes, a phase that is short of capacity and grows because a phase
 * before it gives up a larger rack's worth; it is seen at the next change.
 *
 * @param index  number of the site
 * @param weekly added to: accelerators at work at the start of each week
 * @param from   first entry of `weekly`; @param weeks number of entries; @param week s between them
 */
export function scanSite(
  model: Model,
  state: State,
  index: number,
  weekly: Float64Array,
  from: number,
  weeks: number,
  week: Seconds,
): void {
  const { lots, phases } = model.sites[index]!
  const site = state.sites[index]!
  const { profile, dates, events, used, shortOf } = site
  const { reach, working } = state
  for (let k = 0; k < phases.length; k++)
    reach.fill(never, marks * phases[k]!, marks * (phases[k]! + 1))
  const count = collectEvents(lots, site)
  let slot = 0
  let next = 0
  for (let event = 0; event < count; event++) {
    const time = events[event]!
    const until = event + 1 < count ? events[event + 1]! : never
    if (until === time) continue
    while (slot + 1 < profile.size && profile.at[slot + 1]! <= time) slot++
    const firm = profile.power[slot]!
    const plant = profile.heat[slot]!
    const permitted = profile.permit[slot]!
    const total = workingAt(lots, dates, time, firm, plant, permitted, used, shortOf)
    sumByPhase(lots, phases, used, working)
    for (let k = 0; k < phases.length; k++) {
      const phase = phases[k]!
      const now = working[phase]!
      const all = model.phaseCount[phase]!
      const at = marks * phase
      if (now >= Math.min(1, all) && reach[at] === never) reach[at] = time
      for (let k = 0; k < sharesBetween.length; k++) {
        if (now >= all * sharesBetween[k]! && reach[at + 1 + k] === never) reach[at + 1 + k] = time
      }
      if (now >= all && reach[at + marks - 1] === never) reach[at + marks - 1] = time
    }
    let arriving = false
    for (let lot = 0; lot < lots.size; lot++) {
      if (!isArriving(dates, lot, time)) continue
      arriving = true
      const phase = lots.phase[lot]!
      for (let k = 0; k < sharesBetween.length; k++) {
        const at = marks * phase + 1 + k
        if (reach[at] !== never) continue
        const wanted = model.phaseCount[phase]! * sharesBetween[k]!
        const moment = arrivalOf(lots, dates, lot, time, wanted)
        if (!(moment > time && moment < until)) continue
        workingAt(lots, dates, moment, firm, plant, permitted, used, shortOf)
        sumByPhase(lots, phases, used, working)
        if (working[phase]! >= wanted) reach[at] = moment
      }
    }
    for (; next < weeks && next * week < until; next++) {
      weekly[from + next]! += arriving
        ? workingAt(lots, dates, next * week, firm, plant, permitted, used, shortOf)
        : total
    }
  }
}

/** Moments from 0 on at which a gate opens, deliveries begin or end, or capacity steps; sorted. */
function collectEvents(lots: LotTable, site: SiteState): Count {
  const { dates, profile, events } = site
  events[0] = 0
  let count = 1
  for (let lot = 0; lot < lots.size; lot++) {
    const open = dates.openAt[lot]!
    const first = dates.firstRack[lot]!
    const last = dates.lastRack[lot]!
    if (open > 0 && open < never) count = insert(events, count, open)
    if (first > 0) count = insert(events, count, first)
    if (last > 0) count = insert(events, count, last)
  }
  for (let slot = 0; slot < profile.size; slot++) {
    if (profile.at[slot]! > 0) count = insert(events, count, profile.at[slot]!)
  }
  return count
}

/** Inserts a moment in order, once. */
function insert(events: Float64Array, count: Count, moment: Seconds): Count {
  let slot = count
  while (events[slot - 1]! > moment) slot--
  if (events[slot - 1] === moment) return count
  for (let k = count; k > slot; k--) events[k] = events[k - 1]!
  events[slot] = moment
  return count + 1
}

function sumByPhase(
  lots: LotTable,
  phases: Int32Array,
  used: Float64Array,
  working: Float64Array,
): void {
  for (let k = 0; k < phases.length; k++) working[phases[k]!] = 0
  for (let lot = 0; lot < lots.size; lot++) working[lots.phase[lot]!]! += used[lot]!
}

/** Whether an open lot has some of its racks and waits for more. */
function isArriving(dates: LotDates, lot: number, time: Seconds): boolean {
  return dates.openAt[lot]! <= time && dates.firstRack[lot]! <= time && dates.lastRack[lot]! > time
}

/**
 * When the rack of a lot comes with which its phase has so many accelerators in halls that are
 * open at a moment; before the moment or `never` where it is another lot's rack.
 */
function arrivalOf(
  lots: LotTable,
  dates: LotDates,
  lot: number,
  time: Seconds,
  wanted: Count,
): Seconds {
  let missing = wanted
  for (let other = 0; other < lots.size; other++) {
    if (other === lot || lots.phase[other] !== lots.phase[lot]) continue
    if (dates.openAt[other]! > time) continue
    missing -= inRacks(lots, other, racksAt(lots, dates, other, time))
  }
  const racks = Math.ceil(missing / lots.perRack[lot]!)
  if (racks > lots.racks[lot]!) return never
  return dates.firstRack[lot]! + (racks - 1) * dates.rackStep[lot]!
}

/** Firm power, heat plant and permitted power in force at a moment: a slot of the profile. */
export function slotAt(site: SiteState, time: Seconds): number {
  const { at, size } = site.profile
  let slot = 0
  while (slot + 1 < size && at[slot + 1]! <= time) slot++
  return slot
}

/** Accelerators of a site that work at a moment; fills the site's `used`. */
export function siteWorkingAt(lots: LotTable, site: SiteState, time: Seconds, firm?: Watts): Count {
  const slot = slotAt(site, time)
  const { power, heat, permit } = site.profile
  const { dates, used, shortOf } = site
  return workingAt(
    lots,
    dates,
    time,
    firm ?? power[slot]!,
    heat[slot]!,
    permit[slot]!,
    used,
    shortOf,
  )
}
