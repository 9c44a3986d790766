import type { Usd, Watts } from '../../quantity/index.js'
import {
  type DemandCharge,
  type DispatchProblem,
  type DispatchResult,
  idleCost,
  reserveNeed,
  slopeCost,
  startCostOf,
} from './problem.js'

/** Cost of a dispatch, by month of the problem. */
export interface DispatchCost {
  /** Import less export. */
  readonly energy: Float64Array
  readonly demand: Float64Array
  /** Of running and idling; starts apart. */
  readonly fuel: Float64Array
  readonly maintenance: Float64Array
  readonly starts: Float64Array
  /** Wear of batteries. */
  readonly throughput: Float64Array
  /** Load shed at its price, and unserved at the value of lost load. */
  readonly shed: Float64Array
  readonly total: Usd
}

/**
 * What a dispatch costs. The starts of the first hour are those beyond `onlineBefore`.
 * @param onlineBefore units on line before the first hour, by class; absent: the last hour's
 */
export function costOf(
  problem: DispatchProblem,
  result: DispatchResult,
  onlineBefore?: readonly number[],
): DispatchCost {
  const { months, step } = problem
  const empty = () => new Float64Array(months)
  const cost = {
    energy: empty(),
    demand: empty(),
    fuel: empty(),
    maintenance: empty(),
    starts: empty(),
    throughput: empty(),
    shed: empty(),
  }
  const hours = problem.load.length
  const add = (to: Float64Array, hour: number, amount: Usd) => {
    const m = problem.month[hour]!
    to[m] = to[m]! + amount
  }
  for (let t = 0; t < hours; t++) {
    const exported = result.export[t]! * (problem.exportPrice?.[t] ?? 0)
    add(cost.energy, t, (result.grid[t]! * problem.importPrice[t]! - exported) * step)
    add(cost.shed, t, result.unserved[t]! * problem.valueOfLostLoad * step)
  }
  problem.generators.forEach((one, k) => {
    const output = result.output[k]!
    const online = result.online[k]!
    const slope = slopeCost(one) - one.maintenance
    const start = startCostOf(one)
    for (let t = 0; t < hours; t++) {
      add(cost.fuel, t, (output[t]! * slope + online[t]! * idleCost(one)) * step)
      add(cost.maintenance, t, output[t]! * one.maintenance * step)
      const before = t > 0 ? online[t - 1]! : (onlineBefore?.[k] ?? online[hours - 1]!)
      if (online[t]! > before) add(cost.starts, t, (online[t]! - before) * start)
    }
  })
  problem.batteries.forEach((one, b) => {
    for (let t = 0; t < hours; t++) {
      const through = result.charge[b]![t]! + result.discharge[b]![t]!
      add(cost.throughput, t, through * one.throughputCost * step)
    }
  })
  problem.curtailable.forEach((one, c) => {
    for (let t = 0; t < hours; t++) add(cost.shed, t, result.curtailed[c]![t]! * one.price * step)
  })
  for (const charge of problem.demandCharges) {
    const billed = billedDemand(charge, monthlyPeaks(problem, charge, result.grid))
    for (let m = 0; m < months; m++) {
      cost.demand[m] = cost.demand[m]! + billed[m]! * (charge.price[m] ?? 0)
    }
  }
  let total = 0
  for (const part of Object.values(cost)) for (const amount of part) total += amount
  return { ...cost, total }
}

/** Highest import of each month in the hours that count, W. */
export function monthlyPeaks(
  problem: Pick<DispatchProblem, 'month' | 'months'>,
  charge: Pick<DemandCharge, 'hours'>,
  grid: Float64Array,
): Float64Array {
  const peaks = new Float64Array(problem.months)
  for (let t = 0; t < grid.length; t++) {
    const m = problem.month[t]!
    if (charge.hours && charge.hours[t] !== 1) continue
    if (grid[t]! > peaks[m]!) peaks[m] = grid[t]!
  }
  return peaks
}

/** Demand billed by month: the month's peak, or a share of an earlier one, or the least, W. */
export function billedDemand(charge: DemandCharge, peaks: Float64Array): Float64Array {
  const { ratchet, minimum = 0 } = charge
  const billed = peaks.map((peak) => Math.max(peak, minimum))
  if (!ratchet) return billed
  const last = (ratchet.window ?? 12) - 1
  for (let m = 0; m < peaks.length; m++) {
    for (let back = 1; back <= Math.min(last, m); back++) {
      if (ratchet.months && ratchet.months[m - back] !== 1) continue
      billed[m] = Math.max(billed[m]!, ratchet.share * peaks[m - back]!)
    }
  }
  return billed
}

/** What stands in the balance of an hour and should be 0, W. */
export function imbalance(problem: DispatchProblem, result: DispatchResult, hour: number): Watts {
  let sum = result.grid[hour]! - result.export[hour]! + result.renewable[hour]!
  sum += result.unserved[hour]! - problem.load[hour]!
  for (const output of result.output) sum += output[hour]!
  for (const one of result.discharge) sum += one[hour]!
  for (const one of result.charge) sum -= one[hour]!
  for (const one of result.curtailed) sum += one[hour]!
  return sum
}

/** What the reserve lacks in an hour, W; shed load counts as cover. */
export function reserveShort(
  problem: DispatchProblem,
  result: DispatchResult,
  hour: number,
): Watts {
  const need = reserveNeed(problem, hour)
  if (!(need > 0)) return 0
  let cover = result.unserved[hour]!
  if (problem.gridCovers) cover += problem.importLimit[hour]! - result.grid[hour]!
  for (let k = 0; k < problem.generators.length; k++) {
    const able = result.online[k]![hour]! * problem.generators[k]!.unitPower[hour]!
    cover += able - result.output[k]![hour]!
  }
  for (let b = 0; b < problem.batteries.length; b++) {
    const { power } = problem.batteries[b]!
    cover += power[hour]! - result.discharge[b]![hour]! + result.charge[b]![hour]!
  }
  for (const one of result.curtailed) cover += one[hour]!
  return Math.max(0, need - cover)
}

/** Arrays for a result, all zero. */
export function emptyResult(problem: DispatchProblem): DispatchResult {
  const empty = () => new Float64Array(problem.load.length)
  return {
    grid: empty(),
    export: empty(),
    renewable: empty(),
    output: problem.generators.map(empty),
    online: problem.generators.map(empty),
    charge: problem.batteries.map(empty),
    discharge: problem.batteries.map(empty),
    energy: problem.batteries.map(empty),
    curtailed: problem.curtailable.map(empty),
    unserved: empty(),
  }
}

/** Amount of a cap in each month. */
export function capUse(
  problem: DispatchProblem,
  result: Pick<DispatchResult, 'output' | 'online'>,
  cap: number,
): Float64Array {
  const { perEnergy, perUnitSecond } = problem.caps[cap]!
  const use = new Float64Array(problem.months)
  for (let k = 0; k < problem.generators.length; k++) {
    const energy = perEnergy[k]! * problem.step
    const time = perUnitSecond[k]! * problem.step
    const output = result.output[k]!
    const online = result.online[k]!
    for (let t = 0; t < output.length; t++) {
      const m = problem.month[t]!
      use[m] = use[m]! + output[t]! * energy + online[t]! * time
    }
  }
  return use
}

/** Twelve months whose use is over their limit. */
export interface OverCap {
  /** The last of them. */
  readonly month: number
  readonly amount: number
  readonly limit: number
}

/** The twelve calendar months in a row that are furthest over their limit; null where none are. */
export function overCap(use: Float64Array, limit: Float64Array): OverCap | null {
  let worst: OverCap | null = null
  let excess = 1 + 1e-9
  let sum = 0
  for (let m = 0; m < use.length; m++) {
    sum += use[m]!
    if (m >= 12) sum -= use[m - 12]!
    const over = limit[m]! > 0 ? sum / limit[m]! : sum > 0 ? Number.POSITIVE_INFINITY : 0
    if (over <= excess) continue
    excess = over
    worst = { month: m, amount: sum, limit: limit[m]! }
  }
  return worst
}
