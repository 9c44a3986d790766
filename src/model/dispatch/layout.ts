import type { Count } from '../../quantity/index.js'
import { type DispatchProblem, startCostOf } from './problem.js'

/** Hours `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: Count
  readonly to: Count
}

/** Which column of the program is what: the same columns for every hour, then those of months. */
export interface Layout {
  readonly hours: Count
  /** Columns of one hour. */
  readonly width: Count
  readonly grid: Count
  readonly unserved: Count
  /** -1: there is none. */
  readonly export: Count
  readonly renewable: Count
  readonly output: readonly Count[]
  readonly online: readonly Count[]
  /** -1 where a start costs nothing. */
  readonly starts: readonly Count[]
  readonly charge: readonly Count[]
  readonly discharge: readonly Count[]
  readonly energy: readonly Count[]
  readonly curtailed: readonly Count[]
  /** Reserve not held; -1: it must be. */
  readonly reserveShort: Count
  /** First column of the months; by charge and month: peak, billed. */
  readonly peaks: Count
  readonly firstMonth: Count
  readonly months: Count
  /** Excess over each cap in each of its periods. */
  readonly excess: Count
  /** Energy by which each battery misses its last level. */
  readonly missing: Count
  readonly columns: Count
}

/** Lays the columns out. @param periods of each cap */
export function layoutOf(
  problem: DispatchProblem,
  stretch: Stretch,
  months: Count,
  periods: Count,
): Layout {
  let next = 0
  const take = (): Count => next++
  const { generators, batteries, curtailable } = problem
  const hours = stretch.to - stretch.from
  const grid = take()
  const unserved = take()
  const exported = problem.exportLimit ? take() : -1
  const renewable = problem.renewable.some((power) => power > 0) ? take() : -1
  const output = generators.map(take)
  const online = generators.map(take)
  const starts = generators.map((one) => (startCostOf(one) > 0 ? take() : -1))
  const charge = batteries.map(take)
  const discharge = batteries.map(take)
  const energy = batteries.map(take)
  const curtailed = curtailable.map(take)
  const reserveShort = problem.reservePrice === undefined ? -1 : take()
  const width = next
  const peaks = width * hours
  const excess = peaks + 2 * months * problem.demandCharges.length
  const missing = excess + periods * problem.caps.length
  return {
    hours,
    width,
    grid,
    unserved,
    export: exported,
    renewable,
    output,
    online,
    starts,
    charge,
    discharge,
    energy,
    curtailed,
    reserveShort,
    peaks,
    firstMonth: problem.month[stretch.from] ?? 0,
    months,
    excess,
    missing,
    columns: missing + batteries.length,
  }
}
