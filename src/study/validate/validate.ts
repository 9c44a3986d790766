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

/** What a file of cases may need besides its own text. */
export interface Beside {
  /** Texts of the files that it names, by name. */
  readonly files: Readonly<Record<string, string>>
  /** The file of that name of the package. */
  readonly shipped: string
}

const nothing: Beside = { files: {}, shipped: '' }

/**
 * Grades one table on a file of cases.
 * @param text CSV with the table's columns, others may stand beside them; or its own kind of file
 * @throws NumericError where the text is no CSV, Error where it is no such file
 */
export function gradeCases(
  table: GradedTable,
  text: string,
  library: Library,
  { files, shipped }: Beside = nothing,
): TableGrade {
  const cases =
    table.caseFile?.cases(text, files, shipped) ?? casesOf(parseCsv(text, { maxRows: casesMax }))
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
