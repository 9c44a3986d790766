import { planSchedule, type ScheduleInput, type SiteCapacity } from '../../model/schedule/index.js'
import type { Slices } from '../../numeric/index.js'
import { scaledSteps } from '../dated.js'
import { stage, type World } from '../stage.js'
import { mapValues } from './rates.js'

const dated = {
  start: 'scenario.start',
  end: 'scenario.end',
  build: 'scenario.build',
  halls: 'scenario.sites.*.halls',
  power: 'scenario.sites.*.power',
  plantUnits: 'scenario.sites.*.cooling.liquid.units',
  permits: 'scenario.sites.*.permits',
  site: 'scenario.phases.*.site',
  count: 'scenario.phases.*.count',
  arrive: 'scenario.phases.*.arrive',
  after: 'scenario.phases.*.after',
  acceleratorsPerRack: 'results.rating.phases.*.acceleratorsPerRack',
  facilityPowerPeak: 'results.rating.phases.*.facilityPowerPeak',
  heatPeak: 'results.rating.phases.*.heatPeak',
  unitPower: 'results.rating.sites.*.unitPower',
  unitCapacity: 'results.rating.sites.*.designDay.unitCapacity',
} as const

const reads = { ...dated, seed: 'scenario.seed', spread: 'spread' } as const

type Read = Slices<World, typeof reads>

/** Dates of everything: work, deliveries, gates, with their spread. */
export const scheduleStage = stage('schedule', reads, (read) => planSchedule(scheduleInput(read)))

/** When a phase works without what is rented: central dates only. */
export interface Unbridged {
  /** s from the scenario's start; null: not within the horizon. */
  readonly ready: Readonly<Record<string, number | null>>
}

/**
 * The same calendar without the rented generating sets: what they bridge. Central case, no
 * samples; nothing where nothing is rented.
 */
export const unbridgedStage = stage('unbridged', dated, (read): Unbridged | undefined => {
  const rented = Object.values(read.power).some((power) =>
    Object.values(power?.sources ?? {}).some((source) => source.rented),
  )
  if (!rented) return undefined
  const power = mapValues(read.power, (site) =>
    site === undefined
      ? undefined
      : {
          ...site,
          sources: Object.fromEntries(
            Object.entries(site.sources).filter(([, source]) => !source.rented),
          ),
        },
  )
  // the central date is all that is told of it: one sample, not thousands
  const build = read.build && { ...read.build, samples: 1 }
  const input = scheduleInput({ ...read, build, power, seed: 0, spread: {} })
  const { phases } = planSchedule(input)
  return { ready: mapValues(phases, (phase) => phase.ready.deterministic) }
})

function scheduleInput(read: Read): ScheduleInput {
  return {
    start: read.start,
    end: read.end,
    seed: read.seed,
    ...(read.build && { build: read.build }),
    halls: hallsOf(read.halls),
    phases: mapValues(read.site, (site, key) => {
      const after = read.after[key]
      return {
        site,
        count: read.count[key] ?? 0,
        arrive: read.arrive[key] ?? {},
        ...(after !== undefined && { after }),
        acceleratorsPerRack: read.acceleratorsPerRack[key] ?? 1,
        facilityPowerPeak: read.facilityPowerPeak[key] ?? 0,
        heatPeak: read.heatPeak[key] ?? 0,
      }
    }),
    sites: mapValues(read.halls, (_, site) => capacityOf(site, read)),
    spread: read.spread,
  }
}

/** All halls by name; where two sites use the same name, it takes the site's in front. */
function hallsOf(bySite: Read['halls']): ScheduleInput['halls'] {
  const names = Object.values(bySite).flatMap((halls) => Object.keys(halls))
  const isShared = (name: string) => names.indexOf(name) !== names.lastIndexOf(name)
  return Object.fromEntries(
    Object.entries(bySite).flatMap(([site, halls]) =>
      Object.entries(halls).map(([name, { capacity }]) => [
        isShared(name) ? `${site}-${name}` : name,
        { site, capacity },
      ]),
    ),
  )
}

function capacityOf(site: string, read: Read): SiteCapacity {
  const power = read.power[site]
  const plantUnits = read.plantUnits[site]
  const unitHeat = read.unitCapacity[site]?.liquid
  const permits = Object.values(read.permits[site] ?? {}).flatMap(({ from, power }) =>
    power === undefined ? [] : [[from, power] as const],
  )
  return {
    grid: power?.grid ?? {},
    sources: mapValues(power?.sources ?? {}, (source, name) => ({
      unitPower: read.unitPower[site]?.[name] ?? 0,
      units: source.units,
      ...(source.until !== undefined && { until: source.until }),
    })),
    storage: mapValues(power?.storage ?? {}, (battery) => battery.units),
    reserve: power?.reserve ?? 'none',
    ...(plantUnits && unitHeat !== undefined && { heat: scaledSteps(plantUnits, unitHeat) }),
    ...(permits.length > 0 && {
      permit: Object.fromEntries(permits),
    }),
  }
}
