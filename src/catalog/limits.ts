import { curveWays, type LimitCurve } from '../numeric/index.js'
import { core } from './generated/tables.js'
import type { LimitRow } from './generated/types.js'
import {
  type GridLimit,
  type LimitQuantity,
  limitQuantities,
  limitStatuses,
  type StandIn,
  type TripCurves,
} from './limit.js'
import type { CatalogRecord } from './record.js'
import { findRecord, recordsOf } from './records.js'

/** A limit of the catalogue, and where it applies by itself. */
interface Shelved {
  readonly limit: GridLimit
  readonly row: Partial<LimitRow>
}

let shelf: ReadonlyMap<string, Shelved> | undefined

/** Limits that can be held against a site, by id: not rows that are only listed or judged with another. */
function shelved(): ReadonlyMap<string, Shelved> {
  shelf ??= new Map(
    recordsOf('limits').flatMap((record) => {
      const row = record.values as Partial<LimitRow>
      const quantity = limitQuantities.find((one) => one === row.quantity)
      const isBounded = row.low !== undefined || row.high !== undefined
      if (!quantity || !isBounded || row.judgedBy !== undefined) return []
      return [[record.id, { limit: limitOf(record, row, quantity), row }] as const]
    }),
  )
  return shelf
}

function limitOf(
  { id, name, provenance }: CatalogRecord<'limits'>,
  row: Partial<LimitRow>,
  quantity: LimitQuantity,
): GridLimit {
  const from = provenance.quantity
  const curve = row.curve === undefined ? undefined : limitCurve(row.curve)
  const told = [
    'nameKo',
    'low',
    'high',
    'window',
    'from',
    'authority',
    'document',
    'section',
  ] as const
  return {
    id,
    name,
    quantity,
    status: limitStatuses.find((one) => one === row.status) ?? 'proposed',
    kind: from?.kind ?? 'memory',
    source: from?.source ?? '',
    ...Object.fromEntries(told.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]]))),
    ...(curve && { curve }),
    ...(row.conflict !== undefined && { conflict: row.conflict }),
    ...(row.standsFor !== undefined && { standsFor: row.standsFor as StandIn }),
    ...(row.bandLow !== undefined &&
      row.bandHigh !== undefined && { band: { low: row.bandLow, high: row.bandHigh } }),
  }
}

/** A curve of the catalogue (catalog/limits/curves.csv); undefined where none has the id. */
export function limitCurve(id: string): LimitCurve | undefined {
  const packed = Object.hasOwn(core.curves, id) ? core.curves[id] : undefined
  if (!packed || packed.side === 'shed') return undefined
  return {
    side: packed.side,
    points: packed.points.map(([at, bound, between]) => {
      const way = curveWays.find((one) => one === between)
      return { at, bound, ...(way && { way }) }
    }),
  }
}

/** Ids of the curves that bound a signal. */
export function limitCurveIds(): readonly string[] {
  return Object.keys(core.curves).filter((id) => core.curves[id]?.side !== 'shed')
}

/**
 * What supplies and UPS bear where the maker's curve is not known: the ITIC curve of 2000, which
 * single-phase IT equipment of 120 V is built to. It says nothing of frequency.
 */
export function typicalTripCurves(): TripCurves {
  const low = findRecord('itic-low-voltage', 'limits')
  return {
    lowVoltage: limitCurve('itic-lv'),
    highVoltage: limitCurve('itic-hv'),
    source: `${low?.values.document ?? ''}: ${low?.provenance.quantity?.source ?? ''}`,
  }
}

/** Ids of the limits that can be held against a site. */
export function limitIds(): readonly string[] {
  return [...shelved().keys()]
}

/** The limit of an id, of another name of it, or of a row that it judges; undefined: only listed, or none. */
export function namedLimit(id: string): GridLimit | undefined {
  const record = findRecord(id, 'limits')
  if (!record) return undefined
  return shelved().get(String(record.values.judgedBy ?? record.id))?.limit
}

/**
 * Limits that apply in a country and under a grid operator and utility, by id, whatever their date:
 * those that name neither, those of the country, and those of operator or utility. Where these
 * publish no numbers, a neighbour's stand in as practice. What binds only whom it is addressed to
 * (generators, inverters, a purchase class) applies only when it is named.
 */
export function limitsFor(
  country: string,
  operator: string,
  utility = '',
): Readonly<Record<string, GridLimit>> {
  const out: Record<string, GridLimit> = {}
  const names = (list: string | undefined) =>
    (list ?? '').split('|').some((one) => one !== '' && `${operator} ${utility}`.includes(one))
  for (const [id, { limit, row }] of shelved()) {
    if (row.apply !== 'place') continue
    if (row.country !== undefined && !row.country.split('|').includes(country)) continue
    if (names(row.except)) continue
    if (row.operator === undefined || names(row.operator)) out[id] = limit
    else if (names(row.standsIn)) {
      out[id] = { ...limit, status: 'practice', standsFor: 'utility' }
    }
  }
  return out
}
