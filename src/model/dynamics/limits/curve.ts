import { boundAt, type LimitCurve, placesOf } from '../../../numeric/index.js'
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
  const judged = (values.length - 1) * step
  const places = placesOf(curve).filter((at) => at <= judged + step / 2)
  if (places.length === 0) return undefined
  let nearest: NearestOnCurve | undefined
  let least = Number.POSITIVE_INFINITY
  /** Level kept for the time of a place; what is told is the place with the least margin. */
  const look = (index: number): number => {
    const at = places[index] ?? 0
    const bound = boundAt(curve, at) ?? 0
    const value = sustained(values, step, at, sign)
    const margin = (bound - value) * sign
    if (margin < least) {
      least = margin
      nearest = { value, bound, at, judged }
    }
    return value
  }
  /** Places between two: no level that lasts longer goes further than what lasts for the first. */
  const search = (from: number, to: number, level: number): void => {
    if (to - from < 2) return
    const strictest = strictestOf(curve, places.slice(from + 1, to), sign)
    if ((strictest - level) * sign >= least) return
    const middle = (from + to) >> 1
    const there = look(middle)
    search(from, middle, level)
    search(middle, to, there)
  }
  const last = places.length - 1
  const first = look(0)
  if (last > 0) look(last)
  search(0, last, first)
  return nearest
}

/** Whether a signal keeps to a curve as far as the record goes: the same, without the figures. */
export function keepsCurve(values: Float64Array, step: Seconds, curve: LimitCurve): boolean {
  const sign = curve.side === 'low' ? -1 : 1
  const judged = (values.length - 1) * step
  const places = placesOf(curve).filter((at) => at <= judged + step / 2)
  const extreme = sustained(values, step, 0, sign)
  if ((strictestOf(curve, places, sign) - extreme) * sign >= 0) return true
  const nearest = nearestOnCurve(values, step, curve)
  return !nearest || (nearest.bound - nearest.value) * sign >= 0
}

/** Highest bound of a low curve, lowest of a high one, at these places. */
function strictestOf(curve: LimitCurve, places: readonly Seconds[], sign: 1 | -1): number {
  const bounds = places.map((at) => (boundAt(curve, at) ?? 0) * sign)
  return Math.min(...bounds) * sign
}

/** Whether a curve speaks of times longer than a record. */
export function goesBeyond({ points }: LimitCurve, judged: Seconds): boolean {
  return (points.at(-1)?.at ?? 0) > judged
}
