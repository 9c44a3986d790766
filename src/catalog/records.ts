import { core } from './generated/tables.js'
import type { TableName } from './generated/types.js'
import { type CatalogRecord, unpack } from './record.js'

/** Tables in the order in which an id is looked for. */
export const TABLE_NAMES = Object.keys(core.tables) as readonly TableName[]

/** Tables whose rows are named by an id that a scenario may write. */
export const EQUIPMENT_TABLES = [
  'accelerators',
  'racks',
  'models',
  'power',
  'cooling',
  'network',
  'sites',
  'designWeather',
] as const satisfies readonly TableName[]

interface Shelf {
  readonly rows: readonly CatalogRecord<TableName>[]
  readonly byId: ReadonlyMap<string, CatalogRecord<TableName>>
}

/** Unpacked on first use: a plan touches a few tables, the terminal's help none. */
const shelves = new Map<TableName, Shelf>()

function shelf(table: TableName): Shelf {
  const known = shelves.get(table)
  if (known !== undefined) return known
  const rows = unpack(table, core.tables[table]!, core.sources)
  const made = { rows, byId: new Map(rows.map((row) => [row.id, row])) }
  shelves.set(table, made)
  return made
}

/** All records of a table, in the order of its file. The same array on every call. */
export function recordsOf<Table extends TableName>(table: Table): readonly CatalogRecord<Table>[] {
  return shelf(table).rows as readonly CatalogRecord<Table>[]
}

/** The id behind another name of it (catalog/aliases.csv): `h200` is `h200-sxm`. Else the id itself. */
export function resolveAlias(id: string): string {
  return Object.hasOwn(core.aliases, id) ? core.aliases[id]! : id
}

/** Other names of ids, by name. */
export const aliases: Readonly<Record<string, string>> = core.aliases

/**
 * The record of an id or of another name of it. A real id wins over an alias; equipment, models and
 * sites win over lead times and costs, whose ids are made from their names.
 * @param table where to look; default everywhere
 */
export function findRecord(id: string, table?: undefined): CatalogRecord<TableName> | undefined
export function findRecord<Table extends TableName>(
  id: string,
  table: Table | undefined,
): CatalogRecord<Table> | undefined
export function findRecord(id: string, table?: TableName): CatalogRecord<TableName> | undefined {
  const tables: readonly TableName[] = table === undefined ? EQUIPMENT_TABLES : [table]
  const within = (name: string, where: readonly TableName[]) =>
    where.map((t) => shelf(t).byId.get(name)).find((record) => record !== undefined)
  return (
    within(id, tables) ??
    within(resolveAlias(id), tables) ??
    (table === undefined ? within(id, TABLE_NAMES) : undefined)
  )
}
