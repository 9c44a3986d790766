import { fieldOf, findRecord } from '../catalog/index.js'
import { type Dimension, isDimension, parseQuantity } from '../quantity/index.js'
import { type Origin, scenarioJsonSchema } from '../scenario/index.js'

/** Tells the dimension of a value of the scenario; undefined for words, dates and switches. */
export type DimensionOf = (path: string, origin: Origin | undefined) => Dimension | undefined

type Schema = Readonly<Record<string, unknown>>

const kebab = (key: string) => key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)

/** Dimensions from where they are declared: the catalogue's columns, defaults, the schema. */
export function dimensionsOfScenario(): DimensionOf {
  const schema = scenarioJsonSchema() as Schema
  return (path, origin) => {
    const [section = '', , id = '', field = ''] = path.split('.')
    if (section === 'catalog') return ofField(id, field)
    const known = origin && ofOrigin(origin)
    return known ?? inSchema(schema, path.split('.')) ?? inText(origin)
  }
}

function ofOrigin(origin: Origin): Dimension | undefined {
  if (origin.kind === 'default') {
    return checked(findRecord(origin.id, 'defaults')?.values.dimension)
  }
  if (origin.kind === 'catalogue') return ofField(origin.id, origin.field)
  return origin.kind === 'override' && origin.replaced ? ofOrigin(origin.replaced) : undefined
}

function ofField(id: string, field: string): Dimension | undefined {
  const table = findRecord(id)?.table as Parameters<typeof fieldOf>[0] | undefined
  return table === undefined ? undefined : checked(fieldOf(table, field)?.dimension)
}

function checked(name: unknown): Dimension | undefined {
  return typeof name === 'string' && isDimension(name) ? name : undefined
}

/** Dimensions of what is written in short, as in `arrive: 512/week from 2025-03-01`. */
const inShort = ['arrivalRate', 'duration'] as const

function inText(origin: Origin | undefined): Dimension | undefined {
  if (origin?.kind !== 'text') return undefined
  return inShort.find((dimension) => parseQuantity(origin.text, dimension).ok)
}

/** Follows the keys of a path through a JSON Schema to the dimension that is noted there. */
function inSchema(node: Schema | undefined, keys: readonly string[]): Dimension | undefined {
  if (typeof node !== 'object') return undefined
  const [key, ...rest] = keys
  const branches = ['anyOf', 'oneOf', 'allOf'].flatMap((word) => (node[word] ?? []) as Schema[])
  if (key === undefined) {
    return checked(node['x-dimension']) ?? first(branches, (one) => inSchema(one, keys))
  }
  const properties = (node.properties ?? {}) as Readonly<Record<string, Schema>>
  const next = properties[key] ?? properties[kebab(key)] ?? (node.additionalProperties as Schema)
  return inSchema(next, rest) ?? first(branches, (one) => inSchema(one, keys))
}

function first<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
