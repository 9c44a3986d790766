import { unitInSi } from './fields.js'
import { apart, number } from './mismatch.js'
import type { Field } from './packed.js'
import type { CatalogRecord } from './record.js'
import type { Catalogue, Cell, Disagreement } from './rules.js'

/** A value that sources print and the catalogue rejected, at the cell where it would stand, in SI. */
export interface RejectedValue extends Cell {
  readonly value: number | string
  /** the value chosen instead, where the disagreement names one */
  readonly chosen?: number
}

/** How the name that sources give a quantity reads as a column of the catalogue. */
interface Reading {
  readonly column: string
  /** unit of a bare number, where it is not that of the column */
  readonly unit?: string
  /** only numbers with this unit count */
  readonly only?: string
  /** numbers count as a share of this field of the record */
  readonly share?: string
  /** numbers are of one link: the cell moves as they do */
  readonly isScale?: true
}

/** Closer values are the same one, rounded (38.1 and 38 MW). */
const ROUNDING = 0.005

const READINGS: Readonly<Record<string, Reading>> = {
  'scaleup per LINK': { column: 'scaleup_gbs_per_dir', isScale: true },
  'ICI per link': { column: 'scaleup_p2p_gbs_per_dir' },
  'scaleout GB/s per GPU': { column: 'scaleout_gbit_per_dir', unit: 'GB/s' },
  'hbm unit': { column: 'hbm_gb', only: 'GB' },
  kw_per_chip: { column: 'allin_w', unit: 'kW' },
  power_kw: { column: 'power_kw_nominal' },
  nox: { column: 'nox_g_per_kwh', only: 'g/kWh' },
  elec_kw_at_ref: { column: 'elec_kw_at_ref', only: '%', share: 'coolingCapacity' },
  lead_months: { column: 'lead_months_low' },
  capex_usd_per_kw: { column: 'capex_usd_per_kw_low' },
  price_usd: { column: 'price_usd_low' },
}

/**
 * What a disagreement rejects. Of its two sides the one that holds the chosen value is kept, the
 * first where the choice is no number; where the choice lies between, both are rejected.
 */
export function rejectedValues(one: Disagreement, catalogue: Catalogue): readonly RejectedValue[] {
  return sidesRejected(one).flatMap((text): readonly RejectedValue[] => {
    const found = cellOf(one, text, catalogue)
    if (found === undefined) return []
    const { record, field, reading } = found
    const cell = { table: record.table, id: record.id, field: field.field }
    if (field.si === undefined) return [{ ...cell, value: text }]
    const chosen = numbersOf(one.chosen, record, field, reading)[0]
    return numbersOf(text, record, field, reading)
      .filter((value) => chosen === undefined || apart(value, chosen) > ROUNDING)
      .map((value) => ({ ...cell, ...moved(value, chosen, record, field, reading) }))
  })
}

/** A number of one link, as the value of all links that would follow from it. */
function moved(
  value: number,
  chosen: number | undefined,
  record: CatalogRecord,
  { field }: Field,
  { isScale }: Reading,
): { value: number; chosen?: number } {
  const now = number(record, field)
  if (!isScale) return { value, ...(chosen !== undefined && { chosen }) }
  if (now === undefined || chosen === undefined) return { value }
  return { value: (now * value) / chosen, chosen: now }
}

const plain = (text: string) => text.replace(/\([^)]*\)/g, '')
const NUMBER = /(\d[\d,]*(?:\.\d+)?(?:e\d+)?)\s*([A-Za-z%/]+)?/g

const read = (text: string) =>
  [...text.matchAll(NUMBER)].map(([, digits = '', unit]) => ({
    value: Number(digits.replaceAll(',', '')),
    unit,
  }))

/** Sides of a disagreement whose value does not stand in the catalogue. */
function sidesRejected({ values, chosen }: Disagreement): readonly string[] {
  const wanted = read(plain(chosen)).map(({ value }) => value)
  const [first, last] = wanted
  if (first === undefined) {
    const kept = values.findIndex((text) => text.includes(chosen))
    return values.filter((_, side) => side !== Math.max(kept, 0))
  }
  // a range was chosen: a side within it is part of the choice
  if (last !== undefined && /\d\s*-\s*\d/.test(plain(chosen)))
    return values.filter((text) => held(text).some((value) => value < first || value > last))
  const exact = values.findIndex((text) => read(text).some(({ value }) => value === first))
  if (exact >= 0) return values.filter((_, side) => side !== exact)
  return values.filter((text) => first < Math.min(...held(text)) || first > Math.max(...held(text)))
}

const held = (text: string) => read(plain(text)).map(({ value }) => value)

function cellOf({ id, column }: Disagreement, text: string, { records, fields }: Catalogue) {
  const reading = READINGS[column] ?? { column }
  // all links of a package taken for those to one peer
  const peer = /point-to-point|one peer/.test(text)
    ? reading.column.replace('scaleup_gbs', 'scaleup_p2p_gbs')
    : reading.column
  const names = [peer, peer.replace(/_low$/, '')]
  for (const [table, rows] of Object.entries(records)) {
    const record = rows.find((row) => row.id === id)
    const field = fields[table]?.find(({ columns }) => names.some((name) => columns.includes(name)))
    if (record !== undefined && field !== undefined) return { record, field, reading }
  }
  return undefined
}

/** Numbers of a text in SI: in the unit written behind them, else in that of the reading or column. */
function numbersOf(
  text: string,
  record: CatalogRecord,
  { si, dimension }: Field,
  { unit, only, share }: Reading,
): readonly number[] {
  const bare = unit === undefined ? si! : (unitInSi(unit, dimension) ?? si!)
  return read(only === undefined ? plain(text) : text)
    .filter((one) => only === undefined || one.unit === only)
    .flatMap((one) => {
      const whole = share === undefined ? undefined : number(record, share)
      if (share !== undefined) return whole === undefined ? [] : [(one.value / 100) * whole]
      const written = one.unit === undefined ? undefined : unitInSi(one.unit, dimension)
      return [one.value * (written ?? bare)]
    })
}
