import type { Count, Fraction, Usd } from '../../quantity/index.js'
import type { DepreciationClass } from './depreciation.js'

/** Tax credit of a share of what was invested, in year 1. */
export interface InvestmentCredit {
  readonly rate: Fraction
  /** classes whose basis counts; default macrs-5 */
  readonly classes?: readonly DepreciationClass[]
  /** part of the credit that is taken off the basis of depreciation; default 1/2, 26 U.S.C. 50(c)(3) */
  readonly basisReduction?: Fraction
}

/** Tax credit for each unit sold, over the first years. */
export interface ProductionCredit {
  /** in year 1 */
  readonly amount: Usd
  readonly escalation: Fraction
  /** years it is paid */
  readonly term: Count
  /**
   * The credit of a unit is rounded to 1 over this, halves up; 1000 is a tenth of a cent, as the
   * IRS rounds a kWh (Notice 2010-37). Default: not rounded.
   */
  readonly stepsPerUnitOfMoney?: number
}

/**
 * Production credit by year: rounded(amount · (1 + escalation)^(t - 1)) · sold_t, t <= term.
 * @param sold units by year, year 0 first
 */
export function productionCreditRow(
  credit: ProductionCredit | undefined,
  sold: readonly number[],
): Usd[] {
  const row = new Array<Usd>(sold.length).fill(0)
  if (!credit) return row
  const { amount, escalation, term, stepsPerUnitOfMoney: steps } = credit
  for (let t = 1; t < sold.length && t <= term; t++) {
    const grown = (1 + escalation) ** (t - 1)
    const ofUnit = steps === undefined ? amount * grown : Math.round(steps * amount * grown) / steps
    row[t] = ofUnit * sold[t]!
  }
  return row
}
