/** A field of a record, and the column at which it begins, from 1. */
export interface Field {
  readonly text: string
  readonly column: number
}

/** One line of a file in free format. */
export interface Line {
  /** From 1. */
  readonly line: number
  /** Fields in order; one between two commas with nothing in it is blank. */
  readonly fields: readonly Field[]
  /** Whether a slash ended it, and what stands behind. */
  readonly ended: boolean
  readonly remark: string
  /** Column of a quote that is not closed. */
  readonly openQuote?: number | undefined
}

/** Most fields of a line that are looked at; no record has as many. */
const fieldsMax = 1000

const COMMA = 0x2c
const SLASH = 0x2f
const isBlank = (code: number) => code === 0x20 || code === 0x09 || code === 0x0d

/**
 * Fields of a line of PSS/E: parted by a comma or by blanks, in single or double quotes where they hold
 * either; a slash outside of quotes ends the record. One pass.
 */
export function readLine(text: string, line: number): Line {
  const fields: Field[] = []
  let at = 0
  // blank fields stand only between commas
  let expected = false
  while (at < text.length && fields.length < fieldsMax) {
    const code = text.charCodeAt(at)
    if (isBlank(code)) {
      at++
    } else if (code === SLASH) {
      return { line, fields, ended: true, remark: text.slice(at + 1).trim() }
    } else if (code === COMMA) {
      if (expected || fields.length === 0) fields.push({ text: '', column: at + 1 })
      expected = true
      at++
    } else if (code === 0x27 || code === 0x22) {
      const end = text.indexOf(text[at]!, at + 1)
      if (end < 0) return { line, fields, ended: false, remark: '', openQuote: at + 1 }
      fields.push({ text: text.slice(at + 1, end).trim(), column: at + 1 })
      expected = false
      at = end + 1
    } else {
      const from = at
      while (at < text.length && !endsWord(text.charCodeAt(at))) at++
      fields.push({ text: text.slice(from, at), column: from + 1 })
      expected = false
    }
  }
  return { line, fields, ended: false, remark: '' }
}

const endsWord = (code: number) =>
  isBlank(code) || code === COMMA || code === SLASH || code === 0x27 || code === 0x22

const numeral = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eEdD][+-]?\d+)?$/

/** A number as Fortran writes them (`1.5D+02`, `.5`); undefined where it is none, NaN and infinity too. */
export function numberOf(text: string): number | undefined {
  if (text.length > 64 || !numeral.test(text)) return undefined
  const value = Number(text.replace(/[dD]/, 'e'))
  return Number.isFinite(value) ? value : undefined
}
