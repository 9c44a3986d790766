import type { CatalogRecord } from './record.js'
import type { Cell, Violation } from './rules.js'

/** A field of a record when it is a number. */
export const number = (record: CatalogRecord | undefined, field: string): number | undefined => {
  const value = record?.values[field]
  return typeof value === 'number' ? value : undefined
}

/** Relative difference of a from b. */
export const apart = (a: number, b: number) => Math.abs(a - b) / Math.abs(b)

/** The value beside what it should be, when they are further apart than the tolerance. */
export function mismatch(
  code: Violation['code'],
  { table, id }: CatalogRecord,
  field: string,
  value: number | undefined,
  expected: number | undefined,
  tolerance: number,
  against?: Cell,
): Violation | undefined {
  if (value === undefined || expected === undefined || apart(value, expected) <= tolerance)
    return undefined
  const values = { value, expected, tolerance }
  return { code, table, id, field, values, ...(against && { against }) }
}

/** A field of a record as the other side of a comparison. */
export const cellOf = ({ table, id }: CatalogRecord, field: string): Cell => ({ table, id, field })
