/** Hours of the days of a stretch, put together to columns of pixels. */
export interface HeatCells {
  /** Means of each column's days by hour of day: `hour * columns + column`; NaN: no value. */
  readonly values: Float64Array
  readonly columns: number
}

const hoursPerDay = 24
const day = 86_400

/**
 * Mean of an hourly series for each hour of day over each column of days.
 * @param series   hourly values; NaN is no value
 * @param start    of the series, epoch seconds; a day begins at 0:00 of its clock
 * @param from     first day shown, epoch seconds
 * @param days     how many
 * @param columns  at most so many, and no more than days
 */
export function heatCells(
  series: Float64Array,
  start: number,
  from: number,
  days: number,
  columns: number,
): HeatCells {
  const wide = Math.max(1, Math.min(columns, days))
  const values = new Float64Array(wide * hoursPerDay)
  const counts = new Float64Array(wide * hoursPerDay)
  const first = Math.round((Math.floor(from / day) * day - start) / 3600)
  for (let d = 0; d < days; d++) {
    const column = Math.min(wide - 1, Math.floor((d * wide) / days))
    for (let hour = 0; hour < hoursPerDay; hour++) {
      const value = series[first + d * hoursPerDay + hour]
      if (value === undefined || Number.isNaN(value)) continue
      const cell = hour * wide + column
      values[cell] = values[cell]! + value
      counts[cell] = counts[cell]! + 1
    }
  }
  for (let i = 0; i < values.length; i++) {
    values[i] = counts[i]! > 0 ? values[i]! / counts[i]! : Number.NaN
  }
  return { values, columns: wide }
}

/** Lowest and highest value that is one; null where there is none. */
export function rangeOfValues(values: Float64Array): readonly [number, number] | null {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return low <= high ? [low, high] : null
}
