import { isMap, isNode, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml'

/** A stretch of the text: from `start` to before `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** An entry of a map or of a list, and where its parts stand in the text. */
export interface Place {
  /** Absent for entries of a list. */
  readonly key?: Span | undefined
  readonly value: Span
  /** The last key of its path. */
  readonly name: string
  /** Stands inside `{}` or `[]`. */
  readonly flow: boolean
  /** Its value is a text, a number or an alias. */
  readonly leaf: boolean
  /** Columns before its key. */
  readonly indent: number
}

/** A scenario to be broken, with the places where it can be. */
export interface Base {
  readonly name: string
  readonly text: string
  readonly places: readonly Place[]
}

/** Reads the places of a text that is sound. */
export function baseOf(name: string, text: string): Base {
  const places: Place[] = []
  walk(parseDocument(text).contents, text, places, '')
  return { name, text, places }
}

function walk(node: unknown, text: string, out: Place[], name: string): void {
  if (isSeq(node)) {
    for (const item of node.items) {
      if (!isNode(item)) continue
      const value = spanOf(item, text)
      if (value) out.push({ value, name, flow: node.flow === true, leaf: isLeaf(item), indent: 0 })
      walk(item, text, out, name)
    }
  }
  if (!isMap(node)) return
  for (const pair of node.items) {
    if (!isPair(pair) || !isScalar(pair.key) || !isNode(pair.value)) continue
    const key = spanOf(pair.key, text)
    const value = spanOf(pair.value, text)
    if (!key || !value) continue
    const indent = key.start - (text.lastIndexOf('\n', key.start - 1) + 1)
    const own = String(pair.key.value)
    out.push({ key, value, name: own, flow: node.flow === true, leaf: isLeaf(pair.value), indent })
    walk(pair.value, text, out, own)
  }
}

function isLeaf(node: Node): boolean {
  return !isMap(node) && !isSeq(node)
}

function spanOf(node: Node, text: string): Span | undefined {
  if (!node.range) return undefined
  const [start, end] = node.range
  return { start, end: start + text.slice(start, end).trimEnd().length }
}
