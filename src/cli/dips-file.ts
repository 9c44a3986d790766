import { type Csv, NumericError, parseCsv } from '../numeric/index.js'
import type { Dip } from '../study/index.js'
import { type CascadeText, type Language, severityWord, wholeCount } from '../words/index.js'
import { visible } from './output.js'

/** A file of dips that cannot be used, with the place in it. */
export class DipsFileError extends Error {}

/** Columns, and from where to where their values may go. */
const columns = {
  t_s: [0, 86_400],
  voltage_pu: [0, 2],
  duration_s: [0.001, 86_400],
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
    refuse(lines[0]?.at ?? 1, 1, words.columns(names.join(', ')))
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
      const [low, high] = columns[name]
      const number = /^[ \t]*$|[\r\n]/.test(field) ? Number.NaN : Number(field)
      if (number >= low && number <= high) return number
      const wanted = `${low}..${high}`
      return refuse(at, columnOf(name), words.value(name, visible(field.slice(0, 40)), wanted))
    }
    const dip = { at: value('t_s'), voltage: value('voltage_pu'), duration: value('duration_s') }
    const last = dips.at(-1)
    const over = last ? last.at + last.duration : 0
    if (dip.at < over - 1e-9) {
      refuse(at, columnOf('t_s'), words.overlap(String(dip.at), String(Number(over.toFixed(6)))))
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
      error.code === 'numeric/empty' ? words.columns(names.join(', ')) : words.syntax,
    )
  }
}
