import { planCooling } from '../../model/cooling/index.js'
import { dispatchSite, type Fleet } from '../../model/dispatch/index.js'
import { swingCheck } from '../../model/dynamics/index.js'
import { hourlyLoad } from '../../model/load/index.js'
import type { Series } from '../../numeric/index.js'
import { hourOfYear365 } from '../../quantity/index.js'
import type { Equipment } from '../../scenario/index.js'
import { onDay } from '../dated.js'
import { stage } from '../stage.js'
import { mapValues } from './rates.js'

const hour = 3600
const hoursPerDay = 24

/** IT power by hour. */
export const loadStage = stage(
  'load',
  {
    start: 'scenario.start',
    end: 'scenario.end',
    site: 'results.rating.phases.*.site',
    itPowerAverage: 'results.rating.phases.*.itPowerAverage',
    itPowerPeak: 'results.rating.phases.*.itPowerPeak',
    installed: 'results.schedule.phases.*.installed',
  },
  (read) =>
    hourlyLoad({
      horizon: read.end - read.start,
      phases: mapValues(read.site, (site, phase) => ({
        site,
        itPowerAverage: read.itPowerAverage[phase] ?? 0,
        itPowerPeak: read.itPowerPeak[phase] ?? 0,
      })),
      installed: read.installed,
    }),
)

/** Cooling power, water and plant of one site by hour. */
export const coolingStage = stage(
  'cooling',
  {
    start: 'scenario.start',
    place: 'scenario.sites.$site.place',
    climate: 'scenario.sites.$site.climate',
    plant: 'results.rating.sites.$site.plant',
    load: 'results.load.sites.$site',
  },
  ({ start, place, climate, plant, load }) =>
    plant && load
      ? planCooling({
          plant,
          ...(climate.weather && { weather: climate.weather }),
          design: {
            dryBulb: climate.designDryBulb,
            wetBulb: climate.designWetBulb,
            elevation: place.elevation,
          },
          start,
          itPower: load.itPower,
          itPeak: load.itPeak,
          path: 'cooling',
        })
      : undefined,
)

/** Swings of a synchronous job against the machines of one site, when most of it runs. */
export const dynamicsStage = stage(
  'dynamics',
  {
    power: 'scenario.sites.$site.power',
    country: 'scenario.sites.$site.place.country',
    equipment: 'scenario.catalog.power',
    site: 'results.rating.sites.$site',
    phases: 'results.rating.phases',
    installed: 'results.schedule.phases.*.installed',
    capacity: 'results.schedule.sites.$site.capacity',
    start: 'scenario.start',
    load: 'results.load.sites.$site.itPeak',
  },
  (read) => {
    const { power, load, capacity } = read
    if (!power || !load) return undefined
    const moment = worstMoment(load.values, capacity.grid)
    const swing = swingAt(
      read.phases,
      read.installed,
      moment,
      read.site?.pueDesign ?? 1,
      power.distributionEfficiency,
    )
    if (swing.high === 0) return undefined
    return swingCheck({
      path: 'power',
      frequency: mainsFrequency(read.country),
      swing,
      sources: running(power.sources, capacity.sources, read.equipment, moment),
      storage: running(gridForming(power.storage), capacity.storage, read.equipment, moment),
      grid: gridThatFollows(onDay(capacity.grid, moment), swing.high),
      at: moment,
    })
  },
  true,
)

/** Countries whose mains run at 60 Hz; the others at 50 Hz. */
const sixtyHertz = new Set(['US', 'KR', 'CA', 'MX', 'SA', 'BR', 'TW', 'PH'])

function mainsFrequency(country: string): number {
  return sixtyHertz.has(country) ? 60 : 50
}

/** Rise of a synchronous job's power, measured on DGX H100 racks (arXiv 2508.14318). */
const riseTime = 0.31

/** The moment with the largest load for the import that stands behind it. */
function worstMoment(itPeak: Float64Array, grid: Series): number {
  let worst = 0
  let most = Number.NEGATIVE_INFINITY
  for (let h = 0; h < itPeak.length; h += hoursPerDay) {
    const excess = (itPeak[h] ?? 0) - onDay(grid, h * hour)
    if (excess > most) {
      most = excess
      worst = h * hour
    }
  }
  return worst
}

function swingAt(
  phases: Readonly<Record<string, { readonly itPowerPeak: number; readonly itPowerLow: number }>>,
  installed: Readonly<Record<string, { readonly values: Float64Array }>>,
  moment: number,
  pue: number,
  efficiency: number,
) {
  let high = 0
  let low = 0
  for (const [key, rating] of Object.entries(phases)) {
    const count = installed[key]?.values[Math.floor(moment / 86_400)] ?? 0
    high += count * rating.itPowerPeak
    low += count * rating.itPowerLow
  }
  // losses swing with the load; cooling follows only after tens of seconds and stays at its peak
  const cooling = high * (pue - 1 / efficiency)
  return { high: high / efficiency + cooling, low: low / efficiency + cooling, riseTime }
}

/**
 * Import that can follow a swing: one that covers the whole load. A smaller one is full while the
 * load is high, so the machines on site take the swing as on an island.
 */
function gridThatFollows(limit: number, load: number): number {
  return limit >= load ? limit : 0
}

/** Batteries that hold frequency by themselves; the others follow it and come too late. */
function gridForming<S extends { readonly control: string }>(
  storage: Readonly<Record<string, S>>,
): Readonly<Record<string, S>> {
  return Object.fromEntries(
    Object.entries(storage).filter(([, item]) => item.control === 'grid-forming'),
  )
}

/** Machines with the number of them on site at a moment. */
function running(
  fleets: Readonly<Record<string, { readonly type: string }>>,
  units: Readonly<Record<string, Series>>,
  equipment: Equipment['power'],
  moment: number,
) {
  const out: Record<string, { equipment: Equipment['power'][string]; units: number }> = {}
  for (const [name, { type }] of Object.entries(fleets)) {
    const machine = equipment[type]
    const count = units[name]
    if (machine && count) out[name] = { equipment: machine, units: onDay(count, moment) }
  }
  return out
}

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
    climate: 'scenario.sites.$site.climate',
    place: 'scenario.sites.$site.place',
    equipment: 'scenario.catalog.power',
    facility: 'results.cooling.$site.facilityPower',
    load: 'results.load.sites.$site.itPower',
    rating: 'results.rating.sites.$site.pueDesign',
    capacity: 'results.schedule.sites.$site.capacity',
  },
  (read) => {
    const { power, load, capacity } = read
    if (!power || !load) return undefined
    const scaled = () => ({ ...load, values: load.values.map((w) => w * (read.rating ?? 1)) })
    const { weather } = read.climate
    return dispatchSite({
      demand: read.facility ?? scaled(),
      ...(weather && {
        dryBulb: {
          unit: '°C',
          start: 0,
          step: hour,
          values: Float64Array.from(
            { length: load.values.length },
            (_, h) => weather.dryBulb[hourOfYear365(read.start + h * hour)] ?? 15,
          ),
        },
      }),
      designDryBulb: read.climate.designDryBulb,
      elevation: read.place.elevation,
      grid: capacity.grid,
      sources: fleets(power.sources, capacity.sources, read.equipment),
      storage: fleets(power.storage, capacity.storage, read.equipment),
      electricityPrice: read.prices.electricity,
      gasPrice: read.prices.gas * higherOverLowerHeatingValue,
      path: 'power',
    })
  },
  true,
)

/** Fleets as dispatch wants them: machines, their number by day, and how they may be called. */
function fleets(
  items: Readonly<Record<string, { type: string; rented?: boolean; role?: 'prime' | 'standby' }>>,
  units: Readonly<Record<string, Series>>,
  equipment: Equipment['power'],
): Readonly<Record<string, Fleet>> {
  const out: Record<string, Fleet> = {}
  for (const [name, { type, rented = false, role = 'prime' }] of Object.entries(items)) {
    const machine = equipment[type]
    const count = units[name]
    if (machine && count) out[name] = { equipment: machine, units: count, rented, role }
  }
  return out
}
