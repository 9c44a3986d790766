import { type Csv, NumericError, parseCsv } from '../numeric/index.js'
import type { Dip } from '../study/index.js'
import { type CascadeText, type Language, severityWord, wholeCount } from '../words/index.js'
import { visible } from './output.js'

/** A file of dips that cannot be used, with the place in it. */
export class DipsFileError extends Error {}

/** Columns, from where to where their values may go, and the unit of these. */
const columns = {
  t_s: [0, 86_400, 's'],
  voltage_pu: [0, 2, 'pu'],
  duration_s: [0.001, 86_400, 's'],
} as const

type Column = keyof typeof columns

const names = Object.keys(columns) as Column[]
const rowsMost = 500

/**
 * Dips of a CSV with the columns t_s, voltage_pu and duration_s in any order: ascending, none before the
 * one ahead of it is over.
 * @param file as the user named it, for errors
 * @throws DipsFileError with line and column
 */
export function readDips(
  text: string,
  file: string,
  words: CascadeText['file'],
  lang: Language,
): Dip[] {
  const refuse = (line: number, column: number, message: string): never => {
    const severity = severityWord('error', lang)
    throw new DipsFileError(`${file}:${line}:${column}: ${severity}: ${message}`)
  }
  const { header, rows } = parsed(text, words, refuse)
  // no field that is taken holds a line break, so rows are the lines that are not empty
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, i) => (line === '' ? [] : [{ line, at: i + 1 }]))
  const isComplete = names.every((name) => header.includes(name))
  if (!isComplete || header.length !== names.length) {
    refuse(lines[0]?.at ?? 1, 1, separated(text, words.columns(names.join(', ')), words))
  }
  if (rows.length === 0) refuse((lines[0]?.at ?? 1) + 1, 1, words.empty)
  const dips: Dip[] = []
  for (const [i, row] of rows.entries()) {
    const { line = '', at = i + 2 } = lines[i + 1] ?? {}
    const columnOf = (name: Column) => {
      const before = line.split(',').slice(0, header.indexOf(name))
      return before.reduce((sum, field) => sum + field.length + 1, 1)
    }
    const value = (name: Column): number => {
      const field = row[header.indexOf(name)] ?? ''
      const [low, high, unit] = columns[name]
      const number = /^[ \t]*$|[\r\n]/.test(field) ? Number.NaN : Number(field)
      if (number >= low && number <= high) return number
      const wanted = `${low}..${high} ${unit}`
      return refuse(at, columnOf(name), words.value(name, visible(field.slice(0, 40)), wanted))
    }
    const dip = { at: value('t_s'), voltage: value('voltage_pu'), duration: value('duration_s') }
    const last = dips.at(-1)
    const over = last ? last.at + last.duration : 0
    if (last && dip.at < over - 1e-9) {
      const given = String(dip.at)
      const message =
        dip.at < last.at
          ? words.order(given, String(last.at))
          : words.overlap(given, String(Number(over.toFixed(6))), String(last.duration))
      refuse(at, columnOf('t_s'), message)
    }
    dips.push(dip)
  }
  return dips
}

function parsed(
  text: string,
  words: CascadeText['file'],
  refuse: (line: number, column: number, message: string) => never,
): Csv {
  try {
    return parseCsv(text, { maxRows: rowsMost, maxColumns: 100 })
  } catch (error) {
    if (!(error instanceof NumericError)) throw error
    const line = Number(error.values.line ?? 1)
    if (error.code === 'numeric/csv-too-large') {
      return refuse(line, 1, words.rows(wholeCount(rowsMost)))
    }
    return refuse(
      line,
      1,
      error.code === 'numeric/empty'
        ? words.columns(names.join(', '))
        : separated(text, words.syntax, words),
    )
  }
}

/** What is wrong, with a hint where the first line is separated as spreadsheets of other countries do. */
function separated(text: string, message: string, words: CascadeText['file']): string {
  const head = text.replace(/^\ufeff?\s*/, '').split('\n', 1)[0] ?? ''
  return /[;\t]/.test(head) ? `${message}\n    ${words.separator}` : message
}
