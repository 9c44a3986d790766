import type { Model } from './generated/types.js'
import { parameterCount } from './parameter-count.js'
import type { CatalogRecord } from './record.js'
import type { Catalogue, Violation } from './rules.js'

/** Rule (g): the shape reproduces the published number of parameters within 1 %. */
export function modelRules({ records }: Catalogue): readonly Violation[] {
  return (records.models ?? []).flatMap((record) => {
    const { parametersTotal: published } = record.values as Partial<Model>
    const computed = parameterCount(shapeOf(record))?.total
    if (published === undefined || computed === undefined) return []
    if (Math.abs(computed / published - 1) <= 0.01) return []
    const { table, id } = record
    return [
      {
        code: 'model-parameters',
        table,
        id,
        field: 'parametersTotal',
        values: { computed, published },
      },
    ]
  })
}

const shapeOf = (record: CatalogRecord) =>
  ({ id: record.id, name: record.name, ...record.values }) as Model
