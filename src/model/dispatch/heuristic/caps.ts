import { capUse, overCap } from '../cost.js'
import { capScale } from '../month-rows.js'
import { type DispatchProblem, type DispatchResult, idleCost, slopeCost } from '../problem.js'
import { megawattHour } from '../terms.js'

/** Halvings of the price of a permit; each is a dispatch of its own. */
const halvings = 8

/** Costs of the classes with a price on each permit's amount. */
export function costsWith(problem: DispatchProblem, capPrice: readonly number[]) {
  const extra = (k: number, of: 'perEnergy' | 'perUnitSecond') =>
    problem.caps.reduce((sum, cap, i) => sum + cap[of][k]! * (capPrice[i] ?? 0), 0)
  return {
    slope: problem.generators.map((one, k) => slopeCost(one) + extra(k, 'perEnergy')),
    idle: problem.generators.map((one, k) => idleCost(one) + extra(k, 'perUnitSecond')),
  }
}

/**
 * Dispatches until every permit is kept: what a permit limits gets a price, halved between none and
 * that at which a machine costs as much as lost load. Permits are taken one after another. Where
 * even that is not enough the permit is exceeded rather than load shed beyond its value. Between the
 * last price that breaks it and the first that keeps it, the two dispatches are mixed as far as the
 * permit allows: where one price decides for all hours at once, that is what a permit half used is.
 */
export function withinCaps(
  problem: DispatchProblem,
  dispatch: (capPrice: readonly number[]) => DispatchResult,
): DispatchResult {
  const price = problem.caps.map(() => 0)
  let result = dispatch(price)
  const keeps = (cap: number, one: DispatchResult) =>
    overCap(capUse(problem, one, cap), problem.caps[cap]!.limit) === null
  problem.caps.forEach((_, cap) => {
    const scale = capScale(problem, cap)
    if (!(scale > 0) || keeps(cap, result)) return
    let low = 0
    let high = (problem.valueOfLostLoad * megawattHour) / scale
    const at = (value: number) => {
      price[cap] = value
      return dispatch(price)
    }
    let kept = at(high)
    let broken = result
    for (let i = 0; i < halvings && keeps(cap, kept); i++) {
      // prices of fuel and power are far below that of lost load: halve on a scale of ratios
      const middle = low > 0 ? Math.sqrt(low * high) : high / 16
      const next = at(middle)
      if (keeps(cap, next)) {
        high = middle
        kept = next
      } else {
        low = middle
        broken = next
      }
    }
    price[cap] = high
    result = keeps(cap, kept) ? mixed(problem, broken, kept, cap) : kept
  })
  return result
}

/** Share of a permit that a mixture leaves, against rounding. */
const spare = 1e-6

/**
 * The largest part of a dispatch that breaks a permit, beside one that keeps it: month by month
 * where no battery carries energy from one to the next, else the same part throughout. A mixture of
 * two dispatches keeps every balance that both keep, since all of them are linear; units on line are
 * then means over the hours of a month.
 */
function mixed(
  problem: DispatchProblem,
  broken: DispatchResult,
  kept: DispatchResult,
  cap: number,
): DispatchResult {
  const limit = problem.caps[cap]!.limit.map((value) => value * (1 - spare))
  const [much, little] = [capUse(problem, broken, cap), capUse(problem, kept, cap)]
  const part = new Float64Array(problem.months).fill(evenPart(much, little, limit))
  if (problem.batteries.length === 0) {
    for (let m = 0; m < part.length; m++) {
      part[m] = Math.min(1, part[m]! + roomFor(m, part, much, little, limit))
    }
  }
  const mix = (one: Float64Array, other: Float64Array) =>
    one.map((value, t) => {
      const share = part[problem.month[t]!]!
      return share * value + (1 - share) * other[t]!
    })
  const mixAll = (ones: readonly Float64Array[], others: readonly Float64Array[]) =>
    ones.map((one, i) => mix(one, others[i]!))
  return {
    grid: mix(broken.grid, kept.grid),
    export: mix(broken.export, kept.export),
    renewable: mix(broken.renewable, kept.renewable),
    output: mixAll(broken.output, kept.output),
    online: mixAll(broken.online, kept.online),
    charge: mixAll(broken.charge, kept.charge),
    discharge: mixAll(broken.discharge, kept.discharge),
    energy: mixAll(broken.energy, kept.energy),
    curtailed: mixAll(broken.curtailed, kept.curtailed),
    unserved: mix(broken.unserved, kept.unserved),
  }
}

/** The same part in all months that every twelve of them allow. */
function evenPart(much: Float64Array, little: Float64Array, limit: Float64Array): number {
  let part = 1
  for (let m = 0; m < limit.length; m++) {
    const [most, least] = [window(much, m), window(little, m)]
    if (most > limit[m]!) part = Math.min(part, (limit[m]! - least) / (most - least))
  }
  return Math.max(0, part)
}

/** Part that month m may add without any twelve months passing their limit. */
function roomFor(
  m: number,
  part: Float64Array,
  much: Float64Array,
  little: Float64Array,
  limit: Float64Array,
): number {
  const more = much[m]! - little[m]!
  if (!(more > 0)) return 1
  const use = part.map((share, i) => share * much[i]! + (1 - share) * little[i]!)
  let room = Number.POSITIVE_INFINITY
  for (let end = m; end < Math.min(limit.length, m + 12); end++) {
    room = Math.min(room, limit[end]! - window(use, end))
  }
  return Math.max(0, room) / more
}

/** Sum of the twelve months that end with m. */
function window(use: Float64Array, m: number): number {
  let sum = 0
  for (let i = Math.max(0, m - 11); i <= m; i++) sum += use[i]!
  return sum
}
