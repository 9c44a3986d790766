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
  if (!credit) return sold.map(() => 0)
  const { amount, escalation, term, stepsPerUnitOfMoney: steps } = credit
  return sold.map((units, t) => {
    if (t === 0 || t > term) return 0
    const grown = (1 + escalation) ** (t - 1)
    if (steps === undefined) return amount * grown * units
    return (Math.round(steps * amount * grown) / steps) * units
  })
}
