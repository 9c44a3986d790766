import type { Count, Fraction } from '../../quantity/index.js'
import type { FinanceInput } from './contract.js'
import { type MonthOfHorizon, secondsOf } from './months.js'

/** When payments fall due. */
export interface Deliveries {
  /** Share of each phase that arrives in each month; sums to at most 1. */
  readonly phases: ReadonlyMap<string, Float64Array>
  /** First month in which anything arrives at a site; absent: not within the horizon. */
  readonly first: ReadonlyMap<string, Count>
}

/** Deliveries of every phase of the bill by month. */
export function deliveriesOf(
  input: Pick<FinanceInput, 'bill' | 'delivered'>,
  months: readonly MonthOfHorizon[],
): Deliveries {
  const counts = new Map<string, Count>()
  const sites = new Map<string, string>()
  for (const { category, phase, site, count } of Object.values(input.bill)) {
    if (phase === undefined) continue
    sites.set(phase, site)
    if (category === 'accelerators') counts.set(phase, (counts.get(phase) ?? 0) + count)
  }
  const phases = new Map<string, Float64Array>()
  const first = new Map<string, Count>()
  for (const [phase, series] of Object.entries(input.delivered)) {
    const arrived = new Float64Array(months.length)
    let most = 0
    for (const [m, month] of months.entries()) {
      // The last step that begins before the month ends.
      const step = Math.ceil((month.to - series.start) / series.step) - 1
      const last = Math.min(step, series.values.length - 1)
      if (last >= 0) most = Math.max(most, series.values[last]!)
      arrived[m] = most
    }
    phases.set(phase, increments(arrived, Math.max(most, counts.get(phase) ?? 0)))
    const site = sites.get(phase)
    const begin = arrived.findIndex((count) => count > 0)
    if (site === undefined || begin < 0) continue
    first.set(site, Math.min(begin, first.get(site) ?? begin))
  }
  return { phases, first }
}

function increments(cumulative: Float64Array, total: Count): Float64Array {
  return cumulative.map((count, m) =>
    total > 0 ? (count - (m > 0 ? cumulative[m - 1]! : 0)) / total : 0,
  )
}

/**
 * Even payment over the months before `first`, in proportion to their time; over the first month
 * where that leaves none, and over the whole horizon where nothing is delivered within it.
 */
export function evenly(months: readonly MonthOfHorizon[], first: Count | undefined): Fraction[] {
  const paying = months.slice(0, Math.max(1, first ?? months.length))
  const total = paying.reduce((sum, month) => sum + secondsOf(month), 0)
  return paying.map((month) => secondsOf(month) / total)
}
