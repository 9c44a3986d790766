import type { UsdPerJoule, Watts } from '../../../quantity/index.js'
import { type DispatchProblem, reservePenalty, startCostOf } from '../problem.js'

/** Who stands behind a segment of the stack. */
export const GRID = 0
export const GRID_ABOVE = 1
export const RENEWABLE = 2
export const UNSERVED = 3
export const EXPORT = 4
export const MUST_RUN = 5
/** From here: on line and off line of each generator class, then curtailable loads. */
export const FIRST_CLASS = 6

/**
 * Supply of every hour in merit order, as segments of power with a marginal cost. Segment i of hour
 * t stands at t·width + i; the first are the cheapest.
 */
export interface Stack {
  readonly width: number
  /** Segments of each hour. */
  readonly count: Int32Array
  /** USD/J */
  readonly cost: Float64Array
  /** W */
  readonly size: Float64Array
  readonly source: Int32Array
  /** Where import up to the target and beyond it stand, by hour; -1 where there is none. */
  readonly gridAt: Int32Array
  readonly aboveAt: Int32Array
  /** Where the load stands on it, W: load, and export that could be. */
  readonly demand: Float64Array
}

/** What the stack is made with. */
export interface Setting {
  /** Units on line by class and hour. */
  readonly online: readonly Float64Array[]
  /** Import up to which no demand charge grows, by hour, W. */
  readonly target: Float64Array
  /** What import beyond it costs besides its price, by hour, USD/J. */
  readonly above: Float64Array
  /** Costs of the classes, permits priced in. */
  readonly slope: readonly UsdPerJoule[]
  readonly idle: readonly number[]
  /** W that units on line keep free for the reserve, by hour. */
  readonly hold: Float64Array
  /** Time over which the start of a further unit is spread, s; 0: further units are not offered. */
  readonly startSpread: number
}

/** Room for the stack of a problem. */
export function createStack(problem: DispatchProblem): Stack {
  const hours = problem.load.length
  const width = FIRST_CLASS + 3 * problem.generators.length + problem.curtailable.length
  return {
    width,
    count: new Int32Array(hours),
    cost: new Float64Array(hours * width),
    size: new Float64Array(hours * width),
    source: new Int32Array(hours * width),
    gridAt: new Int32Array(hours),
    aboveAt: new Int32Array(hours),
    demand: new Float64Array(hours),
  }
}

/** Writes every hour of the stack. */
export function fillStack(problem: DispatchProblem, setting: Setting, stack: Stack): void {
  const { generators, curtailable, load, importLimit, importPrice, renewable } = problem
  const { above } = setting
  const starts = generators.map(startCostOf)
  const order = generators.map((_, k) => k)
  order.sort((one, other) => setting.slope[one]! - setting.slope[other]!)
  for (let t = 0; t < load.length; t++) {
    stack.demand[t] = load[t]!
    stack.count[t] = 0
    push(stack, t, RENEWABLE, 0, renewable[t]!)
    pushMachines(problem, setting, stack, t, order, starts)
    // at their whole size, so that both have a place; `retarget` shares it between them
    push(stack, t, GRID, importPrice[t]!, importLimit[t]!)
    push(stack, t, GRID_ABOVE, importPrice[t]! + above[t]!, importLimit[t]!)
    if (problem.exportLimit) {
      const exported = problem.exportLimit[t]!
      stack.demand[t] = load[t]! + exported
      push(stack, t, EXPORT, problem.exportPrice?.[t] ?? 0, exported)
    }
    for (let c = 0; c < curtailable.length; c++) {
      const source = FIRST_CLASS + 2 * generators.length + c
      push(stack, t, source, curtailable[c]!.price, Math.min(curtailable[c]!.limit[t]!, load[t]!))
    }
    push(stack, t, UNSERVED, problem.valueOfLostLoad, load[t]!)
    findGrid(stack, t)
  }
  retarget(problem, setting.target, stack)
}

function findGrid(stack: Stack, t: number): void {
  stack.gridAt[t] = -1
  stack.aboveAt[t] = -1
  const first = t * stack.width
  for (let at = first; at < first + stack.count[t]!; at++) {
    if (stack.source[at] === GRID) stack.gridAt[t] = at
    else if (stack.source[at] === GRID_ABOVE) stack.aboveAt[t] = at
  }
}

/** Sets other targets in a stack that is else as it was. */
export function retarget(problem: DispatchProblem, target: Float64Array, stack: Stack): void {
  for (let t = 0; t < target.length; t++) {
    const at = stack.gridAt[t]!
    if (at < 0) continue
    const below = Math.min(problem.importLimit[t]!, target[t]!)
    stack.size[at] = below
    stack.size[stack.aboveAt[t]!] = problem.importLimit[t]! - below
  }
}

/** Machines of one hour: what must run, what runs and can give more, what could be started. */
function pushMachines(
  problem: DispatchProblem,
  setting: Setting,
  stack: Stack,
  t: number,
  order: readonly number[],
  starts: readonly number[],
): void {
  const { generators } = problem
  const penalty = reservePenalty(problem)
  let fuel = problem.fuelLimit ? problem.fuelLimit[t]! : Number.POSITIVE_INFINITY
  let mustRun = 0
  let free = 0
  for (let k = 0; k < generators.length; k++) {
    const one = generators[k]!
    const units = setting.online[k]![t]!
    const running = units * one.unitPower[t]!
    const least = running * one.loadMin
    fuel -= units * one.fuelIdle + least * one.fuelSlope
    mustRun += least
    free += running - least
  }
  push(stack, t, MUST_RUN, Number.NEGATIVE_INFINITY, mustRun)
  // the dearest keep the reserve
  let usable = Math.max(0, free - setting.hold[t]!)
  for (let i = 0; i < order.length; i++) {
    const k = order[i]!
    const one = generators[k]!
    const units = setting.online[k]![t]!
    const size = one.unitPower[t]!
    let room = units * size * (1 - one.loadMin)
    const burnt = one.fuelSlope > 0 ? Math.max(0, fuel) / one.fuelSlope : room
    if (burnt < room) room = burnt
    if (room > 0) fuel -= room * one.fuelSlope
    const given = Math.min(usable, room)
    usable -= given
    push(stack, t, FIRST_CLASS + 2 * k, setting.slope[k]!, given)
    push(stack, t, FIRST_CLASS + 2 * k, setting.slope[k]! + penalty, room - given)
    const more = one.count[t]! - units
    if (setting.startSpread <= 0 || more <= 0 || size <= 0 || fuel <= 0) continue
    const fixed = (setting.idle[k]! + starts[k]! / setting.startSpread) / size
    const perOutput = one.fuelSlope + one.fuelIdle / size
    const extra = Math.min(more * size, perOutput > 0 ? fuel / perOutput : more * size)
    fuel -= extra * perOutput
    push(stack, t, FIRST_CLASS + 2 * k + 1, setting.slope[k]! + fixed, extra)
  }
}

/** Puts a segment at its place in the order of cost. */
function push(stack: Stack, t: number, source: number, cost: UsdPerJoule, size: Watts): void {
  if (!(size > 0)) return
  const { cost: costs, size: sizes, source: sources } = stack
  const first = t * stack.width
  let at = first + stack.count[t]!
  while (at > first && costs[at - 1]! > cost) {
    costs[at] = costs[at - 1]!
    sizes[at] = sizes[at - 1]!
    sources[at] = sources[at - 1]!
    at--
  }
  costs[at] = cost
  sizes[at] = size
  sources[at] = source
  stack.count[t] = stack.count[t]! + 1
}
