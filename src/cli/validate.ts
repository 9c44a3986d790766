import type { GradedTable, Library } from '../model/grade.js'
import { parseCsv } from '../numeric/index.js'
import { validationMarkdown, validationReport } from '../report/index.js'
import {
  gradeCases,
  gradedRooms,
  gradedTables,
  loadLibrary,
  missingColumns,
  type TableGrade,
  unmeasuredRows,
} from '../study/index.js'
import { type Language, type ValidationText, validationText } from '../words/index.js'
import { caseFileOf, isCaseFile, readBeside } from './case-file.js'
import { readTextFile } from './files.js'
import { columnsOf, diagnosticLines, paintFor, visible } from './output.js'
import { shippedCases } from './shipped.js'

/** Largest table of cases that is read. */
const tableLimit = 32 * 1024 * 1024

/** Options of `validate`. */
export interface ValidateCommand {
  readonly json?: boolean | undefined
  readonly markdown?: boolean | undefined
  readonly cases?: string | undefined
  readonly lang: Language
}

/** `gigacampus validate [room]`: measured cases against what the rooms predict; 0, or 2. */
export async function validateCommand(
  room: string | undefined,
  options: ValidateCommand,
): Promise<number> {
  const words = validationText(options.lang)
  if (room !== undefined && !gradedRooms.includes(room)) {
    return refuse(words.unknownRoom(visible(room), gradedRooms.join(', ')))
  }
  const tables = gradedTables.filter((table) => room === undefined || table.room === room)
  const library = await loadLibrary()
  const grades =
    options.cases === undefined
      ? await gradeShipped(tables, library, options.lang)
      : await gradeFile(await caseFileOf(options.cases), tables, library, options.lang)
  if (grades === undefined) return 2
  write(grades, options)
  return 0
}

/** Grades of the cases that come with the package. */
async function gradeShipped(
  tables: readonly GradedTable[],
  library: Library,
  lang: Language,
): Promise<TableGrade[] | undefined> {
  const grades: TableGrade[] = []
  for (const table of tables) {
    process.stderr.isTTY && process.stderr.write(`\r\u001b[K${table.room} ${table.name}`)
    const path = shippedCases(table)
    const text = await read(path, lang)
    if (text === undefined) return undefined
    grades.push(gradeCases(table, text, library, await readBeside(table, path, text)))
  }
  process.stderr.isTTY && process.stderr.write('\r\u001b[K')
  return grades
}

/** Grades of a user's own cases; says on standard error why there are none. */
async function gradeFile(
  path: string,
  tables: readonly GradedTable[],
  library: Library,
  lang: Language,
): Promise<TableGrade[] | undefined> {
  const words = validationText(lang)
  const text = await read(path, lang)
  if (text === undefined) return undefined
  if (isCaseFile(text)) return gradeCaseFile(path, text, tables, library, words)
  const rowTables = tables.filter(({ caseFile }) => caseFile === undefined)
  let header: readonly string[]
  try {
    header = parseCsv(text).header
  } catch (error) {
    return refused(words.unreadable(visible(path), (error as Error).message))
  }
  const fitting = rowTables.filter((table) => missingColumns(table, header).length === 0)
  if (fitting.length === 0) {
    const near = rowTables
      .map((table) => ({ table, missing: missingColumns(table, header) }))
      .sort((a, b) => a.missing.length - b.missing.length)
      .slice(0, 3)
      .map(({ table, missing }) =>
        words.needs(`${table.room} ${table.name}`, missing.slice(0, 8).join(', ')),
      )
    return refused([words.noTable(visible(path)), ...near].join('\n  '))
  }
  const grades = fitting.map((table) => gradeCases(table, text, library))
  if (grades.every(({ rows }) => rows.length === 0)) return refused(words.noCases(visible(path)))
  for (const table of fitting) tellUnmeasured(table, text, library, words)
  return grades
}

/** Grades of a file of inputs with samples beside it. */
async function gradeCaseFile(
  path: string,
  text: string,
  tables: readonly GradedTable[],
  library: Library,
  words: ValidationText,
): Promise<TableGrade[] | undefined> {
  const grades: TableGrade[] = []
  for (const table of tables.filter(({ caseFile }) => caseFile !== undefined)) {
    try {
      grades.push(gradeCases(table, text, library, await readBeside(table, path, text)))
    } catch (error) {
      return refused(words.unreadable(visible(path), visible((error as Error).message)))
    }
  }
  if (grades.every(({ rows }) => rows.length === 0)) return refused(words.noCases(visible(path)))
  return grades
}

function refused(text: string): undefined {
  refuse(text)
  return undefined
}

/** Rows that are named one by one. */
const namedMost = 10

/** Names the rows of a user's table that hold nothing to compare with. */
function tellUnmeasured(
  table: GradedTable,
  text: string,
  library: Library,
  words: ValidationText,
): void {
  const rows = unmeasuredRows(table, text, library)
  if (rows.length === 0) return
  const named = rows.slice(0, namedMost).join(', ')
  const name = `${table.room} ${table.name}`
  process.stderr.write(`${words.unmeasured(name, named, Math.max(0, rows.length - namedMost))}\n`)
}

function write(grades: readonly TableGrade[], { json, markdown, lang }: ValidateCommand): void {
  const style = { lang, columns: columnsOf(process.stdout), paint: paintFor(process.stdout) }
  const text = json
    ? `${JSON.stringify(grades)}\n`
    : markdown
      ? validationMarkdown(grades)
      : validationReport(grades, style)
  process.stdout.write(text)
}

async function read(path: string, lang: Language): Promise<string | undefined> {
  const file = await readTextFile(path, tableLimit)
  if (file.ok) return file.text
  const place = { file: path, path: '', line: 0, column: 0 }
  const { code, values } = file
  const paint = paintFor(process.stderr)
  const diagnostic = { code, severity: 'error' as const, values, ...place }
  process.stderr.write(`${diagnosticLines(diagnostic, lang, paint)}\n`)
  return undefined
}

function refuse(text: string): number {
  process.stderr.write(`gigacampus: ${text}\n`)
  return 2
}
