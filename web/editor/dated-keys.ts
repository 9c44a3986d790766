import type { Position, Reading } from '../../src/scenario/index.js'

/** `2025-05-01`, and the first day of a key that is a range of days. */
const dated = /^(\d{4}-\d{2}-\d{2})(\.\.\d{4}-\d{2}-\d{2})?$/

/** Whether a key is one day, which a person may move. */
export const isDay = (key: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(key)

/** The key before which a dated one belongs; undefined: at the end, or nothing here has dates. */
export function keyAfter(keys: readonly string[], key: string): string | undefined {
  const day = dated.exec(key)?.[1]
  if (day === undefined) return undefined
  return keys.find((other) => (dated.exec(other)?.[1] ?? '') > day)
}

/** Whether a dated key goes behind all others of a map of dates. */
export const isLast = (keys: readonly string[], key: string): boolean =>
  dated.test(key) && keys.some((other) => dated.test(other)) && keyAfter(keys, key) === undefined

/** Place of a line and column in a text, from 0. */
export function offsetOf(text: string, { line, column }: Position): number {
  let start = 0
  for (let passed = 1; passed < line; passed++) start = text.indexOf('\n', start) + 1
  return start + column - 1
}

/** The text with another day as the last key of a path; as it was where the key is no day. */
export function withDay(text: string, reading: Reading, path: string, day: string): string {
  const old = path.slice(-10)
  const position = reading.positions.get(path)
  if (!isDay(old) || !isDay(day) || !position) return text
  const from = offsetOf(text, position)
  return text.slice(from, from + old.length) === old
    ? text.slice(0, from) + day + text.slice(from + old.length)
    : text
}
