import type { Accelerator } from '../../catalog/index.js'
import { planFabric } from '../../model/fabric/index.js'
import {
  type Compared,
  type Contestant,
  compareChips,
  planServing,
  priceStandings,
} from '../../model/serving/index.js'
import { type Alternative, costChips } from '../../model/silicon/index.js'
import { trainingRates } from '../../model/training/index.js'
import type { Watts } from '../../quantity/index.js'
import type { ChipProgramme, Equipment, Scenario } from '../../scenario/index.js'
import { costRate } from '../cost-rate.js'
import { rate } from '../rating.js'
import { stage } from '../stage.js'

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
)

/** What the accelerators of each phase do for each training run. */
export const trainingStage = stage(
  'training',
  {
    jobs: 'scenario.work.training',
    models: 'scenario.catalog.models',
    accelerators: 'scenario.catalog.accelerators',
    accelerator: 'scenario.phases.*.accelerator',
    count: 'scenario.phases.*.count',
    site: 'scenario.phases.*.site',
    levels: 'results.fabric.pools.*.levels',
    ends: 'scenario.fabric.lines',
    lines: 'results.fabric.lines',
    utilisation: 'scenario.work.utilisation',
    goodput: 'scenario.work.goodput',
    reliability: 'scenario.work.reliability',
    high: 'scenario.work.mix.peakDraw',
    low: 'scenario.work.mix.idleDraw',
  },
  ({ jobs, accelerator, count, site, levels, ends, lines, high, low, goodput, ...rest }) =>
    jobs && Object.keys(jobs).length > 0
      ? trainingRates({
          ...rest,
          jobs,
          ...(goodput !== undefined && { goodput }),
          draw: { high, low },
          lines: Object.entries(lines ?? {}).flatMap(([key, { bandwidth, roundTripTime }]) => {
            const { from, to } = ends?.[key] ?? {}
            return from === undefined || to === undefined
              ? []
              : [{ from, to, bandwidth, roundTrip: roundTripTime }]
          }),
          phases: mapValues(accelerator, (id, phase) => ({
            accelerator: id,
            site: site[phase] ?? '',
            count: count[phase] ?? 0,
            levels: levels?.[phase] ?? [],
          })),
        })
      : undefined,
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
    levels: 'results.fabric.pools.*.levels',
    rating: 'results.rating.phases',
    pue: 'results.rating.sites.*.pueDesign',
    draw: 'scenario.work.mix.servingDraw',
  },
  ({ jobs, models, accelerators, accelerator, levels, rating, pue, draw }) =>
    jobs && Object.keys(jobs).length > 0
      ? planServing({
          jobs,
          models,
          accelerators,
          phases: mapValues(accelerator, (id, phase) => {
            const { nameplate = 0, site = '' } = rating[phase] ?? {}
            return {
              accelerator: id,
              levels: levels?.[phase] ?? [],
              power: nameplate * draw * (pue[site] ?? 1),
            }
          }),
        })
      : undefined,
)

/** Cooling and losses over IT power where no site says it. */
const usualOverhead = 1.2

/** Chips against each other at the same speed for the user, without their prices. */
export const standingStage = stage(
  'standing',
  {
    comparisons: 'scenario.work.comparisons',
    models: 'scenario.catalog.models',
    accelerators: 'scenario.catalog.accelerators',
    systemOverTdp: 'scenario.work.mix.systemOverTdp',
    draw: 'scenario.work.mix.servingDraw',
    pue: 'results.rating.sites.*.pueDesign',
  },
  (read) => {
    const { comparisons } = read
    if (Object.keys(comparisons).length === 0) return undefined
    const contestants: Record<string, Contestant> = {}
    for (const id of contestantsOf(comparisons)) {
      const accelerator = read.accelerators[id]
      if (!accelerator) continue
      contestants[id] = { accelerator, power: powerOf(accelerator, read), cost: null }
    }
    return compareChips({ comparisons, models: read.models, contestants })
  },
)

/** The same with what a token costs: an edit of prices does not run the comparison again. */
export const comparedStage = stage(
  'compared',
  {
    standing: 'results.standing',
    comparisons: 'scenario.work.comparisons',
    accelerators: 'scenario.catalog.accelerators',
    systemOverTdp: 'scenario.work.mix.systemOverTdp',
    draw: 'scenario.work.mix.servingDraw',
    electricity: 'scenario.sites.*.prices.electricity',
    pue: 'results.rating.sites.*.pueDesign',
    systemShare: 'scenario.finance.systemShare',
    life: 'scenario.finance.lifeOfIt',
    residual: 'scenario.finance.residualOfIt',
    discountRate: 'scenario.money.discountRate',
  },
  (read) => {
    const { standing, systemShare, life = 0, residual = 0, discountRate } = read
    if (!standing) return undefined
    const electricity = Object.values(read.electricity)[0]
    const costs: Record<string, number | null> = {}
    for (const id of contestantsOf(read.comparisons)) {
      const accelerator = read.accelerators[id]
      const power = accelerator ? powerOf(accelerator, read) : null
      const isKnown = accelerator && power !== null && systemShare !== undefined
      costs[id] =
        isKnown && electricity !== undefined
          ? costRate({ accelerator, power, electricity, systemShare, life, residual, discountRate })
          : null
    }
    return priceStandings(standing, costs)
  },
)

const contestantsOf = (comparisons: Scenario['work']['comparisons']) =>
  new Set(Object.values(comparisons).flatMap((item) => item.accelerators))

/** Power of one accelerator, share of rack and cooling in, W; null where its record has none. */
function powerOf(
  { tdp, powerAllIn }: Accelerator,
  read: {
    readonly systemOverTdp: number
    readonly draw: number
    readonly pue: Readonly<Record<string, number | undefined>>
  },
): Watts | null {
  const nameplate = powerAllIn ?? (tdp === undefined ? undefined : tdp * read.systemOverTdp)
  const overhead = Object.values(read.pue)[0] ?? usualOverhead
  return nameplate === undefined ? null : nameplate * read.draw * overhead
}

/** Chips of one's own: cost, supply, and against buying. */
export const siliconStage = stage(
  'silicon',
  {
    programmes: 'scenario.silicon',
    accelerators: 'scenario.catalog.accelerators',
    compared: 'results.compared.comparisons',
    start: 'scenario.start',
    end: 'scenario.end',
  },
  ({ programmes, accelerators, compared, start, end }) =>
    programmes
      ? costChips({
          programmes,
          alternatives: alternatives(programmes, accelerators, compared ?? {}),
          start,
          horizon: end - start,
        })
      : undefined,
)

/**
 * The chip that would be bought, by programme. How much of one's own work it does is read from a
 * comparison that has both; without one, from their memory bandwidth, which bounds decoding.
 */
function alternatives(
  programmes: Readonly<Record<string, ChipProgramme>>,
  accelerators: Equipment['accelerators'],
  compared: Compared['comparisons'],
): Readonly<Record<string, Alternative>> {
  const out: Record<string, Alternative> = {}
  for (const [key, programme] of Object.entries(programmes)) {
    const own = accelerators[programme.accelerator]
    const bought = programme.instead === undefined ? undefined : accelerators[programme.instead]
    if (!own || !bought || bought.price === undefined) continue
    const workPerChip =
      ratioAtEqualSpeed(bought.id, own.id, compared) ??
      (bought.hbmBandwidth ?? 0) / (own.hbmBandwidth ?? Number.POSITIVE_INFINITY)
    if (workPerChip > 0) {
      out[key] = { price: bought.price, workPerChip, running: 0, ownRunning: 0 }
    }
  }
  return out
}

/** Tokens/s of one chip over another's at the highest speed that both reach. */
function ratioAtEqualSpeed(
  first: string,
  second: string,
  compared: Compared['comparisons'],
): number | undefined {
  for (const chips of Object.values(compared)) {
    const [a, b] = [chips[first]?.at ?? [], chips[second]?.at ?? []]
    for (let i = a.length - 1; i >= 0; i--) {
      const [mine, other] = [a[i], b[i]]
      if (mine && other) {
        return mine.tokensPerSecondPerAccelerator / other.tokensPerSecondPerAccelerator
      }
    }
  }
  return undefined
}

/** The same map with other values. */
export function mapValues<V, W>(
  map: Readonly<Record<string, V>>,
  make: (value: V, key: string) => W,
): Readonly<Record<string, W>> {
  const out: Record<string, W> = {}
  for (const [key, value] of Object.entries(map)) out[key] = make(value, key)
  return out
}
