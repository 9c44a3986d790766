import { parseCsv } from '../numeric/index.js'
import { hoursOfYear, type WeatherReading, yearOf } from './weather-year.js'
import { wetBulbOf } from './wet-bulb.js'

/** Lines before the hours: LOCATION to DATA PERIODS. */
const headerLines = 8

/** Columns of an hour in an EnergyPlus weather file, from 0. */
const columns = {
  month: 1,
  day: 2,
  dryBulb: 6,
  dewPoint: 7,
  pressure: 9,
} as const

/** Whether a text begins as an EnergyPlus weather file does. */
export function isEpw(text: string): boolean {
  return text.startsWith('LOCATION,')
}

/**
 * Reads an EnergyPlus weather file (EPW): eight header lines, then 8,760 hours from 1 January; 29
 * February is left out. The wet bulb is computed from dry bulb and dew point.
 * Source of the format: EnergyPlus, Auxiliary Programs, Weather Converter.
 */
export function readEpw(text: string, path: string): WeatherReading {
  const lines = text.split(/\r?\n/)
  const body = lines.slice(headerLines).join('\n')
  const hours = parseCsv(`${'x,'.repeat(34)}x\n${body}`, { maxRows: 8784 + 1, maxColumns: 100 })
  const rows = hours.rows.filter(
    (row) => !(Number(row[columns.month]) === 2 && Number(row[columns.day]) === 29),
  )
  if (rows.length !== hoursOfYear) {
    const values = { path, rows: rows.length, expected: hoursOfYear }
    return { ok: false, code: 'weather.rows', values }
  }
  const column = (key: keyof typeof columns, missing: number, fallback: number) =>
    Float64Array.from(rows, (row) => {
      const value = Number(row[columns[key]]?.trim() || 'NaN')
      return Number.isFinite(value) && value < missing ? value : fallback
    })
  const dryBulb = column('dryBulb', 99.9, Number.NaN)
  const bad = dryBulb.findIndex((value) => !(value > -70 && value < 65))
  if (bad >= 0) {
    const values = { path, column: 'dry bulb', row: bad + headerLines + 1 }
    return { ok: false, code: 'weather.value', values }
  }
  const dew = column('dewPoint', 99.9, Number.NaN)
  const pressure = column('pressure', 999_999, 101_325)
  const wetBulb = dryBulb.map((dry, h) => {
    const point = dew[h] ?? Number.NaN
    return Number.isFinite(point) ? wetBulbOf(dry, point, pressure[h] ?? 101_325) : Number.NaN
  })
  const dry = wetBulb.findIndex((value) => !Number.isFinite(value))
  if (dry >= 0) {
    const values = { path, column: 'dew point', row: dry + headerLines + 1 }
    return { ok: false, code: 'weather.value', values }
  }
  return { ok: true, year: yearOf(path, { dryBulb, wetBulb, pressure }) }
}
