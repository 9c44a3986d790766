import type { Series } from '../../numeric/index.js'
import type { Count, EpochSeconds } from '../../quantity/index.js'
import type { DispatchMonth } from './contract.js'
import { monthIndex } from './tariff.js'

/** Demand from the first month that has any, and what stands before it. */
export interface Loaded {
  readonly demand: Series
  /** Steps left out. */
  readonly skipped: Count
  /** `YYYY-MM` of the months left out. */
  readonly idle: readonly string[]
}

/** Leaves out the whole months before the first load: there is nothing to decide in them. */
export function loadedMonths(demand: Series, start: EpochSeconds): Loaded {
  const first = demand.values.findIndex((watts) => watts > 0)
  const { month, names } = monthIndex(start + demand.start, Math.max(0, first) + 1, demand.step)
  const idle = names.length - 1
  if (idle === 0) return { demand, skipped: 0, idle: [] }
  const skipped = month.indexOf(idle)
  return {
    demand: {
      ...demand,
      start: demand.start + skipped * demand.step,
      values: demand.values.subarray(skipped),
    },
    skipped,
    idle: names.slice(0, idle),
  }
}

/** Values by step with as many zeros before them. */
export function afterIdle(values: Float64Array, skipped: Count): Float64Array {
  if (skipped === 0) return values
  const out = new Float64Array(skipped + values.length)
  out.set(values, skipped)
  return out
}

/** A month in which nothing ran. */
export function idleMonth(month: string): DispatchMonth {
  return {
    month,
    energyCost: 0,
    demandCost: 0,
    fuelCost: 0,
    operationCost: 0,
    startCost: 0,
    gridPeak: 0,
    gridEnergy: 0,
    fuel: 0,
    carbonDioxide: 0,
    nitrogenOxides: 0,
    carbonMonoxide: 0,
    unserved: 0,
  }
}
