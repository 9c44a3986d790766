import type { Series } from '../../numeric/index.js'
import type { BillItem } from '../bill.js'
import type { Account, FinanceInput, SiteRunning } from './contract.js'

/** s */
export const day = 86_400
/** s, the year of the unit cost */
export const year = 365.25 * day
/** 2024-05-01 */
export const start = Date.UTC(2024, 4, 1) / 1000
/** From May 2024 to June 2025: 14 whole months. */
export const horizon = Date.UTC(2025, 6, 1) / 1000 - start
export const days = horizon / day
export const months = 14

/** Seconds of each month of the horizon. */
export const monthSeconds = Array.from(
  { length: months },
  (_, m) => (Date.UTC(2024, 5 + m, 1) - Date.UTC(2024, 4 + m, 1)) / 1000,
)

/** Daily series of `count`, from day `first`, in equal parts over `takes` days. */
export function ramp(count: number, first: number, takes: number): Series {
  const share = (d: number) => Math.min(1, Math.max(0, (d - first + 1) / takes))
  const values = Float64Array.from({ length: days }, (_, d) => count * share(d))
  return { unit: '', start: 0, step: day, values }
}

export function line(
  category: BillItem['category'],
  cost: number | undefined,
  rest: Partial<BillItem> = {},
): BillItem {
  return { item: category, category, site: 'a', count: 1, power: 0, rented: false, cost, ...rest }
}

export function runningOf(rest: Partial<SiteRunning> = {}): SiteRunning {
  const none = new Array<number>(months).fill(0)
  return {
    energy: none,
    fuel: none,
    operation: none,
    water: none,
    rentedSources: none,
    rentedCooling: none,
    ...rest,
  }
}

/** Nothing is bought, nothing costs, nothing breaks. */
export function input(
  rest: Partial<Omit<FinanceInput, 'finance' | 'money'>> & {
    readonly finance?: Partial<FinanceInput['finance']>
    readonly money?: Partial<FinanceInput['money']>
  } = {},
): FinanceInput {
  return {
    start,
    horizon,
    bill: {},
    delivered: {},
    built: {},
    running: {},
    useful: {},
    energy: 0,
    revenue: [],
    milestones: {},
    runs: {},
    tokens: {},
    ...rest,
    money: { currency: 'USD', prices: 2024, basis: 'real', discountRate: 0.07, ...rest.money },
    finance: {
      owner: 'owner',
      parties: {},
      contracts: {},
      operator: rest.finance?.owner ?? 'owner',
      pays: {},
      sells: {},
      lifeOfIt: 5 * year,
      lifeOfPlant: 15 * year,
      residualOfIt: 0,
      buildingRetrofit: 0,
      buildingNew: 0,
      electrical: 0,
      systemShare: 0,
      maintenance: 0,
      staff: 0,
      rentOfSources: 0,
      rentOfCooling: 0,
      utilisation: 1,
      ...rest.finance,
    },
  }
}

/** Two sites, three phases, every category; all of it works in the last months. */
export function campus(
  rest: Partial<Omit<FinanceInput, 'finance' | 'money'>> & {
    readonly finance?: Partial<FinanceInput['finance']>
    readonly money?: Partial<FinanceInput['money']>
  } = {},
): FinanceInput {
  const monthly = (value: number) => monthSeconds.map((s, m) => (value * s * (m + 1)) / 1e7)
  return input({
    bill: {
      'accelerators.p1': line('accelerators', 3e9, { phase: 'p1', count: 100_000 }),
      'accelerators.p2': line('accelerators', 1.5e9, { phase: 'p2', count: 50_000 }),
      'accelerators.p3': line('accelerators', 1e9, { phase: 'p3', count: 20_000, site: 'b' }),
      'systems.p3': line('systems', 4e8, { phase: 'p3', site: 'b' }),
      'network.p1': line('network', 5e8, { phase: 'p1' }),
      'power.a': line('power', 2e8),
      'cooling.a': line('cooling', 1e8),
      'cooling.b': line('cooling', 2e7, { site: 'b' }),
      silicon: line('silicon', 3e8, { site: 'b' }),
    },
    delivered: { p1: ramp(100_000, 60, 45), p2: ramp(50_000, 150, 60), p3: ramp(20_000, 200, 30) },
    useful: { p1: ramp(100_000, 90, 60), p2: ramp(50_000, 180, 60), p3: ramp(20_000, 230, 40) },
    built: { a: { retrofit: 2e8, new: 0 }, b: { retrofit: 0, new: 3e7 } },
    running: {
      a: runningOf({
        energy: monthly(4e6),
        fuel: monthly(2e6),
        water: monthly(1e5),
        rentedSources: monthly(1e7),
        rentedCooling: monthly(2e6),
      }),
      b: runningOf({ energy: monthly(1e6) }),
    },
    energy: 1e15,
    ...rest,
    finance: {
      buildingRetrofit: 1.6,
      buildingNew: 4.2,
      electrical: 2,
      systemShare: 0.35,
      maintenance: 0.005,
      staff: 110 / 1000 / year,
      rentOfSources: 50 / 1000 / (year / 12),
      rentOfCooling: 25 / 1000 / (year / 12),
      residualOfIt: 0.1,
      utilisation: 0.9,
      parties: {
        owner: { name: 'Owner', role: 'owner', funds: 1e11 },
        utility: { name: 'Power company', role: 'supplier' },
      },
      ...rest.finance,
    },
    ...(rest.money && { money: rest.money }),
  })
}

export function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}

/** Every number of an account. */
export function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersOf)
}

/** Largest sum over all parties in any month: 0 where no money is made or lost. */
export function imbalance({ ledgers, months }: Account): number {
  return Math.max(
    0,
    ...months.map((_, m) => Math.abs(sum(Object.values(ledgers).map((l) => l.monthly[m] ?? NaN)))),
  )
}
