import { recordsOf, templateNames, weatherIds } from '../../src/catalog/index.js'

type Schema = Readonly<Record<string, unknown>>

/** What can be written at a place. */
export interface Offer {
  readonly label: string
  /** What it means, in a few words. */
  readonly detail: string
  /** Text to put in. */
  readonly apply: string
}

/** Offers, and where the word begins that they replace. */
export interface Completion {
  readonly from: number
  readonly offers: readonly Offer[]
}

type Table = Parameters<typeof recordsOf>[0]

/** Tables whose ids a key takes. */
const idsOf: Readonly<Record<string, readonly Table[]>> = {
  accelerator: ['accelerators'],
  instead: ['accelerators'],
  system: ['racks'],
  switch: ['network'],
  optic: ['network'],
  nic: ['network'],
  model: ['models'],
  type: ['power'],
  plant: ['cooling'],
  at: ['sites'],
}

/**
 * What can be written at a place of a scenario in block style: keys of the map that the indentation
 * says, or values of the key before.
 * @param schema JSON Schema of the scenario
 */
export function completionAt(text: string, offset: number, schema: Schema): Completion | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const line = text.slice(lineStart, offset)
  if (/(^|\s)#/.test(line)) return undefined
  const value = /^(\s*)([\w-]+):[ \t]+([^\s{[]*)$/.exec(line)
  if (value) {
    const [, indent = '', key = '', begun = ''] = value
    const parents = parentsOf(text, lineStart, indent.length)
    const node = nodeAt(schema, [...parents, key])
    return { from: offset - begun.length, offers: valuesOf(key, node) }
  }
  const written = /^(\s*)([\w-]*)$/.exec(line)
  if (!written) return undefined
  const [, indent = '', begun = ''] = written
  const node = nodeAt(schema, parentsOf(text, lineStart, indent.length))
  return { from: offset - begun.length, offers: keysOf(node) }
}

/** Keys under which a line with this indentation stands, outermost first. */
function parentsOf(text: string, lineStart: number, indent: number): string[] {
  const keys: string[] = []
  let least = indent
  const lines = text.slice(0, lineStart).split('\n')
  for (let i = lines.length - 1; i >= 0 && least > 0; i--) {
    const match = /^(\s*)([^\s#:][^:]*):(\s|$)/.exec(lines[i] ?? '')
    const depth = match?.[1]?.length ?? Number.POSITIVE_INFINITY
    if (!match || depth >= least) continue
    keys.unshift(match[2] ?? '')
    least = depth
  }
  return keys
}

/** The schema of the value at a path; alternatives are joined. */
function nodeAt(node: Schema | undefined, keys: readonly string[]): Schema[] {
  const branches = branchesOf(node)
  const [key, ...rest] = keys
  if (key === undefined) return branches
  return branches.flatMap((branch) => {
    const properties = (branch.properties ?? {}) as Readonly<Record<string, Schema>>
    const next = Object.hasOwn(properties, key) ? properties[key] : branch.additionalProperties
    return typeof next === 'object' && next !== null ? nodeAt(next as Schema, rest) : []
  })
}

function branchesOf(node: Schema | undefined): Schema[] {
  if (!node) return []
  const choices = ['anyOf', 'oneOf', 'allOf'].flatMap((word) => (node[word] ?? []) as Schema[])
  return [node, ...choices.flatMap(branchesOf)]
}

function keysOf(nodes: readonly Schema[]): Offer[] {
  const offers = new Map<string, Offer>()
  for (const node of nodes) {
    for (const [label, child] of Object.entries(
      (node.properties ?? {}) as Record<string, Schema>,
    )) {
      const isMap = branchesOf(child).some(({ type }) => type === 'object')
      const isValue = branchesOf(child).some(({ type }) => type !== 'object' && type !== undefined)
      const detail = String(child.description ?? child['x-dimension'] ?? '')
      offers.set(label, { label, detail, apply: isMap && !isValue ? `${label}:` : `${label}: ` })
    }
  }
  return [...offers.values()]
}

function valuesOf(key: string, nodes: readonly Schema[]): Offer[] {
  const words = nodes.flatMap((node) => (node.enum ?? []) as unknown[])
  const plain = [...new Set(words.map(String))].map((label) => ({
    label,
    detail: '',
    apply: label,
  }))
  const records = (idsOf[key] ?? []).flatMap((table) =>
    recordsOf(table).map(({ id, name }) => ({ label: id, detail: name, apply: id })),
  )
  const weather = key === 'weather' || key === 'at' ? weatherIds() : []
  const templates = key === 'template' ? templateNames() : []
  const names = [...weather, ...templates].map((label) => ({ label, detail: '', apply: label }))
  return [...plain, ...records, ...names]
}
