import type { Currency, Fraction, Seconds, Usd } from '../quantity/index.js'

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

/** A promise of payments from one party to another. */
export interface Contract {
  readonly kind: 'lease' | 'loan' | 'equity' | 'take-or-pay' | 'purchase' | 'rental'
  /** Keys in `parties`. */
  readonly from: string
  readonly to: string
  readonly amount: Usd
  /** Per year of the loan, or escalation of the rent. */
  readonly rate: Fraction
  readonly term: Seconds
  /** ISO date or milestone. */
  readonly start?: string | undefined
}

/** How the money is counted. */
export interface Finance {
  /** Party that owns the campus; key in `parties`. */
  readonly owner: string
  readonly parties: Readonly<Record<string, Party>>
  readonly contracts: Readonly<Record<string, Contract>>
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
