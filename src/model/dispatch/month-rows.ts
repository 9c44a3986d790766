import type { Count } from '../../quantity/index.js'
import type { Layout, Stretch } from './layout.js'
import type { DispatchProblem } from './problem.js'
import type { Rows } from './rows.js'
import { megawatt, megawattHour, type Terms } from './terms.js'

/** Price of a unit of a cap's excess, in values of lost load per mean unit of power: last resort. */
const excessOverLostLoad = 2

/** Month's peak of import, and what is billed: this month's or a share of an earlier one's. */
export function demandRows(
  problem: DispatchProblem,
  layout: Layout,
  terms: Terms,
  rows: Rows,
  cost: Float64Array,
  lower: Float64Array,
  { from }: Stretch,
): void {
  const { months, firstMonth } = layout
  problem.demandCharges.forEach((charge, c) => {
    const peak = (m: number) => layout.peaks + 2 * (c * months + m)
    const billed = (m: number) => peak(m) + 1
    for (let h = 0; h < layout.hours; h++) {
      const m = problem.month[from + h]! - firstMonth
      if (charge.hours && charge.hours[from + h] !== 1) continue
      rows.row(Number.NEGATIVE_INFINITY, 0)
      rows.entry(h * layout.width + layout.grid, 1)
      rows.entry(peak(m), -1)
    }
    for (let m = 0; m < months; m++) {
      const at = firstMonth + m
      cost[billed(m)] = (charge.price[at] ?? 0) * megawatt
      cost[peak(m)] = (terms.later?.[c]?.[m] ?? 0) * megawatt
      lower[peak(m)] = (terms.peakSoFar?.[c]?.[m] ?? 0) / megawatt
      lower[billed(m)] = Math.max(charge.minimum ?? 0, terms.billedSoFar?.[c]?.[m] ?? 0) / megawatt
      rows.row(0, Number.POSITIVE_INFINITY)
      rows.entry(billed(m), 1)
      rows.entry(peak(m), -1)
      const { ratchet } = charge
      if (!ratchet) continue
      const last = (ratchet.window ?? 12) - 1
      for (let back = 1; back <= Math.min(last, m); back++) {
        if (ratchet.months && ratchet.months[at - back] !== 1) continue
        rows.row(0, Number.POSITIVE_INFINITY)
        rows.entry(billed(m), 1)
        rows.entry(peak(m - back), -ratchet.share)
      }
    }
  })
}

/** Amounts of the permit within what is left of it, or over it at a high price. */
export function budgetRows(
  problem: DispatchProblem,
  layout: Layout,
  terms: Terms,
  rows: Rows,
  cost: Float64Array,
  { from }: Stretch,
): void {
  terms.budgets.forEach((budget, i) => {
    const cap = problem.caps[budget.cap]!
    const scale = capScale(problem, budget.cap)
    if (!(scale > 0)) return
    const excess = layout.excess + i
    cost[excess] = problem.valueOfLostLoad * megawattHour * excessOverLostLoad
    rows.row(Number.NEGATIVE_INFINITY, Math.max(0, budget.amount) / scale)
    for (let t = Math.max(from, budget.stretch.from); t < budget.stretch.to; t++) {
      const at = (t - from) * layout.width
      problem.generators.forEach((_, k) => {
        const perEnergy = (cap.perEnergy[k]! * megawatt * problem.step) / scale
        const perUnit = (cap.perUnitSecond[k]! * problem.step) / scale
        if (perEnergy !== 0) rows.entry(at + layout.output[k]!, perEnergy)
        if (perUnit !== 0) rows.entry(at + layout.online[k]!, perUnit)
      })
    }
    rows.entry(excess, -1)
  })
}

/** Amount of a cap that goes with 1 MWh of the class that makes most of it. */
export function capScale(problem: DispatchProblem, cap: Count): number {
  const { perEnergy, perUnitSecond } = problem.caps[cap]!
  let scale = 0
  problem.generators.forEach((one, k) => {
    const size = one.unitPower.reduce((most, power) => Math.max(most, power), 0)
    const perJoule = perEnergy[k]! + (size > 0 ? perUnitSecond[k]! / size : 0)
    scale = Math.max(scale, perJoule * megawattHour)
  })
  return scale
}

/** Batteries end at their level, or miss it at the price of lost load. */
export function endRows(
  problem: DispatchProblem,
  layout: Layout,
  terms: Terms,
  rows: Rows,
  cost: Float64Array,
  upper: Float64Array,
  { to }: Stretch,
): void {
  problem.batteries.forEach((one, b) => {
    const missing = layout.missing + b
    const level = Math.min(terms.endEnergy?.[b] ?? 0, one.energyMax[to - 1]!)
    if (!(level > 0)) {
      upper[missing] = 0
      return
    }
    cost[missing] = problem.valueOfLostLoad * megawattHour
    rows.row(level / megawattHour, Number.POSITIVE_INFINITY)
    rows.entry((layout.hours - 1) * layout.width + layout.energy[b]!, 1)
    rows.entry(missing, 1)
  })
}
