import { nearestWords } from '../quantity/index.js'

/** A value at the end of a path. */
export type Leaf = string | number | boolean | null

/** The value at a dotted path of plain data; undefined where there is none. */
export function valueAt(tree: unknown, path: string): unknown {
  if (path === '') return tree
  if (typeof tree !== 'object' || tree === null) return undefined
  // a name may hold a dot, as that of an activity in one hall does
  for (let dot = path.indexOf('.'); ; dot = path.indexOf('.', dot + 1)) {
    const key = dot < 0 ? path : path.slice(0, dot)
    if (Object.hasOwn(tree, key)) {
      const below = (tree as Readonly<Record<string, unknown>>)[key]
      return dot < 0 ? below : valueAt(below, path.slice(dot + 1))
    }
    if (dot < 0) return undefined
  }
}

/** A copy with the value at `path` replaced; everything beside the path is shared. */
export function withValue<T>(tree: T, path: string, value: unknown): T {
  const [head = '', ...rest] = path.split('.')
  const map = tree as Readonly<Record<string, unknown>>
  const next = rest.length === 0 ? value : withValue(map[head], rest.join('.'), value)
  return { ...map, [head]: next } as T
}

/** Whether a value is looked into, and not a leaf or a list of hours. */
export function isTable(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null && !ArrayBuffer.isView(node)
}

/** Leaves of plain data by their paths; lists are left out. */
export function leavesOf(
  node: unknown,
  path = '',
  out = new Map<string, Leaf>(),
): Map<string, Leaf> {
  if (Array.isArray(node) || ArrayBuffer.isView(node)) return out
  if (!isTable(node)) return node === undefined ? out : out.set(path, node as Leaf)
  for (const [key, value] of Object.entries(node)) leavesOf(value, join(path, key), out)
  return out
}

/** A path and a key below it. */
export function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}

const camel = (key: string) => key.replace(/-([a-z])/g, (_, c: string) => c.toUpperCase())

/** The path as the data has it: a key may be written as in the text (`discount-rate`). */
export function asWritten(tree: unknown, path: string): string | undefined {
  if (valueAt(tree, path) !== undefined) return path
  let node = tree
  const found: string[] = []
  for (const key of path.split('.')) {
    if (!isTable(node)) return undefined
    const own = [key, camel(key)].find((one) => Object.hasOwn(node as object, one))
    if (own === undefined) return undefined
    found.push(own)
    node = node[own]
  }
  return found.join('.')
}

/**
 * Paths that somebody may have meant: the good beginning of theirs, then the nearest keys there;
 * where none is near, all the keys there are; and paths elsewhere that end in the same key.
 */
export function nearestPaths(trees: readonly unknown[], path: string, count: number): string[] {
  const keys = path.split('.')
  const out: string[] = []
  for (const tree of trees) {
    let at = ''
    let depth = 0
    for (const key of keys) {
      const next = asWritten(tree, join(at, key))
      if (next === undefined) break
      at = next
      depth += 1
    }
    const node = at === '' ? tree : valueAt(tree, at)
    const wrong = keys[depth]
    if (wrong === undefined || !isTable(node)) continue
    const near = nearestWords(camel(wrong), Object.keys(node), count)
    const part = wrong.toLowerCase()
    const holding = Object.keys(node).filter((key) => key.toLowerCase().includes(part))
    const shown = [...near, ...holding]
    const rest = keys.slice(depth + 1)
    for (const key of shown) {
      const whole = [join(at, key), ...rest].join('.')
      out.push(asWritten(tree, whole) ?? join(at, key))
    }
    if (shown.length === 0 && depth > 0) out.push(...Object.keys(node).map((key) => join(at, key)))
  }
  const last = camel(keys.at(-1) ?? '')
  for (const tree of trees) {
    for (const leaf of leavesOf(tree).keys()) {
      if (leaf.endsWith(`.${last}`)) out.push(leaf)
    }
  }
  return [...new Set(out)].slice(0, count)
}
