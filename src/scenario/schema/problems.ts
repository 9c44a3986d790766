import { z } from 'zod'
import { nearestWords } from '../../quantity/index.js'
import type { FindingValues } from '../finding.js'
import { kindOf } from './leaf.js'

/** A fault of a scenario's shape, before its place in the text is known. */
export interface Problem {
  readonly code: string
  readonly path: string
  readonly values: FindingValues
}

/** The first `most` faults that the schema found, in the terms of this tool. */
export function problemsOf(error: z.ZodError, schema: z.ZodType, most: number): Problem[] {
  const problems = error.issues.slice(0, most).flatMap((issue): Problem[] => {
    const path = issue.path.map(String)
    switch (issue.code) {
      case 'custom': {
        const { code, values } = issue.params as { code: string; values: FindingValues }
        return [{ code, path: path.join('.'), values }]
      }
      case 'unrecognized_keys': {
        const known = keysAt(schema, path)
        return issue.keys.slice(0, most).map((key) => ({
          code: 'scenario.key',
          path: [...path, key].join('.'),
          values: { key, nearest: nearestWords(key, known, 3).join(', ') || known.join(', ') },
        }))
      }
      case 'invalid_key':
        return [
          { code: 'scenario.name', path: path.join('.'), values: { name: path.at(-1) ?? '' } },
        ]
      case 'invalid_type':
        return [
          {
            code: issue.input === undefined ? 'scenario.missing' : 'scenario.form',
            path: path.join('.'),
            values: {
              expected: issue.expected === 'array' ? 'list' : 'map',
              example: exampleOf(keysAt(schema, path), path),
              found: kindOf(issue.input),
            },
          },
        ]
      case 'too_small':
      case 'too_big': {
        const isFew = issue.code === 'too_small'
        const bound = Number(isFew ? issue.minimum : issue.maximum)
        const count = Array.isArray(issue.input) ? issue.input.length : 0
        const code = isFew ? 'scenario.list-short' : 'scenario.list-long'
        return [{ code, path: path.join('.'), values: { count, bound } }]
      }
      default:
        return [{ code: 'scenario.shape', path: path.join('.'), values: { reason: issue.message } }]
    }
  })
  return problems.slice(0, most)
}

/** A map as it would be written, by the first of its keys. */
function exampleOf(keys: readonly string[], path: readonly string[]): string {
  if (keys.length === 0) return ''
  const few = keys.slice(0, 4).map((key) => `${key}: …`)
  return `${path.at(-1)}: {${[...few, ...(keys.length > 4 ? ['…'] : [])].join(', ')}}`
}

/** Keys that the schema knows at a path. */
function keysAt(schema: z.ZodType, path: readonly string[]): string[] {
  let node: unknown = schema
  for (const key of [...path, undefined]) {
    while (node instanceof z.ZodOptional) node = node.unwrap()
    if (key === undefined) break
    if (node instanceof z.ZodObject) node = node.shape[key]
    else if (node instanceof z.ZodRecord) node = node.valueType
    else if (node instanceof z.ZodArray) node = node.element
    else return []
  }
  return node instanceof z.ZodObject ? Object.keys(node.shape) : []
}
