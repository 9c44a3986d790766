import { describe, expect, it } from 'vitest'
import type { LinearProgram } from '../numeric/index.js'
import { createHighsSolver } from './highs.js'

const free = Number.POSITIVE_INFINITY

/** Chairs and tables: maximise 30 x + 50 y with x + 2 y <= 40, 2 x + y <= 50. */
const workshop: LinearProgram = {
  numCols: 2,
  numRows: 2,
  colCost: Float64Array.of(-30, -50),
  colLower: Float64Array.of(0, 0),
  colUpper: Float64Array.of(free, free),
  rowLower: Float64Array.of(-free, -free),
  rowUpper: Float64Array.of(40, 50),
  starts: Int32Array.of(0, 2, 4),
  index: Int32Array.of(0, 1, 0, 1),
  value: Float64Array.of(1, 2, 2, 1),
}

describe('HiGHS', () => {
  it('finds the optimum with its prices', async () => {
    const solver = await createHighsSolver()
    const { status, objective, columns, rows, rowDuals } = solver.solve(workshop)
    expect(status).toBe('optimal')
    expect(objective).toBeCloseTo(-1100, 9)
    expect(columns[0]).toBeCloseTo(20, 9)
    expect(columns[1]).toBeCloseTo(10, 9)
    expect(rows[0]).toBeCloseTo(40, 9)
    // duality: the prices of the rows are worth the objective
    expect(40 * rowDuals[0]! + 50 * rowDuals[1]!).toBeCloseTo(-1100, 9)
  })

  it('starts from an earlier basis, and ignores one of another shape', async () => {
    const solver = await createHighsSolver()
    const first = solver.solve(workshop)
    const dearer = { ...workshop, colCost: Float64Array.of(-31, -50) }
    const again = solver.solve(dearer, first)
    expect(again.objective).toBeCloseTo(-1120, 9)
    expect(again.iterations).toBe(0)
    const narrow: LinearProgram = {
      numCols: 1,
      numRows: 1,
      colCost: Float64Array.of(1),
      colLower: Float64Array.of(0),
      colUpper: Float64Array.of(free),
      rowLower: Float64Array.of(3),
      rowUpper: Float64Array.of(free),
      starts: Int32Array.of(0, 1),
      index: Int32Array.of(0),
      value: Float64Array.of(1),
    }
    expect(solver.solve(narrow, first).objective).toBeCloseTo(3, 12)
  })

  it('says what has no solution', async () => {
    const solver = await createHighsSolver()
    const impossible = { ...workshop, rowUpper: Float64Array.of(-1, 50) }
    expect(solver.solve(impossible).status).toBe('infeasible')
    const endless = { ...workshop, rowUpper: Float64Array.of(free, free) }
    expect(solver.solve(endless).status).toBe('unbounded')
  })

  it('solves an empty program', async () => {
    const solver = await createHighsSolver()
    const empty: LinearProgram = {
      numCols: 0,
      numRows: 0,
      colCost: new Float64Array(),
      colLower: new Float64Array(),
      colUpper: new Float64Array(),
      rowLower: new Float64Array(),
      rowUpper: new Float64Array(),
      starts: Int32Array.of(0),
      index: new Int32Array(),
      value: new Float64Array(),
    }
    expect(solver.solve(empty).status).toBe('optimal')
  })
})
