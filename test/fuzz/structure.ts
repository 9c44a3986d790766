import type { Dice } from './dice.js'
import type { Base, Place, Span } from './places.js'

/** A piece of text that takes the place of a span. */
export interface Edit extends Span {
  readonly text: string
}

/** A change of keys, entries or references: edits of the base. */
export type StructureChange = (base: Base, dice: Dice) => readonly Edit[]

type Entry = Place & { readonly key: Span }

const prototypeNames =
  '__proto__ constructor prototype toString hasOwnProperty valueOf __defineGetter__ isPrototypeOf'.split(
    ' ',
  )
const oddKeys = (
  'a 1 2025-01-01 2025-13-45 -1 1e5 "" "a b" "a.b" "a\\nb" "\\0" ~ null true [a] {a:b} ? <<  Ärger 키 x--y UPPER ' +
  'camelCase 2024-01-01..2025-01-01 2026-01-01..2025-01-01 commissioning-l5 nobody 💥'
).split(' ')

const entriesOf = (base: Base): Entry[] =>
  base.places.filter((p): p is Entry => p.key !== undefined)
const textOf = (base: Base, { start, end }: Span) => base.text.slice(start, end)
const whole = ({ key, value }: Entry): Span => ({ start: key.start, end: value.end })

const drop: StructureChange = (base, dice) => {
  const entry = dice.pick(entriesOf(base))
  return [{ ...swallowed(base, entry), text: '' }]
}

const double: StructureChange = (base, dice) => {
  const entry = dice.pick(entriesOf(base))
  return [{ start: entry.key.start, end: entry.key.start, text: inserted(base, entry, entry) }]
}

const misspell: StructureChange = (base, dice) => {
  const { key } = dice.pick(entriesOf(base))
  const old = textOf(base, key)
  const at = dice.below(old.length)
  const letter = dice.pick([...'aeinst-_.:, '])
  const text = dice.pick([
    old.slice(0, at) + old.slice(at + 1),
    old.slice(0, at) + letter + old.slice(at),
    old.slice(0, at) + letter + old.slice(at + 1),
    old.toUpperCase(),
    old.replaceAll('-', '_'),
    ` ${old}`,
    `${old} `,
  ])
  return [{ ...key, text }]
}

const rename: StructureChange = (base, dice) => {
  const { key } = dice.pick(entriesOf(base))
  const names = [prototypeNames, oddKeys, ['k'.repeat(dice.pick([50, 101, 5_000]))]]
  const other = textOf(base, dice.pick(entriesOf(base)).key)
  return [{ ...key, text: dice.chance(0.3) ? other : dice.pick(dice.pick(names)) }]
}

const move: StructureChange = (base, dice) => {
  const entry = dice.pick(entriesOf(base))
  const to = dice.pick(entriesOf(base).filter((e) => outside(e.key.start, whole(entry))))
  if (!to) return []
  const text = inserted(base, entry, to)
  return [
    { ...swallowed(base, entry), text: '' },
    { start: to.key.start, end: to.key.start, text },
  ]
}

/** One entry's value where another's was. */
const exchange: StructureChange = (base, dice) => {
  const from = dice.pick(base.places)
  const to = dice.pick(base.places)
  return [{ ...to.value, text: textOf(base, from.value) }]
}

/** A value of the same name from elsewhere: mostly of the right form. */
export const borrow: StructureChange = (base, dice) => {
  const to = dice.pick(base.places)
  const alike = base.places.filter((p) => p.name === to.name && p.leaf === to.leaf && p !== to)
  return alike.length === 0 ? [] : [{ ...to.value, text: textOf(base, dice.pick(alike).value) }]
}

/** An anchor here, an alias to it there, before it or within it. */
const alias: StructureChange = (base, dice) => {
  const from = dice.pick(base.places)
  const to = dice.pick(base.places)
  const name = dice.pick(['a', 'heat', 'x1'])
  const gap = from.leaf || from.flow || textOf(base, from.value).startsWith('{') ? ' ' : '\n'
  const pad = gap === '\n' ? ' '.repeat(from.indent + 2) : ''
  const edits = [{ start: from.value.start, end: from.value.start, text: `&${name}${gap}${pad}` }]
  return [
    ...edits,
    { ...to.value, text: dice.pick([`*${name}`, `[*${name}, *${name}]`, '*missing']) },
  ]
}

const merge: StructureChange = (base, dice) => {
  const entry = dice.pick(entriesOf(base))
  const text = dice.pick(['<<: *heat', '<<: {count: 1}', '<<: [*heat, *heat]', '"<<": 1'])
  const after = entry.flow ? ', ' : `\n${' '.repeat(entry.indent)}`
  return [{ start: entry.key.start, end: entry.key.start, text: `${text}${after}` }]
}

/** An entry of a map of names, once more under another name. */
const another: StructureChange = (base, dice) => {
  const entry = dice.pick(entriesOf(base))
  const copies = dice.pick([1, 2, 6])
  const after = entry.flow ? ', ' : `\n${' '.repeat(entry.indent)}`
  const body = base.text.slice(entry.key.end, entry.value.end)
  const text = Array.from({ length: copies }, (_, i) => `more-${i}${body}${after}`).join('')
  return [{ start: entry.key.start, end: entry.key.start, text }]
}

/** All changes of structure. */
export const structureChanges: readonly StructureChange[] = [
  drop,
  drop,
  double,
  misspell,
  rename,
  move,
  exchange,
  borrow,
  alias,
  merge,
  another,
]

/** Those that often leave a scenario that loads. */
export const mildStructure: readonly StructureChange[] = [drop, borrow, borrow, another]

/** The text with all edits made; of edits that overlap, the first stays. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const kept: Edit[] = []
  for (const edit of edits) {
    const apart = kept.every((k) => edit.end <= k.start || edit.start >= k.end)
    if (apart) kept.push(edit)
  }
  return kept
    .toSorted((a, b) => b.start - a.start)
    .reduce((out, edit) => out.slice(0, edit.start) + edit.text + out.slice(edit.end), text)
}

function outside(at: number, { start, end }: Span): boolean {
  return at < start || at >= end
}

/** An entry with the comma or the line end that goes with it. */
function swallowed(base: Base, entry: Entry): Span {
  const { start, end } = whole(entry)
  const after = /^\s*,\s*/.exec(base.text.slice(end))?.[0].length ?? 0
  return { start, end: entry.flow ? end + after : end }
}

/** `entry` as it reads in front of `at`, indented as that one is. */
function inserted(base: Base, entry: Entry, at: Entry): string {
  const text = textOf(base, whole(entry))
  if (at.flow) return `${text.includes('\n') && !entry.flow ? 'moved: {}' : text}, `
  const by = at.indent - entry.indent
  const lines = text.split('\n').map((line, i) => {
    if (i === 0) return line
    return by >= 0 ? ' '.repeat(by) + line : line.replace(new RegExp(`^ {0,${-by}}`), '')
  })
  return `${lines.join('\n')}\n${' '.repeat(at.indent)}`
}
