import { z } from 'zod'

/** Outcome of reading one written value. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false
      readonly code: string
      readonly values: Readonly<Record<string, string | number>>
      /** Keys below the value where the fault is. */
      readonly path?: readonly string[] | undefined
    }

/** Description of a written form for editors, in JSON Schema terms. */
export type FormSchema = Readonly<Record<string, unknown>>

/**
 * A schema for one written value: `read` turns it into what it means, or says what is wrong.
 * @param read   pure; gets the raw value, `undefined` where the key is missing
 * @param form   JSON Schema of the written form
 */
export function leaf<T>(read: (raw: unknown) => Reading<T>, form: FormSchema) {
  return z
    .unknown()
    .transform((raw, context): T => {
      const reading = read(raw)
      if (reading.ok) return reading.value
      context.issues.push({
        code: 'custom',
        input: raw,
        ...(reading.path && { path: [...reading.path] }),
        params: { code: reading.code, values: reading.values },
      })
      return z.NEVER
    })
    .meta(form)
}

/** What is found where something else is expected, in words of YAML. */
export function kindOf(raw: unknown): string {
  if (raw === undefined) return 'nothing'
  if (raw === null) return 'an empty value'
  if (Array.isArray(raw)) return 'a list'
  if (typeof raw === 'object') return 'a map'
  if (typeof raw === 'boolean') return 'yes or no'
  return typeof raw === 'number' ? 'a number' : 'a text'
}

/** What was written, or what kind of thing it is where it is no single word. */
export function wordOf(raw: unknown): string {
  return typeof raw === 'object' || raw === undefined ? kindOf(raw) : String(raw)
}

/** A missing or misplaced value. */
export function misplaced<T>(raw: unknown, expected: string, example: string): Reading<T> {
  return {
    ok: false,
    code: raw === undefined || raw === null ? 'scenario.missing' : 'scenario.form',
    values: { expected, example, found: kindOf(raw) },
  }
}
