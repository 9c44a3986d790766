import type { Series } from '../../numeric/index.js'
import type {
  EpochSeconds,
  Fraction,
  Joules,
  Seconds,
  Tokens,
  Usd,
  Watts,
} from '../../quantity/index.js'
import type { Finance, Finding, Money, spendingCategories } from '../../scenario/index.js'
import type { Bill } from '../bill.js'

/** A category of spending. */
export type Category = (typeof spendingCategories)[number]

/** Flows that are no cost of the campus: between parties, and to the state. */
export const transfers = [
  'compute',
  'rent',
  'drawdown',
  'interest',
  'fee',
  'repayment',
  'equity',
  'prepayment',
  'purchase',
  'grant',
  'tax',
  'vat',
  'revenue',
] as const

/** A kind of flow between parties. */
export type Transfer = (typeof transfers)[number]

/** A dated flow from one party to another, in the scenario's currency; always positive. */
export interface Flow {
  /** Index of the month from the scenario's start. */
  readonly month: number
  /** Keys in `parties`, or `suppliers`, `users`, `state` where none is named. */
  readonly from: string
  readonly to: string
  readonly category: Category | Transfer
  readonly amount: Usd
  readonly capital: boolean
  /** A negative amount, posted the other way round. */
  readonly refund?: boolean | undefined
  /** Key in `contracts` that it comes from. */
  readonly contract?: string | undefined
}

/** Costs of running a site by month, from dispatch and cooling. */
export interface SiteRunning {
  /** Bill of the utility: energy and demand. */
  readonly energy: readonly Usd[]
  readonly fuel: readonly Usd[]
  /** Operation of generating sets beside fuel: upkeep by running time, starts. */
  readonly operation: readonly Usd[]
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
  /** Paid by users, by month. */
  readonly revenue: readonly Usd[]
  /** Month in which each date, activity or phase that a contract names is reached. */
  readonly milestones: Readonly<Record<string, number | null>>
  /** What each run takes: accelerator-hours; and tokens served over the horizon, by service. */
  readonly runs: Readonly<Record<string, number>>
  readonly tokens: Readonly<Record<string, { readonly tokens: Tokens; readonly hours: number }>>
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
  /** Of each training run, and of a million tokens of each service. */
  readonly runCost: Readonly<Record<string, Usd>>
  readonly millionTokens: Readonly<Record<string, Usd>>
  /** Sum by origin of the money, and by what it went to, over the horizon. */
  readonly sources: Readonly<Record<string, Usd>>
  readonly uses: Readonly<Record<string, Usd>>
  /** Figures of each party that is named. */
  readonly standings: Readonly<Record<string, Standing>>
  /** Debt service and what covers it, by loan. */
  readonly loans: Readonly<Record<string, LoanOutcome>>
  /** Change of each party's present value when all comes a quarter later: below 0 a loss; null: nothing is delayed. */
  readonly slip: Readonly<Record<string, Usd>> | null
  /** Price of an accelerator-hour at which the owner earns the cost of capital. */
  readonly breakEven: Usd | null
  /** Lines of the bill without a price: what the totals leave out. */
  readonly unpriced: readonly string[]
  readonly findings: readonly Finding[]
}

/** How a party comes out of it over the horizon. */
export interface Standing {
  readonly net: Usd
  /** Left at the end of the horizon: open loans, capital not yet worn out, shares at cost. */
  readonly terminal: Usd
  /** At the scenario's discount rate. */
  readonly presentValue: Usd
  /** All real internal rates of return a year, ascending; and the one nearest to 10 %. */
  readonly rates: readonly Fraction[]
  readonly rate: Fraction | null
  /** Most that it has out at once, and when. */
  readonly exposure: Usd
  readonly exposureMonth: number
  /** Committed against what it has; null: not stated. */
  readonly funds: Usd | null
  /** Of what a vendor sells, paid with his own equity. */
  readonly circular: Fraction
}

/** A loan over its life. */
export interface LoanOutcome {
  readonly drawn: Usd
  readonly interestDuringConstruction: Usd
  readonly outstandingEnd: Usd
  /** Cash flow over debt service: least, mean, and the month of the least; null: no service. */
  readonly coverageMin: number | null
  readonly coverageMean: number | null
  readonly coverageMinMonth: number | null
  readonly monthly: readonly {
    readonly drawn: Usd
    readonly interest: Usd
    readonly repaid: Usd
    readonly outstanding: Usd
  }[]
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
