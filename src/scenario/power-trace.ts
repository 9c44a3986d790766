import type { FindingValues } from './finding.js'
import { type Fault, type Field, readRows } from './trace-table.js'

/** A metered draw of power, as it stands in a file. */
export interface PowerTrace {
  /** `W`, or `1`: share of a nameplate. */
  readonly unit: 'W' | '1'
  /** s from the first sample, ascending from 0. */
  readonly time: Float64Array
  /** In `unit`, at these moments. */
  readonly power: Float64Array
}

/** A trace, or why the text is none: a code with file, line and column. */
export type TraceReading =
  | { readonly ok: true; readonly trace: PowerTrace }
  | { readonly ok: false; readonly code: string; readonly values: FindingValues }

/** Bounds of a trace. */
export interface TraceLimits {
  /** Samples, at most. */
  readonly samples: number
  /** A gap longer than so many times the median distance of two samples is refused. */
  readonly gap: number
}

/** What a scenario takes: four million characters are 200,000 lines of a second and a figure. */
export const scenarioTraceLimits = { characters: 4_000_000, samples: 200_000, gap: 10 } as const

/** Far above any campus, W; and any share of a nameplate. */
const largest = 1e13
/** Lengths of a trace that can be laid on steps of 10 ms, s: one step to ten million. */
const lengths = { low: 0.01, high: 1e5 } as const

const timeUnits: Readonly<Record<string, number>> = { t_s: 1, t_ms: 1e-3 }
const powerUnits: Readonly<Record<string, readonly [number, PowerTrace['unit']]>> = {
  power_w: [1, 'W'],
  power_kw: [1e3, 'W'],
  power_mw: [1e6, 'W'],
  power_norm: [1, '1'],
}
const timeNames = [...Object.keys(timeUnits), 'timestamp']

/**
 * Reads a trace of power: a header that names the units, then a sample a line. Time is `t_s`, `t_ms` or
 * `timestamp` (ISO 8601; without a zone it is taken as UTC), power is `power_w`, `power_kw`, `power_mw`
 * (megawatts) or `power_norm` (share of a nameplate); other columns are not looked at. Columns are parted
 * by commas, semicolons or tabs, and may stand in double quotes. Time linear in the text, but for sorting
 * the distances of the samples.
 * @param path name of the file, for what is said about it
 */
export function readPowerTrace(text: string, path: string, limits: TraceLimits): TraceReading {
  const most = Math.min(limits.samples, linesOf(text))
  const samples: Samples = {
    limits,
    lines: new Int32Array(most),
    time: new Float64Array(most),
    power: new Float64Array(most),
    count: 0,
  }
  let columns: Columns | undefined
  const fault =
    readRows(text, (fields) => {
      if (columns) return takeSample(samples, columns, fields)
      const found = columnsOf(fields)
      if ('code' in found) return found
      columns = found
      return undefined
    }) ?? faultOf(samples)
  if (fault || !columns) {
    const { code, line, column, values } = fault ?? tooShort(0)
    return { ok: false, code, values: { path, line, column, ...values } }
  }
  const { count } = samples
  const first = samples.time[0]!
  const time = samples.time.slice(0, count).map((moment) => moment - first)
  return { ok: true, trace: { unit: columns.unit, time, power: samples.power.slice(0, count) } }
}

/** Where time and power stand, and what they are in. */
interface Columns {
  readonly time: Field
  readonly timeAt: number
  readonly power: Field
  readonly powerAt: number
  readonly factor: number
  readonly unit: PowerTrace['unit']
}

/** What was read so far. */
interface Samples {
  readonly limits: TraceLimits
  readonly lines: Int32Array
  readonly time: Float64Array
  readonly power: Float64Array
  count: number
}

function columnsOf(header: readonly Field[]): Columns | Fault {
  const [time, anotherTime] = header.filter(({ text }) => timeNames.includes(text))
  const [power, anotherPower] = header.filter(({ text }) => text.startsWith('power'))
  const another = anotherTime ?? anotherPower
  const unit = power && powerUnits[power.text]
  if (time && power && unit && !another) {
    const [timeAt, powerAt] = [header.indexOf(time), header.indexOf(power)]
    return { time, timeAt, power, powerAt, factor: unit[0], unit: unit[1] }
  }
  const place = another ?? (time ? power : undefined)
  const found = place?.text ?? header.map(({ text }) => text).join(', ')
  const values = {
    found: found.slice(0, shown),
    times: timeNames.join(', '),
    powers: Object.keys(powerUnits).join(', '),
  }
  return { code: 'scenario.trace-header', ...placeOf(place ?? header[0]!), values }
}

function takeSample(
  samples: Samples,
  { time, timeAt, power, powerAt, factor }: Columns,
  row: readonly Field[],
): Fault | undefined {
  const { count, limits } = samples
  const moment = momentOf(row[timeAt]!, time.text)
  const value = numberOf(row[powerAt]!.text) * factor
  if (count === limits.samples) {
    return { code: 'scenario.trace-long', ...placeOf(row[0]!), values: { limit: limits.samples } }
  }
  if (!Number.isFinite(moment)) return notANumber(time, row[timeAt]!)
  if (!(value >= 0 && value <= largest)) return notANumber(power, row[powerAt]!)
  if (count > 0 && !(moment > samples.time[count - 1]!)) {
    const values = { found: row[timeAt]!.text.slice(0, shown) }
    return { code: 'scenario.trace-order', ...placeOf(row[timeAt]!), values }
  }
  samples.lines[count] = row[0]!.line
  samples.time[count] = moment
  samples.power[count] = value
  samples.count = count + 1
  return undefined
}

/** What is wrong with samples that are each right. */
function faultOf({ limits, lines, time, count }: Samples): Fault | undefined {
  if (count < 2) return tooShort(count)
  const moments = time.subarray(0, count)
  const found = moments[count - 1]! - moments[0]!
  if (!(found >= lengths.low && found <= lengths.high)) {
    return {
      code: 'scenario.trace-span',
      line: lines[count - 1]!,
      column: 1,
      values: { found, ...lengths },
    }
  }
  const gap = firstGap(moments, limits.gap)
  if (!gap) return undefined
  const { index, length, usual } = gap
  const values = { length, usual, limit: limits.gap, from: moments[index - 1]! - moments[0]! }
  return { code: 'scenario.trace-gap', line: lines[index]!, column: 1, values }
}

function tooShort(rows: number): Fault {
  return { code: 'scenario.trace-short', line: 1, column: 1, values: { rows } }
}

function notANumber(column: Field, field: Field): Fault {
  const values = { name: column.text, found: field.text.slice(0, shown) }
  return { code: 'scenario.trace-value', ...placeOf(field), values }
}

const placeOf = ({ line, column }: Field) => ({ line, column })

/** Characters of a field that are shown. */
const shown = 80

/** Lines of a text, the last one with or without its end. */
function linesOf(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** Plain decimals only: no hexadecimal, no thousands, no empty field. */
function numberOf(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
}

function momentOf({ text }: Field, column: string): number {
  return column === 'timestamp' ? isoSeconds(text) : numberOf(text) * timeUnits[column]!
}

const iso =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d(?:[.,]\d{1,9})?))?(Z|[+-]\d\d:?\d\d)?$/

/** Seconds since 1970 of an ISO timestamp; NaN where it is none. */
function isoSeconds(text: string): number {
  const [, year, month, day, hour, minute, second = '0', zone = 'Z'] = iso.exec(text) ?? []
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day))
  if (new Date(midnight).getUTCDate() !== Number(day) || Number(month) > 12) return Number.NaN
  if (Number(hour) > 23 || Number(minute) > 59) return Number.NaN
  const digits = zone.replace(':', '')
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5))
  const offset = zone === 'Z' ? 0 : (zone.startsWith('-') ? -60 : 60) * minutes
  const seconds = Number(second.replace(',', '.'))
  return midnight / 1000 + Number(hour) * 3600 + Number(minute) * 60 + seconds - offset
}

/** The first gap that is longer than so many times the median distance; undefined: none. */
function firstGap(
  moments: Float64Array,
  times: number,
): { index: number; length: number; usual: number } | undefined {
  const distances = moments.subarray(1).map((moment, i) => moment - moments[i]!)
  const usual = distances.toSorted()[Math.floor(distances.length / 2)]!
  // a part in a million for what the difference of two large times loses
  const index = distances.findIndex((distance) => distance > times * usual * (1 + 1e-6))
  return index < 0 ? undefined : { index: index + 1, length: distances[index]!, usual }
}
