import type { GridLimit, LimitQuantity } from './limit.js'
import { limitQuantities } from './limit.js'
import { recordsOf } from './records.js'
import { view } from './views.js'

const statuses = ['in-force', 'adopted', 'proposed', 'practice', 'withdrawn'] as const

/**
 * Limits that apply in a country and under a grid operator, by id, whatever their date: those that
 * name neither, those of the country, and those of the operator.
 */
export function limitsFor(country: string, operator: string): Readonly<Record<string, GridLimit>> {
  const out: Record<string, GridLimit> = {}
  for (const { id, provenance } of recordsOf('limits')) {
    const row = view('limits', id)
    if (!row) continue
    if (row.country !== undefined && row.country !== country) continue
    if (row.operator !== undefined && !operator.includes(row.operator)) continue
    const from = Object.values(provenance)[0]
    out[id] = {
      id,
      name: row.name,
      ...(row.nameKo !== undefined && { nameKo: row.nameKo }),
      quantity: limitQuantities.find((q) => q === row.quantity) as LimitQuantity,
      status: statuses.find((s) => s === row.status) ?? 'proposed',
      kind: from?.kind ?? 'memory',
      source: from?.source ?? '',
      ...(row.low !== undefined && { low: row.low }),
      ...(row.high !== undefined && { high: row.high }),
      ...(row.window !== undefined && { window: row.window }),
      ...(row.from !== undefined && { from: row.from }),
      ...(row.bandLow !== undefined &&
        row.bandHigh !== undefined && { band: { low: row.bandLow, high: row.bandHigh } }),
    }
  }
  return out
}
