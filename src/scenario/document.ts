import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml'
import type { Diagnostic } from './finding.js'
import { findExcess, limits } from './limits.js'

/** Plain data as written: maps without prototype, lists, texts, numbers, booleans, null. */
export type Raw =
  | null
  | boolean
  | number
  | string
  | readonly Raw[]
  | { readonly [key: string]: Raw }

/** Where a value stands in the text, 1-based. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Characters of a value in the text, and whether it is a map within braces. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly flow: boolean
}

/** A text read as data, with the place of every key. */
export interface Reading {
  readonly data: Raw
  /** Place of the value at a dotted path (the key's place for entries of a map). */
  readonly positions: ReadonlyMap<string, Position>
  /** What an editor replaces: first and past-last character of the value at a dotted path. */
  readonly spans: ReadonlyMap<string, Span>
  readonly diagnostics: readonly Diagnostic[]
}

/** Control characters but tab and line ends. */
const control = /(?![\t\n\r])\p{Cc}/u

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Reads YAML 1.2 as untrusted text: bounded before and after parsing, no tags, no code.
 * Duplicate keys are found in the walk (the parser's own check is quadratic).
 */
export function readDocument(text: string): Reading {
  const excess = findExcess(text)
  if (excess) return failed([{ ...excess, severity: 'error', path: '' }])
  const counter = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: counter,
    uniqueKeys: false,
    stringKeys: true,
    prettyErrors: false,
    logLevel: 'silent',
    version: '1.2',
  })
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const faults = [...document.errors, ...document.warnings]
  if (faults.length > 0) {
    return failed(
      faults.slice(0, syntaxFaults).map((fault) => ({
        code: 'scenario.syntax',
        severity: 'error',
        path: '',
        ...at(fault.pos[0]),
        values: { reason: fault.message.split('\n')[0]?.slice(0, 200) ?? '', kind: fault.code },
      })),
    )
  }
  return new Walk(document, at).read()
}

function failed(diagnostics: readonly Diagnostic[]): Reading {
  return { data: null, positions: new Map(), spans: new Map(), diagnostics }
}

/** Faults of syntax that are told: the first leads to most of those after it. */
const syntaxFaults = 3

/** Thrown inside the walk when the text unfolds into too much; never leaves this file. */
class TooMuch extends Error {}

/** Turns the syntax tree into plain data, once, with every bound counted. */
class Walk {
  private readonly positions = new Map<string, Position>()
  private readonly spans = new Map<string, Span>()
  private readonly diagnostics: Diagnostic[] = []
  private readonly open = new Set<Node>()
  private nodes = 0
  private aliases = 0

  constructor(
    private readonly document: Document.Parsed,
    private readonly at: (offset: number) => Position,
  ) {}

  read(): Reading {
    try {
      const contents = this.document.contents
      if (!contents) this.positions.set('', this.at(0))
      const data = contents ? this.value(contents, [], this.place(contents)) : null
      const { positions, spans, diagnostics } = this
      return { data, positions, spans, diagnostics }
    } catch (error) {
      if (error instanceof TooMuch) return failed(this.diagnostics)
      throw error
    }
  }

  private value(node: Node, path: readonly string[], place: Position): Raw {
    this.nodes += 1
    if (this.nodes > limits.nodes) this.stop('scenario.too-many', path, place, limits.nodes)
    this.positions.set(path.join('.'), place)
    this.keep(node, path)
    if (isAlias(node)) return this.alias(node, path, place)
    if (isScalar(node)) return this.scalar(node.value, path, place)
    if (this.open.has(node)) this.stop('scenario.alias', path, place, limits.aliases)
    this.open.add(node)
    const out = isMap(node) ? this.map(node, path) : isSeq(node) ? this.list(node, path) : null
    this.open.delete(node)
    return out
  }

  private keep(node: Node, path: readonly string[]): void {
    const [from = 0, to = from] = node.range ?? []
    this.spans.set(path.join('.'), { from, to, flow: isMap(node) && node.flow === true })
  }

  /** A plain value; a text may not hold what a terminal obeys, written as "\e" or otherwise. */
  private scalar(value: unknown, path: readonly string[], place: Position): Raw {
    if (typeof value === 'number' || typeof value === 'boolean') return value
    if (value === null || value === undefined) return null
    const text = String(value)
    const byte = control.exec(text)?.[0].codePointAt(0)
    if (byte !== undefined) this.report('scenario.binary', path, place, { byte })
    return text
  }

  private alias(node: Node & { source?: string }, path: readonly string[], place: Position): Raw {
    this.aliases += 1
    if (this.aliases > limits.aliases) this.stop('scenario.alias', path, place, limits.aliases)
    const target = isAlias(node) ? node.resolve(this.document) : undefined
    const out = target ? this.value(target as Node, path, place) : null
    // who edits one value that is written by its anchor edits it here, not where the anchor stands
    if (typeof out !== 'object' || out === null) this.keep(node, path)
    return out
  }

  private map(node: Node, path: readonly string[]): Raw {
    const out: Record<string, Raw> = Object.create(null)
    if (!isMap(node)) return out
    for (const pair of node.items) {
      const keyNode = pair.key as Node | null
      const key = isScalar(keyNode) ? keyText(keyNode) : undefined
      const place = keyNode ? this.place(keyNode) : this.place(node)
      if (key === undefined || forbidden.has(key) || key.length > 100 || control.test(key)) {
        const shown = (key ?? '?').slice(0, 100)
        this.report('scenario.key-form', [...path, shown], place, { key: shown })
      } else if (key in out) {
        const first = this.positions.get([...path, key].join('.'))?.line ?? 0
        this.report('scenario.duplicate-key', [...path, key], place, { key, first })
      } else {
        out[key] = pair.value ? this.value(pair.value as Node, [...path, key], place) : null
        this.positions.set([...path, key].join('.'), place)
      }
    }
    return out
  }

  private list(node: Node, path: readonly string[]): Raw {
    if (!isSeq(node)) return []
    return node.items.map((item, i) => {
      const child = item as Node
      return this.value(child, [...path, String(i)], this.place(child))
    })
  }

  private place(node: Node): Position {
    return this.at(node.range?.[0] ?? 0)
  }

  private report(
    code: string,
    path: readonly string[],
    place: Position,
    values: Diagnostic['values'],
  ): void {
    if (this.diagnostics.length >= limits.diagnostics) return
    this.diagnostics.push({ code, severity: 'error', path: path.join('.'), ...place, values })
  }

  private stop(code: string, path: readonly string[], place: Position, limit: number): never {
    this.report(code, path, place, { limit })
    throw new TooMuch()
  }
}

/** A key as written: `2024` stays the text `2024`. */
function keyText(node: { value: unknown; source?: string | undefined }): string | undefined {
  if (typeof node.value === 'string') return node.value
  return node.source ?? (node.value === null ? undefined : String(node.value))
}
