import { apart, mismatch, number } from './mismatch.js'
import type { Catalogue, Violation } from './rules.js'

/** Rules that hold a value against what is known elsewhere: arithmetic, and values once rejected. */
export function evidenceRules(catalogue: Catalogue): readonly Violation[] {
  return [...arithmetic(catalogue).filter((one) => one !== undefined), ...rejectedValues(catalogue)]
}

/** (c), (e), (h) Peaks that follow from units x operations x clock, stacks x pins, links x rate. */
function arithmetic({ arithmetic: rows, records }: Catalogue): readonly (Violation | undefined)[] {
  return rows.map(({ table, id, field, value, tolerance }) => {
    const record = records[table]?.find((one) => one.id === id)
    return record && mismatch('arithmetic', record, field, number(record, field), value, tolerance)
  })
}

/** A value that a source prints and the catalogue rejected must not come back. */
function rejectedValues({ disagreements, records, fields }: Catalogue): readonly Violation[] {
  return disagreements.flatMap(({ id, column, values, chosen }) => {
    const kept = Number.parseFloat(chosen)
    return Object.entries(records).flatMap(([table, rows]) => {
      const record = rows.find((one) => one.id === id)
      const field = fields[table]?.find(({ columns }) => columns.includes(column))
      const value = field && number(record, field.field)
      if (record === undefined || field?.si === undefined || value === undefined) return []
      return values
        .map(Number)
        .filter((rejected) => rejected > 0 && apart(rejected, kept) > 0.03)
        .filter((rejected) => apart(value, rejected * field.si!) < 0.01)
        .map((rejected) => ({
          code: 'rejected-value' as const,
          table,
          id,
          field: field.field,
          values: { value, rejected: rejected * field.si!, chosen },
        }))
    })
  })
}
