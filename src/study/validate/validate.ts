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

/** Columns that a table needs and a header lacks. */
export function missingColumns(table: GradedTable, header: readonly string[]): readonly string[] {
  return table.columns.filter((column) => !header.includes(column))
}
