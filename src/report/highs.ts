import highsModule, { type BasisInput, type ModelStatusCode } from 'highs'
import type { LinearProgram, LpSolution, LpSolver, LpStatus } from '../numeric/index.js'

// The package's types describe its CommonJS build; what Node imports is the function itself.
const loadHighs = highsModule as unknown as typeof highsModule.default

/** Codes of HiGHS that say more than "failed". Source: HiGHS 1.15, HighsModelStatus. */
const statuses: Partial<Record<ModelStatusCode, LpStatus>> = {
  7: 'optimal',
  8: 'infeasible',
  10: 'unbounded',
  13: 'limit', // time
  14: 'limit', // iterations
  17: 'limit', // interrupted
}

/**
 * The solver HiGHS in WebAssembly, one thread, as the models expect it: each call builds a model of
 * its own and frees it, so nothing is kept between calls. A warm start skips presolve and goes on
 * from the basis of an earlier solution of the same shape.
 * @throws Error where the WebAssembly cannot be loaded
 */
export async function createHighsSolver(): Promise<LpSolver> {
  const highs = await loadHighs()
  return {
    solve(program: LinearProgram, warm?: LpSolution): LpSolution {
      if (program.numCols === 0) return withoutColumns(program)
      const model = highs.createModel({
        numCols: program.numCols,
        numRows: program.numRows,
        colCost: program.colCost,
        colLower: program.colLower,
        colUpper: program.colUpper,
        rowLower: program.rowLower,
        rowUpper: program.rowUpper,
        matrix: {
          format: 'csr',
          numRows: program.numRows,
          numCols: program.numCols,
          starts: program.starts,
          indices: program.index,
          values: program.value,
        },
      })
      try {
        model.options.set({ output_flag: false })
        if (warm && fits(warm.basis, program)) model.setBasis(warm.basis)
        model.run()
        const status = statuses[model.getModelStatus()] ?? 'error'
        const { colValue, rowValue, rowDual, colDual } = model.getSolution()
        return {
          status,
          objective: status === 'optimal' ? model.getObjectiveValue() : 0,
          columns: colValue,
          rows: rowValue,
          rowDuals: rowDual,
          columnDuals: colDual,
          iterations: Number(model.info.get('simplex_iteration_count')),
          basis: status === 'optimal' ? model.getBasis() : undefined,
        }
      } catch {
        return failed(program)
      } finally {
        model.dispose()
      }
    },
  }
}

/** All rows are 0: HiGHS refuses such a program. */
function withoutColumns(program: LinearProgram): LpSolution {
  const { rowLower, rowUpper } = program
  const holds = rowLower.every((lower, row) => lower <= 0 && rowUpper[row]! >= 0)
  return { ...failed(program), status: holds ? 'optimal' : 'infeasible' }
}

function failed({ numCols, numRows }: LinearProgram): LpSolution {
  return {
    status: 'error',
    objective: 0,
    columns: new Float64Array(numCols),
    rows: new Float64Array(numRows),
    rowDuals: new Float64Array(numRows),
    columnDuals: new Float64Array(numCols),
    iterations: 0,
  }
}

/** A basis of another shape cannot be installed. */
function fits(basis: unknown, program: LinearProgram): basis is BasisInput {
  if (typeof basis !== 'object' || basis === null) return false
  const { colStatus, rowStatus } = basis as Partial<BasisInput>
  return colStatus?.length === program.numCols && rowStatus?.length === program.numRows
}
