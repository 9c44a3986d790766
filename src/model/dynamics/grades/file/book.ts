import { UnreadableCase } from '../unreadable.js'
import { isTree, numberIn } from './fields.js'

/** Largest file of cases, in characters; most cases in it; deepest brackets. */
const textMax = 4_000_000
const casesMax = 1000
const depthMax = 32

type Tree = Readonly<Record<string, unknown>>

/** Stands for a case that is no object. */
const unreadable: Tree = {}

/** A file of cases as it was read: inputs by id, in their order. */
export interface Book {
  readonly cases: ReadonlyMap<string, Tree>
  /** Entries whose name ends in `_common`. */
  readonly bases: ReadonlyMap<string, Tree>
  readonly conventions: Tree
  /** Where a case that is referred to and not found is looked for. */
  readonly fallback?: Book | undefined
}

/**
 * A file of cases: one object, inputs by case id; `conventions` and `…_common` are no cases.
 * @throws UnreadableCase where it is no such file, or larger than is read
 */
export function readBook(text: string, fallback?: Book): Book {
  if (text.length > textMax) throw new UnreadableCase('length', 'outside-range')
  requireShallow(text)
  let tree: unknown
  try {
    tree = JSON.parse(text)
  } catch (error) {
    throw new UnreadableCase(`JSON (${(error as Error).message})`, 'unreadable')
  }
  if (!isTree(tree)) throw new UnreadableCase('JSON', 'unreadable')
  const cases = new Map<string, Tree>()
  const bases = new Map<string, Tree>()
  let conventions: Tree = {}
  for (const [id, value] of Object.entries(tree)) {
    if (id === 'conventions') conventions = isTree(value) ? value : {}
    else if (!isTree(value)) cases.set(id, unreadable)
    else if (id.endsWith('_common')) bases.set(id, value)
    else cases.set(id, value)
  }
  if (cases.size > casesMax) throw new UnreadableCase('cases', 'outside-range')
  return { cases, bases, conventions, fallback }
}

/** One pass over the text: nesting that no case has is refused before anything descends into it. */
function requireShallow(text: string): void {
  let depth = 0
  let quoted = false
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (quoted) {
      if (character === '\\') i++
      else if (character === '"') quoted = false
    } else if (character === '"') quoted = true
    else if (character === '{' || character === '[') {
      if (++depth > depthMax) throw new UnreadableCase('depth', 'outside-range')
    } else if (character === '}' || character === ']') depth--
  }
}

/** Keys under which a case states the step of the program that made its samples. */
export const stepNames = ['step', 'dt', 'tstep', 'step_s']

/** Step of the program that wrote the samples, s, as `conventions` state it: `1 ms fixed step`. */
export function stepOf(book: Book, inputs: Tree): number {
  for (const name of stepNames) {
    const stated = numberIn(inputs[name] ?? book.conventions[name])
    if (stated !== undefined && stated >= 0 && stated <= 0.1) return stated
  }
  for (const text of Object.values(book.conventions)) {
    const found = typeof text === 'string' ? /(\d+(?:\.\d+)?)\s*ms\s+fixed/i.exec(text) : null
    if (found) return Number(found[1]) / 1000
  }
  return 0.001
}

/** Deepest chain of references. */
const chainMax = 8

/**
 * Inputs of a case on those of its base and of the case it is `like`: what it says itself wins, key by
 * key of its objects.
 * @throws UnreadableCase for a reference to nothing or to itself
 */
export function wholeCase(book: Book, id: string, chain = 0): Tree {
  const own = book.cases.get(id)
  if (own === undefined || chain > chainMax) throw new UnreadableCase('like', 'no-value')
  if (own === unreadable) throw new UnreadableCase('inputs', 'unreadable')
  const base = baseOf(book, id, own)
  const before =
    typeof own.like === 'string' ? wholeCase(bookOf(book, own.like), own.like, chain + 1) : {}
  const { like: _, ...rest } = own
  return merged(merged(base ?? {}, before), rest)
}

/** The book that has a case. */
function bookOf(book: Book, id: string): Book {
  return book.cases.has(id) || !book.fallback ? book : bookOf(book.fallback, id)
}

/** `psse_3bus_common` for a case of PSS/E, or for any network of three buses. */
function baseOf(book: Book, id: string, own: Tree): Tree | undefined {
  if (own.gens !== undefined || own.load !== undefined) return undefined
  const words = id.split('_')
  let best: Tree | undefined
  let most = 0
  for (const [name, tree] of [...book.bases, ...(book.fallback?.bases ?? [])]) {
    const [first = '', ...others] = name.split('_').slice(0, -1)
    const alike =
      (words[0] === first ? 10 : 0) + others.filter((word) => words.includes(word)).length
    if (alike > most) [best, most] = [tree, alike]
  }
  return best
}

function merged(base: Tree, over: Tree): Tree {
  const out: Record<string, unknown> = { ...base }
  for (const [key, value] of Object.entries(over)) {
    const below = out[key]
    out[key] =
      isTree(value) && isTree(below) && key !== 'exc' && key !== 'gov'
        ? merged(below, value)
        : value
  }
  return out
}

/** Which part of a machine a record is of. */
export type Part = 'machine' | 'exc' | 'gov'

/**
 * The record of a model that a text refers to: `as andes_gast_step`, `like own_x`, `as above` (the
 * nearest case before that has one).
 * @throws UnreadableCase for a reference that leads nowhere
 */
export function referred(
  book: Book,
  from: string,
  part: Part,
  model: string,
  text: string,
  path: string,
  chain = 0,
): Tree {
  if (chain > chainMax) throw new UnreadableCase(path, 'no-value')
  const name = /(?:\bas|\blike)\s+([\w.-]+)/i.exec(text)?.[1] ?? text.trim()
  const home = bookOf(book, name)
  const ids = /^above$/i.test(name) ? before(book, from) : [name]
  for (const id of ids) {
    const inputs = home.cases.get(id)
    const found = inputs && recordIn(inputs, part, model)
    if (found === undefined) continue
    if (typeof found === 'string') return referred(home, id, part, model, found, path, chain + 1)
    if (typeof found.like === 'string') {
      const { like, ...rest } = found
      return { ...referred(home, id, part, model, like, path, chain + 1), ...rest }
    }
    return found
  }
  if (/^above$/i.test(name) && book.fallback) {
    return referred(book.fallback, '', part, model, text, path, chain + 1)
  }
  throw new UnreadableCase(path, 'no-value')
}

/** Cases before one, the nearest first; all where it is not there. */
function before(book: Book, id: string): readonly string[] {
  const ids = [...book.cases.keys()]
  const at = ids.indexOf(id)
  return (at < 0 ? ids : ids.slice(0, at)).reverse()
}

/** A record of a model in a case: in its machines, beside them, or as the only one of the own form. */
function recordIn(inputs: Tree, part: Part, model: string): Tree | string | undefined {
  const machines = Array.isArray(inputs.gens) ? inputs.gens.filter(isTree) : []
  for (const holder of [...machines, inputs]) {
    if (part === 'machine') {
      if (String(holder.machine ?? '').toUpperCase() !== model) continue
      if (isTree(holder.params) || typeof holder.params === 'string') return holder.params
      continue
    }
    const records = holder[part]
    if (!isTree(records)) continue
    for (const [name, record] of Object.entries(records)) {
      if (name.toUpperCase() === model && (isTree(record) || typeof record === 'string'))
        return record
    }
  }
  const isOwn = part === 'gov' && isTree(inputs.params) && machines.length === 0
  const named = typeof inputs.gov === 'string' ? inputs.gov.toUpperCase() : 'GGOV1'
  return isOwn && named === model ? (inputs.params as Tree) : undefined
}
