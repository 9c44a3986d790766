import type { Accelerator } from '../../../catalog/index.js'
import { type Case, figure, type GradeRow, type Library, type SkipReason } from '../../grade.js'

/** Why a case is not told. */
export interface Skip {
  readonly skipped: SkipReason
  readonly skippedBy: string
}

export const skip = (skipped: SkipReason, skippedBy: string): Skip => ({ skipped, skippedBy })

export function isSkip(value: object): value is Skip {
  return 'skipped' in value
}

/** Text of a column, trimmed; empty where there is none. */
export const textOf = (row: Case, column: string): string => (row[column] ?? '').trim()

const countMost = 1e9

/** A count of at least one; the fallback where the cell is empty, 0 or says that it does not apply. */
export function countOf(row: Case, column: string, fallback: number): number | Skip {
  const text = textOf(row, column)
  if (text === '' || /^(n\/a|na|-|0)$/i.test(text)) return fallback
  const value = figure(row, column)
  if (value === undefined) return skip('not-a-number', column)
  return Number.isInteger(value) && value >= 1 && value <= countMost
    ? value
    : skip('outside-range', column)
}

/** Counts that must stand in a row, by column. */
export function countsOf<Column extends string>(
  row: Case,
  columns: readonly Column[],
): Record<Column, number> | Skip {
  const counts: Partial<Record<Column, number>> = {}
  for (const column of columns) {
    const count = countOf(row, column, Number.NaN)
    if (typeof count !== 'number') return count
    if (Number.isNaN(count)) return skip('no-value', column)
    counts[column] = count
  }
  return counts as Record<Column, number>
}

/** Names that tables use, most special first, and the catalogue's ids. */
const accelerators: readonly (readonly [RegExp, string])[] = [
  [/gb300/i, 'gb300'],
  [/gb200/i, 'gb200'],
  [/b300/i, 'b300-sxm'],
  [/b200/i, 'b200-sxm'],
  [/h100.*pcie/i, 'h100-pcie'],
  [/h200/i, 'h200-sxm'],
  [/h[18]00/i, 'h100-sxm'],
  [/h20\b/i, 'h20'],
  [/a[18]00|ampere/i, 'a100-sxm-80'],
  [/mi355x/i, 'mi355x'],
  [/mi325x/i, 'mi325x'],
  [/mi300x/i, 'mi300x'],
  [/tpu.?v?5p/i, 'tpu-v5p'],
  [/tpu.?v6e|trillium/i, 'tpu-v6e'],
  [/tpu.?v4/i, 'tpu-v4'],
  [/gaudi.*3/i, 'gaudi3'],
]

/** The catalogue's record of an accelerator as a table names it. */
export function acceleratorOf(name: string, library: Library): Accelerator | undefined {
  const known = library.accelerator(name.toLowerCase())
  if (known) return known
  const found = accelerators.find(([pattern]) => pattern.test(name))
  return found && library.accelerator(found[1])
}

/** What every row of an answer says of its case. */
export type Base = Pick<GradeRow, 'id' | 'group' | 'quantity' | 'unit' | 'measured'>

export function told(base: Base, predicted: number): GradeRow {
  return Number.isFinite(predicted)
    ? { ...base, predicted }
    : { ...base, predicted: null, ...skip('outside-range', base.quantity) }
}

export function untold(base: Base, why: Skip): GradeRow {
  return { ...base, predicted: null, ...why }
}
