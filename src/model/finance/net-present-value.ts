import type { EpochSeconds, Fraction, Usd } from '../../quantity/index.js'
import { type DayCount, datedTimes } from './day-count.js'

/**
 * Net present value of flows one period apart, at the time of the first: Σ CF_k (1 + r)^-k.
 * @param rate per period, > -1
 * @throws RangeError outside of this
 */
export function netPresentValue(flows: readonly Usd[], rate: Fraction): Usd {
  mustExceed(rate, 'rate')
  const factor = 1 / (1 + rate)
  let value = 0
  for (let k = flows.length - 1; k >= 0; k--) value = flows[k]! + factor * value
  return value
}

/**
 * Net present value of dated flows at the earliest date (XNPV): Σ CF_k (1 + r)^-τ_k.
 * @param rate per year, > -1
 * @throws RangeError outside of this, and when the lengths differ or a date is not finite
 */
export function netPresentValueDated(
  flows: readonly Usd[],
  dates: readonly EpochSeconds[],
  rate: Fraction,
  dayCount: DayCount = 'act/365',
): Usd {
  mustExceed(rate, 'rate')
  const { times, unit } = datedTimes(flows.length, dates, dayCount)
  const u = Math.log1p(rate)
  return flows.reduce((sum, flow, k) => sum + flow * Math.exp(-u * unit * times[k]!), 0)
}

/**
 * Modified internal rate of return a period: what is paid in is financed at one rate, what comes
 * out reinvested at another until the last period n,
 * MIRR = (FV of what comes out / PV of what is paid in)^(1/n) - 1.
 * Source: Lin, The modified internal rate of return and investment criterion, 1976.
 * @param finance, reinvest per period, > -1
 * @returns null when nothing is paid in or nothing comes out
 * @throws RangeError outside of these
 */
export function modifiedInternalRate(
  flows: readonly Usd[],
  finance: Fraction,
  reinvest: Fraction,
): Fraction | null {
  mustExceed(reinvest, 'reinvest')
  const periods = flows.length - 1
  const paid = -netPresentValue(
    flows.map((flow) => Math.min(flow, 0)),
    finance,
  )
  let received = 0
  for (const flow of flows) received = received * (1 + reinvest) + Math.max(flow, 0)
  if (!(paid > 0 && received > 0)) return null
  return Math.expm1(Math.log(received / paid) / periods)
}

/** @throws RangeError when a rate is not a number above -1 */
export function mustExceed(rate: Fraction, name: string): void {
  if (!(rate > -1 && rate < Infinity)) throw new RangeError(`The ${name} is ${rate}, not above -1.`)
}
