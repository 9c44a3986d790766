import { describe, expect, it } from 'vitest'
import { createHighsSolver } from '../../report/highs.js'
import { costOf, imbalance } from './cost.js'
import { publicYear } from './reference.fixture.js'
import { solveRolling, solveWhole } from './solve.js'

const megawattHour = 3.6e9
/** USD a year: HiGHS in WebAssembly and in SciPy agree on it to 1e-10. */
const optimum = 42_500_105.7

describe('the reference year', () => {
  it('in one program reaches the published optimum', { timeout: 120_000 }, async () => {
    const solver = await createHighsSolver()
    const problem = publicYear()
    const { status, objective, result } = solveWhole(problem, solver)
    expect(status).toBe('optimal')
    expect(Math.abs(objective! / optimum - 1)).toBeLessThan(1e-6)
    // the money of the result, added up apart from the program, is its objective
    expect(costOf(problem, result).total / objective!).toBeCloseTo(1, 9)
    for (let t = 0; t < problem.load.length; t++) {
      expect(Math.abs(imbalance(problem, result, t))).toBeLessThan(1)
    }
  })

  it('in weeks comes within 0.3 % of it', { timeout: 120_000 }, async () => {
    const solver = await createHighsSolver()
    const problem = publicYear()
    const begin = { energy: [100 * megawattHour], online: [8] }
    const { status, result } = solveRolling(problem, solver, begin)
    expect(status).toBe('optimal')
    const over = costOf(problem, result, begin.online).total / optimum - 1
    expect(over).toBeGreaterThan(0)
    expect(over).toBeLessThan(0.003)
  })
})
