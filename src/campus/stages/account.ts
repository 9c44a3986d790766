import type { Bill } from '../../model/bill.js'
import { account, type SiteRunning } from '../../model/finance/index.js'
import { ration } from '../../model/rationing/index.js'
import { trainingProgress } from '../../model/training/index.js'
import { aggregateByMonth, type Series, sumSeries } from '../../numeric/index.js'
import { deliver } from '../delivered.js'
import { stage } from '../stage.js'
import { mapValues } from './rates.js'

/** Useful accelerators after throttling, curtailment, slowdown and failures. */
export const deliveredStage = stage(
  'delivered',
  {
    installed: 'results.schedule.phases.*.installed',
    site: 'scenario.phases.*.site',
    unserved: 'results.dispatch.*.unserved',
    demand: 'results.cooling.*.facilityPower',
    slowdown: 'results.dynamics.*.slowdown',
    goodput: 'scenario.work.goodput',
  },
  (read) => deliver(read),
)

/** How far the training runs come. */
export const progressStage = stage(
  'progress',
  {
    jobs: 'scenario.work.training',
    rates: 'results.training.jobs',
    useful: 'results.delivered.useful',
    start: 'scenario.start',
    end: 'scenario.end',
  },
  ({ jobs, rates, useful, start, end }) =>
    rates && jobs
      ? trainingProgress({ jobs, rates, useful, start, horizon: end - start })
      : undefined,
  true,
)

/** Who is served and who waits. */
export const rationingStage = stage(
  'rationing',
  {
    tiers: 'scenario.work.tiers',
    services: 'scenario.work.serving',
    replicas: 'results.serving.jobs',
    useful: 'results.delivered.useful',
    start: 'scenario.start',
    end: 'scenario.end',
  },
  ({ tiers, services, replicas, useful, start, end }) => {
    if (!tiers || !services || !replicas || Object.keys(tiers).length === 0) return undefined
    const capacity = mapValues(services, (job, name): Series => {
      const days = Math.ceil((end - start) / 86_400)
      const values = new Float64Array(days)
      for (const [phase, replica] of Object.entries(replicas[name] ?? {})) {
        const counts = useful[phase]?.values
        if (!replica || !counts || (job.phases && !job.phases.includes(phase))) continue
        for (let d = 0; d < days; d++) {
          values[d] =
            (values[d] ?? 0) + (counts[d] ?? 0) * job.share * replica.tokensPerSecondPerAccelerator
        }
      }
      return { unit: 'tokens/s', start: 0, step: 86_400, values }
    })
    return ration({ tiers, capacity, start, horizon: end - start })
  },
  true,
)

/** Money of every party. */
export const financeStage = stage(
  'finance',
  {
    start: 'scenario.start',
    end: 'scenario.end',
    money: 'scenario.money',
    finance: 'scenario.finance',
    halls: 'scenario.sites.*.halls',
    power: 'scenario.sites.*.power',
    prices: 'scenario.sites.*.prices',
    nameplate: 'results.rating.sites.*.nameplate',
    unitCapacity: 'results.rating.sites.*.designDay.unitCapacity',
    equipment: 'scenario.catalog.power',
    hardware: 'results.rating.bill',
    network: 'results.fabric.bill',
    silicon: 'results.silicon.bill',
    delivered: 'results.schedule.phases.*.delivered',
    working: 'results.delivered.working',
    grid: 'results.dispatch.*.grid',
    fuel: 'results.dispatch.*.sources',
    fuelCost: 'results.dispatch.*.fuelCost',
    energyCost: 'results.dispatch.*.energyCost',
    demand: 'results.dispatch.*.energy.demand',
    water: 'results.cooling.*.water',
    units: 'results.cooling.*.units',
    capacity: 'results.schedule.sites.*.capacity',
  },
  (read) => {
    const { finance } = read
    if (!finance) return undefined
    const bill: Bill = { ...read.hardware, ...withoutAdapters(read.network), ...read.silicon }
    const horizon = read.end - read.start
    return account({
      start: read.start,
      horizon,
      money: read.money,
      finance,
      bill,
      delivered: read.delivered,
      useful: read.working,
      built: mapValues(read.halls, (halls, site) => {
        const all = Object.values(halls)
        const places = all.reduce((sum, hall) => sum + hall.capacity, 0)
        // what is leased is the landlord's to build
        const built = (kind: 'new' | 'retrofit') => {
          const own = all.filter((hall) => hall.kind === kind)
          const share = own.reduce((sum, hall) => sum + hall.capacity, 0) / Math.max(1, places)
          return (read.nameplate[site] ?? 0) * share
        }
        return { new: built('new'), retrofit: built('retrofit') }
      }),
      running: mapValues(read.halls, (_, site): SiteRunning => {
        const rented: Series[] = Object.entries(read.power[site]?.sources ?? {})
          .filter(([, source]) => source.rented)
          .flatMap(([name, source]) => {
            const unit = read.equipment[source.type]?.powerNominal ?? 0
            const units = read.capacity[site]?.sources[name]
            return units ? [{ ...units, unit: 'W', values: units.values.map((n) => n * unit) }] : []
          })
        const water = read.water[site]
        const price = read.prices[site]?.water ?? 0
        return {
          energy: spreadCost(read.energyCost[site], read.grid[site], read.start),
          fuel: spreadCost(
            read.fuelCost[site],
            total(Object.values(read.fuel[site] ?? {})),
            read.start,
          ),
          water: water
            ? aggregateByMonth(water, read.start).map((m) => (m.total / water.step) * price)
            : [],
          rentedSources: rented.length > 0 ? monthlyMeans(total(rented), read.start) : [],
          rentedCooling: rentedCooling(read.units[site], read.unitCapacity[site], bill, site),
        }
      }),
      energy: Object.values(read.demand).reduce((sum: number, j) => sum + (j ?? 0), 0),
    })
  },
)

/** The network without its adapters: they come in the servers, whose price holds them. */
function withoutAdapters(bill: Bill | undefined): Bill {
  return Object.fromEntries(Object.entries(bill ?? {}).filter(([name]) => !name.endsWith('.nic')))
}

/** A cost of the whole horizon, given to months in proportion to the energy behind it. */
function spreadCost(
  cost: number | undefined,
  energy: Series | undefined,
  start: number,
): readonly number[] {
  if (!energy || cost === undefined) return []
  const months = aggregateByMonth(energy, start)
  const sum = months.reduce((acc, m) => acc + m.total, 0)
  return months.map((m) => (sum > 0 ? (cost * m.total) / sum : 0))
}

function total(list: readonly Series[]): Series | undefined {
  return list.length > 0 ? sumSeries(list) : undefined
}

function monthlyMeans(series: Series | undefined, start: number): readonly number[] {
  return series ? aggregateByMonth(series, start).map((m) => m.mean) : []
}

/** Heat capacity rented by month: units of plant times their size, over all media. */
function rentedCooling(
  units:
    | Readonly<Record<string, readonly { month: string; units: number; heat: number }[]>>
    | undefined,
  unitCapacity: Readonly<Record<string, number>> | undefined,
  bill: Bill,
  site: string,
): readonly number[] {
  const out: number[] = []
  for (const [name, months] of Object.entries(units ?? {})) {
    if (!bill[`cooling.${site}.${name}`]?.rented) continue
    for (const [i, month] of months.entries())
      out[i] = (out[i] ?? 0) + month.units * (unitCapacity?.[name] ?? 0)
  }
  return out
}
