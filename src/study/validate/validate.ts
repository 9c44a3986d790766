import { casesOf, type GradedTable, type Library } from '../../model/grade.js'
import { parseCsv } from '../../numeric/index.js'
import { type GroupGrade, gradeGroups, type JudgedRow, judgeRows } from './summary.js'

/** A table graded: every case, and how well each group of them is told. */
export interface TableGrade {
  readonly room: string
  readonly table: string
  /** Errors are shares of the measured value, or differences in its unit. */
  readonly error: 'relative' | 'absolute'
  readonly groups: readonly GroupGrade[]
  readonly rows: readonly JudgedRow[]
}

/** Largest file of cases that is read. */
const casesMax = 200_000

/**
 * Grades one table on a file of cases.
 * @param text CSV with the table's columns; others may stand beside them
 * @throws NumericError where the text is no CSV
 */
export function gradeCases(table: GradedTable, text: string, library: Library): TableGrade {
  const cases = casesOf(parseCsv(text, { maxRows: casesMax }))
  const rows = judgeRows(table.grade(cases, library), table.error)
  return {
    room: table.room,
    table: table.name,
    error: table.error,
    groups: gradeGroups(rows),
    rows,
  }
}

/** Most rows that are looked at one by one. */
const singlyMax = 2000

/** Numbers of the rows, the first after the header being 1, that hold nothing the table measures. */
export function unmeasuredRows(
  table: GradedTable,
  text: string,
  library: Library,
): readonly number[] {
  const cases = casesOf(parseCsv(text, { maxRows: casesMax })).slice(0, singlyMax)
  return cases.flatMap((one, i) => (table.grade([one], library).length === 0 ? [i + 1] : []))
}

/** Columns that a table needs and a header lacks. */
export function missingColumns(table: GradedTable, header: readonly string[]): readonly string[] {
  return table.columns.filter((column) => !header.includes(column))
}
