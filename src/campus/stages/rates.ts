import { planFabric } from '../../model/fabric/index.js'
import { planServing } from '../../model/serving/index.js'
import { costChips } from '../../model/silicon/index.js'
import { trainingRates } from '../../model/training/index.js'
import { rate } from '../rating.js'
import { stage } from '../stage.js'

/** Chips of one's own: cost and supply. */
export const siliconStage = stage(
  'silicon',
  { programmes: 'scenario.silicon' },
  ({ programmes }) => (programmes ? costChips({ programmes }) : undefined),
  true,
)

/** The network of each phase. */
export const fabricStage = stage(
  'fabric',
  {
    fabric: 'scenario.fabric',
    network: 'scenario.catalog.network',
    site: 'scenario.phases.*.site',
    accelerator: 'scenario.phases.*.accelerator',
    count: 'scenario.phases.*.count',
    domain: 'scenario.catalog.accelerators.*.scaleUpDomain',
    bandwidth: 'scenario.catalog.accelerators.*.scaleUpBandwidth',
  },
  ({ fabric, network, site, accelerator, count, domain, bandwidth }) => {
    if (!fabric) return undefined
    const pools = mapValues(site, (at, phase) => ({
      site: at,
      accelerators: count[phase] ?? 0,
      scaleUpDomain: domain[accelerator[phase] ?? ''] ?? 1,
      scaleUpBandwidth: bandwidth[accelerator[phase] ?? ''] ?? 0,
    }))
    return planFabric({ fabric, network, pools })
  },
  true,
)

/** Useful arithmetic of one accelerator on each job. */
export const trainingStage = stage(
  'training',
  {
    jobs: 'scenario.work.training',
    models: 'scenario.catalog.models',
    accelerators: 'scenario.catalog.accelerators',
    accelerator: 'scenario.phases.*.accelerator',
    count: 'scenario.phases.*.count',
    utilisation: 'scenario.work.utilisation',
  },
  ({ jobs, models, accelerators, accelerator, count, utilisation }) =>
    jobs && Object.keys(jobs).length > 0
      ? trainingRates({
          jobs,
          models,
          accelerators,
          phases: mapValues(accelerator, (id, phase) => ({
            accelerator: id,
            count: count[phase] ?? 0,
          })),
          utilisation,
        })
      : undefined,
  true,
)

/** What the equipment of every phase and site can do. */
export const ratingStage = stage(
  'rating',
  {
    place: 'scenario.sites.*.place',
    power: 'scenario.sites.*.power',
    cooling: 'scenario.sites.*.cooling',
    climate: 'scenario.sites.*.climate',
    phases: 'scenario.phases',
    mix: 'scenario.work.mix',
    accelerators: 'scenario.catalog.accelerators',
    racks: 'scenario.catalog.racks',
    sources: 'scenario.catalog.power',
    plants: 'scenario.catalog.cooling',
    curves: 'scenario.catalog.curves',
    network: 'results.fabric.pools.*.powerPerAccelerator',
  },
  (read) =>
    rate({
      sites: mapValues(read.place, (place, site) => ({
        place,
        climate: read.climate[site] ?? { designDryBulb: 35, designWetBulb: 25 },
        ...(read.power[site] && { power: read.power[site] }),
        ...(read.cooling[site] && { cooling: read.cooling[site] }),
      })),
      phases: read.phases,
      mix: read.mix,
      accelerators: read.accelerators,
      racks: read.racks,
      power: read.sources,
      cooling: read.plants,
      curves: read.curves,
      network: read.network ?? {},
    }),
)

/** Replicas of each service on each phase. */
export const servingStage = stage(
  'serving',
  {
    jobs: 'scenario.work.serving',
    models: 'scenario.catalog.models',
    accelerators: 'scenario.catalog.accelerators',
    accelerator: 'scenario.phases.*.accelerator',
    itPowerPeak: 'results.rating.phases.*.itPowerPeak',
    memoryEfficiency: 'scenario.work.memoryEfficiency',
    matmulEfficiency: 'scenario.work.matmulEfficiency',
  },
  ({ jobs, models, accelerators, accelerator, itPowerPeak, ...efficiencies }) =>
    jobs && Object.keys(jobs).length > 0
      ? planServing({
          jobs,
          models,
          accelerators,
          phases: mapValues(accelerator, (id, phase) => ({
            accelerator: id,
            itPowerPeak: itPowerPeak[phase] ?? 0,
          })),
          ...efficiencies,
        })
      : undefined,
  true,
)

/** The same map with other values. */
export function mapValues<V, W>(
  map: Readonly<Record<string, V>>,
  make: (value: V, key: string) => W,
): Readonly<Record<string, W>> {
  const out: Record<string, W> = {}
  for (const [key, value] of Object.entries(map)) out[key] = make(value, key)
  return out
}
