import { unitInSi } from './fields.js'
import type { CatalogRecord } from './record.js'
import type { Catalogue, RuleCode, Violation } from './rules.js'

/** Year, year-month or day, or two of them with `..` between. */
const ISO_DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** Dates and names are words, `by-unit` is settled by the row. */
const WORDS = ['text', 'date', 'id']

/** Rule (a): source present, ISO dates, unit in the list, value within its range and its class. */
export function cellRules(catalogue: Catalogue): readonly Violation[] {
  return Object.values(catalogue.records).flatMap((records) =>
    records.flatMap((record) => [
      ...sources(record),
      ...dates(record, catalogue),
      ...units(record, catalogue),
      ...ranges(record, catalogue),
      ...classes(record, catalogue),
    ]),
  )
}

const violation = (
  code: RuleCode,
  { table, id }: CatalogRecord,
  field: string,
  values: Violation['values'],
): Violation => ({ code, table, id, field, values })

/** A default that is a choice has its reason instead of a source. */
function sources(record: CatalogRecord): readonly Violation[] {
  if (record.table === 'defaults' && record.values.reason !== undefined) return []
  return Object.keys(record.values)
    .filter((field) => (record.provenance[field]?.source ?? '').trim() === '')
    .map((field) => violation('source-missing', record, field, {}))
}

const isDate = (text: string) =>
  text.split('..').length <= 2 && text.split('..').every((d) => ISO_DATE.test(d))

function dates(record: CatalogRecord, { fields }: Catalogue): readonly Violation[] {
  const written = (fields[record.table] ?? [])
    .filter((field) => field.dimension === 'date' && record.values[field.field] !== undefined)
    .map((field) => [field.field, String(record.values[field.field])] as const)
  const ofSources = Object.entries(record.provenance).map(([field, p]) => [field, p.date] as const)
  return [...written, ...ofSources]
    .filter(([, date]) => !isDate(date))
    .map(([field, date]) => violation('date-not-iso', record, field, { date }))
}

function units(record: CatalogRecord, { fields }: Catalogue): readonly Violation[] {
  return (fields[record.table] ?? []).flatMap((field) => {
    if (WORDS.includes(field.dimension) || field.dimension === 'by-unit') return []
    if (record.values[field.field] === undefined) return []
    if (unitInSi(field.unit, field.dimension) === field.si) return []
    return [
      violation('unit-unknown', record, field.field, {
        unit: field.unit,
        dimension: field.dimension,
      }),
    ]
  })
}

function ranges(record: CatalogRecord, { fields }: Catalogue): readonly Violation[] {
  return (fields[record.table] ?? []).flatMap(({ field, min, max }) => {
    if (min === undefined || max === undefined) return []
    const spread = record.spread[field]
    const ends = spread?.kind === 'quantiles' ? [spread.p10, spread.p90] : []
    return [record.values[field], ...ends]
      .filter((value) => typeof value === 'number' && !(value >= min && value <= max))
      .map((value) => violation('out-of-range', record, field, { value: value!, min, max }))
  })
}

/** A diesel set of 3 GW is within the range of power equipment, but not of its class. */
function classes(record: CatalogRecord, { limits }: Catalogue): readonly Violation[] {
  const category = String(record.values.category ?? '').toLowerCase()
  return limits
    .filter(
      (limit) => limit.table === record.table && category.includes(limit.category.toLowerCase()),
    )
    .flatMap(({ field, min, max }) => {
      const value = record.values[field]
      if (typeof value !== 'number' || (value >= min && value <= max)) return []
      return [violation('out-of-class', record, field, { value, min, max, category })]
    })
}
