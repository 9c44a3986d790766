import type {
  Accelerator,
  ChillerCurve,
  CoolingEquipment,
  Model,
  NetworkEquipment,
  PowerEquipment,
  WeatherYear,
} from '../catalog/index.js'

/** One measured case as it stands in its table: text by column. */
export type Case = Readonly<Record<string, string>>

/** Why a case cannot be told; `skippedBy` names the column or the thing. */
export const skipReasons = [
  'no-value',
  'not-a-number',
  'unknown-equipment',
  'unknown-model',
  'not-modelled',
  'outside-range',
  'unreadable',
] as const

/** Why a case cannot be told. */
export type SkipReason = (typeof skipReasons)[number]

/** What is to be known of a row: samples around an event were left out. */
export const gradeNotes = ['events-left-out'] as const

/** What is to be known of a row. */
export type GradeNote = (typeof gradeNotes)[number]

/** What a room says about one quantity of one case. */
export interface GradeRow {
  /** Stands for the case in its table; unique with `quantity`. */
  readonly id: string
  /** What the grades are gathered by: source, machine, kind. */
  readonly group: string
  readonly quantity: string
  readonly unit: string
  readonly measured: number
  /** Null where the room cannot tell. */
  readonly predicted: number | null
  /** Ninth and first decile of what is expected, where the room states them. */
  readonly p10?: number | undefined
  readonly p90?: number | undefined
  readonly skipped?: SkipReason | undefined
  readonly skippedBy?: string | undefined
  readonly note?: GradeNote | undefined
}

/** Cases that stand in a file of inputs, with a file of samples for each beside it. */
export interface CaseFile {
  /** Its name in `validation/<room>/`. */
  readonly file: string
  /** Names of the files that it wants beside it. @throws Error where the text is no such file */
  readonly names: (text: string) => readonly string[]
  /**
   * Its cases as rows of the table; what is missing is told by the grade.
   * @param files texts of what stands beside it, by name
   * @param shipped the same file of the package, which cases may refer to; '' for none
   * @throws Error where the text is no such file
   */
  readonly cases: (
    text: string,
    files: Readonly<Record<string, string>>,
    shipped: string,
  ) => readonly Case[]
}

/** Catalogue records by id, for rooms that have no catalogue of their own. */
export interface Library {
  readonly accelerator: (id: string) => Accelerator | undefined
  readonly model: (id: string) => Model | undefined
  readonly power: (id: string) => PowerEquipment | undefined
  readonly cooling: (id: string) => CoolingEquipment | undefined
  readonly network: (id: string) => NetworkEquipment | undefined
  readonly curve: (id: string) => ChillerCurve | undefined
  /** 8,760 hours of a site of the catalogue. */
  readonly weather: (site: string) => WeatherYear | undefined
}

/** A public table of measured cases, and what the room predicts for each. */
export interface GradedTable {
  readonly room: string
  /** File name without `.csv` in `validation/<room>/`. */
  readonly name: string
  /** Columns that a file of this table must have; others may stand beside them. */
  readonly columns: readonly string[]
  /** Errors relative to the measured value, or in its unit. */
  readonly error: 'relative' | 'absolute'
  /** Set where the cases are no CSV. */
  readonly caseFile?: CaseFile | undefined
  /**
   * Predicts every case; never throws on a bad row: such a row comes back with `skipped`. Rows that
   * hold no measurement are left out.
   */
  readonly grade: (cases: readonly Case[], library: Library) => readonly GradeRow[]
}

/** The number in a column; undefined where it is empty or is none. */
export function figure(row: Case, column: string): number | undefined {
  const text = (row[column] ?? '').trim()
  const value = text === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : undefined
}

/** Rows of a table as cases, by the names in its header. */
export function casesOf(table: {
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}): readonly Case[] {
  return table.rows.map((row) =>
    Object.fromEntries(table.header.map((column, i) => [column, row[i] ?? ''])),
  )
}
