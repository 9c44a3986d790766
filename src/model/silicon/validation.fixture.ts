import { readFileSync } from 'node:fs'
import { parseCsv } from '../../numeric/index.js'

/** Rows of a table in `validation/silicon/`, by the names of its columns. */
export function measured(table: string): Record<string, string>[] {
  const file = new URL(`../../../validation/silicon/${table}.csv`, import.meta.url)
  const { header, rows } = parseCsv(readFileSync(file, 'utf8'))
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ''])))
}

/** A cell as a number; not a number throws, so that no row passes unseen. */
export function cell(row: Record<string, string>, column: string): number {
  const text = row[column]
  const value = text === undefined || text === '' ? Number.NaN : Number(text)
  if (Number.isNaN(value)) throw new Error(`${column}: ${text}`)
  return value
}
