import { columns } from './generated/columns.js'
import type { EvidenceName, TableName } from './generated/types.js'
import type { Field, KindDescription } from './packed.js'

const described = new Map(columns.tables.map((table) => [table.table, table]))

/** Fields of a table: dimension, unit, limits. Drives what a scenario may override. */
export function fieldsOf(table: TableName | EvidenceName): readonly Field[] {
  return described.get(table)?.fields ?? []
}

/** One field of a table; undefined when the table has no such field. */
export function fieldOf(table: TableName | EvidenceName, field: string): Field | undefined {
  return fieldsOf(table).find((one) => one.field === field)
}

/** Kinds of source, strongest first, each with the spread of its values (catalog/kinds.csv). */
export const kinds: readonly KindDescription[] = columns.kinds

/** One such unit in SI; undefined when the catalogue has no such unit of that dimension. */
export function unitInSi(unit: string, dimension: string): number | undefined {
  return columns.units.find(([name, of]) => name === unit && of === dimension)?.[2]
}
