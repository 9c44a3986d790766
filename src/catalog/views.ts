import type {
  Accelerator,
  CoolingEquipment,
  Default,
  DesignWeather,
  Model,
  NetworkEquipment,
  PowerEquipment,
  Rack,
  Site,
  TableName,
  TableTypes,
  TemplateActivity,
} from './generated/types.js'
import type { CatalogRecord } from './record.js'
import { findRecord, recordsOf } from './records.js'

/** A record as a flat object of its fields, without provenance. */
function flat<Table extends TableName>(record: CatalogRecord<Table>): TableTypes[Table] {
  return { id: record.id, name: record.name, ...record.values } as TableTypes[Table]
}

/** The flat object of an id or an alias of it; undefined when the table has none. */
export function view<Table extends TableName>(
  table: Table,
  id: string,
): TableTypes[Table] | undefined {
  const record = findRecord(id, table)
  return record === undefined ? undefined : flat(record)
}

export const accelerator = (id: string): Accelerator | undefined => view('accelerators', id)
export const rack = (id: string): Rack | undefined => view('racks', id)
export const model = (id: string): Model | undefined => view('models', id)
export const powerEquipment = (id: string): PowerEquipment | undefined => view('power', id)
export const coolingEquipment = (id: string): CoolingEquipment | undefined => view('cooling', id)
export const networkEquipment = (id: string): NetworkEquipment | undefined => view('network', id)
export const site = (id: string): Site | undefined => view('sites', id)
export const designWeather = (id: string): DesignWeather | undefined => view('designWeather', id)

/**
 * A documented default of a model, by its id: value and P10..P90 in SI, unit and dimension as
 * written, the reason in both languages, the source.
 */
export interface DefaultValue extends Default {
  readonly value: number
  readonly low?: number
  readonly high?: number
  readonly source: string
}

/** Defaults of the models (catalog/defaults.csv), by id. */
export const defaults: Readonly<Record<string, DefaultValue>> = Object.fromEntries(
  recordsOf('defaults').map((record) => {
    const { source } = record.provenance.value!
    return [record.id, { ...flat(record), ...rangeOf(record, 'value'), source } as DefaultValue]
  }),
)

function rangeOf(record: CatalogRecord, field: string): { low?: number; high?: number } {
  const { low, high } = record.provenance[field] ?? {}
  return low !== undefined && high !== undefined ? { low, high } : {}
}

/** An activity of a template with P10 and P90 beside its typical duration, in the same unit. */
export interface TemplateStep extends TemplateActivity {
  readonly low?: number
  readonly high?: number
}

/** Activities of a building-programme template, in the order of the file; empty when unknown. */
export function template(name: string): readonly TemplateStep[] {
  return recordsOf('templates')
    .filter((record) => record.values.template === name)
    .map((record) => ({ ...flat(record), ...rangeOf(record, 'duration') }))
}

/** Names of the templates. */
export function templateNames(): readonly string[] {
  return [...new Set(recordsOf('templates').map((record) => String(record.values.template)))]
}
