import { writeCsv } from '../../src/numeric/index.js'

/** A cell of a chart's table: a number in the column's unit, a text, or nothing. */
export type Cell = string | number | null

/** A column of a chart's table. */
export interface Column {
  readonly head: string
  /** Unit of its numbers; '' for texts and plain counts. */
  readonly unit: string
}

/** The figures behind a chart, made when somebody asks for them. */
export interface Table {
  readonly columns: readonly Column[]
  readonly rows: () => readonly (readonly Cell[])[]
}

/** Head of a column with its unit: `Needed (MW)`. */
export const headOf = ({ head, unit }: Column): string => (unit === '' ? head : `${head} (${unit})`)

/** The table as CSV, numbers in full. A text that a spreadsheet would run as a formula is quoted. */
export function tableCsv({ columns, rows }: Table): string {
  const cell = (value: Cell) =>
    value === null
      ? ''
      : typeof value === 'number'
        ? String(value)
        : value.replace(/^(?=[=+\-@\t])/, "'")
  return writeCsv(
    columns.map(headOf),
    rows().map((row) => row.map(cell)),
  )
}
