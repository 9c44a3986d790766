import { type DispatchProblem, type DispatchResult, reserveNeed } from '../problem.js'
import type { Store } from './store.js'

/** All batteries as one store; efficiencies weighed by their energy. Null where there is none. */
export function pooled(problem: DispatchProblem): Store | null {
  const { batteries } = problem
  const hours = problem.load.length
  if (!batteries.some((one) => one.energyMax.some((energy) => energy > 0))) return null
  const sum = (pick: (b: number) => Float64Array) => {
    const out = new Float64Array(hours)
    for (let b = 0; b < batteries.length; b++) {
      const values = pick(b)
      for (let t = 0; t < hours; t++) out[t] = out[t]! + values[t]!
    }
    return out
  }
  const weights = batteries.map((one) => one.energyMax.reduce((most, e) => Math.max(most, e), 0))
  const all = weights.reduce((a, b) => a + b, 0)
  const mean = (values: readonly number[]) =>
    values.reduce((total, value, b) => total + (value * weights[b]!) / all, 0)
  const power = sum((b) => batteries[b]!.power)
  const energyMax = sum((b) => batteries[b]!.energyMax)
  const energyMin = sum((b) => batteries[b]!.energyMin)
  for (let t = 0; t < hours; t++) energyMin[t] = Math.min(energyMin[t]!, energyMax[t]!)
  return {
    power,
    energyMin,
    energyMax,
    chargeEfficiency: mean(batteries.map((one) => one.chargeEfficiency)),
    dischargeEfficiency: mean(batteries.map((one) => one.dischargeEfficiency)),
    throughputCost: mean(batteries.map((one) => one.throughputCost)),
    discharge: power.slice(),
  }
}

/**
 * W that units keep free for the reserve: what batteries, as they now run, do not cover. The spare
 * of the grid is that of the last settlement.
 */
export function fillHold(
  problem: DispatchProblem,
  store: Store | null,
  grid: Float64Array,
  net: Float64Array,
  hold: Float64Array,
): void {
  for (let t = 0; t < hold.length; t++) {
    let cover = (store?.power[t] ?? 0) - net[t]!
    if (problem.gridCovers) cover += problem.importLimit[t]! - grid[t]!
    hold[t] = Math.max(0, reserveNeed(problem, t) - cover)
  }
}

/** Limits what batteries may give to what the spare of units and grid leaves of the reserve. */
export function limitDischarge(
  problem: DispatchProblem,
  store: Store,
  result: DispatchResult,
): void {
  for (let t = 0; t < store.discharge.length; t++) {
    let spare = problem.gridCovers ? problem.importLimit[t]! - result.grid[t]! : 0
    for (let k = 0; k < problem.generators.length; k++) {
      const able = result.online[k]![t]! * problem.generators[k]!.unitPower[t]!
      spare += able - result.output[k]![t]!
    }
    store.discharge[t] = Math.max(0, store.power[t]! - Math.max(0, reserveNeed(problem, t) - spare))
  }
}

/**
 * Shares what the store does among the batteries: those fullest give first, those emptiest take
 * first, each within power and band. What efficiencies of their own make different stays with the
 * net output, which `result` tells exactly.
 */
export function share(
  problem: DispatchProblem,
  net: Float64Array,
  begin: readonly number[],
  result: DispatchResult,
): void {
  const { batteries, step } = problem
  if (batteries.length === 0) return
  const held = begin.slice()
  const order = batteries.map((_, b) => b)
  let t = 0
  const fill = (b: number) => {
    const one = batteries[b]!
    const band = one.energyMax[t]! - one.energyMin[t]!
    return band > 0 ? (held[b]! - one.energyMin[t]!) / band : 0
  }
  for (; t < net.length; t++) {
    for (let b = 0; b < batteries.length; b++) {
      const one = batteries[b]!
      const arrived = t > 0 ? Math.max(0, one.energyMin[t]! - one.energyMin[t - 1]!) : 0
      held[b] = Math.min(one.energyMax[t]!, held[b]! + arrived)
    }
    let rest = net[t]!
    if (order.length > 1) order.sort((a, b) => (rest > 0 ? fill(b) - fill(a) : fill(a) - fill(b)))
    for (let i = 0; i < order.length; i++) {
      const b = order[i]!
      const one = batteries[b]!
      const give = Math.max(0, held[b]! - one.energyMin[t]!) * one.dischargeEfficiency
      const take = Math.max(0, one.energyMax[t]! - held[b]!) / one.chargeEfficiency
      const out = rest > 0 ? Math.min(rest, one.power[t]!, give / step) : 0
      const into = rest < 0 ? Math.min(-rest, one.power[t]!, take / step) : 0
      rest += into - out
      held[b] = held[b]! + (into * one.chargeEfficiency - out / one.dischargeEfficiency) * step
      result.discharge[b]![t] = out
      result.charge[b]![t] = into
      result.energy[b]![t] = held[b]!
    }
  }
}
