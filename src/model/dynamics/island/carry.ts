import type { Kernel } from './kernel.js'

/** Places in `Kernel.carry`: speed, power of batteries, load before. */
export const SPEED = 0
export const STORED = 1
export const BEFORE = 2
/** Σ 2H S, Σ D S, Σ P_m of what runs. */
export const MASS = 3
export const DAMPING = 4
export const MECHANICAL = 5
/** Share of the load that is served, and the offset that secondary control has come to. */
export const SERVED = 6
export const BIAS = 7

/** State of a run that has not begun. */
export function carryOf(
  loadStart: number,
  { rating, inertia, damping, power }: Pick<Kernel, 'rating' | 'inertia' | 'damping' | 'power'>,
): Float64Array {
  const carry = Float64Array.of(0, 0, loadStart, 0, 0, 0, 1, 0)
  for (let i = 0; i < rating.length; i++) {
    carry[MASS]! += rating[i]! * inertia[i]!
    carry[DAMPING]! += rating[i]! * damping[i]!
    carry[MECHANICAL]! += rating[i]! * power[i]!
  }
  return carry
}
