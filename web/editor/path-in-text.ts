import type { Raw, Reading } from '../../src/scenario/index.js'

/** How far a text knows a path. */
interface Resolved {
  /** Keys that the text has, as it writes them. */
  readonly known: readonly string[]
  /** Keys that it has not. */
  readonly missing: readonly string[]
  /** Value at the known keys. */
  readonly node: Raw
}

const kebab = (key: string) => key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** A range of dates is one key: its two dots part nothing. */
const keysOf = (path: string) => path.split(/(?<!\.)\.(?!\.)/)

/**
 * Follows a dotted path through the data of a text. Keys may hold dots of their own, and be written
 * as in the text (`discount-rate`) or as in the plan (`discountRate`).
 */
export function resolve(data: Raw, path: string): Resolved {
  const known: string[] = []
  let node = data
  let rest = path
  while (rest !== '' && typeof node === 'object' && node !== null) {
    const next = keyAt(Object.keys(node), rest)
    if (!next) break
    node = (node as Readonly<Record<string, Raw>>)[next.key] ?? null
    known.push(next.key)
    rest = rest.slice(next.length + 1)
  }
  return { known, missing: rest === '' ? [] : keysOf(rest).map(kebab), node }
}

/** The longest key with which a path begins, and how much of the path it takes. */
function keyAt(keys: readonly string[], path: string): { key: string; length: number } | undefined {
  const begins = keys.filter((key) => path === key || path.startsWith(`${key}.`))
  const key = begins.sort((a, b) => b.length - a.length)[0]
  if (key !== undefined) return { key, length: key.length }
  const [head = ''] = keysOf(path)
  return keys.includes(kebab(head)) ? { key: kebab(head), length: head.length } : undefined
}

/**
 * Whether a hand on a slider can try another value at a path without a new text: lists and keys with
 * dots of their own wait until it lets go.
 */
export function canBeTried(data: Raw, path: string): boolean {
  const keys = path.split('.')
  let node = data
  for (const key of keys) {
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return false
    if (!Object.hasOwn(node, key) || !/^[a-z0-9][a-z0-9-]*$/i.test(key)) return false
    node = (node as Readonly<Record<string, Raw>>)[key] ?? null
  }
  return true
}

/** Line of a path in a text, from 1; of its nearest ancestor where the text does not have it. */
export function lineOf({ data, positions }: Reading, path: string): number {
  const { known } = resolve(data, path)
  return positions.get(known.join('.'))?.line ?? 0
}
