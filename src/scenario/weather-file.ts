import type { WeatherYear } from '../catalog/index.js'
import { NumericError, parseCsv } from '../numeric/index.js'
import type { FindingValues } from './finding.js'

const hours = 8760
const required = ['tdb_c', 'twb_c'] as const

/** A weather year, or why the file is none. */
export type WeatherReading =
  | { readonly ok: true; readonly year: WeatherYear }
  | { readonly ok: false; readonly code: string; readonly values: FindingValues }

/**
 * Reads hourly weather: 8,760 rows from 1 January, hour ending 01:00 local standard time, with the
 * columns `tdb_c` and `twb_c` (°C), and `rh_pct`, `p_mbar`, `ghi_wm2`, `dni_wm2`, `dhi_wm2`,
 * `wspd_ms`, `tdp_c` where known.
 */
export function readWeatherFile(text: string, path: string): WeatherReading {
  try {
    const { header, rows } = parseCsv(text, { maxRows: hours + 1, maxColumns: 100 })
    const missing = required.filter((name) => !header.includes(name))
    if (missing.length > 0) {
      return { ok: false, code: 'weather.columns', values: { path, missing: missing.join(', ') } }
    }
    if (rows.length !== hours) {
      return {
        ok: false,
        code: 'weather.rows',
        values: { path, rows: rows.length, expected: hours },
      }
    }
    const column = (name: string, factor = 1, fallback = Number.NaN) => {
      const index = header.indexOf(name)
      return Float64Array.from(rows, (row) =>
        index < 0 ? fallback : Number(row[index]?.trim() || 'NaN') * factor,
      )
    }
    const dryBulb = column('tdb_c')
    const wetBulb = column('twb_c')
    for (const [name, values] of [
      ['tdb_c', dryBulb],
      ['twb_c', wetBulb],
    ] as const) {
      const row = values.findIndex((value) => !(value > -70 && value < 65))
      if (row >= 0) {
        return { ok: false, code: 'weather.value', values: { path, column: name, row: row + 2 } }
      }
    }
    return { ok: true, year: yearOf(path, dryBulb, wetBulb, column) }
  } catch (error) {
    if (!(error instanceof NumericError)) throw error
    return { ok: false, code: 'weather.syntax', values: { path, reason: error.message } }
  }
}

function yearOf(
  path: string,
  dryBulb: Float64Array,
  wetBulb: Float64Array,
  column: (name: string, factor?: number, fallback?: number) => Float64Array,
): WeatherYear {
  const mean = (values: Float64Array) => values.reduce((sum, v) => sum + v, 0) / values.length
  const max = (values: Float64Array) => values.reduce((high, v) => Math.max(high, v), -273)
  const exceeded = (values: Float64Array) => values.toSorted()[hours - 36] ?? max(values)
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
    dryBulb,
    wetBulb,
    dewPoint: column('tdp_c', 1, 0),
    relativeHumidity: column('rh_pct', 0.01, 0),
    pressure: column('p_mbar', 100, 101_325),
    globalHorizontal: column('ghi_wm2', 1, 0),
    directNormal: column('dni_wm2', 1, 0),
    diffuseHorizontal: column('dhi_wm2', 1, 0),
    windSpeed: column('wspd_ms', 1, 0),
  }
}
