import type { Count, UsdPerJoule } from '../quantity/index.js'

/** Days that a tariff tells apart. */
export const dayKinds = ['weekday', 'saturday', 'holiday'] as const

/** A kind of day; Sundays count as holidays. */
export type DayKind = (typeof dayKinds)[number]

/** Months with the same prices. */
export interface TariffSeason {
  /** 1 to 12 */
  readonly months: readonly Count[]
  /** Price of energy by class of hours. */
  readonly energy: Readonly<Record<string, UsdPerJoule>>
  /** Class of each hour of the day, from midnight, 24 of them. */
  readonly hours: Readonly<Record<DayKind, readonly string[]>>
}

/** What a utility charges: energy by season, day and hour, and the highest demand. */
export interface Tariff {
  readonly id: string
  readonly name: string
  /** Of the prices; a settled Scenario has them in its own. */
  readonly currency: string
  readonly seasons: Readonly<Record<string, TariffSeason>>
  /** Charge on demand, USD per W and month; 0: none. */
  readonly demandPrice: number
  /** Months, this one in, over which the highest demand is looked up; 1: this month's own. */
  readonly demandLookback: Count
  /** Months (1 to 12) whose peaks count in later months; this month's own always counts. */
  readonly demandMonths: readonly Count[]
  /** Share of an earlier month's peak that is billed. */
  readonly demandShare: number
  /** On every joule, beside the price of its hour. */
  readonly adder: UsdPerJoule
  /** On the whole bill, before tax: funds and levies; 1: none. */
  readonly factor: number
  /** ISO dates, Sundays apart. */
  readonly holidays: readonly string[]
}
