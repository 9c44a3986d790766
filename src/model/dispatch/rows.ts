import type { LinearProgram } from '../../numeric/index.js'

/** A linear program while it is written: columns are known, rows are added one after another. */
export interface Rows {
  /** Opens a row; its entries follow. */
  row(lower: number, upper: number): void
  entry(column: number, value: number): void
  finish(cost: Float64Array, lower: Float64Array, upper: Float64Array): LinearProgram
}

/** Rows straight into typed arrays that double when they are full. */
export function createRows(rowsExpected: number, entriesExpected: number): Rows {
  let starts = new Int32Array(rowsExpected + 1)
  let rowLower = new Float64Array(rowsExpected)
  let rowUpper = new Float64Array(rowsExpected)
  let index = new Int32Array(entriesExpected)
  let value = new Float64Array(entriesExpected)
  let rows = 0
  let entries = 0

  const grown = <T extends Int32Array | Float64Array>(old: T, make: (length: number) => T): T => {
    const next = make(Math.max(16, old.length * 2))
    next.set(old)
    return next
  }

  return {
    row(lower, upper) {
      if (rows === rowLower.length) {
        rowLower = grown(rowLower, (n) => new Float64Array(n))
        rowUpper = grown(rowUpper, (n) => new Float64Array(n))
      }
      if (rows + 1 >= starts.length) starts = grown(starts, (n) => new Int32Array(n))
      rowLower[rows] = lower
      rowUpper[rows] = upper
      starts[rows] = entries
      rows++
    },
    entry(column, coefficient) {
      if (entries === index.length) {
        index = grown(index, (n) => new Int32Array(n))
        value = grown(value, (n) => new Float64Array(n))
      }
      index[entries] = column
      value[entries] = coefficient
      entries++
    },
    finish(colCost, colLower, colUpper) {
      if (rows >= starts.length) starts = grown(starts, (n) => new Int32Array(n))
      starts[rows] = entries
      return {
        numCols: colCost.length,
        numRows: rows,
        colCost,
        colLower,
        colUpper,
        rowLower: rowLower.slice(0, rows),
        rowUpper: rowUpper.slice(0, rows),
        starts: starts.slice(0, rows + 1),
        index: index.slice(0, entries),
        value: value.slice(0, entries),
      }
    },
  }
}
