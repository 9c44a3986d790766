import { NumericError, type NumericErrorCode } from './error.js'

export interface CsvLimits {
  /** data rows, without the header; default 1,000,000 */
  readonly maxRows?: number
  /** fields a row; default 1,000 */
  readonly maxColumns?: number
}

export interface Csv {
  readonly header: string[]
  /** each as long as the header */
  readonly rows: string[][]
}

const QUOTE = 0x22
const COMMA = 0x2c
const LF = 0x0a
const CR = 0x0d

/**
 * Parses RFC 4180: comma, optional double quotes, "" for a quote, CRLF or LF. A byte-order mark and
 * empty lines are skipped; nothing is trimmed. One pass, linear in the text.
 *
 * @throws NumericError numeric/csv-ragged, -stray-quote, -unclosed-quote, -too-large, with `line`;
 *         numeric/empty when there is no header
 */
export function parseCsv(text: string, limits: CsvLimits = {}): Csv {
  const { maxRows = 1_000_000, maxColumns = 1_000 } = limits
  const rows: string[][] = []
  let header: string[] | undefined
  let row: string[] = []
  let line = 1
  let rowLine = 1
  let position = text.charCodeAt(0) === 0xfeff ? 1 : 0

  while (position < text.length) {
    const quoted = text.charCodeAt(position) === QUOTE
    const opened = line
    let field: string
    if (quoted) {
      const from = position + 1
      let doubled = false
      let end = from
      for (; ; end++) {
        if (end >= text.length) fail('numeric/csv-unclosed-quote', opened, 'a quote is not closed')
        const code = text.charCodeAt(end)
        if (code === LF) line++
        if (code !== QUOTE) continue
        if (text.charCodeAt(end + 1) !== QUOTE) break
        doubled = true
        end++
      }
      field = text.slice(from, end)
      if (doubled) field = field.split('""').join('"')
      position = end + 1
    } else {
      const from = position
      while (position < text.length && !endsField(text, position)) {
        if (text.charCodeAt(position) === QUOTE) {
          fail('numeric/csv-stray-quote', line, 'a quote stands inside an unquoted field')
        }
        position++
      }
      field = text.slice(from, position)
    }
    row.push(field)
    if (row.length > maxColumns) {
      fail('numeric/csv-too-large', line, `more than ${maxColumns} columns`)
    }
    if (position < text.length && !endsField(text, position)) {
      fail('numeric/csv-stray-quote', line, 'text follows a closing quote')
    }
    if (text.charCodeAt(position) === COMMA) {
      position++
      // A comma at the very end of the text opens one more, empty field.
      if (position < text.length) continue
      row.push('')
    }
    if (row.length > 1 || quoted || field !== '') endRow()
    row = []
    if (text.charCodeAt(position) === CR) position++
    position++
    line++
    rowLine = line
  }
  if (!header) throw new NumericError('numeric/empty', 'The CSV has no header.')
  return { header, rows }

  function endRow(): void {
    if (!header) {
      header = row
      return
    }
    if (row.length !== header.length) {
      fail('numeric/csv-ragged', rowLine, `${row.length} fields, the header has ${header.length}`)
    }
    if (rows.length === maxRows) {
      fail('numeric/csv-too-large', rowLine, `more than ${maxRows} rows`)
    }
    rows.push(row)
  }
}

/** CSV text of a header and rows: LF line ends, quotes only where needed. */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${csvLine(row)}\n`).join('')
}

/** One line, without its end. A lone empty field is quoted, for an empty line is no row. */
export function csvLine(fields: readonly string[]): string {
  if (fields.length === 1 && fields[0] === '') return '""'
  return fields.map(csvField).join(',')
}

function csvField(text: string): string {
  return /[",\r\n]|^\ufeff/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A comma, LF or CRLF; a lone CR is data. */
function endsField(text: string, position: number): boolean {
  const code = text.charCodeAt(position)
  return code === COMMA || code === LF || (code === CR && text.charCodeAt(position + 1) === LF)
}

function fail(code: NumericErrorCode, line: number, what: string): never {
  throw new NumericError(code, `CSV line ${line}: ${what}.`, { line })
}
