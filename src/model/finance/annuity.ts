import type { Fraction, Usd } from '../../quantity/index.js'

/**
 * Capital recovery factor: level payment a year, at the end of each, that repays 1 with interest.
 * CRF(r, n) = r / (1 - (1 + r)^-n), and 1/n as r goes to 0.
 * Source: the annuity formula of engineering economics; NREL's simple LCOE uses the same.
 * @param rate  per year, > -1
 * @param years life, > 0; need not be whole
 * @throws RangeError outside of these
 */
export function capitalRecovery(rate: Fraction, years: number): number {
  if (!(rate > -1 && years > 0)) throw new RangeError(`No annuity at ${rate} over ${years} years.`)
  if (rate === 0) return 1 / years
  return rate / -Math.expm1(-years * Math.log1p(rate))
}

/**
 * Value today of an amount due after some years, annual compounding: amount · (1 + r)^-n.
 * @param rate per year, > -1
 * @throws RangeError outside of this
 */
export function presentValue(amount: Usd, rate: Fraction, years: number): Usd {
  if (!(rate > -1)) throw new RangeError(`No present value at ${rate} a year.`)
  return amount * Math.exp(-years * Math.log1p(rate))
}
