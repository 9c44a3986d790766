import type { GradeRow } from '../../model/grade.js'
import { quantiles } from '../../numeric/index.js'

/** A case with its error; null where it was skipped. */
export interface JudgedRow extends GradeRow {
  readonly error: number | null
}

/** How well a group of cases is told. Errors are shares of the measured value, or in its unit. */
export interface GroupGrade {
  readonly name: string
  /** Cases that were predicted, and those that could not be. */
  readonly n: number
  readonly skipped: number
  /** Mean of the absolute errors. */
  readonly mape: number | null
  /** Median of the absolute errors. */
  readonly median: number | null
  /** Largest absolute error, and the case that has it. */
  readonly worst: number | null
  readonly worstId: string | null
  /** Mean of the errors with their sign. */
  readonly bias: number | null
  /** Share of measured values between the stated deciles; null where none are stated. */
  readonly coverage: number | null
}

/** Measured zero has no relative error: it counts as none where it is met, else as a whole. */
function errorOf(row: GradeRow, kind: 'relative' | 'absolute'): number | null {
  if (row.predicted === null) return null
  const difference = row.predicted - row.measured
  if (kind === 'absolute') return difference
  if (row.measured === 0) return difference === 0 ? 0 : Math.sign(difference)
  return difference / Math.abs(row.measured)
}

/** Rows with their errors. */
export function judgeRows(
  rows: readonly GradeRow[],
  kind: 'relative' | 'absolute',
): readonly JudgedRow[] {
  return rows.map((row) => ({ ...row, error: errorOf(row, kind) }))
}

/** Most quantities that a table is also graded by. */
const quantitiesMax = 6

/**
 * Grades by group, in the order in which groups first occur; by quantity, where a table has a few;
 * and of all together, where there are many groups.
 */
export function gradeGroups(rows: readonly JudgedRow[]): readonly GroupGrade[] {
  const groups = groupedBy(rows, (row) => row.group)
  const quantities = groupedBy(rows, (row) => row.quantity)
  const out = [...groups].map(([name, members]) => gradeOf(name, members))
  const isOther = [...quantities.keys()].some((name) => !groups.has(name))
  const several = quantities.size > 1 && quantities.size <= quantitiesMax && isOther
  const byQuantity = several
    ? [...quantities].map(([name, members]) => gradeOf(`all: ${name}`, members))
    : []
  return out.length > 1 ? [...out, ...byQuantity, gradeOf('all', rows)] : out
}

function groupedBy(
  rows: readonly JudgedRow[],
  key: (row: JudgedRow) => string,
): ReadonlyMap<string, readonly JudgedRow[]> {
  const groups = new Map<string, JudgedRow[]>()
  for (const row of rows) {
    const members = groups.get(key(row))
    if (members) members.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}

function gradeOf(name: string, rows: readonly JudgedRow[]): GroupGrade {
  const told = rows.filter((row): row is JudgedRow & { error: number } => row.error !== null)
  const n = told.length
  const skipped = rows.length - n
  if (n === 0) {
    const none = { mape: null, median: null, worst: null, worstId: null, bias: null }
    return { name, n, skipped, ...none, coverage: null }
  }
  const sizes = told.map(({ error }) => Math.abs(error))
  const worst = told.reduce((a, b) => (Math.abs(b.error) > Math.abs(a.error) ? b : a))
  const stated = told.filter(({ p10, p90 }) => p10 !== undefined && p90 !== undefined)
  const inside = stated.filter(
    ({ measured, p10 = 0, p90 = 0 }) => measured >= p10 && measured <= p90,
  )
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / n
  return {
    name,
    n,
    skipped,
    mape: mean(sizes),
    median: quantiles(sizes, [0.5])[0] ?? 0,
    worst: Math.abs(worst.error),
    worstId: worst.id,
    bias: mean(told.map(({ error }) => error)),
    coverage: stated.length > 0 ? inside.length / stated.length : null,
  }
}
