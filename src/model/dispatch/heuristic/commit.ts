import type { UsdPerJoule } from '../../../quantity/index.js'
import { type DispatchProblem, startCostOf } from '../problem.js'
import type { Stack } from './stack.js'
import { fillStageCosts, hourNumbers } from './stage-costs.js'

/** Most numbers of units that are weighed in one hour. */
const levelsMost = 17

/** What the units of one class are chosen against. */
export interface Commitment {
  readonly problem: DispatchProblem
  /** Without further units of any class, or with those of other classes at a spread start. */
  readonly stack: Stack
  readonly online: readonly Float64Array[]
  /** Net output of batteries, W. */
  readonly net: Float64Array
  readonly slope: readonly UsdPerJoule[]
  readonly idle: readonly number[]
  /** Units on line before the first hour, by class. */
  readonly before: readonly number[]
  /** Least step in the number of units: 1 for whole units. */
  readonly grain: number
}

/** Room for the choices of one class. */
export interface Choices {
  readonly lowest: Float64Array
  readonly choice: Int8Array
  readonly stage: Float64Array
  /** Of one hour: cost, size and worth as reserve of each segment of others; and what levels share. */
  readonly otherCost: Float64Array
  readonly otherSize: Float64Array
  readonly otherSpare: Float64Array
  readonly hour: Float64Array
}

/** Room for so many hours with so many segments. */
export function createChoices(hours: number, width: number): Choices {
  return {
    lowest: new Float64Array(hours),
    choice: new Int8Array(hours * levelsMost),
    stage: new Float64Array(hours * levelsMost),
    otherCost: new Float64Array(width),
    otherSize: new Float64Array(width),
    otherSpare: new Float64Array(width),
    hour: new Float64Array(hourNumbers),
  }
}

/**
 * Units of class k on line in every hour, by dynamic programming over their number: exact for what
 * the batteries and the other classes do. Where a class has many units, first in strides, then one
 * by one around what was found.
 */
export function commitClass(input: Commitment, k: number, choices: Choices): void {
  const one = input.problem.generators[k]!
  let count = 0
  for (const units of one.count) if (units > count) count = units
  if (count <= 0) return
  const { grain } = input
  const strideFor = (span: number) =>
    grain * Math.max(1, Math.ceil(span / grain / (levelsMost - 2)))
  let stride = strideFor(count)
  choices.lowest.fill(0)
  choose(input, k, stride, Math.ceil(count / stride) + 1, choices)
  while (stride > grain) {
    const next = strideFor(2 * stride)
    const online = input.online[k]!
    for (let t = 0; t < online.length; t++) {
      choices.lowest[t] = Math.max(0, online[t]! - stride)
    }
    const width = Math.ceil((2 * stride) / next) + 1
    stride = next
    choose(input, k, stride, width, choices)
  }
}

function choose(
  input: Commitment,
  k: number,
  stride: number,
  levels: number,
  choices: Choices,
): void {
  const { problem, online } = input
  const one = problem.generators[k]!
  const hours = problem.load.length
  const { lowest, choice, stage } = choices
  const start = startCostOf(one)
  const units = online[k]!
  fillStageCosts(input, k, stride, levels, choices)
  const above = new Float64Array(levels + 1)
  const aboveAt = new Int32Array(levels + 1)
  let after = new Float64Array(levels)
  let now = new Float64Array(levels)
  for (let i = 0; i < levels; i++) after[i] = stage[(hours - 1) * levels + i]!
  for (let t = hours - 2; t >= 0; t--) {
    stepBack(after, now, lowest[t]!, lowest[t + 1]!, stride, start, above, aboveAt, choices, t)
    const was = after
    after = now
    now = was
  }
  const before = input.before[k]!
  let i = 0
  let best = Number.POSITIVE_INFINITY
  for (let j = 0; j < levels; j++) {
    const u = lowest[0]! + j * stride
    const cost = after[j]! + start * Math.max(0, u - before)
    if (cost < best) {
      best = cost
      i = j
    }
  }
  for (let t = 0; t < hours; t++) {
    units[t] = Math.min(one.count[t]!, lowest[t]! + i * stride)
    i = choice[t * levels + i]!
  }
}

/**
 * Cost from hour t on by number of units, from that after it: fewer or as many units follow for
 * nothing, more for their starts.
 * @param now filled
 */
function stepBack(
  after: Float64Array,
  now: Float64Array,
  lowest: number,
  next: number,
  stride: number,
  start: number,
  above: Float64Array,
  aboveAt: Int32Array,
  { choice, stage }: Choices,
  t: number,
): void {
  const levels = after.length
  const first = t * levels
  let best = Number.POSITIVE_INFINITY
  let bestAt = levels - 1
  above[levels] = best
  aboveAt[levels] = bestAt
  for (let i = levels - 1; i >= 0; i--) {
    const cost = after[i]! + start * (next + i * stride)
    if (cost <= best) {
      best = cost
      bestAt = i
    }
    above[i] = best
    aboveAt[i] = bestAt
  }
  const shift = Math.floor((lowest - next) / stride)
  // levels of the next hour up to `j` have no more units than level i of this one
  let j = -1
  let down = Number.POSITIVE_INFINITY
  let downAt = 0
  for (let i = 0; i < levels; i++) {
    const same = Math.min(levels - 1, i + shift)
    while (j < same) {
      j++
      if (after[j]! < down) {
        down = after[j]!
        downAt = j
      }
    }
    const up = above[j + 1]! - start * (lowest + i * stride)
    const less = down <= up
    now[i] = stage[first + i]! + (less ? down : up)
    choice[first + i] = less ? downAt : aboveAt[j + 1]!
  }
}
