import type { Reading } from '../../src/scenario/index.js'

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
 * @param value as a person types it; quoted where YAML would read it otherwise
 */
export function withValue(text: string, reading: Reading, path: string, value: string): string {
  const written = asScalar(value)
  const span = reading.spans.get(path)
  const isLeaf = span !== undefined && typeof at(reading.data, path) !== 'object'
  if (isLeaf && span.to > span.from) return splice(text, span.from, span.to, written)
  return insert(text, reading, path, written)
}

function splice(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to)
}

function at(data: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (node, key) =>
        typeof node === 'object' && node !== null
          ? (node as Readonly<Record<string, unknown>>)[key]
          : undefined,
      data,
    )
}

/** Writes a value under the nearest ancestor that is a map, with the keys between. */
function insert(text: string, reading: Reading, path: string, value: string): string {
  const keys = path.split('.')
  for (let known = keys.length - 1; known > 0; known--) {
    const ancestor = keys.slice(0, known).join('.')
    const node = at(reading.data, ancestor)
    const span = reading.spans.get(ancestor)
    if (typeof node !== 'object' || node === null || Array.isArray(node) || !span) continue
    const rest = keys.slice(known)
    return span.flow
      ? intoBraces(text, span.to, rest, value, Object.keys(node).length === 0)
      : before(text, span.from, rest, value)
  }
  const end = text === '' || text.endsWith('\n') ? text : `${text}\n`
  return `${end}${block(keys, value, 0)}\n`
}

/** `{a: 1}` becomes `{a: 1, b: {c: 2}}`. */
function intoBraces(
  text: string,
  to: number,
  keys: readonly string[],
  value: string,
  isEmpty: boolean,
) {
  const [first = '', ...rest] = keys
  const inner = rest.reduceRight((inside, key) => `{${key}: ${inside}}`, value)
  return splice(text, to - 1, to - 1, `${isEmpty ? '' : ', '}${first}: ${inner}`)
}

/** As the first entry of a block whose first key stands at `from`. */
function before(text: string, from: number, keys: readonly string[], value: string): string {
  const column = from - (text.lastIndexOf('\n', from - 1) + 1)
  const lines = block(keys, value, column)
  return splice(text, from, from, `${lines.trimStart()}\n${' '.repeat(column)}`)
}

function block(keys: readonly string[], value: string, column: number): string {
  return keys
    .map(
      (key, i) => `${' '.repeat(column + 2 * i)}${key}:${i === keys.length - 1 ? ` ${value}` : ''}`,
    )
    .join('\n')
}

/** A value that stays one scalar wherever it is written. */
export function asScalar(value: string): string {
  const trimmed = value.trim()
  if (/^(".*"|'.*'|\[.*\]|\{.*\})$/s.test(trimmed)) return trimmed
  const isPlain =
    trimmed !== '' &&
    /^[^\s!&*?|>@`%"'#,[\]{}:-]|^-[\d.]/.test(trimmed) &&
    !/[,[\]{}\n]|: |:$| #/.test(trimmed)
  return isPlain ? trimmed : JSON.stringify(trimmed)
}
