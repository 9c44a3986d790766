import type { Binding, Gate, GateProgress } from './contract.js'
import { gates } from './contract.js'
import { gateNumber, gateOpensAt, never } from './gates.js'
import type { Model } from './model.js'
import { isDriver } from './passes.js'
import { day, siteTotal } from './progress.js'
import type { State } from './state.js'

/**
 * The gate that holds a site up on each day on which not all of it works, in stretches.
 *
 * It is the gate that lets the fewest work. Of several, the one whose next opening comes last. If
 * that opening waits for work that is yet to open another of these gates, it is that other one:
 * before the hall stands, commissioning is not what holds the racks up.
 *
 * @param working accelerators of the site at work, by day
 */
export function bindingGates(
  model: Model,
  state: State,
  index: number,
  working: Float64Array,
  progress: Readonly<Record<Gate, GateProgress>>,
): Binding[] {
  const all = siteTotal(model, index)
  const open = gates.map((gate) => progress[gate].open)
  const rises = open.map(nextRise)
  const stretches: { gate: Gate; from: number; to: number; waiting: number }[] = []
  for (let d = 0; d < working.length; d++) {
    if (working[d]! >= all) continue
    const [least, second] = twoLeast(open, d)
    const tied = gates.map((_, gate) => gate).filter((gate) => open[gate]![d] === least)
    const last = tied.reduce((one, other) => (rises[other]![d]! >= rises[one]![d]! ? other : one))
    const gate = gates[firstOfChain(model, state, index, last, tied, d, rises[last]![d]!)]!
    const stretch = stretches[stretches.length - 1]
    if (stretch?.gate === gate && stretch.to === d) {
      stretch.to = d + 1
      stretch.waiting += second - least
    } else {
      stretches.push({ gate, from: d, to: d + 1, waiting: second - least })
    }
  }
  return stretches.map(({ gate, from, to, waiting }) => ({
    gate,
    from: from * day,
    to: Math.min(to * day, Math.max(model.horizon, from * day)),
    waiting: waiting / (to - from),
  }))
}

/** For each day the first later day on which more is open; `never` where there is none. */
function nextRise(open: Float64Array): Float64Array {
  const next = new Float64Array(open.length).fill(never)
  for (let d = open.length - 2; d >= 0; d--) {
    if (open[d + 1]! > open[d]!) {
      next[d] = d + 1
      continue
    }
    let later = next[d + 1]!
    while (later < never && open[later]! <= open[d]!) later = next[later]!
    next[d] = later
  }
  return next
}

function twoLeast(open: readonly Float64Array[], d: number): [number, number] {
  let least = Number.POSITIVE_INFINITY
  let second = Number.POSITIVE_INFINITY
  for (const values of open) {
    const value = values[d]!
    if (value < least) {
      second = least
      least = value
    } else if (value < second) {
      second = value
    }
  }
  return [least, second]
}

/**
 * Follows the work that a gate's next opening waits for back to what is going on at a day, and
 * returns the first of the tied gates that this chain will open.
 */
function firstOfChain(
  model: Model,
  state: State,
  index: number,
  gate: number,
  tied: readonly number[],
  d: number,
  rise: number,
): number {
  const time = d * day
  let node = openingNode(model, state, index, gate, time, rise)
  let first = gate
  for (let steps = 0; node >= 0 && steps < model.network.size; steps++) {
    const opens = gateOfNode(model, node)
    if (tied.includes(opens)) first = opens
    if (state.start[node]! <= time) break
    node = driverOf(model, state, node)
  }
  return first
}

/** Node whose finish opens a gate further after a moment; -1: a date does. */
function openingNode(
  model: Model,
  state: State,
  index: number,
  gate: number,
  time: number,
  rise: number,
): number {
  const { lots, capacity } = model.sites[index]!
  const { dates, time: stepTime } = state.sites[index]!
  if (gate === gateNumber.delivered) {
    let next = -1
    for (let lot = 0; lot < lots.size; lot++) {
      const isLater = dates.lastRack[lot]! > time
      if (isLater && (next < 0 || dates.firstRack[lot]! < dates.firstRack[next]!)) next = lot
    }
    return next < 0 ? -1 : lots.node[next]!
  }
  let lotTime = never
  let node = -1
  for (let lot = 0; lot < lots.size; lot++) {
    const opens = gateOpensAt(lots, lot, gate, state.finish)
    if (opens <= time || opens >= lotTime) continue
    lotTime = opens
    for (let k = lots.gateFirst[lot]!; k < lots.gateFirst[lot + 1]!; k++) {
      if (lots.gate[k] === gate && state.finish[lots.gateNode[k]!] === opens) {
        node = lots.gateNode[k]!
      }
    }
  }
  if (node >= 0 && lotTime <= rise * day) return node
  const sources = capacity.goneAt.length
  const [from, to] =
    gate === gateNumber.power
      ? [0, capacity.first[sources + 1]!]
      : gate === gateNumber.cooling
        ? [capacity.first[sources + 1]!, capacity.first[sources + 2]!]
        : gate === gateNumber.permit
          ? [capacity.first[sources + 2]!, capacity.first[sources + 3]!]
          : [0, 0]
  for (let step = to - 1; step >= from; step--) {
    if (stepTime[step]! > rise * day || stepTime[step]! <= (rise - 1) * day) continue
    const nodes = capacity.nodes[step]!
    const last = nodes.find((candidate) => state.finish[candidate] === stepTime[step])
    if (last !== undefined) return last
  }
  return -1
}

/** Gate that a node opens when it is finished, or -1. */
function gateOfNode(model: Model, node: number): number {
  const work = model.work.nodes[node]
  if (work === undefined) return gateNumber.delivered
  const gate = model.build.activities[work.activity]!.gate
  return gate === undefined ? -1 : gateNumber[gate]
}

/** A predecessor that decided when a node starts, or -1: a date did. */
function driverOf(model: Model, state: State, node: number): number {
  const { first, from } = model.network
  const { lag, duration, times } = state
  for (let link = first[node]!; link < first[node + 1]!; link++) {
    if (isDriver(model.network, link, node, lag, duration, times)) return from[link]!
  }
  return -1
}
