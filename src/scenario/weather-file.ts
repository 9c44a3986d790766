import { NumericError, parseCsv } from '../numeric/index.js'
import { isEpw, readEpw } from './epw.js'
import { hoursOfYear as hours, type WeatherReading, yearOf } from './weather-year.js'

const required = ['tdb_c', 'twb_c'] as const

/**
 * Reads hourly weather: an EnergyPlus file (EPW), or a CSV of 8,760 rows from 1 January, hour ending 01:00 local standard time, with the
 * columns `tdb_c` and `twb_c` (°C), and `p_mbar` where known; others are not looked at.
 */
export function readWeatherFile(text: string, path: string): WeatherReading {
  try {
    if (isEpw(text)) return readEpw(text, path)
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
    const pressure = column('p_mbar', 100, 101_325)
    return { ok: true, year: yearOf(path, { dryBulb, wetBulb, pressure }) }
  } catch (error) {
    if (!(error instanceof NumericError)) throw error
    return { ok: false, code: 'weather.syntax', values: { path, reason: error.message } }
  }
}
