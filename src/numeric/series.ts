import { type Month, monthsBetween } from './calendar.js'
import { csvLine } from './csv.js'
import { NumericError } from './error.js'

/**
 * A quantity on an even time grid. `values[i]` is its mean over the i-th step,
 * start + i·step <= t < start + (i + 1)·step, so that sums over time conserve it.
 */
export interface Series {
  /** unit of the values, as written in the CSV header: "W", "USD/s" */
  readonly unit: string
  /** s from the scenario's start */
  readonly start: number
  /** s, > 0 */
  readonly step: number
  readonly values: Float64Array
}

/** First moment after the series, s from the scenario's start. */
export function seriesEnd(series: Series): number {
  return series.start + series.step * series.values.length
}

/**
 * Value of the step that holds `time`; the very end belongs to the last step.
 * @throws NumericError numeric/outside-range
 */
export function seriesAt(series: Series, time: number): number {
  const last = series.values.length - 1
  const position = (time - series.start) / series.step
  if (!(position >= 0 && position <= last + 1) || last < 0) {
    throw new NumericError(
      'numeric/outside-range',
      `The series runs from ${series.start} s to ${seriesEnd(series)} s; asked at ${time} s.`,
      { time, start: series.start, end: seriesEnd(series) },
    )
  }
  return series.values[Math.min(last, Math.floor(position))]!
}

/**
 * Sum of series of one unit on one grid.
 * @throws NumericError numeric/empty, numeric/series-mismatch
 */
export function sumSeries(list: readonly Series[]): Series {
  const first = list[0]
  if (!first) throw new NumericError('numeric/empty', 'A sum of no series has no grid.')
  const values = new Float64Array(first.values.length)
  for (const series of list) {
    requireSameGrid(first, series)
    if (series.unit !== first.unit) mismatch(first, series)
    for (let i = 0; i < values.length; i++) values[i] = values[i]! + series.values[i]!
  }
  return { unit: first.unit, start: first.start, step: first.step, values }
}

/** Integral over the whole series (value·s): joules from watts. */
export function integrate(series: Series): number {
  let sum = 0
  for (let i = 0; i < series.values.length; i++) sum += series.values[i]!
  return sum * series.step
}

/** Mean over time. @throws NumericError numeric/empty */
export function seriesMean(series: Series): number {
  requireSome(series)
  return integrate(series) / (series.step * series.values.length)
}

/** Largest value. @throws NumericError numeric/empty */
export function seriesMax(series: Series): number {
  requireSome(series)
  let largest = series.values[0]!
  for (const value of series.values) if (!(value <= largest)) largest = value
  return largest
}

/** One calendar month of a series. */
export interface MonthValue {
  readonly month: Month
  /** mean over the part of the month that the series covers */
  readonly mean: number
  readonly max: number
  readonly min: number
  /** integral over that part (value·s) */
  readonly total: number
}

/**
 * The series by calendar month. A step across the end of a month is shared in proportion to time,
 * so the totals sum to `integrate(series)`.
 *
 * @param epoch the scenario's start, s since 1970-01-01T00:00, local standard time taken as UTC
 */
export function aggregateByMonth(series: Series, epoch: number): MonthValue[] {
  const { values, start, step } = series
  return monthsBetween(epoch + start, epoch + seriesEnd(series)).map((span) => {
    const from = Math.max(0, (span.start - epoch - start) / step)
    const to = Math.min(values.length, (span.end - epoch - start) / step)
    let total = 0
    let max = -Infinity
    let min = Infinity
    for (let i = Math.floor(from); i < to; i++) {
      const value = values[i]!
      total += value * (Math.min(i + 1, to) - Math.max(i, from))
      if (value > max) max = value
      if (value < min) min = value
    }
    return { month: span.month, mean: total / (to - from), max, min, total: total * step }
  })
}

/**
 * CSV of named series on one grid: a column `time (s)`, the start of each step, then one per series.
 * @throws NumericError numeric/empty, numeric/series-mismatch
 */
export function toCsv(series: Readonly<Record<string, Series>>): string {
  const names = Object.keys(series)
  const columns = names.map((name) => series[name]!)
  const first = columns[0]
  if (!first) throw new NumericError('numeric/empty', 'A table of no series has no grid.')
  for (const column of columns) requireSameGrid(first, column)
  const lines = [csvLine(['time (s)', ...names.map((name) => `${name} (${series[name]!.unit})`)])]
  for (let i = 0; i < first.values.length; i++) {
    let line = String(first.start + i * first.step)
    for (const column of columns) line += `,${column.values[i]}`
    lines.push(line)
  }
  return `${lines.join('\n')}\n`
}

function requireSome(series: Series): void {
  if (series.values.length === 0)
    throw new NumericError('numeric/empty', 'A series without values.')
}

function requireSameGrid(one: Series, other: Series): void {
  const same =
    one.start === other.start &&
    one.step === other.step &&
    one.values.length === other.values.length
  if (!same) mismatch(one, other)
}

function mismatch(one: Series, other: Series): never {
  const grid = (s: Series) =>
    `${s.values.length} steps of ${s.step} s from ${s.start} s in ${s.unit}`
  throw new NumericError(
    'numeric/series-mismatch',
    `Series on different grids: ${grid(one)}; ${grid(other)}.`,
    { one: grid(one), other: grid(other) },
  )
}
