import type { LinearProgram } from '../../numeric/index.js'
import { type Layout, layoutOf, type Stretch } from './layout.js'
import { budgetRows, demandRows, endRows } from './month-rows.js'
import { type DispatchProblem, idleCost, reserveNeed, slopeCost, startCostOf } from './problem.js'
import { createRows, type Rows } from './rows.js'
import { megawatt, megawattHour, type Terms } from './terms.js'

/** A program and what its columns mean. */
export interface DispatchProgram {
  readonly program: LinearProgram
  readonly layout: Layout
}

/**
 * The dispatch of a stretch of hours as a linear program; units on line are continuous. The rows are
 * in the README. It always has a solution: load may be shed, caps and last levels missed at a price.
 */
export function buildProgram(
  problem: DispatchProblem,
  stretch: Stretch,
  terms: Terms,
): DispatchProgram {
  const months =
    terms.months ?? (problem.month[stretch.to - 1] ?? 0) - (problem.month[stretch.from] ?? 0) + 1
  const layout = layoutOf(problem, stretch, months, terms.budgets.length)
  const cost = new Float64Array(layout.columns)
  const lower = new Float64Array(layout.columns)
  const upper = new Float64Array(layout.columns).fill(Number.POSITIVE_INFINITY)
  const rows = createRows(
    layout.hours *
      (2 + 3 * layout.output.length + layout.energy.length + problem.demandCharges.length),
    layout.hours * layout.width * 3,
  )
  bounds(problem, stretch, layout, cost, lower, upper)
  for (let h = 0; h < layout.hours; h++) hourRows(problem, stretch, layout, terms, rows, h)
  demandRows(problem, layout, terms, rows, cost, lower, stretch)
  budgetRows(problem, layout, terms, rows, cost, stretch)
  endRows(problem, layout, terms, rows, cost, upper, stretch)
  return { program: rows.finish(cost, lower, upper), layout }
}

/** Costs and bounds of the columns of hours. */
function bounds(
  problem: DispatchProblem,
  { from }: Stretch,
  layout: Layout,
  cost: Float64Array,
  lower: Float64Array,
  upper: Float64Array,
): void {
  const dt = problem.step / 3600
  const perEnergy = megawattHour * dt
  const { width } = layout
  for (let h = 0; h < layout.hours; h++) {
    const t = from + h
    const at = h * width
    cost[at + layout.grid] = problem.importPrice[t]! * perEnergy
    upper[at + layout.grid] = problem.importLimit[t]! / megawatt
    cost[at + layout.unserved] = problem.valueOfLostLoad * perEnergy
    upper[at + layout.unserved] = problem.load[t]! / megawatt
    if (layout.export >= 0) {
      cost[at + layout.export] = -(problem.exportPrice?.[t] ?? 0) * perEnergy
      upper[at + layout.export] = problem.exportLimit![t]! / megawatt
    }
    if (layout.reserveShort >= 0) {
      cost[at + layout.reserveShort] = (problem.reservePrice ?? 0) * perEnergy
    }
    if (layout.renewable >= 0) upper[at + layout.renewable] = problem.renewable[t]! / megawatt
    problem.generators.forEach((one, k) => {
      cost[at + layout.output[k]!] = slopeCost(one) * perEnergy
      cost[at + layout.online[k]!] = idleCost(one) * problem.step
      upper[at + layout.online[k]!] = one.count[t]!
      const starts = layout.starts[k]!
      if (starts >= 0) cost[at + starts] = startCostOf(one)
    })
    problem.batteries.forEach((one, b) => {
      const power = one.power[t]! / megawatt
      cost[at + layout.charge[b]!] = one.throughputCost * perEnergy
      cost[at + layout.discharge[b]!] = one.throughputCost * perEnergy
      upper[at + layout.charge[b]!] = power
      upper[at + layout.discharge[b]!] = power
      lower[at + layout.energy[b]!] = Math.min(one.energyMin[t]!, one.energyMax[t]!) / megawattHour
      upper[at + layout.energy[b]!] = one.energyMax[t]! / megawattHour
    })
    problem.curtailable.forEach((one, c) => {
      cost[at + layout.curtailed[c]!] = one.price * perEnergy
      upper[at + layout.curtailed[c]!] = Math.min(one.limit[t]!, problem.load[t]!) / megawatt
    })
  }
}

/** Rows of one hour: balance, machines, batteries, reserve, fuel. */
function hourRows(
  problem: DispatchProblem,
  { from }: Stretch,
  layout: Layout,
  terms: Terms,
  rows: Rows,
  h: number,
): void {
  const t = from + h
  const at = h * layout.width
  const before = ((h === 0 ? layout.hours : h) - 1) * layout.width
  const load = problem.load[t]! / megawatt
  rows.row(load, load)
  rows.entry(at + layout.grid, 1)
  rows.entry(at + layout.unserved, 1)
  if (layout.export >= 0) rows.entry(at + layout.export, -1)
  if (layout.renewable >= 0) rows.entry(at + layout.renewable, 1)
  for (const column of layout.output) rows.entry(at + column, 1)
  for (const column of layout.discharge) rows.entry(at + column, 1)
  for (const column of layout.charge) rows.entry(at + column, -1)
  for (const column of layout.curtailed) rows.entry(at + column, 1)

  problem.generators.forEach((one, k) => {
    const size = one.unitPower[t]! / megawatt
    const output = at + layout.output[k]!
    const online = at + layout.online[k]!
    rows.row(Number.NEGATIVE_INFINITY, 0)
    rows.entry(output, 1)
    rows.entry(online, -size)
    if (one.loadMin > 0) {
      rows.row(0, Number.POSITIVE_INFINITY)
      rows.entry(output, 1)
      rows.entry(online, -size * one.loadMin)
    }
    const starts = layout.starts[k]!
    if (starts < 0) return
    const begin = h === 0 ? terms.begin : undefined
    rows.row(begin ? -begin.online[k]! : 0, Number.POSITIVE_INFINITY)
    rows.entry(at + starts, 1)
    rows.entry(online, -1)
    if (!begin && before !== at) rows.entry(before + layout.online[k]!, 1)
  })
  batteryRows(problem, layout, terms, rows, t, h, at, before)
  reserveRow(problem, layout, rows, t, at)
  if (problem.fuelLimit) {
    rows.row(Number.NEGATIVE_INFINITY, problem.fuelLimit[t]! / megawatt)
    problem.generators.forEach((one, k) => {
      rows.entry(at + layout.output[k]!, one.fuelSlope)
      rows.entry(at + layout.online[k]!, one.fuelIdle / megawatt)
    })
  }
}

/**
 * E(h) = E(h-1) + η C Δt - D Δt / η. Units that arrive hold their reserve; what units hold that
 * leave may go with them.
 */
function batteryRows(
  problem: DispatchProblem,
  layout: Layout,
  terms: Terms,
  rows: Rows,
  t: number,
  h: number,
  at: number,
  before: number,
): void {
  const dt = problem.step / 3600
  problem.batteries.forEach((one, b) => {
    const begin = h === 0 ? terms.begin : undefined
    const arrived = h === 0 ? 0 : Math.max(0, one.energyMin[t]! - one.energyMin[t - 1]!)
    const known = (arrived + (begin?.energy[b] ?? 0)) / megawattHour
    const full = h === 0 ? (begin?.energy[b] ?? 0) : one.energyMax[t - 1]!
    rows.row(full > one.energyMax[t]! ? Number.NEGATIVE_INFINITY : known, known)
    rows.entry(at + layout.energy[b]!, 1)
    if (!begin && before !== at) rows.entry(before + layout.energy[b]!, -1)
    rows.entry(at + layout.charge[b]!, -one.chargeEfficiency * dt)
    rows.entry(at + layout.discharge[b]!, dt / one.dischargeEfficiency)
  })
}

/** What runs below its rating, batteries, shed load (and the grid) cover the contingency. */
function reserveRow(
  problem: DispatchProblem,
  layout: Layout,
  rows: Rows,
  t: number,
  at: number,
): void {
  const need = reserveNeed(problem, t)
  if (!(need > 0)) return
  let cover = 0
  for (const one of problem.batteries) cover += one.power[t]!
  if (problem.gridCovers) cover += problem.importLimit[t]!
  rows.row((need - cover) / megawatt, Number.POSITIVE_INFINITY)
  problem.generators.forEach((one, k) => {
    rows.entry(at + layout.online[k]!, one.unitPower[t]! / megawatt)
    rows.entry(at + layout.output[k]!, -1)
  })
  for (const column of layout.discharge) rows.entry(at + column, -1)
  for (const column of layout.charge) rows.entry(at + column, 1)
  rows.entry(at + layout.unserved, 1)
  for (const column of layout.curtailed) rows.entry(at + column, 1)
  if (layout.reserveShort >= 0) rows.entry(at + layout.reserveShort, 1)
  if (problem.gridCovers) rows.entry(at + layout.grid, -1)
}
