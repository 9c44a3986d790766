import type { Bill } from '../../model/bill.js'
import { account, type FinanceInput, type SiteRunning } from '../../model/finance/index.js'
import type { TierOutcome } from '../../model/rationing/index.js'
import { aggregateByMonth, integrate, type Series, sumSeries } from '../../numeric/index.js'
import { parseDate } from '../../quantity/index.js'
import type { Finance, ServingJob } from '../../scenario/index.js'
import { stage } from '../stage.js'
import { wholeBill } from '../whole-bill.js'
import { mapValues } from './rates.js'

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
    programmes: 'scenario.silicon',
    chips: 'results.silicon.chips',
    delivered: 'results.schedule.phases.*.delivered',
    working: 'results.delivered.working',
    months: 'results.dispatch.*.months',
    demand: 'results.dispatch.*.energy.demand',
    water: 'results.cooling.*.water',
    units: 'results.cooling.*.units',
    capacity: 'results.schedule.sites.*.capacity',
    lines: 'results.fabric.lines',
    ready: 'results.schedule.phases.*.ready.deterministic',
    activities: 'results.schedule.activities',
    jobs: 'results.progress.jobs',
    tiers: 'results.rationing.tiers',
    services: 'scenario.work.tiers.*.service',
    serving: 'scenario.work.serving',
  },
  (read) => {
    const { finance } = read
    if (!finance) return undefined
    const bill = wholeBill({ ...read, systemShare: finance.systemShare })
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
        const months = read.months[site] ?? []
        return {
          energy: months.map((m) => m.energyCost + m.demandCost),
          fuel: months.map((m) => m.fuelCost),
          operation: months.map((m) => m.operationCost + m.startCost),
          water: water
            ? aggregateByMonth(water, read.start).map((m) => (m.total / water.step) * price)
            : [],
          rentedSources: rented.length > 0 ? monthlyMeans(total(rented), read.start) : [],
          rentedCooling: rentedCooling(read.units[site], read.unitCapacity[site], bill, site),
        }
      }),
      energy: Object.values(read.demand).reduce((sum: number, j) => sum + (j ?? 0), 0),
      revenue: monthlySum(Object.values(read.tiers ?? {}).map((tier) => tier.months)),
      milestones: milestonesOf(finance, read.start, horizon, (name) =>
        name in read.ready ? (read.ready[name] ?? null) : (read.activities[name]?.finish ?? null),
      ),
      runs: mapValues(read.jobs ?? {}, (job) => job.acceleratorHours),
      tokens: tokensOf({ ...read, bill }),
    })
  },
)

/** Revenue of all tiers by month. */
function monthlySum(tiers: readonly (readonly { readonly revenue: number }[])[]): number[] {
  const out: number[] = []
  for (const months of tiers) {
    for (const [i, { revenue }] of months.entries()) out[i] = (out[i] ?? 0) + revenue
  }
  return out
}

/** Month of each moment that a contract names: a date, a phase that is ready, work that is done. */
function milestonesOf(
  finance: Finance,
  start: number,
  horizon: number,
  named: (name: string) => number | null,
): Readonly<Record<string, number | null>> {
  const moments = Object.values(finance.contracts).flatMap((contract) => [
    ...(contract.start === undefined ? [] : [contract.start]),
    ...(contract.kind === 'equity' ? Object.values(contract.tranches).map((t) => t.when) : []),
  ])
  const out: Record<string, number | null> = {}
  for (const when of moments) {
    const date = parseDate(when)
    const at = date.ok ? date.value - start : named(when)
    out[when] = at === null || at > horizon ? null : monthIndex(start, Math.max(0, at))
  }
  return out
}

function monthIndex(start: number, after: number): number {
  const [from, to] = [new Date(start * 1000), new Date((start + after) * 1000)]
  return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
}

/**
 * Price of a phase's accelerator over the mean of all that work: an hour of a dear one carries more
 * of the campus's cost. 1 where a price is not known.
 */
function priceWeights(read: {
  readonly working: Readonly<Record<string, Series>>
  readonly bill: Bill
}): Readonly<Record<string, number>> {
  const price = (phase: string) => {
    const { cost, count = 0 } = read.bill[`accelerators.${phase}`] ?? {}
    return cost !== undefined && count > 0 ? cost / count : undefined
  }
  const phases = Object.keys(read.working)
  if (phases.some((phase) => price(phase) === undefined)) return {}
  let hours = 0
  let money = 0
  for (const phase of phases) {
    const worked = integrate(read.working[phase] as Series)
    hours += worked
    money += worked * (price(phase) ?? 0)
  }
  if (!(money > 0)) return {}
  return Object.fromEntries(phases.map((phase) => [phase, ((price(phase) ?? 0) * hours) / money]))
}

/**
 * Tokens that each service gave, and the accelerator-hours that stood behind it, weighted by what
 * its accelerators cost beside the others.
 */
function tokensOf(read: {
  readonly tiers: Readonly<Record<string, TierOutcome>> | undefined
  readonly services: Readonly<Record<string, string>>
  readonly serving: Readonly<Record<string, ServingJob>>
  readonly working: Readonly<Record<string, Series>>
  readonly bill: Bill
}): FinanceInput['tokens'] {
  const weight = priceWeights(read)
  const out: Record<string, { tokens: number; hours: number }> = {}
  for (const [tier, service] of Object.entries(read.services)) {
    const job = read.serving[service]
    const served = read.tiers?.[tier]?.served
    if (!job || served === undefined) continue
    const phases = job.phases ?? Object.keys(read.working)
    const hours = phases.reduce((sum, phase) => {
      const series = read.working[phase]
      return sum + (series ? (integrate(series) / 3600) * job.share * (weight[phase] ?? 1) : 0)
    }, 0)
    out[service] = { tokens: (out[service]?.tokens ?? 0) + served, hours }
  }
  return out
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
