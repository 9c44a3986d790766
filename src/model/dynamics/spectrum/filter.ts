import type { Seconds } from '../../../quantity/index.js'

/** A second-order section: b over a in z^-1, a0 = 1. */
export type Section = readonly [number, number, number, number, number]

/**
 * (n0 + n1 s + n2 s²)/(d0 + d1 s + d2 s²) by the bilinear transform, s → 2/h (1 − z⁻¹)/(1 + z⁻¹).
 * Source: Oppenheim and Schafer, Discrete-Time Signal Processing, 7.1.
 */
export function bilinear(
  n: readonly [number, number, number],
  d: readonly [number, number, number],
  step: Seconds,
): Section {
  const c = 2 / step
  const at = ([p0, p1, p2]: readonly [number, number, number]) =>
    [p0 + p1 * c + p2 * c * c, 2 * p0 - 2 * p2 * c * c, p0 - p1 * c + p2 * c * c] as const
  const [b0, b1, b2] = at(n)
  const [a0, a1, a2] = at(d)
  return [b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0]
}

/** Passes values through a section in place; it starts at rest. */
export function pass(values: Float64Array, [b0, b1, b2, a1, a2]: Section): void {
  let first = 0
  let second = 0
  for (let k = 0; k < values.length; k++) {
    const value = values[k]!
    const out = b0 * value + first
    first = b1 * value - a1 * out + second
    second = b2 * value - a2 * out
    values[k] = out
  }
}
