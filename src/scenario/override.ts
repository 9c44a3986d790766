import { type Raw, readDocument } from './document.js'
import { limits } from './limits.js'
import type { Problem } from './schema/problems.js'

/** A value that replaces what the text says at a dotted path. */
export interface Override {
  readonly path: string
  /** YAML text of the value. */
  readonly value: string
}

const keyPattern = /^[A-Za-z0-9][A-Za-z0-9.-]*$/
const kebab = (key: string) => key.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)

/**
 * Applies overrides to the data of a scenario. Keys of the path may be written as in the text
 * (`discount-rate`) or as in the plan (`discountRate`).
 */
export function applyOverrides(
  data: Raw,
  overrides: readonly Override[],
): { readonly data: Raw; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  let out = data
  for (const { path, value } of overrides) {
    const keys = path.split('.')
    const badKey = keys.find((key) => !keyPattern.test(key) || key in Object.prototype)
    const read = value.length > limits.bytes ? undefined : readDocument(value)
    const stranger = strangerIn(data, keys)
    if (badKey !== undefined || keys.length > limits.indentLevels) {
      problems.push({ code: 'scenario.override-path', path, values: { path } })
    } else if (!read || read.diagnostics.length > 0) {
      problems.push({
        code: 'scenario.override-value',
        path,
        values: { path, value: value.slice(0, 80) },
      })
    } else if (stranger) {
      problems.push({ code: 'scenario.unknown-name', path, values: stranger })
    } else {
      out = replaceAt(out, keys, read.data)
    }
  }
  return { data: out, problems }
}

/** Sections whose entries an override changes but does not make: a slip would add a whole site. */
const namedSections = ['sites', 'phases', 'claims']

/** What is wrong where a path goes into an entry that the scenario does not have. */
function strangerIn(data: Raw, keys: readonly string[]): Problem['values'] | undefined {
  const [section = '', name = ''] = keys
  if (!namedSections.includes(section) || keys.length < 3) return undefined
  const entries = isMap(data) ? data[section] : undefined
  const known = isMap(entries) ? Object.keys(entries) : []
  return known.includes(name) ? undefined : { name, of: section, known: known.join(', ') }
}

function isMap(data: Raw | undefined): data is { readonly [key: string]: Raw } {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

function replaceAt(data: Raw, keys: readonly string[], value: Raw): Raw {
  const [head, ...rest] = keys
  if (head === undefined) return value
  const map = isMap(data) ? data : {}
  const key = head in map || !(kebab(head) in map) ? head : kebab(head)
  const written = key in map ? key : kebab(key)
  return { ...map, [written]: replaceAt(map[written] ?? null, rest, value) }
}
