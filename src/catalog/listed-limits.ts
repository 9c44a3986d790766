import { unitInSi } from './fields.js'
import { limitDimensions, limitQuantities } from './limit.js'
import type { CatalogRecord } from './record.js'
import { recordsOf, resolveAlias } from './records.js'

/**
 * What a row of limits asks for, on one line and in the unit of its source: `≤ 10 MW, 5 s, 0.1-55 Hz`;
 * of a row that is only listed what it states, else its condition; '' where it says nothing.
 */
export function limitBound({ values }: CatalogRecord): string {
  const { low, high, unit, window, bandLow, bandHigh, curve } = values
  if (typeof low !== 'number' && typeof high !== 'number') {
    return String(values.stated ?? values.condition ?? '')
  }
  const quantity = limitQuantities.find((one) => one === values.quantity)
  const si = (quantity && unitInSi(String(unit), limitDimensions[quantity])) ?? 1
  const figure = (value: number) => {
    const shown = Number((value / si).toPrecision(6))
    return unit === '1' || unit === undefined ? String(shown) : `${shown} ${unit}`
  }
  return [
    typeof low === 'number' && `≥ ${figure(low)}`,
    typeof high === 'number' && `≤ ${figure(high)}`,
    typeof window === 'number' && window > 0 && `${window} s`,
    typeof bandLow === 'number' && `${bandLow}-${bandHigh} Hz`,
    curve !== undefined && String(curve),
  ]
    .filter((part) => part !== false)
    .join(', ')
}

/** Fields in which a word may name a row of limits. */
const named = [
  'nameKo',
  'authority',
  'document',
  'operator',
  'country',
  'quantity',
  'status',
] as const

/**
 * Rows of limits that every word speaks of, in the order of the table: id, earlier id, name in either
 * language, authority, document, operator, country, quantity or status. No words: all of them.
 */
export function searchLimits(words: readonly string[]): readonly CatalogRecord<'limits'>[] {
  const wanted = words.map((word) => word.trim().toLowerCase()).filter((word) => word !== '')
  return recordsOf('limits').filter((record) => {
    const told = [record.id, record.name, ...named.map((field) => record.values[field] ?? '')]
    const text = told.join('\n').toLowerCase()
    return wanted.every((word) => text.includes(word) || resolveAlias(word) === record.id)
  })
}
