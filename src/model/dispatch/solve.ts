import type { LpSolution, LpSolver, LpStatus } from '../../numeric/index.js'
import type { Count, Fraction, Usd } from '../../quantity/index.js'
import { type Account, createAccount } from './account.js'
import { emptyResult } from './cost.js'
import type { Layout, Stretch } from './layout.js'
import { buildProgram } from './lp.js'
import type { DispatchProblem, DispatchResult, DispatchState } from './problem.js'
import { type Budget, megawatt, megawattHour } from './terms.js'

/** A dispatch by linear programming. */
export interface SolvedDispatch {
  readonly result: DispatchResult
  /** Worst status of all programs solved; the result means nothing unless `optimal`. */
  readonly status: LpStatus
  /** Of the whole program in one; null where it was solved in stretches. */
  readonly objective: Usd | null
  readonly iterations: Count
}

/**
 * All hours in one program: the optimum, exact but slow (a year of hours takes seconds).
 * @param begin absent: the hours close on themselves
 */
export function solveWhole(
  problem: DispatchProblem,
  solver: LpSolver,
  begin?: DispatchState,
): SolvedDispatch {
  const stretch = { from: 0, to: problem.load.length }
  const result = emptyResult(problem)
  const budgets = wholeBudgets(problem)
  const { program, layout } = buildProgram(problem, stretch, { begin, budgets })
  const solution = solver.solve(program)
  if (solution.status === 'optimal') read(problem, layout, solution, stretch, stretch.to, result)
  return {
    result,
    status: solution.status,
    objective: solution.objective,
    iterations: solution.iterations,
  }
}

/** Every twelve calendar months in a row; all months where there are fewer. */
export function wholeBudgets(problem: DispatchProblem): Budget[] {
  const first: Count[] = []
  for (let t = problem.month.length - 1; t >= 0; t--) first[problem.month[t]!] = t
  const end = (m: Count) => first[m + 1] ?? problem.load.length
  const out: Budget[] = []
  problem.caps.forEach(({ limit }, cap) => {
    for (let m = Math.min(11, problem.months - 1); m < problem.months; m++) {
      const stretch = { from: first[Math.max(0, m - 11)] ?? 0, to: end(m) }
      out.push({ cap, stretch, amount: limit[m]! })
    }
  })
  return out
}

/** How the horizon rolls. */
export interface Rolling {
  /** Hours kept of each stretch. */
  readonly keep: Count
  /** Hours looked ahead beyond them. */
  readonly ahead: Count
  /** Least share of the battery's energy at the end of each stretch. */
  readonly endShare: Fraction
  /** Start each program from the basis of the one before. */
  readonly warm: boolean
}

/** A week and a day more; the basis of the week before saves two thirds of the time. */
export const weekly: Rolling = { keep: 168, ahead: 24, endShare: 0.25, warm: true }

/** Stretch after stretch, each with some hours' look ahead; state, peaks and permits are carried. */
export function solveRolling(
  problem: DispatchProblem,
  solver: LpSolver,
  begin: DispatchState,
  rolling: Rolling = weekly,
): SolvedDispatch {
  const hours = problem.load.length
  const result = emptyResult(problem)
  const account: Account = createAccount(problem)
  let state = begin
  let status: LpStatus = 'optimal'
  let iterations = 0
  let warm: LpSolution | undefined
  for (let from = 0; from < hours && status === 'optimal'; from += rolling.keep) {
    const to = Math.min(hours, from + rolling.keep + rolling.ahead)
    const kept = Math.min(hours, from + rolling.keep)
    const stretch = { from, to }
    const months = Math.max(2, problem.month[to - 1]! - problem.month[from]! + 1)
    const endEnergy = problem.batteries.map((one) => rolling.endShare * one.energyMax[to - 1]!)
    const terms = { begin: state, endEnergy, months, ...account.terms(stretch, months) }
    const { program, layout } = buildProgram(problem, stretch, terms)
    const solution = solver.solve(program, rolling.warm ? warm : undefined)
    status = solution.status
    iterations += solution.iterations
    if (status !== 'optimal') break
    warm = solution
    read(problem, layout, solution, stretch, kept, result)
    account.add(result, from, kept)
    state = stateAt(result, kept - 1)
  }
  return { result, status, objective: null, iterations }
}

function stateAt(result: DispatchResult, hour: Count): DispatchState {
  return {
    energy: result.energy.map((one) => one[hour]!),
    online: result.online.map((one) => one[hour]!),
  }
}

/** Columns of the hours up to `to` into the result; rounding below zero is cut off. */
function read(
  problem: DispatchProblem,
  layout: Layout,
  { columns }: LpSolution,
  { from }: Stretch,
  to: Count,
  result: DispatchResult,
): void {
  const copy = (target: Float64Array, column: Count, scale: number) => {
    if (column < 0) return
    for (let t = from; t < to; t++) {
      target[t] = Math.max(0, columns[(t - from) * layout.width + column]!) * scale
    }
  }
  copy(result.grid, layout.grid, megawatt)
  copy(result.unserved, layout.unserved, megawatt)
  copy(result.export, layout.export, megawatt)
  copy(result.renewable, layout.renewable, megawatt)
  problem.generators.forEach((_, k) => {
    copy(result.output[k]!, layout.output[k]!, megawatt)
    copy(result.online[k]!, layout.online[k]!, 1)
  })
  problem.batteries.forEach((_, b) => {
    copy(result.charge[b]!, layout.charge[b]!, megawatt)
    copy(result.discharge[b]!, layout.discharge[b]!, megawatt)
    copy(result.energy[b]!, layout.energy[b]!, megawattHour)
  })
  problem.curtailable.forEach((_, c) => {
    copy(result.curtailed[c]!, layout.curtailed[c]!, megawatt)
  })
}
