import { type Raw, type Reading, readScenarioText } from '../../src/scenario/index.js'
import { isLast, keyAfter, offsetOf } from './dated-keys.js'
import { resolve } from './path-in-text.js'

/** A value written in the text, by its path. */
export interface Field {
  readonly path: string
  /** As written, quotes and all. */
  readonly text: string
  /** Line in the text, from 1. */
  readonly line: number
}

/** All single values of a text in the order in which they stand. */
export function fieldsOf(text: string, { data, spans, positions }: Reading): Field[] {
  const fields: Field[] = []
  const walk = (node: unknown, path: string) => {
    if (typeof node === 'object' && node !== null) {
      for (const [key, child] of Object.entries(node)) {
        walk(child, path === '' ? key : `${path}.${key}`)
      }
      return
    }
    const span = spans.get(path)
    const line = positions.get(path)?.line ?? 0
    fields.push({ path, text: span ? text.slice(span.from, span.to) : '', line })
  }
  walk(data, '')
  return fields
}

/**
 * The text with another value at a path; where the path is not there yet, it is written under its
 * nearest ancestor. Comments and all else stay as they are.
 * @param path keys as written (`discount-rate`) or as in the plan (`discountRate`)
 * @param value as a person types it; quoted where YAML would read it otherwise
 */
export function withValue(text: string, reading: Reading, path: string, value: string): string {
  const written = asScalar(value)
  const { known, missing, node } = resolve(reading.data, path)
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  if (known.length === 0 && node === null) return atEnd(text, missing, written, 0, end)
  const place = placeOf(text, reading, known)
  if (!place) return text
  if (missing.length === 0) return replace(text, place, written)
  if (isList(node)) return text
  if (typeof node !== 'object' || node === null) {
    return isEmpty(place) && !place.isWithinBraces
      ? below(text, place, missing, written, end)
      : replace(text, place, braces(missing, written))
  }
  const siblings = Object.keys(node)
  const later = keyAfter(siblings, missing[0] ?? '')
  const position = later && reading.positions.get([...known, later].join('.'))
  if (position && place.flow) {
    const at = offsetOf(text, position)
    return splice(text, at, at, `${braces(missing, written).slice(1, -1)}, `)
  }
  if (place.flow) return intoBraces(text, reading, known, node, missing, written)
  if (position) {
    const at = offsetOf(text, position)
    return splice(text, at, at, before(missing, written, columnOf(text, at), end))
  }
  const last = reading.spans.get([...known, siblings.at(-1) ?? ''].join('.'))
  if (last && isLast(siblings, missing[0] ?? '')) {
    const line = text.indexOf('\n', Math.max(last.from, last.to - 1))
    const at = line < 0 ? text.length : line
    return splice(text, at, at, `${end}${block(missing, written, columnOf(text, place.from), end)}`)
  }
  const column = columnOf(text, place.from)
  return known.length === 0
    ? atEnd(text, missing, written, column, end)
    : splice(text, place.from, place.from, before(missing, written, column, end))
}

/** Where a value stands, and how the text around it is written. */
interface Place {
  readonly from: number
  readonly to: number
  /** It is a map within braces itself. */
  readonly flow: boolean
  readonly isWithinBraces: boolean
  /** Column of its key, from 0. */
  readonly column: number
}

function placeOf(text: string, reading: Reading, known: readonly string[]): Place | undefined {
  const path = known.join('.')
  const position = reading.positions.get(path)
  const isWithinBraces = known.some((_, i) => {
    const span = reading.spans.get(known.slice(0, i).join('.'))
    return span?.flow === true
  })
  const span = reading.spans.get(path) ?? afterKey(text, known.at(-1) ?? '', position)
  return span && { ...span, isWithinBraces, column: (position?.column ?? 1) - 1 }
}

/** `{rented}`: a key to which nothing is said stands without a colon. */
function afterKey(
  text: string,
  key: string,
  position: { line: number; column: number } | undefined,
) {
  if (!position) return undefined
  const start = text
    .split('\n')
    .slice(0, position.line - 1)
    .join('\n').length
  const from = start + (position.line > 1 ? 1 : 0) + position.column - 1
  const to = from + key.length
  return text.slice(from, to) === key ? { from: to, to, flow: false } : undefined
}

const isList = (node: Raw): node is readonly Raw[] => Array.isArray(node)

const isEmpty = ({ from, to }: Place) => from === to

function splice(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to)
}

const columnOf = (text: string, offset: number) => offset - (text.lastIndexOf('\n', offset - 1) + 1)

/** Lines that end a value of many lines stay, so that the next key keeps a line of its own. */
function replace(text: string, place: Place, by: string): string {
  const { from, to } = place
  if (!isEmpty(place)) {
    const tail = /(\r?\n\s*)?$/.exec(text.slice(from, to))?.[0] ?? ''
    return splice(text, from, to, by + tail)
  }
  const gap = /:\s+$/.test(text.slice(0, from)) ? '' : ' '
  const colon = /[:\s]$|&\S+$/.test(text.slice(0, from)) ? '' : ':'
  const comment = /^#/.test(text.slice(from)) ? ' ' : ''
  return splice(text, from, from, colon + gap + by + comment)
}

/** Under a key to which nothing is said yet, after the comment on its line. */
function below(
  text: string,
  { from, column }: Place,
  keys: readonly string[],
  value: string,
  end: string,
): string {
  const comment = /^[ \t]*(#[^\r\n]*)?/.exec(text.slice(from))?.[0] ?? ''
  const at = from + comment.length
  return splice(text, at, at, `${end}${block(keys, value, column + 2, end)}`)
}

function atEnd(
  text: string,
  keys: readonly string[],
  value: string,
  column: number,
  end: string,
): string {
  const gap = text === '' || text.endsWith('\n') ? '' : end
  return `${text}${gap}${block(keys, value, column, end)}${end}`
}

/** `{a: 1}` becomes `{a: 1, b: {c: 2}}`. */
function intoBraces(
  text: string,
  { spans }: Reading,
  known: readonly string[],
  node: { readonly [key: string]: Raw },
  keys: readonly string[],
  value: string,
): string {
  const { from = 0, to = 0 } = spans.get(known.join('.')) ?? {}
  const inner = braces(keys, value).slice(1, -1)
  const last = Object.keys(node).at(-1)
  if (last === undefined) return splice(text, from + 1, from + 1, inner)
  const end = spans.get([...known, last].join('.'))?.to ?? 0
  // before a comma and a comment that may stand behind the last value
  const at = end > from && end < to ? end : to - 1
  return splice(text, at, at, `, ${inner}`)
}

const braces = (keys: readonly string[], value: string) =>
  keys.reduceRight((inside, key) => `{${key}: ${inside}}`, value)

/** As the first entry of a block whose first key stands at this column. */
function before(keys: readonly string[], value: string, column: number, end: string): string {
  return `${block(keys, value, column, end).trimStart()}${end}${' '.repeat(column)}`
}

function block(keys: readonly string[], value: string, column: number, end: string): string {
  return keys
    .map(
      (key, i) => `${' '.repeat(column + 2 * i)}${key}:${i === keys.length - 1 ? ` ${value}` : ''}`,
    )
    .join(end)
}

/** A value that stays one value wherever it is written. */
export function asScalar(value: string): string {
  const trimmed = value.trim()
  if (/^(".*"|'.*'|\[.*\]|\{.*\})$/s.test(trimmed) && isOneValue(trimmed)) return trimmed
  const isPlain =
    trimmed !== '' &&
    /^[^\s!&*?|>@`%"'#,[\]{}:-]|^-[\d.]/.test(trimmed) &&
    !/[,[\]{}\n]|: |:$| #/.test(trimmed)
  return isPlain ? trimmed : JSON.stringify(trimmed)
}

/** `[a], [b]` and `"a" b` begin and end as one value does, and are none. */
function isOneValue(written: string): boolean {
  const { data, diagnostics } = readScenarioText(`{a: ${written}}`)
  const keys = typeof data === 'object' && data !== null ? Object.keys(data) : []
  return diagnostics.length === 0 && keys.length === 1
}
