import type { Count, UsdPerWatt, Watts } from '../../../quantity/index.js'
import type { DispatchProblem } from '../problem.js'

/**
 * Peaks that are chosen together: a month's own, or that of the months of a year which a ratchet
 * ties to each other. A derivative of the cost falls or rises with the target, so its root is
 * bracketed and halved.
 */
export interface PeakGroup {
  readonly charge: Count
  readonly months: readonly Count[]
  /** USD a year for a watt more. */
  readonly price: UsdPerWatt
  target: Watts
  low: Watts
  high: Watts
  readonly least: Watts
  readonly most: Watts
  /** USD/W that import at the target saves, as last summed. */
  saving: number
  /** 1 for its months, where it skips some between the first and the last; else null. */
  readonly member: Uint8Array | null
  /** Hours from the first of its months to the last. */
  readonly from: Count
  readonly to: Count
}

const yearOfMonths = 12

/** Groups of every charge, with the range in which their targets lie. */
export function peakGroups(problem: DispatchProblem): PeakGroup[] {
  const highest = new Float64Array(problem.months)
  for (let t = 0; t < problem.load.length; t++) {
    const m = problem.month[t]!
    let most = problem.load[t]!
    for (const one of problem.batteries) most += one.power[t]!
    highest[m] = Math.max(highest[m]!, Math.min(problem.importLimit[t]!, most))
  }
  const first = new Int32Array(problem.months + 1).fill(problem.load.length)
  for (let t = problem.load.length - 1; t >= 0; t--) first[problem.month[t]!] = t
  const groups: PeakGroup[] = []
  problem.demandCharges.forEach((charge, index) => {
    for (let year = 0; year < problem.months; year += yearOfMonths) {
      const months = range(year, Math.min(problem.months, year + yearOfMonths))
      const { ratchet } = charge
      const tied = ratchet ? months.filter((m) => ratchet.months?.[m] !== 0) : []
      const free = months.filter((m) => !tied.includes(m))
      const price = (list: readonly Count[]) =>
        list.reduce((sum, m) => sum + (charge.price[m] ?? 0), 0)
      const add = (list: readonly Count[], each: UsdPerWatt) => {
        const high = Math.max(0, ...list.map((m) => highest[m]!))
        const low = Math.min(high, charge.minimum ?? 0)
        const target = each > 0 ? (low + high) / 2 : high
        const from = first[list[0]!]!
        const to = first[list.at(-1)! + 1]!
        const range = { low, high, least: low, most: high, target }
        const group = { charge: index, months: list, price: each, saving: 0, ...range }
        const gap = list.at(-1)! - list[0]! >= list.length
        const member = gap ? new Uint8Array(problem.months) : null
        for (const m of list) if (member) member[m] = 1
        groups.push({ ...group, member, from, to })
      }
      if (tied.length > 0) add(tied, price(tied) + (ratchet?.share ?? 0) * price(free))
      for (const m of free) add([m], price([m]))
    }
  })
  return groups
}

/** Import up to which no demand charge grows, by hour, and what a joule beyond it costs. */
export function fillTargets(
  problem: DispatchProblem,
  groups: readonly PeakGroup[],
  target: Float64Array,
  above: Float64Array,
): void {
  target.fill(Number.POSITIVE_INFINITY)
  above.fill(0)
  for (const group of groups) {
    const { hours } = problem.demandCharges[group.charge]!
    const { member, from, to, target: most } = group
    const dearer = group.price / problem.step
    for (let t = from; t < to; t++) {
      if (hours && hours[t] !== 1) continue
      if (member && member[problem.month[t]!] !== 1) continue
      if (most < target[t]!) target[t] = most
      above[t] = above[t]! + dearer
    }
  }
}

/** Sums what import at the target saves: (worth - price) over the hours that import up to it. */
export function sumSavings(
  problem: DispatchProblem,
  groups: readonly PeakGroup[],
  target: Float64Array,
  worth: Float64Array,
): void {
  for (const group of groups) {
    const { hours } = problem.demandCharges[group.charge]!
    const { member, from, to, target: most } = group
    const { importLimit, importPrice, month, step } = problem
    let saving = 0
    for (let t = from; t < to; t++) {
      if (hours && hours[t] !== 1) continue
      if (member && member[month[t]!] !== 1) continue
      if (target[t]! < most || importLimit[t]! < most) continue
      const saved = worth[t]! - importPrice[t]!
      if (saved > 0) saving += saved * step
    }
    group.saving = saving
  }
}

/** Opens the range of every group again: down to its least, up to a little above its target. */
export function widen(groups: readonly PeakGroup[]): void {
  for (const group of groups) {
    const reach = (group.most - group.least) / 8
    group.low = group.least
    group.high = Math.min(group.most, group.target + reach)
    if (group.price > 0) group.target = (group.low + group.high) / 2
  }
}

/** Halves the range of every group by the sign of its derivative. */
export function halve(groups: readonly PeakGroup[]): void {
  for (const group of groups) {
    if (!(group.price > 0)) continue
    if (group.saving > group.price) group.low = group.target
    else group.high = group.target
    group.target = (group.low + group.high) / 2
  }
}

function range(from: Count, to: Count): Count[] {
  return Array.from({ length: to - from }, (_, i) => from + i)
}
