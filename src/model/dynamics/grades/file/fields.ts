import { UnreadableCase } from '../unreadable.js'

/** Keys that tell a reader something and change nothing. */
const remarks = new Set(
  'note notes comment comments source licence license description title origin reference columns'.split(
    ' ',
  ),
)

/** A name without case and marks, so that `TA/TB`, `S(1.0)` and `Xd'` meet `TATB`, `S10` and `Xdp`. */
export function plainName(name: string): string {
  return name
    .replace(/['′]/g, 'p')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

/** A number as written in JSON or as text; undefined where it is none. */
export function numberIn(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string' || value.trim() === '') return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}

export function isTree(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The keys of an object, each of which must be asked for: what nobody asked for is refused at the end,
 * so that no input is passed over in silence.
 */
export class Fields {
  readonly path: string
  readonly #values = new Map<string, readonly [key: string, value: unknown]>()
  readonly #asked = new Set<string>()

  /** @throws UnreadableCase where it is no object, or says a thing twice */
  constructor(tree: unknown, path: string) {
    this.path = path
    if (!isTree(tree)) throw new UnreadableCase(path, 'unreadable')
    for (const [key, value] of Object.entries(tree)) {
      const name = plainName(key)
      if (this.#values.has(name)) throw new UnreadableCase(this.at(key), 'unreadable')
      this.#values.set(name, [key, value])
    }
  }

  /** Path of a key, as a message names it. */
  at(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`
  }

  /** The value under the first of some names. */
  take(...names: readonly string[]): unknown {
    let found: unknown
    for (const name of names.map(plainName)) {
      this.#asked.add(name)
      const value = this.#values.get(name)?.[1]
      if (found === undefined) found = value
    }
    return found
  }

  /** @throws UnreadableCase where there is something that is no number */
  number(...names: readonly string[]): number | undefined {
    const value = this.take(...names)
    if (value === undefined) return undefined
    const number = numberIn(value)
    if (number === undefined) throw new UnreadableCase(this.at(names[0]!), 'not-a-number')
    return number
  }

  /** @throws UnreadableCase where there is no number */
  needed(...names: readonly string[]): number {
    const number = this.number(...names)
    if (number === undefined) throw new UnreadableCase(this.at(names[0]!), 'no-value')
    return number
  }

  /** @throws UnreadableCase where there is something that is no text */
  text(...names: readonly string[]): string | undefined {
    const value = this.take(...names)
    if (value === undefined) return undefined
    if (typeof value !== 'string') throw new UnreadableCase(this.at(names[0]!), 'unreadable')
    return value
  }

  /** Keys that were not asked for and are no remarks. */
  left(): readonly string[] {
    return [...this.#values]
      .filter(([name]) => !this.#asked.has(name) && !remarks.has(name))
      .map(([, [key]]) => key)
  }

  /** @throws UnreadableCase naming a key that nobody asked for */
  done(): void {
    const [key] = this.left()
    if (key !== undefined) throw new UnreadableCase(this.at(key), 'not-modelled')
  }
}
