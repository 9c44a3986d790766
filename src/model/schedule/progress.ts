import type { Series } from '../../numeric/index.js'
import type { Count, Seconds } from '../../quantity/index.js'
import { gridLimit, storageUnits, unitsOnSite } from './capacity.js'
import { type Gate, type GateProgress, gates, type ResolvedCapacity } from './contract.js'
import { gateNumber, gateOpensAt, never } from './gates.js'
import type { Model } from './model.js'
import { siteWorkingAt, slotAt } from './scan.js'
import type { State } from './state.js'
import { inRacks, racksAt } from './working.js'

/** s */
export const day: Seconds = 86_400

/** Days of the horizon: 0, 1, .. as long as they begin before its end. */
export function dayCount(model: Model): Count {
  return Math.max(1, Math.ceil(model.horizon / day))
}

/** Central case of one site, day by day. */
export interface SiteDays {
  /** Accelerators at work, and delivered, of each phase of the site, by number. */
  readonly installed: ReadonlyMap<number, Float64Array>
  readonly delivered: ReadonlyMap<number, Float64Array>
  /** Accelerators of the site at work. */
  readonly working: Float64Array
  /** W */
  readonly firm: Float64Array
  readonly needed: Float64Array
}

/** What works, is delivered and is needed at the start of each day. */
export function siteDays(model: Model, state: State, index: number): SiteDays {
  const { lots, phases, capacity } = model.sites[index]!
  const site = state.sites[index]!
  const days = dayCount(model)
  const column = () => new Float64Array(days)
  const installed = new Map(Array.from(phases, (phase) => [phase, column()]))
  const delivered = new Map(Array.from(phases, (phase) => [phase, column()]))
  const result = { installed, delivered, working: column(), firm: column(), needed: column() }
  for (let d = 0; d < days; d++) {
    const time = d * day
    result.working[d] = siteWorkingAt(lots, site, time)
    result.firm[d] = capacity.knowsPower ? site.profile.power[slotAt(site, time)]! : 0
    for (let lot = 0; lot < lots.size; lot++) {
      const phase = lots.phase[lot]!
      installed.get(phase)![d]! += site.used[lot]!
      delivered.get(phase)![d]! += inRacks(lots, lot, racksAt(lots, site.dates, lot, time))
      result.needed[d]! += site.used[lot]! * lots.power[lot]!
    }
  }
  return result
}

/**
 * What each gate alone would let work if all others were open: the lots whose work of this gate is
 * finished; for power, cooling and permit as many of them, in order, as its capacity feeds. Never
 * less than what does work: a later phase that needs less may run on capacity that an earlier one,
 * not there yet, would take.
 */
export function gateProgress(
  model: Model,
  state: State,
  index: number,
  working: Float64Array,
): Record<Gate, GateProgress> {
  const moments = openingMoments(model, state, index)
  const all = siteTotal(model, index)
  const progress = gates.map((gate): [Gate, GateProgress] => {
    const open = working.map((now, d) => Math.max(now, openAt(model, state, index, gate, d * day)))
    const complete = moments.find(
      (time) => time <= model.horizon && openAt(model, state, index, gate, time) >= all,
    )
    return [gate, { open, complete: complete ?? null, known: knows(model, index, gate) }]
  })
  return Object.fromEntries(progress) as Record<Gate, GateProgress>
}

/** Grid, sources and batteries of a site day by day, central case. */
export function capacityDays(model: Model, index: number): ResolvedCapacity {
  const { capacity } = model.sites[index]!
  const { time, value } = capacity
  const series = (unit: string, at: (moment: Seconds) => number): Series =>
    daily(
      unit,
      Float64Array.from({ length: dayCount(model) }, (_, d) => at(d * day)),
    )
  return {
    grid: series('W', (moment) => gridLimit(capacity, moment)),
    sources: Object.fromEntries(
      capacity.sources.map((name, source) => [
        name,
        series('', (moment) => unitsOnSite(capacity, source, time, value, moment)),
      ]),
    ),
    storage: Object.fromEntries(
      capacity.storage.map((name, battery) => [
        name,
        series('', (moment) => storageUnits(capacity, battery, moment)),
      ]),
    ),
  }
}

/** Accelerators of a site, with those that have no place. */
export function siteTotal(model: Model, index: number): Count {
  return model.sites[index]!.lots.accelerators.reduce((sum, count) => sum + count, 0)
}

/** Accelerators that one gate alone lets work at a moment. */
function openAt(model: Model, state: State, index: number, gate: Gate, time: Seconds): Count {
  const { lots } = model.sites[index]!
  const { dates, profile } = state.sites[index]!
  const slot = slotAt(state.sites[index]!, time)
  const number = gateNumber[gate]
  let left =
    gate === 'power'
      ? profile.power[slot]!
      : gate === 'cooling'
        ? profile.heat[slot]!
        : gate === 'permit'
          ? profile.permit[slot]!
          : Number.POSITIVE_INFINITY
  const need = gate === 'cooling' ? lots.heat : lots.power
  let total = 0
  for (let lot = 0; lot < lots.size; lot++) {
    if (gate === 'delivered') {
      total += inRacks(lots, lot, racksAt(lots, dates, lot, time))
    } else if (gateOpensAt(lots, lot, number, state.finish) <= time) {
      let count = lots.accelerators[lot]!
      if (count * need[lot]! > left * (1 + 1e-9)) {
        const perRack = lots.perRack[lot]!
        count = Math.floor((left / (perRack * need[lot]!)) * (1 + 1e-9)) * perRack
      }
      left = Math.max(0, left - count * need[lot]!)
      total += count
    }
  }
  return total
}

/** Moments from 0 on at which some gate of the site may open further, sorted. */
function openingMoments(model: Model, state: State, index: number): Seconds[] {
  const { lots } = model.sites[index]!
  const { dates, profile } = state.sites[index]!
  const moments = new Set<Seconds>([0])
  for (let slot = 0; slot < profile.size; slot++) moments.add(Math.max(0, profile.at[slot]!))
  for (let lot = 0; lot < lots.size; lot++) {
    moments.add(Math.max(0, dates.lastRack[lot]!))
    for (let gate = 0; gate < gates.length; gate++) {
      moments.add(Math.max(0, gateOpensAt(lots, lot, gate, state.finish)))
    }
  }
  return [...moments].filter((time) => time < never).sort((one, other) => one - other)
}

/** Whether the scenario says anything that a gate of the site checks. */
function knows(model: Model, index: number, gate: Gate): boolean {
  const { capacity, lots, name } = model.sites[index]!
  if (gate === 'hall' || gate === 'delivered') return lots.size > 0
  if (gate === 'power' && capacity.knowsPower) return true
  if (gate === 'cooling' && capacity.knowsHeat) return true
  if (gate === 'permit' && capacity.knowsPermit) return true
  return model.work.nodes.some(
    (node) => node.site === name && model.build.activities[node.activity]!.gate === gate,
  )
}

/** A daily series from the scenario's start. */
export function daily(unit: string, values: Float64Array): Series {
  return { unit, start: 0, step: day, values }
}
