import { boundAt, type LimitCurve, placesOf } from '../../../catalog/index.js'
import type { Seconds } from '../../../quantity/index.js'
import { sustained } from './rolling.js'

/** Where a signal comes nearest to a curve, or goes furthest beyond it. */
export interface NearestOnCurve {
  /** Level that the signal keeps to for `at` without a break. */
  readonly value: number
  /** What the curve asks for at that time. */
  readonly bound: number
  readonly at: Seconds
  /** Longest time on the curve that the record covers. */
  readonly judged: Seconds
}

/**
 * Holds a signal against a curve over time: below a low curve (above a high one) it must not stay at
 * any level for longer than the curve gives that level. Each place of the curve is a relay with that
 * delay; the worst is told. What the curve says of times longer than the record is not judged.
 * @returns undefined where the record is shorter than the first place
 */
export function nearestOnCurve(
  values: Float64Array,
  step: Seconds,
  curve: LimitCurve,
): NearestOnCurve | undefined {
  const sign = curve.side === 'low' ? -1 : 1
  const length = (values.length - 1) * step
  // half a step: a window is a whole number of them
  const places = placesOf(curve).filter((at) => at <= length + step / 2)
  const extreme = sustained(values, step, 0, sign)
  let nearest: NearestOnCurve | undefined
  let least = Number.POSITIVE_INFINITY
  for (const at of places.toReversed()) {
    const bound = boundAt(curve, at) ?? 0
    // no level that lasts is beyond the extreme: such a place cannot be the worst
    if ((bound - extreme) * sign >= least) continue
    const value = at === 0 ? extreme : sustained(values, step, at, sign)
    const margin = (bound - value) * sign
    if (margin >= least) continue
    least = margin
    nearest = { value, bound, at, judged: length }
  }
  return nearest
}

/** Whether a curve speaks of times longer than a record. */
export function goesBeyond({ points }: LimitCurve, judged: Seconds): boolean {
  return (points.at(-1)?.at ?? 0) > judged
}
