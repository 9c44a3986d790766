import type { DispatchProblem, DispatchResult } from '../problem.js'
import { EXPORT, FIRST_CLASS, GRID, GRID_ABOVE, RENEWABLE, type Stack, UNSERVED } from './stack.js'

/**
 * Who gives what in every hour: the stack without further units is taken up to the load less what
 * the batteries give. Machines that must run more than that run below their least load.
 */
export function settle(
  problem: DispatchProblem,
  stack: Stack,
  online: readonly Float64Array[],
  result: DispatchResult,
): void {
  const { generators, load } = problem
  const classes = generators.length
  for (let t = 0; t < load.length; t++) {
    let wanted = stack.demand[t]!
    for (const one of result.discharge) wanted -= one[t]!
    for (const one of result.charge) wanted += one[t]!
    let least = 0
    for (let k = 0; k < classes; k++) {
      const one = generators[k]!
      const units = online[k]![t]!
      const must = units * one.unitPower[t]! * one.loadMin
      least += must
      result.online[k]![t] = units
      result.output[k]![t] = must
    }
    const share = least > wanted && least > 0 ? Math.max(0, wanted) / least : 1
    if (share < 1) {
      for (let k = 0; k < classes; k++) result.output[k]![t] = result.output[k]![t]! * share
    }
    let rest = Math.max(0, wanted - least)
    result.grid[t] = 0
    result.renewable[t] = 0
    result.unserved[t] = 0
    result.export[t] = problem.exportLimit?.[t] ?? 0
    for (const one of result.curtailed) one[t] = 0
    const first = t * stack.width
    for (let i = 0; i < stack.count[t]! && rest > 0; i++) {
      const source = stack.source[first + i]!
      if (source > UNSERVED && source !== EXPORT && source < FIRST_CLASS) continue
      const taken = Math.min(rest, stack.size[first + i]!)
      rest -= taken
      if (source === GRID || source === GRID_ABOVE) result.grid[t] = result.grid[t]! + taken
      else if (source === RENEWABLE) result.renewable[t] = taken
      else if (source === EXPORT) result.export[t] = result.export[t]! - taken
      else if (source === UNSERVED) result.unserved[t] = taken
      else if (source < FIRST_CLASS + 2 * classes) {
        const k = (source - FIRST_CLASS) >> 1
        result.output[k]![t] = result.output[k]![t]! + taken
      } else result.curtailed[source - FIRST_CLASS - 2 * classes]![t] = taken
    }
  }
}
