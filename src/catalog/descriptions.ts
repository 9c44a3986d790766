import { descriptions } from './generated/descriptions.js'
import type { EvidenceName, TableName } from './generated/types.js'

/** What something holds, in both languages. */
interface Description {
  readonly en: string
  readonly ko: string
}

/** What a table holds. */
export function describeTable(table: TableName | EvidenceName): Description {
  const [en = '', ko = ''] = descriptions[table]?.table ?? []
  return { en, ko }
}

/** What a field of a table holds; empty when the table has no such field. */
export function describeField(table: TableName | EvidenceName, field: string): Description {
  const fields = descriptions[table]?.fields ?? {}
  const [en = '', ko = ''] = Object.hasOwn(fields, field) ? (fields[field] ?? []) : []
  return { en, ko }
}
