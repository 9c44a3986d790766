import { describeField, findRecord } from '../catalog/index.js'
import type { Language } from './language.js'

type TableOf = Parameters<typeof describeField>[0]

/** A field, or a path of them, as the scenario writes it: `inertia-constant`. */
export function kebab(field: string): string {
  return field.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)
}

/** A field with what the catalogue says it is: `inertia-constant (Inertia constant H)`. */
export function fieldInWords(id: string, field: string, lang: Language): string {
  const table = findRecord(id)?.table as TableOf | undefined
  const meaning = table === undefined ? '' : describeField(table, field)[lang]
  return meaning === '' ? kebab(field) : `${kebab(field)} (${meaning})`
}
