import {
  type Battery,
  dispatchSite,
  type EmissionCaps,
  type Fleet,
} from '../../model/dispatch/index.js'
import type { Dynamics } from '../../model/dynamics/index.js'
import type { Series } from '../../numeric/index.js'
import { hourOfYear365 } from '../../quantity/index.js'
import type { Equipment, Permit, SitePower, SitePrices, Tariff } from '../../scenario/index.js'
import { dailySteps } from '../dated.js'
import { stage } from '../stage.js'

const hour = 3600

/**
 * Higher over lower heating value of natural gas: gas is sold by the one, machines are rated by
 * the other. ISO 6976 for pipeline gas: 1.108 ± 0.003.
 */
const higherOverLowerHeatingValue = 1.108

/** What feeds one site by hour. */
export const dispatchStage = stage(
  'dispatch',
  {
    start: 'scenario.start',
    power: 'scenario.sites.$site.power',
    prices: 'scenario.sites.$site.prices',
    permits: 'scenario.sites.$site.permits',
    climate: 'scenario.sites.$site.climate',
    elevation: 'scenario.sites.$site.place.elevation',
    currency: 'scenario.money.currency',
    equipment: 'scenario.catalog.power',
    facility: 'results.cooling.$site.facilityPower',
    load: 'results.load.sites.$site.itPower',
    pue: 'results.rating.sites.$site.pueDesign',
    capacity: 'results.schedule.sites.$site.capacity',
    activities: 'results.schedule.activities',
    dynamics: 'results.dynamics.$site.moments',
    solver: 'kernels.lp',
  },
  (read) => {
    const { power, load, capacity, start, solver } = read
    if (!power || !load) return undefined
    const { weather } = read.climate
    const days = capacity.grid.values.length
    const finish = (name: string) => read.activities[name]?.finish
    const daily = (steps: Readonly<Record<string, number>>, unit: string, before: number) =>
      dailySteps(steps, unit, start, days, finish, before)
    const demand = read.facility ?? scaled(load, read.pue ?? 1)
    return dispatchSite({
      start,
      demand,
      ballast: ballastOver(demand, read.dynamics ?? []),
      ...(weather && { dryBulb: dryBulbOver(weather.dryBulb, start, load.values.length) }),
      designDryBulb: read.climate.designDryBulb,
      elevation: read.elevation,
      grid: capacity.grid,
      sources: fleets(power.sources, capacity.sources, read.equipment),
      storage: batteries(power, capacity.storage, read.equipment, read.dynamics, days),
      reserve: power.reserve,
      tariff: read.prices.tariff ?? flatTariff(read.prices, read.currency),
      gasPrice: read.prices.gas * higherOverLowerHeatingValue,
      ...(power.fuel && { fuelLimit: daily(power.fuel, 'W', 0) }),
      caps: capsOf(Object.values(read.permits ?? {}), daily),
      valueOfLostLoad: power.valueOfLostLoad,
      ...(solver && { solver }),
      path: 'power',
    })
  },
)

/**
 * Power that ballast wastes in every hour, in proportion to the demand: of each moment that was
 * judged, until the next one. Undefined where none is needed.
 */
function ballastOver(demand: Series, moments: Dynamics['moments']): Series | undefined {
  if (!moments.some((moment) => moment.wasted > 0)) return undefined
  const values = new Float64Array(demand.values.length)
  for (const [i, { at, wasted }] of moments.entries()) {
    const first = Math.round(at / demand.step)
    const last = Math.round((moments[i + 1]?.at ?? Number.POSITIVE_INFINITY) / demand.step)
    const then = demand.values[first] ?? 0
    const share = then > 0 ? wasted / then : 0
    for (let t = first; t < Math.min(last, values.length); t++) {
      values[t] = share * demand.values[t]!
    }
  }
  return { ...demand, values }
}

function scaled(series: Series, factor: number): Series {
  return { ...series, values: series.values.map((w) => w * factor) }
}

function dryBulbOver(year: Float64Array, start: number, hours: number): Series {
  const values = new Float64Array(hours)
  const hoursOfDay = 24
  let at = 0
  for (let h = 0; h < hours; h++) {
    // the calendar is asked once a day
    at = h === 0 || at % hoursOfDay === hoursOfDay - 1 ? hourOfYear365(start + h * hour) : at + 1
    values[h] = year[at] ?? 15
  }
  return { unit: '°C', start: 0, step: hour, values }
}

/** One price at every hour and no charge for demand. */
function flatTariff(prices: SitePrices, currency: string): Tariff {
  const always = Array<string>(24).fill('all')
  return {
    id: 'flat',
    name: 'one price',
    currency,
    seasons: {
      year: {
        months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
        energy: { all: prices.electricity },
        hours: { weekday: always, saturday: always, holiday: always },
      },
    },
    demandPrice: 0,
    demandLookback: 1,
    demandMonths: [],
    demandShare: 0,
    adder: 0,
    factor: 1,
    holidays: [],
  }
}

/** Fleets as dispatch wants them: machines, their number by day, and how they may be called. */
function fleets(
  sources: SitePower['sources'],
  units: Readonly<Record<string, Series>>,
  equipment: Equipment['power'],
): Readonly<Record<string, Fleet>> {
  const out: Record<string, Fleet> = {}
  for (const [name, source] of Object.entries(sources)) {
    const machine = equipment[source.type]
    const count = units[name]
    if (!machine || !count) continue
    const { rented, role, upkeep, startCost } = source
    out[name] = {
      equipment: machine,
      units: count,
      rented,
      role,
      operation: upkeep,
      start: startCost,
    }
  }
  return out
}

/** Batteries, each with its part of the duty that swings lay on all of them. */
function batteries(
  power: SitePower,
  units: Readonly<Record<string, Series>>,
  equipment: Equipment['power'],
  moments: Dynamics['moments'] | undefined,
  days: number,
): Readonly<Record<string, Battery>> {
  const rating = (name: string) => equipment[power.storage[name]?.type ?? '']?.powerNominal ?? 0
  const out: Record<string, Battery> = {}
  for (const [name, storage] of Object.entries(power.storage)) {
    const machine = equipment[storage.type]
    const count = units[name]
    if (!machine || !count) continue
    const [swingPower, swingEnergy] = [new Float64Array(days), new Float64Array(days)]
    for (let d = 0; d < days; d++) {
      const duty = moments?.findLast((moment) => moment.at <= d * 86_400)?.duty
      if (!duty) continue
      const all = Object.keys(power.storage).reduce(
        (sum, other) => sum + (units[other]?.values[d] ?? 0) * rating(other),
        0,
      )
      const share = all > 0 ? ((count.values[d] ?? 0) * rating(name)) / all : 0
      swingPower[d] = duty.power * share
      swingEnergy[d] = duty.energy * share
    }
    out[name] = {
      equipment: machine,
      units: count,
      swingPower: { ...count, unit: 'W', values: swingPower },
      swingEnergy: { ...count, unit: 'J', values: swingEnergy },
    }
  }
  return out
}

/** Caps of the permits by day; the latest permit that names a figure replaces it. */
function capsOf(
  permits: readonly Permit[],
  daily: (steps: Readonly<Record<string, number>>, unit: string, before: number) => Series,
): EmissionCaps {
  const series = (key: 'nitrogenOxides' | 'carbonMonoxide' | 'unitHours', unit: string) => {
    const steps = permits.flatMap((permit): [string, number][] => {
      const value = permit[key]
      return value === undefined ? [] : [[permit.from, value]]
    })
    if (steps.length === 0) return {}
    return { [key]: daily(Object.fromEntries(steps), unit, Number.MAX_VALUE) }
  }
  return {
    ...series('nitrogenOxides', 'kg'),
    ...series('carbonMonoxide', 'kg'),
    ...series('unitHours', 's'),
  }
}
