import type { Count, Fraction, Usd } from '../../quantity/index.js'

/** What running the project costs, at prices of year 1; all but purchases and property tax grow with inflation. */
export interface OperatingCosts {
  /** a year, whatever is sold */
  readonly fixed?: Usd
  /** for each unit sold */
  readonly variable?: Usd
  /** a year: price times what is burnt */
  readonly fuel?: Usd
  /** a year: a second fuel, or feedstock */
  readonly feedstock?: Usd
  /** by year, year 1 first, at the prices of the year: power bought, say; default none */
  readonly purchases?: readonly Usd[]
  /** insurance a year, of the capital */
  readonly insurance?: Fraction
  /** property tax a year, of the assessed value */
  readonly propertyTax?: Fraction
  /** assessed value of the capital; default 1 */
  readonly assessed?: Fraction
  /** share of the first assessed value it loses every year, down to 0; default 0 */
  readonly assessedDecline?: Fraction
}

/** Rows by year; year 0 is the closing. */
export interface OperatingRows {
  readonly fixed: readonly Usd[]
  readonly variable: readonly Usd[]
  readonly fuel: readonly Usd[]
  readonly feedstock: readonly Usd[]
  readonly purchases: readonly Usd[]
  readonly insurance: readonly Usd[]
  readonly propertyTax: readonly Usd[]
  readonly total: readonly Usd[]
}

/**
 * Operating expenses by year: cost · (1 + inflation)^(t - 1).
 * @param sold units by year, year 0 first
 */
export function operatingRows(
  costs: OperatingCosts,
  capital: Usd,
  sold: readonly number[],
  inflation: Fraction,
): OperatingRows {
  const { propertyTax = 0, assessed = 1, assessedDecline = 0 } = costs
  const byYear = (of: (t: Count) => Usd) => sold.map((_, t) => (t === 0 ? 0 : of(t)))
  const escalated = (first: Usd) => byYear((t) => first * (1 + inflation) ** (t - 1))
  const lines = {
    fixed: escalated(costs.fixed ?? 0),
    variable: byYear((t) => (costs.variable ?? 0) * (1 + inflation) ** (t - 1) * sold[t]!),
    fuel: escalated(costs.fuel ?? 0),
    feedstock: escalated(costs.feedstock ?? 0),
    purchases: byYear((t) => costs.purchases?.[t - 1] ?? 0),
    insurance: escalated((costs.insurance ?? 0) * capital),
    propertyTax: byYear(
      (t) => propertyTax * assessed * capital * Math.max(0, 1 - assessedDecline * (t - 1)),
    ),
  }
  const total = byYear((t) => Object.values(lines).reduce((sum, line) => sum + line[t]!, 0))
  return { ...lines, total }
}
