import type { Series } from '../../numeric/index.js'
import type { EpochSeconds, Fraction, Joules, Seconds, Usd, Watts } from '../../quantity/index.js'
import type { Finance, Finding, Money } from '../../scenario/index.js'
import type { Bill } from '../bill.js'

/** What money is spent on. */
export const categories = [
  'accelerators',
  'systems',
  'network',
  'building',
  'electrical',
  'power',
  'cooling',
  'silicon',
  'energy',
  'fuel',
  'source-rent',
  'cooling-rent',
  'water',
  'maintenance',
  'staff',
] as const

/** A category of spending. */
export type Category = (typeof categories)[number]

/** A dated flow from one party to another, USD of the scenario's prices; always positive. */
export interface Flow {
  /** Index of the month from the scenario's start. */
  readonly month: number
  readonly from: string
  readonly to: string
  readonly category: Category | 'compute' | 'funding'
  readonly amount: Usd
  readonly capital: boolean
}

/** Costs of running a site by month, from dispatch and cooling. */
export interface SiteRunning {
  readonly energy: readonly Usd[]
  readonly fuel: readonly Usd[]
  readonly water: readonly Usd[]
  /** Mean rented generating power by month, W. */
  readonly rentedSources: readonly Watts[]
  /** Mean rented cooling capacity by month, W of heat. */
  readonly rentedCooling: readonly Watts[]
}

/** Everything the account is made from. */
export interface FinanceInput {
  readonly start: EpochSeconds
  readonly horizon: Seconds
  readonly money: Money
  readonly finance: Finance
  readonly bill: Bill
  /** When each phase is delivered, for the date of payment: accelerators, daily. */
  readonly delivered: Readonly<Record<string, Series>>
  /** IT power each site is built for, W, by kind of hall. */
  readonly built: Readonly<Record<string, { readonly retrofit: Watts; readonly new: Watts }>>
  readonly running: Readonly<Record<string, SiteRunning>>
  /** Working accelerators after throttling and curtailment, by phase, daily. */
  readonly useful: Readonly<Record<string, Series>>
  /** Energy bought and made over the horizon, for the unit cost. */
  readonly energy: Joules
}

/** Money of one party over the horizon. */
export interface Ledger {
  readonly paid: Usd
  readonly received: Usd
  /** Received less paid, by month. */
  readonly monthly: readonly Usd[]
}

/** What came of it in money. */
export interface Account {
  readonly months: readonly string[]
  readonly ledgers: Readonly<Record<string, Ledger>>
  readonly capital: Readonly<Record<string, Usd>>
  readonly running: Readonly<Record<string, Usd>>
  readonly capitalTotal: Usd
  readonly runningTotal: Usd
  /** Capital and running cost by month, all categories, from the owner. */
  readonly monthly: readonly { readonly capital: Usd; readonly running: Usd }[]
  readonly computeCost: ComputeCost | null
  /** Lines of the bill without a price: what the totals leave out. */
  readonly unpriced: readonly string[]
  readonly findings: readonly Finding[]
}

/** Levelised cost of an accelerator-hour, with its parts. */
export interface ComputeCost {
  /** USD per accelerator and hour of use. */
  readonly perHour: Usd
  readonly parts: Readonly<Record<string, Usd>>
  /** Per accelerator and year, before utilisation. */
  readonly perYear: Usd
  readonly utilisation: Fraction
}
