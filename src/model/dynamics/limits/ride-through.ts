import { boundAt, type LimitCurve, placesOf } from '../../../numeric/index.js'
import type { Fraction, Seconds, Watts } from '../../../quantity/index.js'

/** Times for which an excursion may last at which a load trips though it must stay. */
export interface TripsThoughAsked {
  readonly from: Seconds
  /** Infinity: for ever. */
  readonly to: Seconds
  /** At `from`, where the load lets go and where it must still hold. */
  readonly trips: number
  readonly asked: number
}

/**
 * How long an excursion must last for a load to trip at a level at which it must stay. Both curves
 * are read as envelopes from the start of the excursion; sloping pieces are looked at in sixteen parts.
 * @returns empty: the load rides through all that is asked; where one curve says nothing, nothing is told
 */
export function tripsThoughAsked(load: LimitCurve, asked: LimitCurve): TripsThoughAsked[] {
  const sign = asked.side === 'low' ? 1 : -1
  const places = [...new Set([...placesOf(load), ...placesOf(asked)])].sort((a, b) => a - b)
  const out: TripsThoughAsked[] = []
  let open: Omit<TripsThoughAsked, 'to'> | undefined
  for (const at of places) {
    const trips = boundAt(load, at)
    const must = boundAt(asked, at)
    const fails = trips !== undefined && must !== undefined && (trips - must) * sign > 0
    if (fails && !open) open = { from: at, trips, asked: must }
    if (!fails && open) {
      out.push({ ...open, to: at })
      open = undefined
    }
  }
  if (open) out.push({ ...open, to: Number.POSITIVE_INFINITY })
  return out
}

/**
 * Where a load's own curve comes nearest to what is asked, or goes furthest beyond it.
 * @returns undefined where the two never speak of the same time
 */
export function nearestTrip(
  load: LimitCurve,
  asked: LimitCurve,
): { readonly value: number; readonly bound: number; readonly at: Seconds } | undefined {
  const sign = asked.side === 'low' ? 1 : -1
  let nearest: { value: number; bound: number; at: Seconds } | undefined
  for (const at of new Set([...placesOf(load), ...placesOf(asked)])) {
    const value = boundAt(load, at)
    const bound = boundAt(asked, at)
    if (value === undefined || bound === undefined) continue
    const beyond = (value - bound) * sign
    if (!nearest || beyond > (nearest.value - nearest.bound) * sign) nearest = { value, bound, at }
  }
  return nearest
}

/** A load's power around a fault. */
export interface FaultRecord {
  /** W */
  readonly power: Float64Array
  readonly step: Seconds
  /** Before the fault, W. */
  readonly before: Watts
  /** From the start of the record until the voltage was back. */
  readonly cleared: Seconds
}

/**
 * Time from the return of the voltage until the load is back at a share of what it was, for good.
 * @returns Infinity where it is not by the end of the record
 */
export function recoveryOf(
  { power, step, before, cleared }: FaultRecord,
  share: Fraction = 0.9,
): Seconds {
  const wanted = share * before
  let last = power.length - 1
  while (last >= 0 && power[last]! >= wanted) last--
  if (last === power.length - 1) return Number.POSITIVE_INFINITY
  return Math.max(0, (last + 1) * step - cleared)
}
