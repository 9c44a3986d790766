import { costOf, emptyResult, imbalance, reserveShort } from '../cost.js'
import {
  type DispatchProblem,
  type DispatchResult,
  type DispatchState,
  reservePenalty,
} from '../problem.js'
import { costsWith, withinCaps } from './caps.js'
import { commitClass, createChoices } from './commit.js'
import { fillTargets, halve, peakGroups, sumSavings, widen } from './peak.js'
import { fillHold, limitDischarge, pooled, share } from './pool.js'
import { settle } from './settle.js'
import { createStack, fillStack, retarget, type Stack } from './stack.js'
import { createRoom, runStore } from './store.js'

/** Passes in which monthly targets are sought, units taken as they are needed. */
const earlyPasses = 3
/** The same once units are chosen, in a narrower range. */
const latePasses = 4
/** Rounds of choosing units against batteries and batteries against units. */
const rounds = 2
/** Hours times classes squared, up to which there is more than one round. */
const weighedMost = 4e6
/** Time over which a start is spread while units are not chosen yet, s. */
const longSpread = 1000 * 3600
/** The same for a unit beyond those chosen. */
const shortSpread = 12 * 3600

/** Hours each way in which a unit must have run to be taken as given when the others are chosen again. */
const steady = 4

/** Least share of the batteries' energy at the end, as with the rolling program. */
const endShare = 0.25

/** How the list is worked out. */
export interface ListOptions {
  /** Least step in the number of units; 1 by default: whole units. */
  readonly grain?: number
}

/**
 * Dispatch by priority list with foresight: merit order in every hour, batteries by exact dynamic
 * programming against it, whole units by dynamic programming against both, monthly import targets
 * by bisection on what they save. No solver is needed; a year takes some ten milliseconds.
 */
export function dispatchByList(
  problem: DispatchProblem,
  begin: DispatchState,
  { grain = 1 }: ListOptions = {},
): DispatchResult {
  const desk = deskOf(problem)
  return withinCaps(problem, (price) => dispatchOnce(problem, begin, grain, price, desk))
}

/** Working room of a dispatch, which the next one with other prices writes anew. */
type Desk = ReturnType<typeof deskOf>

function deskOf(problem: DispatchProblem) {
  const hours = problem.load.length
  const stack = createStack(problem)
  return {
    stack,
    choices: createChoices(hours, stack.width),
    room: createRoom(problem.batteries.length > 0 ? hours : 0, stack.width),
    target: new Float64Array(hours),
    above: new Float64Array(hours),
    hold: new Float64Array(hours),
    nextHold: new Float64Array(hours),
    worth: new Float64Array(hours),
    energy: new Float64Array(hours),
  }
}

/** One dispatch with a price on what each permit limits. */
function dispatchOnce(
  problem: DispatchProblem,
  begin: DispatchState,
  grain: number,
  capPrice: readonly number[],
  { stack, choices, room, target, above, hold, nextHold, worth, energy }: Desk,
): DispatchResult {
  const hours = problem.load.length
  const result = emptyResult(problem)
  const store = pooled(problem)
  const costs = costsWith(problem, capPrice)
  const groups = peakGroups(problem)
  const online = problem.generators.map(() => new Float64Array(hours))
  let chosen = false
  let grid: Float64Array = new Float64Array(hours)
  const net = new Float64Array(hours)
  const held = begin.energy.reduce((a, b) => a + b, 0)
  const last = endShare * (store?.energyMax[hours - 1] ?? 0)

  const reserved = problem.contingency.some((watts) => watts > 0)
  nextHold.fill(0)
  hold.fill(0)
  /** Spread that the stack was last written with; none once units are chosen anew. */
  let written = Number.NaN
  const fill = (startSpread: number) => {
    fillTargets(problem, groups, target, above)
    if (!moved() && startSpread === written) {
      retarget(problem, target, stack)
      return
    }
    hold.set(nextHold)
    fillStack(problem, { online, target, above, hold, ...costs, startSpread }, stack)
    written = startSpread
  }
  /** Whether what units keep free for the reserve is another than the stack was written with. */
  const moved = () => {
    if (!reserved) return false
    if (chosen) fillHold(problem, store, grid, net, nextHold)
    for (let t = 0; t < hours; t++) if (nextHold[t] !== hold[t]) return true
    return false
  }
  const drive = () => {
    const { valueOfLostLoad: scarce, step } = problem
    if (store) runStore(store, stack, room, step, held, last, scarce, net, energy, worth)
    else worth.fill(Number.POSITIVE_INFINITY)
  }
  const seek = (spread: number, passes: number) => {
    if (!groups.some((group) => group.price > 0)) return
    fill(spread)
    for (let pass = 0; pass < passes; pass++) {
      if (pass > 0) {
        fillTargets(problem, groups, target, above)
        retarget(problem, target, stack)
      }
      drive()
      clipWorth(stack, net, worth)
      sumSavings(problem, groups, target, worth)
      halve(groups)
    }
    for (const group of groups) group.target = group.high
  }
  const commit = () => {
    chosen = true
    const input = { problem, stack, online, net, ...costs, before: begin.online, grain }
    for (let k = 0; k < online.length; k++) {
      commitClass(input, k, choices)
      written = Number.NaN
      if (k < online.length - 1) fill(shortSpread)
    }
  }
  const conclude = (into: DispatchResult) => {
    fill(0)
    share(problem, net, begin.energy, into)
    settle(problem, stack, online, into)
    grid = into.grid
    if (store && reserved) limitDischarge(problem, store, into)
  }

  seek(longSpread, earlyPasses)
  fill(longSpread)
  drive()
  // one class that nothing else answers to is chosen for good in the first round
  const alone = !store && online.length < 2 && !groups.some((group) => group.price > 0)
  const few = hours * online.length ** 2 <= weighedMost
  for (let round = 0; round < (alone || !few ? 1 : rounds) && online.length > 0; round++) {
    if (round > 0) {
      conclude(result)
      for (const units of online) keepSteady(units, steady)
      written = Number.NaN
      widen(groups)
      seek(shortSpread, latePasses)
      fill(shortSpread)
      drive()
    }
    commit()
  }
  if (online.length === 0) {
    widen(groups)
    seek(0, latePasses)
  }
  conclude(result)
  // what is kept free for the reserve needs to know what the grid carries
  if (alone && moved()) conclude(result)
  if (!store && !moved()) return result
  // as the units were chosen, or with the batteries against them once more
  const again = emptyResult(problem)
  drive()
  conclude(again)
  return worthOf(problem, result, begin) <= worthOf(problem, again, begin) ? result : again
}

/**
 * Cost, what the reserve lacks at its price, and at that of lost load what batteries were to take in
 * from units that were not chosen in the end: a balance that does not close is not cheap.
 */
function worthOf(problem: DispatchProblem, result: DispatchResult, begin: DispatchState): number {
  let cost = costOf(problem, result, begin.online).total
  for (let t = 0; t < problem.load.length; t++) {
    const missing = Math.max(0, -imbalance(problem, result, t))
    const short = reservePenalty(problem) * reserveShort(problem, result, t)
    cost += (short + problem.valueOfLostLoad * missing) * problem.step
  }
  return cost
}

/** Lowers units to the fewest that ran within some hours before and after. */
function keepSteady(units: Float64Array, reach: number): void {
  const was = units.slice()
  for (let t = 0; t < units.length; t++) {
    const to = Math.min(units.length - 1, t + reach)
    for (let s = Math.max(0, t - reach); s <= to; s++) {
      if (was[s]! < units[t]!) units[t] = was[s]!
    }
  }
}

/** Keeps what a joule is worth between the costs of the segments on both sides of the operation. */
function clipWorth(stack: Stack, net: Float64Array, worth: Float64Array): void {
  for (let t = 0; t < worth.length; t++) {
    const at = stack.demand[t]! - net[t]!
    const slack = 1e-9 * stack.demand[t]! + 1e-6
    const first = t * stack.width
    const last = first + stack.count[t]! - 1
    let i = first
    let upper = 0
    for (; i < last; i++) {
      upper += stack.size[i]!
      if (upper >= at - slack) break
    }
    const below = stack.cost[i]!
    let next = i + 1
    while (next < last && stack.size[next] === 0) next++
    const beyond = i < last && upper <= at + slack ? stack.cost[next]! : below
    worth[t] = Math.max(0, Math.min(Math.max(worth[t]!, below), beyond))
  }
}
