import type { Dispatch } from '../model/dispatch/index.js'
import { type Gate, gates, type SiteProgress } from '../model/schedule/index.js'
import {
  aggregateByMonth,
  durationCurve,
  integrate,
  type Series,
  seriesMax,
} from '../numeric/index.js'
import type { Scenario } from '../scenario/index.js'
import { dayOrNull, isoDay } from './days.js'
import { planSwings } from './parts/swings.js'
import type {
  Bridging,
  PlannedBinding,
  PlannedCooling,
  PlannedGate,
  PlannedMonths,
  PlannedPower,
  PlannedSite,
  PlannedSource,
} from './plan-type.js'
import { remedyFor, shortfallOf } from './remedy.js'
import type { Results } from './results.js'

const day = 86_400

/** One site of the plan. */
export function planSite(
  key: string,
  scenario: Scenario,
  results: Results,
  months: readonly string[],
  timeline: readonly number[],
): PlannedSite {
  const site = scenario.sites[key]
  const rating = results.rating.sites[key]
  const progress = results.schedule.sites[key]
  const facility = results.cooling[key]?.facilityPower
  const load = results.load.sites[key]
  const phases = Object.values(scenario.phases).filter((phase) => phase.site === key)
  return {
    name: key,
    place: site?.place.name ?? '',
    accelerators: phases.reduce((sum, phase) => sum + phase.count, 0),
    itPowerPeak: rating?.itPowerPeak ?? 0,
    facilityPowerPeak: rating?.facilityPowerPeak ?? 0,
    itPowerAverage: lastDaysMean(load?.itPower),
    gates: Object.fromEntries(
      gates.map((gate) => [gate, planGate(gate, progress, scenario, months, timeline)]),
    ) as Record<Gate, PlannedGate>,
    binding: (progress?.binding ?? []).map(
      (b): PlannedBinding => ({
        gate: b.gate,
        from: isoDay(scenario, b.from),
        to: isoDay(scenario, b.to),
        waiting: Math.round(b.waiting),
      }),
    ),
    power: planPower(key, scenario, results, months),
    swings: planSwings(results.dynamics[key], scenario),
    cooling: planCoolingOf(key, scenario, results),
    months: planMonths(key, scenario, results),
    durationCurve: facility ? durationCurve(facility.values) : [],
  }
}

function planGate(
  gate: Gate,
  progress: SiteProgress | undefined,
  scenario: Scenario,
  months: readonly string[],
  timeline: readonly number[],
): PlannedGate {
  const state = progress?.gates[gate]
  const open = state?.open ?? new Float64Array(0)
  const last = open.length - 1
  const at = (d: number) => open[Math.max(0, Math.min(d, last))] ?? 0
  return {
    complete: dayOrNull(scenario, state?.complete ?? null),
    known: state?.known ?? false,
    monthly: months.map((month) => at(monthEnd(month, scenario.start))),
    // a gate that nothing is known of has no progress to tell
    timeline: state?.known === true ? timeline.map(at) : [],
  }
}

/** Index of the last day of `YYYY-MM` from the start. */
function monthEnd(month: string, start: number): number {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return Math.round(Date.UTC(year, number, 1) / 1000 / day - start / day) - 1
}

/** Value of a daily series on a day, the last one after its end. */
function valueAt({ values }: Series, d: number): number {
  return values[Math.max(0, Math.min(d, values.length - 1))] ?? 0
}

function planPower(
  key: string,
  scenario: Scenario,
  results: Results,
  months: readonly string[],
): PlannedPower {
  const power = scenario.sites[key]?.power
  const progress = results.schedule.sites[key]
  const dispatch = results.dispatch[key]
  const capacity = progress?.capacity
  const monthEnds = (series: Series | undefined) =>
    series ? months.map((month) => valueAt(series, monthEnd(month, scenario.start))) : []
  const sources: Record<string, PlannedSource> = {}
  for (const [name, source] of Object.entries(power?.sources ?? {})) {
    const output = dispatch?.sources[name]
    const units = capacity?.sources[name]
    const unitPower = results.rating.sites[key]?.unitPower[name] ?? 0
    const possible = units ? integrate(units) * unitPower : 0
    const energy = output ? integrate(output) : 0
    sources[name] = {
      type: source.type,
      rented: source.rented,
      unitsMax: units ? seriesMax(units) : 0,
      unitPower,
      energy,
      loadFactor: possible > 0 ? Math.min(1, energy / possible) : 0,
    }
  }
  return {
    gridAtStart: capacity?.grid.values[0] ?? 0,
    gridAtEnd: capacity?.grid.values.at(-1) ?? 0,
    reserve: power?.reserve ?? 'none',
    firm: monthEnds(progress?.firmPower),
    needed: monthEnds(progress?.neededPower),
    sources,
    bridging: bridgingOf(key, scenario, results),
    shortfall: shortfallOf(key, results.schedule.findings),
    remedy: remedyFor(key, scenario, results),
    energy: dispatch?.energy ?? null,
    fuel: dispatch?.fuel ?? null,
    emissions: dispatch ? emissionsOf(dispatch) : null,
    method: dispatch?.method ?? null,
    cost: dispatch?.cost ?? null,
    monthly: (dispatch?.months ?? []).map(
      ({ energyCost, demandCost, fuelCost, operationCost, startCost, ...m }) => ({
        energyCost,
        demandCost,
        fuelCost,
        operationCost: operationCost + startCost,
        gridPeak: m.gridPeak,
        gridEnergy: m.gridEnergy,
        fuel: m.fuel,
        unserved: m.unserved,
      }),
    ),
    adequacy: dispatch?.adequacy ?? null,
  }
}

/** Sums over the months, kg. */
function emissionsOf({ months }: Dispatch): NonNullable<PlannedPower['emissions']> {
  const total = (pick: (month: Dispatch['months'][number]) => number) =>
    months.reduce((sum, month) => sum + pick(month), 0)
  return {
    carbonDioxide: total((m) => m.carbonDioxide),
    nitrogenOxides: total((m) => m.nitrogenOxides),
    carbonMonoxide: total((m) => m.carbonMonoxide),
  }
}

/** Share of the generated energy that rented units made. */
function rentedShare(
  rented: readonly (readonly [string, unknown])[],
  dispatch: Results['dispatch'][string],
): number {
  const made = rented.reduce((sum, [name]) => {
    const output = dispatch?.sources[name]
    return sum + (output ? integrate(output) : 0)
  }, 0)
  const all = dispatch?.energy.sources ?? 0
  return all > 0 ? made / all : 0
}

/** Rent of the site's units over the horizon, on their nameplate; null without an account. */
function rentOf(key: string, scenario: Scenario, results: Results): number | null {
  const { finance } = scenario
  if (!finance) return null
  let sum = 0
  for (const [name, source] of Object.entries(scenario.sites[key]?.power?.sources ?? {})) {
    const units = results.schedule.sites[key]?.capacity.sources[name]
    if (!source.rented || !units) continue
    const nominal = scenario.catalog.power[source.type]?.powerNominal ?? 0
    sum += integrate(units) * nominal * finance.rentOfSources
  }
  return sum
}

/** Mean of the last thirty days. */
function lastDaysMean(series: Series | undefined): number {
  const values = series?.values.subarray(-30 * 24) ?? new Float64Array(0)
  return values.length > 0 ? values.reduce((sum, v) => sum + v, 0) / values.length : 0
}

/** Rented units that stand in for the grid, and the day on which the grid alone would do. */
function bridgingOf(key: string, scenario: Scenario, results: Results): Bridging | null {
  const power = scenario.sites[key]?.power
  const { capacity, neededPower: needed } = results.schedule.sites[key] ?? {}
  const rented = Object.entries(power?.sources ?? {}).filter(([, source]) => source.rented)
  if (!power || !capacity || !needed || rented.length === 0) return null
  const days = needed.values.length
  const { grid } = capacity
  const isShort = (d: number) => (needed.values[d] ?? 0) > (grid.values[d] ?? 0)
  let first = 0
  while (first < days && !isShort(first)) first += 1
  let last = days - 1
  while (last >= 0 && !isShort(last)) last -= 1
  if (first > last) return null
  const units: Record<string, number> = {}
  let together = 0
  for (const [name] of rented) {
    const counts = capacity.sources[name]
    units[name] = counts ? seriesMax(counts) : 0
    together += units[name] * (results.rating.sites[key]?.unitPower[name] ?? 0)
  }
  return {
    power: together,
    units,
    from: isoDay(scenario, first * day),
    until: last === days - 1 ? null : isoDay(scenario, (last + 1) * day),
    fuel: (results.dispatch[key]?.fuel ?? 0) * rentedShare(rented, results.dispatch[key]),
    rent: rentOf(key, scenario, results),
    readyWithout: Object.fromEntries(
      Object.entries(results.unbridged?.ready ?? {})
        .filter(([phase]) => scenario.phases[phase]?.site === key)
        .map(([phase, ready]) => [phase, dayOrNull(scenario, ready)]),
    ),
  }
}

function planCoolingOf(key: string, scenario: Scenario, results: Results): PlannedCooling | null {
  const cooling = results.cooling[key]
  const rating = results.rating.sites[key]
  const loops = scenario.sites[key]?.cooling
  if (!cooling || !rating) return null
  const plant: Record<string, PlannedCooling['plant'][string]> = {}
  for (const [name, months] of Object.entries(cooling.units)) {
    plant[name] = {
      equipment: rating.plant?.paths[name]?.id ?? '',
      units: Math.max(0, ...months.map((m) => m.units)),
      monthly: months.map((m) => m.units),
      unitCapacity: rating.designDay?.unitCapacity[name] ?? 0,
      heat: Math.max(0, ...months.map((m) => m.heat)),
      rented:
        results.rating.bill[`cooling.${key}.${name}`]?.rented ?? loops?.liquid?.rented ?? false,
    }
  }
  return {
    pueDesign: rating.pueDesign,
    pueAverage: cooling.pueAverage,
    waterEffectiveness: cooling.waterEffectiveness,
    water: cooling.waterTotal,
    timeToThrottle: rating?.designDay?.timeToThrottle ?? 0,
    timeToThrottleNoPumps: rating?.designDay?.timeToThrottleNoPumps ?? 0,
    compressorHours: cooling.compressorHours,
    plant,
  }
}

function planMonths(key: string, scenario: Scenario, results: Results): PlannedMonths {
  const load = results.load.sites[key]
  const facility = results.cooling[key]?.facilityPower
  const working = Object.entries(scenario.phases)
    .filter(([, phase]) => phase.site === key)
    .map(([name]) => results.schedule.phases[name]?.installed)
  const it = load ? aggregateByMonth(load.itPower, scenario.start) : []
  const all = facility ? aggregateByMonth(facility, scenario.start) : it
  return {
    working: it.map(({ month }) => {
      const d = monthEnd(month, scenario.start)
      return working.reduce((sum, series) => sum + (series ? valueAt(series, d) : 0), 0)
    }),
    itEnergy: it.map((m) => m.total),
    facilityEnergy: all.map((m) => m.total),
    facilityPeak: all.map((m) => m.max),
    pue: it.map((m, i) => (m.total > 0 ? (all[i]?.total ?? 0) / m.total : null)),
  }
}
