import { nearestWords } from '../quantity/index.js'
import { core } from './generated/tables.js'
import type { TableName } from './generated/types.js'
import type { CatalogRecord } from './record.js'
import { aliases, EQUIPMENT_TABLES, findRecord, recordsOf } from './records.js'
import { specification } from './specification.js'

export interface Suggestion {
  readonly id: string
  readonly table: TableName
  /** one line: `989 TFLOP/s BF16, 80 GiB, 700 W` */
  readonly specification: string
}

/**
 * Ids that someone who typed this may have meant, nearest first, each with a line of what it is.
 * Ids that hold the word come before ids that merely look like it.
 * @param table where to look; default equipment, models and sites
 */
export function suggest(id: string, table?: TableName, count = 5): readonly Suggestion[] {
  const tables: readonly TableName[] = table === undefined ? EQUIPMENT_TABLES : [table]
  const word = id.toLowerCase()
  const ids = [...new Set(tables.flatMap((t) => recordsOf(t).map((record) => record.id)))]
  const names = [...ids, ...Object.keys(aliases).filter((name) => find(name, table) !== undefined)]
  const holding = word.length > 1 ? ids.filter((candidate) => candidate.includes(word)) : []
  const near = nearestWords(word, names, names.length)
  const found = [...near, ...holding].flatMap((name) => find(name, table) ?? [])
  return [...new Set(found)].slice(0, count).map((record) => ({
    id: record.id,
    table: record.table,
    specification: specification(record),
  }))
}

const find = (id: string, table: TableName | undefined): CatalogRecord<TableName> | undefined =>
  table === undefined ? findRecord(id) : findRecord(id, table)

/**
 * Records that every word speaks of, best first: an exact id, then words in the id, in the name, in
 * vendor and category. A word may also name a kind of equipment in English or Korean
 * (catalog/terms.csv): `터빈`, `chiller`. No words: everything.
 */
export function search(words: readonly string[]): readonly CatalogRecord<TableName>[] {
  const wanted = words.map((word) => word.trim().toLowerCase()).filter((word) => word !== '')
  return EQUIPMENT_TABLES.flatMap(
    (table) => recordsOf(table) as readonly CatalogRecord<TableName>[],
  )
    .map((record) => ({ record, scores: wanted.map((word) => score(record, word)) }))
    .filter(({ scores }) => scores.every((one) => one > 0))
    .map(({ record, scores }) => ({ record, total: scores.reduce((sum, one) => sum + one, 0) }))
    .sort((a, b) => b.total - a.total)
    .map(({ record }) => record)
}

function score(record: CatalogRecord<TableName>, word: string): number {
  if (record.id === word || (Object.hasOwn(aliases, word) && aliases[word] === record.id)) return 8
  if (record.id.startsWith(word)) return 5
  if (record.id.includes(word)) return 4
  if (record.name.toLowerCase().includes(word)) return 3
  if (isOfKind(record, word)) return 2
  const rest = ['vendor', 'developer', 'category', 'country', 'programme']
  return rest.some((field) =>
    String(record.values[field] ?? '')
      .toLowerCase()
      .includes(word),
  )
    ? 1
    : 0
}

function isOfKind(record: CatalogRecord<TableName>, word: string): boolean {
  const kind = `${record.values.category ?? ''} ${record.values.form ?? ''}`.toLowerCase()
  return core.terms.some(
    ([term, table, categories]) =>
      term === word &&
      table === record.table &&
      categories.split('|').some((category) => kind.includes(category.toLowerCase())),
  )
}
