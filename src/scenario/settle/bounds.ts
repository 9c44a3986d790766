import type { Cursor } from './cursor.js'

/** Coolant that electronics can be cooled with: above freezing, below what any rack takes, °C. */
const coolant = { low: 5, high: 60 }

export function temperate(at: Cursor, value: number): number {
  if (value < coolant.low || value > coolant.high) {
    at.report('scenario.range', { found: value, ...coolant })
  }
  return value
}

/** Reports a count or an amount that is not above zero. */
export function positive(at: Cursor, value: number): number {
  if (!(value > 0)) at.report('scenario.not-positive', { value })
  return value
}

/** Reports a price below nothing; one left out stays so. */
export function notNegative(at: Cursor, value: number | undefined): number | undefined {
  if (value !== undefined && value < 0) at.report('scenario.price-negative', {})
  return value
}

/** Reports a figure outside a range that its model holds for; one left out stays so. */
export function within<V extends number | undefined>(
  at: Cursor,
  value: V,
  low: number,
  high: number,
): V {
  if (value !== undefined && !(value >= low && value <= high)) {
    at.report('scenario.range', { found: value, low, high })
  }
  return value
}

/** Reports a share outside its range. */
export function fraction(at: Cursor, value: number, low: number): number {
  if (!(value >= low && value <= 1)) at.report('scenario.range', { found: value, low, high: 1 })
  return value
}
