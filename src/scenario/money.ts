import type { Count, Currency, Fraction, Seconds, Usd } from '../quantity/index.js'

/** Money of the scenario: everything inside is in `currency` at the prices of one year. */
export interface Money {
  readonly currency: Currency
  /** Year whose prices the figures are in. */
  readonly prices: number
  readonly basis: 'nominal' | 'real'
  /** Cost of capital, per year, on the same basis. */
  readonly discountRate: Fraction
}

/** Somebody who pays or is paid. */
export interface Party {
  readonly name: string
  readonly role: 'owner' | 'operator' | 'landlord' | 'lender' | 'supplier' | 'customer' | 'state'
  readonly funds?: Usd | undefined
}

/** Part of a staged payment, paid when its milestone is reached. */
export interface Tranche {
  /** ISO date, activity, or phase whose readiness it waits for. */
  readonly when: string
  readonly amount: Usd
  /** Probability that it is paid once the milestone is reached: 1 where it is binding. */
  readonly probability: Fraction
}

/** A promise of payments from one party to another. */
export type Contract = Lease | Loan | Equity | TakeOrPay | Sale

interface Between {
  /** Keys in `parties`: who pays, who is paid. */
  readonly from: string
  readonly to: string
  /** ISO date, activity or phase from which it runs; absent: the scenario's start. */
  readonly start?: string | undefined
  readonly term: Seconds
}

/** Use of a site or of machines against rent; the tenant pays. */
export interface Lease extends Between {
  readonly kind: 'lease'
  /** A month. */
  readonly rent: Usd
  /** Rise of the rent, per year. */
  readonly escalation: Fraction
  readonly freeMonths: Count
  /** Rent counts by the share of these phases that works; absent: in full from the start. */
  readonly phases?: readonly string[] | undefined
}

/** Money lent by `from` to `to`, drawn as capital is spent, paid back after it is drawn. */
export interface Loan extends Between {
  readonly kind: 'loan'
  /** Most that is lent. */
  readonly amount: Usd
  /** Interest per year. */
  readonly rate: Fraction
  /** Share of each draw that is paid as a fee at the start. */
  readonly fee: Fraction
  /** On what is not drawn, per year. */
  readonly commitment: Fraction
  /** Share of capital that is drawn from this loan until `amount` is reached. */
  readonly gearing: Fraction
  /** While drawn: interest is added to the loan (`capitalised`) or paid. */
  readonly interest: 'capitalised' | 'paid'
  readonly repayment: 'annuity' | 'straight' | 'bullet' | 'sculpted'
  /** Cash flow over debt service that sculpting keeps. */
  readonly coverage: number
}

/** Money for a share, at once or by milestones. */
export interface Equity extends Between {
  readonly kind: 'equity'
  readonly tranches: Readonly<Record<string, Tranche>>
  /** Vendor's part: compared with what the receiver buys from him. */
  readonly vendor: boolean
}

/** Capacity bought by the accelerator-hour, paid for whether used or not. */
export interface TakeOrPay extends Between {
  readonly kind: 'take-or-pay'
  /** Of one accelerator-hour. */
  readonly price: Usd
  readonly phases: readonly string[]
  /** Share of the capacity that is paid for in any case. */
  readonly minimum: Fraction
  /** Share that is used. */
  readonly used: Fraction
  /** Share of the whole that is paid before the start and credited evenly. */
  readonly prepayment: Fraction
}

/** A purchase, a fee, a tax relief: one amount, or so much a month over the term. */
export interface Sale extends Between {
  readonly kind: 'purchase' | 'rental' | 'grant'
  readonly amount: Usd
}

/** Taxes on the owner, and what he may write off. */
export interface Tax {
  readonly rate: Fraction
  /** Years and method by which capital is written off. */
  readonly depreciationOfIt: Depreciation
  readonly depreciationOfPlant: Depreciation
  /** Losses: used at once, or carried forward against that share of later income. */
  readonly losses: 'at-once' | 'carried'
  readonly carriedShare: Fraction
  /** Value added tax on capital and its refund. */
  readonly vat: Fraction
  readonly vatRefund: Seconds
  /** On the value of what stands there, per year. */
  readonly property: Fraction
}

/** How capital is written off. */
export type Depreciation = 'macrs-5' | 'macrs-15' | 'straight' | 'bonus'

/** How the money is counted. */
export interface Finance {
  /** Party that owns the campus; key in `parties`. */
  readonly owner: string
  readonly parties: Readonly<Record<string, Party>>
  readonly contracts: Readonly<Record<string, Contract>>
  /** Absent: no tax is counted. */
  readonly tax?: Tax | undefined
  /** Party that sells tokens and runs: takes what tiers pay. */
  readonly operator: string
  /** Who pays for a category of spending, where it is not the owner. */
  readonly pays: Readonly<Record<string, string>>
  /** Who is paid for a category of spending, where it is a party of the scenario. */
  readonly sells: Readonly<Record<string, string>>
  /** Economic life of accelerators and network. */
  readonly lifeOfIt: Seconds
  /** Economic life of building, power and cooling. */
  readonly lifeOfPlant: Seconds
  /** Share of IT capital left at the end of its life. */
  readonly residualOfIt: Fraction
  /** Building and fit-out per W of IT, without power and cooling plant, by kind of hall. */
  readonly buildingRetrofit: number
  readonly buildingNew: number
  /** Electrical distribution per W of IT: switchgear, UPS, busways. */
  readonly electrical: number
  /** Server, storage and interconnect beyond the accelerators, as a share of their price. */
  readonly systemShare: Fraction
  /** Maintenance a year as a share of capital. */
  readonly maintenance: Fraction
  /** Staff and site services, per W of IT and second. */
  readonly staff: number
  /** Rent of generating sets, per W and second. */
  readonly rentOfSources: number
  /** Rent of mobile cooling plant, per W of heat and second. */
  readonly rentOfCooling: number
  /** Hours an accelerator is available and used, of all hours. */
  readonly utilisation: Fraction
}

/** What money is spent on: each may have a payer and a payee. */
export const spendingCategories = [
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
  'source-upkeep',
  'source-rent',
  'cooling-rent',
  'water',
  'maintenance',
  'staff',
] as const
