import type { Fraction, Usd } from '../../quantity/index.js'

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
  const { fixed = 0, variable = 0, fuel = 0, feedstock = 0, insurance = 0 } = costs
  const { propertyTax = 0, assessed = 1, assessedDecline = 0 } = costs
  const row = () => new Array<Usd>(sold.length).fill(0)
  const rows = {
    fixed: row(),
    variable: row(),
    fuel: row(),
    feedstock: row(),
    purchases: row(),
    insurance: row(),
    propertyTax: row(),
    total: row(),
  }
  for (let t = 1; t < sold.length; t++) {
    const grown = (1 + inflation) ** (t - 1)
    const left = Math.max(0, 1 - assessedDecline * (t - 1))
    rows.fixed[t] = fixed * grown
    rows.variable[t] = variable * grown * sold[t]!
    rows.fuel[t] = fuel * grown
    rows.feedstock[t] = feedstock * grown
    rows.purchases[t] = costs.purchases?.[t - 1] ?? 0
    rows.insurance[t] = insurance * capital * grown
    rows.propertyTax[t] = propertyTax * assessed * capital * left
    rows.total[t] =
      rows.fixed[t]! +
      rows.variable[t]! +
      rows.fuel[t]! +
      rows.feedstock[t]! +
      rows.purchases[t]! +
      rows.insurance[t]! +
      rows.propertyTax[t]!
  }
  return rows
}
