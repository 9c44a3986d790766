import type { Fraction, Joules, Seconds } from '../../../quantity/index.js'
import { rainflow } from './rainflow.js'

/** How a cell wears; estimates for lithium iron phosphate unless a maker's warranty says more. */
export interface Wear {
  /** Cycles of `depth` until `fade` of the capacity is gone. */
  readonly cycles: number
  readonly depth: Fraction
  /** Exponent k of N(d) = N_ref (d/d_ref)^-k; 1 counts energy alone, higher spares shallow cycles. */
  readonly exponent: number
  /** Time until the same fade without any cycle. */
  readonly calendar: Seconds
  /** Loss of capacity at which cells are replaced. */
  readonly fade: Fraction
}

/**
 * Ten thousand cycles of full depth (vendor, container of 2024), exponent 1.3 and fifteen years on the
 * shelf (estimates, 1-2 and 12-20 years), replaced at 30 % fade.
 */
export const typicalWear: Wear = {
  cycles: 10_000,
  depth: 1,
  exponent: 1.3,
  calendar: 15 * 365.25 * 86_400,
  fade: 0.3,
}

/** What a record of a battery does to it when it goes on like this. */
export interface Ageing {
  /** Cycles counted, halves as halves, and their mean depth. */
  readonly cyclesPerDay: number
  readonly depth: Fraction
  /** Cycles of the wear's depth that a day wears as much as: more than the mean depth says where few are deep. */
  readonly fullCyclesPerDay: number
  /** Share of its life that a day takes: by cycles, and by the calendar. */
  readonly cycleWear: Fraction
  readonly calendarWear: Fraction
  /** Time until replacement, s. */
  readonly life: Seconds
}

/**
 * Wear of a battery by cycles of every depth and by time,
 *
 *     L = Σ n_i/(N_ref (d_i/d_ref)^−k) + t/t_calendar   (Palmgren 1924, Miner 1945)
 *
 * @param stored energy in the battery by step, J
 * @param energy its capacity, J
 */
export function ageingOf(
  stored: Float64Array,
  step: Seconds,
  energy: Joules,
  wear: Wear = typicalWear,
): Ageing {
  const days = (stored.length * step) / 86_400
  let count = 0
  let depths = 0
  let used = 0
  for (const cycle of rainflow(stored, 1e-9 * energy)) {
    const depth = energy > 0 ? cycle.depth / energy : 0
    count += cycle.count
    depths += cycle.count * depth
    used += (cycle.count / wear.cycles) * (depth / wear.depth) ** wear.exponent
  }
  const cycleWear = days > 0 ? used / days : 0
  const calendarWear = 86_400 / wear.calendar
  return {
    cyclesPerDay: days > 0 ? count / days : 0,
    depth: count > 0 ? depths / count : 0,
    fullCyclesPerDay: cycleWear * wear.cycles,
    cycleWear,
    calendarWear,
    life: 86_400 / (cycleWear + calendarWear),
  }
}
