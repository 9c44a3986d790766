import type { Spread } from '../quantity/index.js'
import { columns } from './generated/columns.js'
import type { Confidence, Kind } from './generated/types.js'
import type { PackedCell, PackedProvenance, PackedRow, PackedTable } from './packed.js'

/** Where a value comes from and how far to trust it. */
export interface Provenance {
  readonly kind: Kind
  readonly confidence: Confidence
  /** sources, `; ` between them */
  readonly source: string
  /** ISO date, or `from..to`: of the price, of the source, else of the table */
  readonly date: string
  /** P10 in SI, where the sources give a range */
  readonly low?: number
  /** P90 in SI */
  readonly high?: number
  readonly note?: string
}

/** One row of the catalogue, in SI. */
export interface CatalogRecord<Table extends string = string> {
  readonly table: Table
  readonly id: string
  readonly name: string
  /** remark on the whole row */
  readonly note?: string
  /** by field name; a field nobody published is absent, never zero */
  readonly values: Readonly<Record<string, number | string>>
  /** by field name, one for every value */
  readonly provenance: Readonly<Record<string, Provenance>>
  /** by field name, where the sources give a range: P10, central, P90 */
  readonly spread: Readonly<Record<string, Spread>>
}

const CONFIDENCES: readonly Confidence[] = ['very low', 'low', 'medium', 'high']

/** Rows of a generated table as records. */
export function unpack<Table extends string>(
  table: Table,
  packed: PackedTable,
  sources: readonly string[],
): readonly CatalogRecord<Table>[] {
  return packed.rows.map((row) => unpackRow(table, packed.fields, row, sources))
}

function unpackRow<Table extends string>(
  table: Table,
  fields: readonly string[],
  [id, name, cells, row, note, extras]: PackedRow,
  sources: readonly string[],
): CatalogRecord<Table> {
  const values: Record<string, number | string> = {}
  const provenance: Record<string, Provenance> = {}
  const spread: Record<string, Spread> = {}
  const ofRow = provenanceOf(row, {}, sources)
  for (const [index, field] of fields.entries()) {
    const value = cells[index]
    if (value === null || value === undefined) continue
    const cell = extras[index]
    values[field] = value
    provenance[field] = cell === undefined ? ofRow : provenanceOf(row, cell, sources)
    if (cell?.r !== undefined && typeof value === 'number')
      spread[field] = { kind: 'quantiles', p10: cell.r[0], p50: value, p90: cell.r[1] }
  }
  return { table, id, name, ...(note !== 0 && { note }), values, provenance, spread }
}

function provenanceOf(
  row: PackedProvenance,
  cell: PackedCell,
  sources: readonly string[],
): Provenance {
  const kind = cell.k ?? row[0]
  return {
    kind: columns.kinds[kind]?.kind ?? 'memory',
    confidence: CONFIDENCES[cell.c ?? row[1]] ?? 'very low',
    source: (cell.s ?? row[2]).map((index) => sources[index]).join('; '),
    date: cell.d ?? row[3],
    ...(cell.r !== undefined && { low: cell.r[0], high: cell.r[1] }),
    ...(cell.n !== undefined && { note: cell.n }),
  }
}
