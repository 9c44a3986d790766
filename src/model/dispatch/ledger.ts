import type { KilogramsPerJoule } from '../../quantity/index.js'
import type { DispatchInput, DispatchMonth, FleetOutcome } from './contract.js'
import { billedDemand, monthlyPeaks } from './cost.js'
import { nitrogenOxidesOf } from './permit.js'
import type { DispatchProblem, DispatchResult } from './problem.js'
import type { SiteProblem } from './site.js'

/** CO₂ of natural gas by lower heating value: 56,100 kg/TJ, IPCC 2006 Guidelines, vol. 2, table 1.4. */
export const carbonDioxideOfGas: KilogramsPerJoule = 56.1e-9

type Sums = Record<Exclude<keyof DispatchMonth, 'month'>, Float64Array>

/** What each month cost, burnt and emitted. */
export function monthsOf(
  input: DispatchInput,
  { problem, index, begin }: SiteProblem,
  result: DispatchResult,
): DispatchMonth[] {
  const sums = blank(index.names.length)
  addGrid(sums, problem, result)
  for (const charge of problem.demandCharges) {
    const billed = billedDemand(charge, monthlyPeaks(problem, charge, result.grid))
    for (let m = 0; m < billed.length; m++)
      add(sums.demandCost, m, billed[m]! * (charge.price[m] ?? 0))
  }
  for (let k = 0; k < problem.generators.length; k++) {
    addFleet(sums, input, problem, result, k, begin.online[k]!)
  }
  return index.names.map((month, m) => ({
    month,
    energyCost: sums.energyCost[m]!,
    demandCost: sums.demandCost[m]!,
    fuelCost: sums.fuelCost[m]!,
    operationCost: sums.operationCost[m]!,
    startCost: sums.startCost[m]!,
    gridPeak: sums.gridPeak[m]!,
    gridEnergy: sums.gridEnergy[m]!,
    fuel: sums.fuel[m]!,
    carbonDioxide: sums.carbonDioxide[m]!,
    nitrogenOxides: sums.nitrogenOxides[m]!,
    carbonMonoxide: sums.carbonMonoxide[m]!,
    unserved: sums.unserved[m]!,
  }))
}

function addGrid(sums: Sums, problem: DispatchProblem, { grid, unserved }: DispatchResult): void {
  const { step, month, importPrice } = problem
  for (let t = 0; t < problem.load.length; t++) {
    const m = month[t]!
    const energy = grid[t]! * step
    add(sums.gridEnergy, m, energy)
    if (grid[t]! > sums.gridPeak[m]!) sums.gridPeak[m] = grid[t]!
    add(sums.energyCost, m, energy * importPrice[t]!)
    add(sums.unserved, m, unserved[t]! * step)
  }
}

function addFleet(
  sums: Sums,
  input: DispatchInput,
  { step, month, generators }: DispatchProblem,
  result: DispatchResult,
  k: number,
  onlineBefore: number,
): void {
  const one = generators[k]!
  const fleet = input.sources[one.name]!
  const nox = nitrogenOxidesOf(input, one.name) ?? 0
  const output = result.output[k]!
  const online = result.online[k]!
  let before = onlineBefore
  for (let t = 0; t < output.length; t++) {
    const m = month[t]!
    const energy = output[t]! * step
    const fuel = one.fuelSlope * energy + one.fuelIdle * online[t]! * step
    add(sums.fuel, m, fuel)
    add(sums.fuelCost, m, fuel * input.gasPrice)
    add(sums.carbonDioxide, m, fuel * carbonDioxideOfGas)
    add(sums.nitrogenOxides, m, energy * nox)
    add(sums.operationCost, m, energy * fleet.operation)
    add(sums.startCost, m, Math.max(0, online[t]! - before) * fleet.start)
    before = online[t]!
  }
}

function add(to: Float64Array, month: number, amount: number): void {
  to[month] = to[month]! + amount
}

function blank(months: number): Sums {
  const zero = () => new Float64Array(months)
  return {
    energyCost: zero(),
    demandCost: zero(),
    fuelCost: zero(),
    operationCost: zero(),
    startCost: zero(),
    gridPeak: zero(),
    gridEnergy: zero(),
    fuel: zero(),
    carbonDioxide: zero(),
    nitrogenOxides: zero(),
    carbonMonoxide: zero(),
    unserved: zero(),
  }
}

/** What each fleet did over the horizon. */
export function outcomesOf(
  { problem, begin }: SiteProblem,
  result: DispatchResult,
): Record<string, FleetOutcome> {
  const out: Record<string, FleetOutcome> = {}
  problem.generators.forEach((one, k) => {
    let energy = 0
    let unitTime = 0
    let starts = 0
    let before = begin.online[k]!
    const { step } = problem
    const output = result.output[k]!
    const online = result.online[k]!
    for (let t = 0; t < output.length; t++) {
      const units = online[t]!
      energy += output[t]! * step
      unitTime += units * step
      starts += Math.max(0, units - before)
      before = units
    }
    const fuel = one.fuelSlope * energy + one.fuelIdle * unitTime
    out[one.name] = { energy, fuel, starts, unitTime }
  })
  return out
}
