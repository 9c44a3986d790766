import { type Dimension, dimensionNames, dimensions, isDimension } from '../quantity/index.js'

type Schema = Readonly<Record<string, unknown>>

/**
 * Tells the unit of a figure of the plan: `W`, `ISO day`; nothing for words.
 * @param schema JSON Schema of the plan, whose descriptions begin with the unit
 */
export function planUnits(schema: Schema): (path: string) => string {
  return (path) => (unitIn(schema, path.split('.')) ?? '').split(';')[0] ?? ''
}

function unitIn(node: Schema | undefined, keys: readonly string[]): string | undefined {
  if (typeof node !== 'object') return undefined
  const branches = (node.anyOf ?? []) as readonly Schema[]
  const [key, ...rest] = keys
  if (key === undefined) {
    const said = node.pattern !== undefined ? day : (node.description as string | undefined)
    return branches.length > 0 ? first(branches, keys) : node.type === 'null' ? undefined : said
  }
  const properties = (node.properties ?? {}) as Readonly<Record<string, Schema>>
  const named = (node.additionalProperties ?? node.items) as Schema | undefined
  // a name may hold a dot, as that of an activity in one hall does
  return (
    unitIn(properties[key] ?? named, rest) ??
    (rest.length > 0 ? unitIn(named, rest.slice(1)) : undefined) ??
    first(branches, keys)
  )
}

const day = 'ISO day'

function first(branches: readonly Schema[], keys: readonly string[]): string | undefined {
  for (const branch of branches) {
    const found = unitIn(branch, keys)
    if (found !== undefined) return found
  }
  return undefined
}

/** The dimension of a figure in some unit of the plan; undefined where it is shown as it is. */
export function dimensionOfUnit(unit: string): Dimension | undefined {
  const bare = unit.replace(/ of IT$/, '')
  if (bare === 'currency of the plan') return 'money'
  if (isDimension(bare)) return bare
  if (/^probability/.test(bare)) return 'fraction'
  return bare === '' ? undefined : dimensionNames.find((name) => dimensions[name].unit === bare)
}
