import type { LpSolver } from '../numeric/index.js'

/** The solver of linear programs for `--exact`, loaded only where it is asked for. */
export async function linearSolver(): Promise<LpSolver> {
  const { createHighsSolver } = await import('./highs.js')
  return createHighsSolver()
}
