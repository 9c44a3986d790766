import { NumericError } from './error.js'

/** Beyond the table: hold the end value, go on along the end segment, or refuse. */
export type Extrapolation = 'clamp' | 'extend' | 'error'

/** A checked table y(x), x strictly ascending. */
export interface Table {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly outside: Extrapolation
}

/**
 * Checks and copies a table for piecewise-linear look-up.
 * @param x strictly ascending, at least one, finite
 * @param y as many as x, finite
 * @throws NumericError numeric/empty, numeric/length-mismatch, numeric/not-a-number,
 *         numeric/not-ascending
 */
export function createTable(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  outside: Extrapolation,
): Table {
  if (x.length === 0) throw new NumericError('numeric/empty', 'A table without rows.')
  if (x.length !== y.length) {
    throw new NumericError('numeric/length-mismatch', `${x.length} x against ${y.length} y.`, {
      x: x.length,
      y: y.length,
    })
  }
  for (let row = 0; row < x.length; row++) {
    if (!Number.isFinite(x[row]) || !Number.isFinite(y[row])) {
      throw new NumericError('numeric/not-a-number', `Row ${row} of the table is not finite.`, {
        row,
      })
    }
    if (row > 0 && !(x[row]! > x[row - 1]!)) {
      throw new NumericError('numeric/not-ascending', `x does not rise at row ${row}.`, { row })
    }
  }
  return { x: Float64Array.from(x), y: Float64Array.from(y), outside }
}

/**
 * y at x, linear between rows and exact on them. A table of one row is constant.
 * @throws NumericError numeric/outside-range beyond a table whose policy is 'error'
 */
export function interpolate(table: Table, x: number): number {
  const last = table.x.length - 1
  const low = table.x[0]!
  const high = table.x[last]!
  if (!(x >= low && x <= high)) {
    if (table.outside === 'error' || Number.isNaN(x)) {
      throw new NumericError(
        'numeric/outside-range',
        `The table runs ${low}..${high}, not to ${x}.`,
        {
          x,
          low,
          high,
        },
      )
    }
    if (table.outside === 'clamp' || last === 0) return x < low ? table.y[0]! : table.y[last]!
  }
  if (x === high) return table.y[last]!
  const row = segmentOf(table.x, x)
  const x0 = table.x[row]!
  const y0 = table.y[row]!
  return y0 + ((x - x0) / (table.x[row + 1]! - x0)) * (table.y[row + 1]! - y0)
}

/** The segment that holds x, or the end segment nearest to it: 0 .. length - 2. */
function segmentOf(ascending: Float64Array, x: number): number {
  let low = 0
  let high = ascending.length - 2
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (ascending[middle]! <= x) low = middle
    else high = middle - 1
  }
  return low
}
