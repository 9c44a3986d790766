import type { Count, Fraction } from '../../quantity/index.js'
import type { Rejection } from './plant.js'

/** Places of one hour's numbers. */
const DUTY = 0
const FACTOR = 1
const FAN = 2
const COMPRESSOR = 3
const WATER = 4
const MECHANICAL = 5
const EXCESS = 6
const WIDTH = 7

/**
 * What a path last took in each hour of the typical year. The weather of an hour comes back every
 * year, and where the load does too there is nothing to work out again.
 */
export type Memory = Float64Array

/** A memory of so many hours of weather, empty: no duty is NaN. */
export function createMemory(hours: Count): Memory {
  return new Float64Array(hours * WIDTH).fill(Number.NaN)
}

/** Fills `out` with what the hour took at exactly this duty and factor; false where it is not known. */
export function recall(
  memory: Memory,
  hour: Count,
  duty: Fraction,
  factor: number,
  out: Rejection,
): boolean {
  const at = hour * WIDTH
  if (memory[at + DUTY] !== duty || memory[at + FACTOR] !== factor) return false
  out.fan = memory[at + FAN]!
  out.compressor = memory[at + COMPRESSOR]!
  out.water = memory[at + WATER]!
  out.mechanical = memory[at + MECHANICAL]!
  out.excess = memory[at + EXCESS]!
  return true
}

/** Keeps what the hour takes at this duty and factor. */
export function remember(
  memory: Memory,
  hour: Count,
  duty: Fraction,
  factor: number,
  out: Rejection,
): void {
  const at = hour * WIDTH
  memory[at + DUTY] = duty
  memory[at + FACTOR] = factor
  memory[at + FAN] = out.fan
  memory[at + COMPRESSOR] = out.compressor
  memory[at + WATER] = out.water
  memory[at + MECHANICAL] = out.mechanical
  memory[at + EXCESS] = out.excess
}
