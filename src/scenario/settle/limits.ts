import {
  type GridLimit,
  limitCurve,
  limitCurveIds,
  limitDimensions,
  limitIds,
  limitsFor,
  namedLimit,
  recordsOf,
  resolveAlias,
} from '../../catalog/index.js'
import { curveWays, type LimitCurve } from '../../numeric/index.js'
import { type Dimension, nearestWords } from '../../quantity/index.js'
import { type LimitsSource, type OwnLimitSource, readMeasured } from '../schema/index.js'
import type { Place } from '../site.js'
import type { Cursor } from './cursor.js'
import { checkCrossing } from './limits-crossing.js'

/**
 * Limits that a site is held against, by id: those of its place, without those left out, with those
 * named, and the author's own, which replace a limit of the same name.
 */
export function settleLimits(
  source: LimitsSource | undefined,
  place: Place,
  here: Cursor,
): Readonly<Record<string, GridLimit>> {
  const out: Record<string, GridLimit> = {
    ...limitsFor(place.country, place.gridOperator, place.utility),
  }
  if (!source) return out
  for (const [index, id] of (source.leave ?? []).entries()) {
    const at = here.child('leave').child(String(index))
    const limit = known(id, at)
    if (!limit) continue
    if (!(limit.id in out)) at.report('scenario.limit-absent', { id }, 'warning')
    delete out[limit.id]
  }
  for (const [index, id] of (source.use ?? []).entries()) {
    const at = here.child('use').child(String(index))
    const limit = known(id, at)
    if (limit?.status === 'withdrawn') at.report('scenario.limit-withdrawn', { id }, 'warning')
    if (limit) out[limit.id] = limit
  }
  for (const [id, written] of Object.entries(source.own ?? {})) {
    const at = here.child(id, `own.${id}`)
    const limit = settleOwn(id, written, at)
    if (!limit) continue
    checkCrossing(limit, out, at)
    out[id] = limit
  }
  return out
}

/** The limit of an id; one that is only listed, or none, is reported. */
function known(id: string, at: Cursor): GridLimit | undefined {
  const limit = namedLimit(id)
  if (limit) return limit
  const wanted = resolveAlias(id)
  if (recordsOf('limits').some((record) => record.id === wanted)) {
    at.report('scenario.limit-listed', { id })
    return undefined
  }
  at.report('scenario.unknown-equipment', {
    id,
    table: 'limits',
    nearest: nearest(id, limitIds()),
  })
  return undefined
}

function nearest(word: string, ids: readonly string[]): string {
  const holding = ids.filter((id) => id.includes(word))
  return [...new Set([...nearestWords(word, ids, 3), ...holding])].slice(0, 3).join('; ')
}

function settleOwn(id: string, source: OwnLimitSource, at: Cursor): GridLimit | undefined {
  const { quantity, band, from, authority, document } = source
  const dimension = limitDimensions[quantity]
  const low = read(source.low, dimension, at.child('low'))
  const high = read(source.high, dimension, at.child('high'))
  const curve = settleCurve(source, dimension, at)
  const written = source.low ?? source.high ?? source.curve ?? source['curve-of']
  if (written === undefined) at.report('scenario.limit-unbounded', { id, quantity })
  if (low === undefined && high === undefined && curve === undefined) return undefined
  if (low !== undefined && high !== undefined && low > high) {
    const values = { what: 'bounds', low: String(source.low), high: String(source.high) }
    at.child('low').report('scenario.limit-crossing', values)
    return undefined
  }
  if (band && band.low >= band.high) {
    const values = { what: 'band', low: `${band.low} Hz`, high: `${band.high} Hz` }
    at.child('band').report('scenario.limit-crossing', values)
  }
  if (band) at.child('band').note(band.text)
  const window = at.optional('window', source.window)
  return {
    id,
    name: source.name ?? id,
    quantity,
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(curve && { curve }),
    ...(window !== undefined && { window }),
    ...(band && { band: { low: band.low, high: band.high } }),
    status: source.status ?? 'in-force',
    ...(from && { from: from.iso }),
    kind: 'contract',
    source: document ?? '',
    ...(authority !== undefined && { authority }),
    ...(document !== undefined && { document }),
  }
}

/** A written figure of a known dimension; a fault is reported. */
function read(
  raw: string | number | undefined,
  dimension: Dimension,
  at: Cursor,
): number | undefined {
  if (raw === undefined) return undefined
  const reading = readMeasured(raw, dimension)
  if (!reading.ok) {
    at.report(reading.code, reading.values)
    return undefined
  }
  const { value, text } = reading.value
  if (value < 0) at.report('scenario.negative', { value })
  at.note(text)
  return value
}

/** The side that a curve bounds, which most quantities tell. */
function sideOf({ quantity, side }: OwnLimitSource): 'low' | 'high' | undefined {
  if (quantity.startsWith('ride-through-low')) return 'low'
  return quantity === 'frequency' ? side : 'high'
}

function settleCurve(
  source: OwnLimitSource,
  dimension: Dimension,
  at: Cursor,
): LimitCurve | undefined {
  const side = sideOf(source)
  const id = source['curve-of']
  const here = at.child('curve')
  if (id !== undefined) {
    const found = limitCurve(id)
    const place = at.child('curve-of')
    if (!found) {
      const values = { id, table: 'limit curves', nearest: nearest(id, limitCurveIds()) }
      place.report('scenario.unknown-equipment', values)
    } else if (side !== undefined && found.side !== side) {
      place.report('scenario.limit-side', { side, found: found.side })
    }
    return found
  }
  if (!source.curve) return undefined
  if (side === undefined) {
    here.report('scenario.limit-side', { side: 'low, high', found: '' })
    return undefined
  }
  const over = source.quantity === 'amplitude' ? 'frequency' : 'duration'
  const points = source.curve.flatMap((point, index) => {
    const spot = here.child(String(index))
    const place = read(point.at, over, spot.child('at'))
    const bound = read(point.bound, dimension, spot.child('bound'))
    const way = curveWays.find((one) => one === point.way)
    return place === undefined || bound === undefined
      ? []
      : [{ at: place, bound, ...(way && { way }) }]
  })
  const late = points.findIndex((point, k) => point.at < (points[k - 1]?.at ?? 0))
  if (late >= 0) {
    const written = source.curve
    here
      .child(String(late))
      .child('at')
      .report('scenario.limit-order', {
        at: String(written[late]?.at),
        before: String(written[late - 1]?.at),
      })
  }
  return points.length > 0 ? { side, points } : undefined
}
