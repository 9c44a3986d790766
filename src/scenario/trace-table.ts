import type { FindingValues } from './finding.js'

/** A field of a table, trimmed, without its quotes; line and column count from 1. */
export interface Field {
  readonly text: string
  readonly line: number
  readonly column: number
}

/** A place where the text is no table, and why. */
export interface Fault {
  readonly code: string
  readonly line: number
  readonly column: number
  readonly values: FindingValues
}

const separators = [';', '\t', ',']
const columnsMax = 100

/**
 * Reads a table of one line a row and hands each on, so that a long one takes no memory: the header first,
 * in small letters, then rows as long as it. The separator is the first of semicolon, tab and comma that
 * the header holds. Quotes may stand around a field, doubled inside it; a field ends with its line. Empty
 * lines are skipped, and lines that begin with #.
 * @param take what is done with a row; a fault ends the reading
 */
export function readRows(
  text: string,
  take: (fields: readonly Field[]) => Fault | undefined,
): Fault | undefined {
  let width = 0
  let separator = ','
  let line = 0
  for (let from = text.charCodeAt(0) === 0xfeff ? 1 : 0; from < text.length; ) {
    const next = text.indexOf('\n', from)
    const to = next < 0 ? text.length : next
    const row = text.slice(from, text.charCodeAt(to - 1) === 13 ? to - 1 : to)
    from = to + 1
    line++
    if (row.trim() === '' || row.startsWith('#')) continue
    if (width === 0) separator = separators.find((mark) => row.includes(mark)) ?? ','
    const fields = fieldsOf(row, separator, line)
    if (typeof fields === 'number') {
      return { code: 'scenario.trace-quote', line, column: fields, values: {} }
    }
    const expected = width === 0 ? columnsMax : width
    if (width === 0 ? fields.length > columnsMax : fields.length !== width) {
      const values = { found: fields.length, expected }
      return { code: 'scenario.trace-columns', line, column: 1, values }
    }
    const small = (field: Field) => ({ ...field, text: field.text.toLowerCase() })
    const fault = take(width === 0 ? fields.map(small) : fields)
    if (fault) return fault
    width = fields.length
  }
  return undefined
}

/** Fields of a line, or the column of a quote that is not closed or stands in the middle. */
function fieldsOf(row: string, separator: string, line: number): readonly Field[] | number {
  const fields: Field[] = []
  let from = 0
  if (!row.includes('"')) {
    for (const text of row.split(separator)) {
      fields.push({ text: text.trim(), line, column: from + 1 })
      from += text.length + 1
    }
    return fields
  }
  while (from <= row.length) {
    const quoted = /^ *"/.exec(row.slice(from, from + 9))
    let to: number
    let text: string
    if (quoted) {
      const open = from + quoted[0].length - 1
      let close = row.indexOf('"', open + 1)
      while (close >= 0 && row[close + 1] === '"') close = row.indexOf('"', close + 2)
      if (close < 0) return open + 1
      to = row.indexOf(separator, close)
      if (to < 0) to = row.length
      if (row.slice(close + 1, to).trim() !== '') return close + 2
      text = row.slice(open + 1, close).replaceAll('""', '"')
    } else {
      to = row.indexOf(separator, from)
      if (to < 0) to = row.length
      text = row.slice(from, to)
      const stray = text.indexOf('"')
      if (stray >= 0) return from + stray + 1
    }
    fields.push({ text: text.trim(), line, column: from + 1 })
    from = to + 1
  }
  return fields
}
