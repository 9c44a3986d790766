import { unitInSi } from './fields.js'
import type { TableName } from './generated/types.js'
import type { CatalogRecord } from './record.js'

type Part = readonly [field: string, unit: string, dimension: string, label?: string]

/** What a person wants to see first of a record, by table. */
const PARTS: Partial<Record<TableName, readonly Part[]>> = {
  accelerators: [
    ['bf16Rate', 'TFLOP/s', 'flopRate', 'BF16'],
    ['hbmCapacity', 'GiB', 'data'],
    ['tdp', 'W', 'power'],
  ],
  racks: [
    ['accelerators', '1', 'count', 'accelerators'],
    ['powerMax', 'kW', 'power'],
    ['bf16Rate', 'PFLOP/s', 'flopRate', 'BF16'],
  ],
  models: [
    ['parametersTotal', 'billion', 'count', 'B parameters'],
    ['parametersActive', 'billion', 'count', 'B active'],
  ],
  power: [
    ['powerNominal', 'MW', 'power'],
    ['energyNominal', 'MWh', 'energy'],
    ['efficiencyLhv', '%', 'fraction', 'LHV'],
    ['efficiencyRoundTrip', '%', 'fraction', 'round trip'],
  ],
  cooling: [
    ['coolingCapacity', 'kW', 'power', 'heat'],
    ['cop', '1', 'ratio', 'COP'],
    ['approach', 'K', 'temperatureDifference', 'approach'],
  ],
  network: [
    ['ports', '1', 'count', 'ports'],
    ['portRate', 'Gbit/s', 'dataRate'],
    ['powerTypical', 'W', 'power'],
  ],
  sites: [
    ['powerPlanned', 'MW', 'power', 'planned'],
    ['dryBulbDesign', '°C', 'temperature', 'design dry bulb'],
    ['wetBulbDesign', '°C', 'temperature', 'wet bulb'],
  ],
  designWeather: [
    ['dryBulbDesign', '°C', 'temperature', 'design dry bulb'],
    ['wetBulbDesign', '°C', 'temperature', 'wet bulb'],
  ],
}

/** One line on a record: `989 TFLOP/s BF16, 80 GiB, 700 W`; its name when it has no figures. */
export function specification(record: CatalogRecord): string {
  const parts = (PARTS[record.table as TableName] ?? []).flatMap(
    ([field, unit, dimension, label]) => {
      const value = record.values[field]
      if (typeof value !== 'number' || value === 0) return []
      const number = Number((value / (unitInSi(unit, dimension) ?? 1)).toPrecision(3))
      return [
        [number, ...(unit === '1' || label?.startsWith('B ') ? [] : [unit]), label]
          .filter((word) => word !== undefined)
          .join(' '),
      ]
    },
  )
  return parts.length > 0 ? parts.join(', ') : record.name
}
