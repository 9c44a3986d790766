import { type GridLimit, limitDimensions } from '../../catalog/index.js'
import { boundAt, type LimitCurve, placesOf } from '../../numeric/index.js'
import { formatQuantity } from '../../quantity/index.js'
import type { Cursor } from './cursor.js'

/** Limits that bound one signal from either side. */
const opposite: Readonly<Partial<Record<GridLimit['quantity'], GridLimit['quantity']>>> = {
  frequency: 'frequency',
  'ride-through-low-voltage': 'ride-through-high-voltage',
  'ride-through-high-voltage': 'ride-through-low-voltage',
  'ride-through-low-frequency': 'ride-through-high-frequency',
  'ride-through-high-frequency': 'ride-through-low-frequency',
}

/** Reports a limit that crosses one of the other side: no signal could keep both. */
export function checkCrossing(
  limit: GridLimit,
  others: Readonly<Record<string, GridLimit>>,
  at: Cursor,
): void {
  for (const other of Object.values(others)) {
    if (other.id === limit.id || other.status === 'withdrawn') continue
    if (other.quantity !== opposite[limit.quantity]) continue
    const found = crossing(limit, other) ?? crossing(other, limit)
    if (!found) continue
    const say = (value: number) => formatQuantity(value, limitDimensions[limit.quantity])
    at.report('scenario.limit-crossing', {
      what: other.id,
      low: say(found.low),
      high: say(found.high),
    })
    return
  }
}

/** Where a low limit lies above a high one. */
function crossing(lower: GridLimit, upper: GridLimit): { low: number; high: number } | undefined {
  const low = curveOf(lower, 'low')
  const high = curveOf(upper, 'high')
  if (!low || !high) return undefined
  for (const place of [...placesOf(low), ...placesOf(high)]) {
    const [least, most] = [boundAt(low, place), boundAt(high, place)]
    if (least !== undefined && most !== undefined && least > most) return { low: least, high: most }
  }
  return undefined
}

/** What a limit asks over time on one side: its curve, or its bound from its window on. */
function curveOf(limit: GridLimit, side: 'low' | 'high'): LimitCurve | undefined {
  if (limit.curve) return limit.curve.side === side ? limit.curve : undefined
  const bound = limit[side]
  return bound === undefined ? undefined : { side, points: [{ at: limit.window ?? 0, bound }] }
}
