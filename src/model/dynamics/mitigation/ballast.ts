import type { Joules, Seconds, Watts } from '../../../quantity/index.js'
import type { Ballast } from './contract.js'

/**
 * Software ballast: max(P, floor), from `delay` after the load fell below the floor, to the moment it
 * rises. The step in which it begins is lifted by its part of the step, so a delay need be no whole number
 * of steps. Source: Firefly, arXiv 2508.14318 (as described there; its code is not public).
 * @param power W, mean of each step; changed in place
 * @returns what it burnt, J
 */
export function fillUp(
  power: Float64Array,
  nameplate: Watts,
  step: Seconds,
  { floor, delay, hold = Number.POSITIVE_INFINITY }: Ballast,
): Joules {
  const level = floor * nameplate
  let samples = 0
  let burnt = 0
  for (let k = 0; k < power.length; k++) {
    const missing = level - power[k]!
    if (missing <= 0) {
      samples = 0
      continue
    }
    // a product, not a sum: a long record would collect its rounding
    const below = ++samples * step
    const share = below - delay < step ? (below - delay) / step : 1
    const left = below - hold > 0 ? Math.max(0, 1 - (below - hold) / step) : 1
    const filled = Math.max(0, Math.min(share, left)) * missing
    if (filled === 0) continue
    power[k] = share >= 1 && left >= 1 ? level : power[k]! + filled
    burnt += filled
  }
  return burnt * step
}
