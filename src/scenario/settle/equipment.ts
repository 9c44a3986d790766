import {
  type CatalogRecord,
  fieldsOf,
  findRecord,
  recordsOf,
  type Suggestion,
  suggest,
  type TableName,
} from '../../catalog/index.js'
import { type Dimension, nearestWords } from '../../quantity/index.js'
import { readMeasured } from '../schema/values.js'
import { Cursor, scale } from './cursor.js'

/** Tables that a scenario draws on and may override. */
export const equipmentTables = [
  'accelerators',
  'racks',
  'models',
  'power',
  'cooling',
  'network',
] as const satisfies readonly TableName[]

/** A table that a scenario draws on. */
export type EquipmentTable = (typeof equipmentTables)[number]

/** A catalogue record as it goes into the Scenario: id, name and plain fields. */
export type Copied = Readonly<Record<string, string | number>> & {
  readonly id: string
  readonly name: string
}

/** Largest magnitude of a catalogue's figure: arithmetic of a training run. */
const largestOfCatalogue = 1e33

type Fields = Readonly<Record<string, unknown>>

/** One entry of the scenario's own catalogue. */
interface Entry {
  readonly key: string
  readonly table: EquipmentTable
  readonly base: string
  readonly fields: Fields
}

/**
 * The catalogue as this scenario sees it: shipped records under the author's overrides, copied
 * into the Scenario when something names them.
 */
export class Shelf {
  private readonly copied: Record<EquipmentTable, Record<string, Copied>> = {
    accelerators: {},
    racks: {},
    models: {},
    power: {},
    cooling: {},
    network: {},
  }
  /** New ids of the scenario's own, each on the base of a shipped record. */
  private readonly variants = new Map<string, Entry>()
  /** Changes to shipped records, by their ids. */
  private readonly patches = new Map<string, Entry>()

  constructor(
    overrides: Readonly<Record<string, Fields>>,
    private readonly at: Cursor,
  ) {
    for (const [key, fields] of Object.entries(overrides)) this.admit(key, fields)
  }

  /** Records named so far, by table. */
  records(): Readonly<Record<EquipmentTable, Readonly<Record<string, Copied>>>> {
    return this.copied
  }

  /**
   * Copies the record that `id` names into the Scenario and returns its own id, aliases followed.
   * A name that nothing carries is reported at `where` with the nearest ids and what they are.
   */
  take(table: EquipmentTable, id: string, where: Cursor): string {
    const key = this.variants.get(id)?.table === table ? id : findRecord(id, table)?.id
    if (key === undefined) {
      const near = [
        ...nearestWords(id, [...this.variants.keys()], 2),
        ...suggest(id, table).map(suggestionLine),
      ]
      where.report('scenario.unknown-equipment', {
        id,
        table,
        nearest: near.slice(0, 3).join('; '),
      })
      return id
    }
    this.copied[table][key] ??= this.copy(table, key)
    return key
  }

  /** The record behind an id that was taken. */
  record(table: EquipmentTable, id: string): Copied | undefined {
    return this.copied[table][id]
  }

  /** Accelerator that a rack or server holds, if the catalogue says so. */
  heldBy(system: string): string | undefined {
    const id = this.variants.get(system)?.base ?? system
    const held = findRecord(id, 'racks')?.values.accelerator
    return typeof held === 'string' ? held : undefined
  }

  /** Whether an accelerator is the one named, or made from it. */
  isOf(accelerator: string, named: string): boolean {
    return accelerator === named || this.variants.get(accelerator)?.base === named
  }

  /** The smallest rack or server in which an accelerator comes, if the catalogue has one. */
  systemOf(accelerator: string): string | undefined {
    const size = (rack: CatalogRecord) => Number(rack.values.accelerators ?? Number.MAX_VALUE)
    const isRack = (rack: CatalogRecord) => String(rack.values.form ?? '').includes('rack')
    const known = recordsOf('racks').filter((rack) => rack.values.accelerator === accelerator)
    const racks = known.filter(isRack)
    return (racks.length > 0 ? racks : known).toSorted((a, b) => size(a) - size(b))[0]?.id
  }

  /** Registers an entry of the scenario's own catalogue. */
  private admit(key: string, fields: Fields): void {
    const extended = typeof fields.extends === 'string' ? fields.extends : undefined
    const record = findEquipment(extended ?? key)
    if (!record) {
      const id = extended ?? key
      const nearest = suggest(id).slice(0, 3).map(suggestionLine).join('; ')
      this.at
        .child(key, key)
        .report('scenario.unknown-equipment', { id, table: 'catalog', nearest })
      return
    }
    const entry = { key, fields, base: record.id, table: record.table as EquipmentTable }
    if (extended === undefined) this.patches.set(record.id, entry)
    else this.variants.set(key, entry)
  }

  private copy(table: EquipmentTable, id: string): Copied {
    const variant = this.variants.get(id)
    const base = variant?.base ?? id
    const where = this.at.child(table, table).child(id, id)
    const out: Record<string, string | number> = {}
    const record = findRecord(base, table)
    if (record) this.copyRecord(record, where, out)
    for (const entry of [this.patches.get(base), variant]) {
      if (entry?.table === table) this.override(entry, where, out)
    }
    return { ...out, id, name: String(out.name ?? record?.name ?? id) }
  }

  private copyRecord(record: CatalogRecord, where: Cursor, out: Record<string, string | number>) {
    const columns = fieldsOf(record.table as EquipmentTable)
    for (const [field, value] of Object.entries(record.values)) {
      out[field] = value
      if (typeof value !== 'number') continue
      const column = columns.find((c) => c.field === field)
      const factor = where.catalogueFactor(column?.dimension ?? '')
      out[field] = value * factor
      const from = record.provenance[field]
      where.desk.origin[`${where.path}.${field}`] = {
        kind: 'catalogue',
        id: record.id,
        field,
        provenance: from?.kind ?? '',
        confidence: from?.confidence ?? '',
        source: from?.source ?? '',
        date: from?.date ?? '',
      }
      const spread = record.spread[field]
      if (spread) where.desk.spread[`${where.path}.${field}`] = scale(spread, factor)
    }
  }

  private override(entry: Entry, where: Cursor, out: Record<string, string | number>): void {
    const columns = fieldsOf(entry.table)
    const source = this.at.child(entry.key, entry.key)
    for (const [written, raw] of Object.entries(entry.fields)) {
      if (written === 'extends') continue
      const name = camel(written)
      const column = columns.find((c) => c.field === name)
      const place = source.child(written, written)
      if (!column) {
        const fields = columns.map((c) => c.field)
        const near = nearestWords(name, fields, 3)
        place.report('scenario.key', { key: written, nearest: near.join(', ') })
        continue
      }
      if (column.dimension === 'text' || column.dimension === 'id' || column.dimension === 'date') {
        out[name] = String(raw)
        continue
      }
      // a model has more parameters than a campus has of anything
      const read = readMeasured(raw, column.dimension as Dimension, largestOfCatalogue)
      if (!read.ok) {
        place.report(read.code, read.values)
        continue
      }
      // the value stands in the scenario's own catalogue, whatever table it goes to
      const target = new Cursor(where.desk, `${where.path}.${name}`, place.written)
      const replaced = target.desk.origin[target.path]
      delete target.desk.spread[target.path]
      out[name] = target.take(read.value)
      const at = place.place()
      target.desk.origin[target.path] = {
        kind: 'override',
        text: read.value.text,
        by: `line ${at.line}`,
        replaced,
      }
      checkRange(place, out[name] as number, column)
    }
  }
}

function checkRange(
  place: Cursor,
  value: number,
  column: { readonly min?: number | undefined; readonly max?: number | undefined },
): void {
  const { min, max } = column
  if ((min === undefined || value >= min) && (max === undefined || value <= max)) return
  const values = { value, low: min ?? 0, high: max ?? Number.MAX_VALUE }
  place.report('scenario.implausible', values, 'warning')
}

/** A suggestion on one line: the id and what it is. */
export function suggestionLine(suggestion: Suggestion): string {
  return `${suggestion.id} (${suggestion.specification})`
}

function findEquipment(id: string): CatalogRecord | undefined {
  for (const table of equipmentTables) {
    const record = findRecord(id, table)
    if (record) return record
  }
  return undefined
}

function camel(key: string): string {
  return key.replace(/-([a-z0-9])/g, (_, c: string) => c.toUpperCase())
}
