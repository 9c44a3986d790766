import { mismatch, number } from './mismatch.js'
import { type RejectedValue, rejectedValues } from './rejected.js'
import type { Catalogue, Violation } from './rules.js'

/** Rules that hold a value against what is known elsewhere: arithmetic, and values once rejected. */
export function evidenceRules(catalogue: Catalogue): readonly Violation[] {
  return [...arithmetic(catalogue).filter((one) => one !== undefined), ...rejectedAgain(catalogue)]
}

/** (c), (e), (h) Peaks that follow from units x operations x clock, stacks x pins, links x rate. */
function arithmetic({ arithmetic: rows, records }: Catalogue): readonly (Violation | undefined)[] {
  return rows.map(({ table, id, field, value, tolerance }) => {
    const record = records[table]?.find((one) => one.id === id)
    return record && mismatch('arithmetic', record, field, number(record, field), value, tolerance)
  })
}

/** A value that a source prints and the catalogue rejected must not come back. */
function rejectedAgain(catalogue: Catalogue): readonly Violation[] {
  const { disagreements, records } = catalogue
  return disagreements.flatMap((one) =>
    rejectedValues(one, catalogue).flatMap((rejected) => {
      const { table, id, field } = rejected
      const record = records[table]?.find((row) => row.id === id)
      const value = record?.values[field]
      if (value === undefined || !isThat(value, rejected)) return []
      const values = { value, rejected: rejected.value, chosen: one.chosen }
      return [{ code: 'rejected-value' as const, table, id, field, values }]
    }),
  )
}

/** Within 1 %, and far nearer to the rejected value than to the chosen one. */
function isThat(value: number | string, { value: rejected, chosen }: RejectedValue): boolean {
  if (typeof value === 'string' || typeof rejected === 'string') return value === rejected
  const distance = Math.abs(value - rejected)
  const isNearer = chosen === undefined || distance <= 0.3 * Math.abs(chosen - rejected)
  return isNearer && distance <= 0.01 * Math.abs(rejected)
}
