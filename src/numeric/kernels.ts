/**
 * Minimise colCost · x subject to rowLower <= A x <= rowUpper and colLower <= x <= colUpper.
 * A is sparse by rows: row r has its entries at starts[r] <= e < starts[r + 1]. A missing bound is
 * ±Infinity; an equation has rowLower = rowUpper.
 */
export interface LinearProgram {
  readonly numCols: number
  readonly numRows: number
  /** length numCols */
  readonly colCost: Float64Array
  readonly colLower: Float64Array
  readonly colUpper: Float64Array
  /** length numRows */
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** length numRows + 1, ascending from 0 to the number of entries */
  readonly starts: Int32Array
  /** column of each entry, each at most once a row */
  readonly index: Int32Array
  readonly value: Float64Array
}

/** `limit`: time or iterations ran out; `error`: the solver failed, the arrays mean nothing. */
export type LpStatus = 'optimal' | 'infeasible' | 'unbounded' | 'limit' | 'error'

export interface LpSolution {
  readonly status: LpStatus
  /** colCost · x */
  readonly objective: number
  /** x, length numCols */
  readonly columns: Float64Array
  /** A x, length numRows */
  readonly rows: Float64Array
  /** marginal cost of raising each row's active bound by one unit, length numRows; 0 if inactive */
  readonly rowDuals: Float64Array
  /** reduced cost of each column, length numCols */
  readonly columnDuals: Float64Array
  readonly iterations: number
  /** where to start next time; opaque, read only by the solver that wrote it */
  readonly basis?: unknown
}

/** An exchangeable solver, loaded and handed in by a door. Synchronous, pure: no state kept. */
export interface LpSolver {
  /** @param warm an earlier solution of a program of the same shape */
  solve(program: LinearProgram, warm?: LpSolution): LpSolution
}

/** What a door may hand in; whoever reads one has a plain fallback or says so. */
export interface Kernels {
  readonly lp?: LpSolver
}
