import type { Count, Fraction, Hertz, Ratio, Seconds, Watts } from '../../../quantity/index.js'
import { requireRange } from '../range.js'
import { bilinear, pass } from './filter.js'

/** What a shaft with a mode at one frequency would feel. */
export interface ShaftResponse {
  readonly at: Hertz
  /** Peak torque of the mode over the torque at the machines' rating, amplification in it. */
  readonly torque: Ratio
  /** Cycles a day beyond `counted` of the rating. */
  readonly cyclesPerDay: number
}

/** Where the modes of shafts lie. */
export const torsionalRange = { low: 7, high: 40 } as const

/**
 * Screen of torsional modes: shafts of turbine, gear and generator have lightly damped modes at 7-40 Hz
 * whose frequencies makers keep to themselves, so all of them are tried. The torque that load imposes on
 * the gap goes through
 *
 *     T_shaft/T_gap = m (2ζω s + ω²)/(s² + 2ζω s + ω²)
 *
 * with m the share of the inertia behind the shaft (IEEE Committee, Trans. PAS-96, 1977, for the model).
 * Fatigue in terms of stress needs the maker's shaft; there is no public limit.
 * @param power   of the machines, W, 10 ms apart or finer; coarser samples have no such lines
 * @param rating  W
 * @param options damping ratio ζ, 0.0005-0.01, and m, estimates
 * @throws PhysicsError physics/outside-range
 */
export function torsionalScreen(
  power: Float64Array,
  step: Seconds,
  rating: Watts,
  options: {
    readonly damping?: Ratio
    readonly inertiaShare?: Fraction
    readonly counted?: Ratio
    readonly points?: Count
  } = {},
): readonly ShaftResponse[] {
  const { damping = 0.005, inertiaShare = 0.5, counted = 0.02, points = 34 } = options
  requireRange('step', step, 1e-6, Number.MAX_VALUE)
  requireRange('points', points, 2, 10_000)
  requireRange('damping', damping, 1e-6, 1)
  const { low, high } = torsionalRange
  const top = Math.min(high, 0.4 / step)
  if (!(top > low) || !(rating > 0) || power.length === 0) return []
  requireRange('rating', rating, 1e-3, Number.MAX_VALUE)
  const mean = power.reduce((sum, watts) => sum + watts, 0) / power.length
  return Array.from({ length: points }, (_, i) => {
    const at = low * (top / low) ** (i / (points - 1))
    const angular = warped(at, step)
    const values = power.map((watts) => (inertiaShare * (watts - mean)) / rating)
    const straight = [angular ** 2, 2 * damping * angular, 0] as const
    pass(values, bilinear(straight, [angular ** 2, 2 * damping * angular, 1], step))
    return { at, ...peaksOf(values, step, counted) }
  })
}

/** Angular frequency that the bilinear transform carries to the one that is meant. */
function warped(at: Hertz, step: Seconds): number {
  return (2 / step) * Math.tan(Math.PI * at * step)
}

function peaksOf(
  values: Float64Array,
  step: Seconds,
  counted: Ratio,
): { torque: Ratio; cyclesPerDay: number } {
  let torque = 0
  let cycles = 0
  for (let k = 1; k + 1 < values.length; k++) {
    const value = values[k]!
    if (Math.abs(value) > torque) torque = Math.abs(value)
    if (value > counted && value >= values[k - 1]! && value > values[k + 1]!) cycles++
  }
  return { torque, cyclesPerDay: (cycles * 86_400) / (values.length * step) }
}
