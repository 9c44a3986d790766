import type { WeatherYear } from '../catalog/index.js'
import type { FindingValues } from './finding.js'

/** Hours of a weather year. */
export const hoursOfYear = 8760

/** A weather year, or why the file is none. */
export type WeatherReading =
  | { readonly ok: true; readonly year: WeatherYear }
  | { readonly ok: false; readonly code: string; readonly values: FindingValues }

/** A weather year of a file: its hours, and what is told of a station. */
export function yearOf(path: string, columns: Omit<WeatherYear, 'station'>): WeatherYear {
  const { dryBulb, wetBulb } = columns
  const mean = (values: Float64Array) => values.reduce((sum, v) => sum + v, 0) / values.length
  const max = (values: Float64Array) => values.reduce((high, v) => Math.max(high, v), -273)
  const exceeded = (values: Float64Array) => values.toSorted()[hoursOfYear - 36] ?? max(values)
  return {
    station: {
      id: path,
      station: path,
      kind: 'actual',
      usaf: '',
      state: '',
      utcOffset: 0,
      latitude: 0,
      longitude: 0,
      elevation: 0,
      dryBulbMean: mean(dryBulb),
      dryBulbMax: max(dryBulb),
      dryBulb35h: exceeded(dryBulb),
      wetBulbMean: mean(wetBulb),
      wetBulbMax: max(wetBulb),
      wetBulb35h: exceeded(wetBulb),
      globalHorizontalMean: 0,
      directNormalMean: 0,
    },
    ...columns,
  }
}
