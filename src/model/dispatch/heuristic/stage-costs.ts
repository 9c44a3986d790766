import { reserveNeed, reservePenalty } from '../problem.js'
import type { Choices, Commitment } from './commit.js'
import { FIRST_CLASS, MUST_RUN, UNSERVED } from './stack.js'

/** Places of the numbers that an hour shares between all levels. */
const WANTED = 0
const COVER = 1
const RESERVE = 2
const CHEAPER = 3
const FUEL = 4
/** Room for them. */
export const hourNumbers = 5

/** Share of the value of lost load at which output that nobody takes counts. */
const surplusShare = 0.3

/**
 * Cost of every hour with each number of units of class k on line, into `stage`. The hot loop of the
 * list: hours times levels times segments.
 */
export function fillStageCosts(
  input: Commitment,
  k: number,
  stride: number,
  levels: number,
  choices: Choices,
): void {
  const one = input.problem.generators[k]!
  const { lowest, stage } = choices
  for (let t = 0; t < lowest.length; t++) {
    const others = gatherOthers(input, k, t, choices)
    const count = one.count[t]!
    const size = one.unitPower[t]!
    const first = t * levels
    let previous = -1
    for (let level = 0; level < levels; level++) {
      const units = Math.min(count, lowest[t]! + level * stride)
      if (units === previous) {
        // the number on site ends the range
        stage[first + level] = stage[first + level - 1]! + 1e-6
        continue
      }
      previous = units
      writeLevel(input, k, units, size, others, choices, first + level)
    }
  }
}

/**
 * What an hour offers beside class k: its segments in order, and what all levels share.
 * @returns the number of segments
 */
function gatherOthers(input: Commitment, k: number, t: number, choices: Choices): number {
  const { problem, stack, online, net } = input
  const { generators } = problem
  const slope = input.slope[k]!
  let fuel = problem.fuelLimit ? problem.fuelLimit[t]! : Number.POSITIVE_INFINITY
  let least = 0
  let spare = 0
  for (let j = 0; j < generators.length; j++) {
    if (j === k) continue
    const other = generators[j]!
    const running = online[j]![t]! * other.unitPower[t]!
    least += running * other.loadMin
    spare += running * (1 - other.loadMin)
    fuel -= online[j]![t]! * other.fuelIdle + running * other.loadMin * other.fuelSlope
  }
  const reserve = reserveNeed(problem, t)
  if (reserve > 0) {
    for (const battery of problem.batteries) spare += battery.power[t]!
    if (problem.gridCovers) spare += problem.importLimit[t]!
    spare -= net[t]!
  }
  const { otherCost, otherSize, otherSpare, hour } = choices
  const firstLoad = FIRST_CLASS + 2 * generators.length
  const first = t * stack.width
  const last = first + stack.count[t]!
  let others = 0
  let cheaper = 0
  for (let at = first; at < last; at++) {
    const source = stack.source[at]!
    if (source === MUST_RUN || (source - FIRST_CLASS) >> 1 === k) continue
    const gridLike = problem.gridCovers && source <= 1
    if (stack.cost[at]! < slope) cheaper += stack.size[at]!
    otherCost[others] = stack.cost[at]!
    otherSize[others] = stack.size[at]!
    // what a watt of it does to the spare: load shed adds, machines and grid take
    if (source === UNSERVED || source >= firstLoad) otherSpare[others] = 1
    else otherSpare[others] = source >= FIRST_CLASS || gridLike ? -1 : 0
    others++
  }
  hour[WANTED] = stack.demand[t]! - net[t]! - least
  hour[COVER] = spare
  hour[RESERVE] = reserve
  hour[CHEAPER] = cheaper
  hour[FUEL] = fuel
  return others
}

/** Cost of the gathered hour with so many units of class k, at a place of `stage`. */
function writeLevel(
  input: Commitment,
  k: number,
  units: number,
  size: number,
  others: number,
  { hour, otherCost, otherSize, otherSpare, stage }: Choices,
  at: number,
): void {
  const { problem } = input
  const { step, valueOfLostLoad } = problem
  const one = problem.generators[k]!
  const slope = input.slope[k]!
  const penalty = reservePenalty(problem)
  const cover = hour[COVER]!
  const reserve = hour[RESERVE]!
  const wanted = hour[WANTED]!
  const able = units * size
  const burnt = one.fuelSlope > 0 ? (hour[FUEL]! - units * one.fuelIdle) / one.fuelSlope : able
  // what is dearer gives way to the reserve
  const kept = able - Math.max(0, reserve - cover)
  const most = Math.min(able, kept, burnt, wanted - hour[CHEAPER]!)
  const output = Math.max(able * one.loadMin, most)
  let rest = wanted - output
  let cost = input.idle[k]! * step * units + slope * output * step
  if (rest < 0) cost += -rest * valueOfLostLoad * surplusShare * step
  let spare = cover + able - output
  // the reserve gives way to what is dearer still
  let held = Math.max(0, Math.min(able, burnt) - output)
  for (let i = 0; i < others && rest > 0; i++) {
    if (held > 0 && otherCost[i]! > slope + penalty) {
      const given = Math.min(rest, held)
      rest -= given
      held = 0
      spare -= given
      cost += given * slope * step
      if (rest <= 0) break
    }
    const taken = Math.min(rest, otherSize[i]!)
    rest -= taken
    cost += taken * otherCost[i]! * step
    spare += taken * otherSpare[i]!
  }
  if (reserve > 0 && reserve > spare) cost += (reserve - spare) * penalty * step
  stage[at] = cost
}
