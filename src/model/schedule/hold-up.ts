import type { Seconds } from '../../quantity/index.js'
import { gateNumber, never } from './gates.js'
import type { Model } from './model.js'
import { markDrivers } from './passes.js'
import { marks, type State } from './state.js'

/**
 * Gate that opened last for a phase: the one that a moment belongs to. Where several open at that
 * very moment, the later in `gates`. Where the phase is never complete: `hall` without a place,
 * else the capacity that its first short lot lacks at the end. Nothing is allocated.
 *
 * @param phase number of the phase; @param index of its site
 * @param mark  whether to mark the nodes that ended at that moment, as seeds of the longest path
 */
export function lastGate(
  model: Model,
  state: State,
  index: number,
  phase: number,
  moment: Seconds,
  mark: boolean,
): number {
  const { lots, capacity } = model.sites[index]!
  const { dates, shortOf, time } = state.sites[index]!
  const { finish, marked } = state
  let gate = -1
  let short = -1
  for (let lot = 0; lot < lots.size; lot++) {
    if (lots.phase[lot] !== phase) continue
    if (lots.hasPlace[lot] === 0) short = gateNumber.hall
    else if (short < 0 && shortOf[lot] !== 255) short = shortOf[lot]!
    for (let k = lots.gateFirst[lot]!; k < lots.gateFirst[lot + 1]!; k++) {
      const node = lots.gateNode[k]!
      if (finish[node] !== moment) continue
      gate = Math.max(gate, lots.gate[k]!)
      if (mark) marked[node] = 1
    }
    if (Math.max(0, dates.lastRack[lot]!) !== moment) continue
    gate = Math.max(gate, gateNumber.delivered)
    if (mark) marked[lots.node[lot]!] = 1
  }
  const grid = capacity.first[capacity.goneAt.length + 1]!
  const plant = capacity.first[capacity.goneAt.length + 2]!
  // batteries stand after the permits and open no gate
  const permits = capacity.first[capacity.goneAt.length + 3]!
  for (let step = 0; step < permits; step++) {
    if (Math.max(0, time[step]!) !== moment) continue
    const opens =
      step < grid ? gateNumber.power : step < plant ? gateNumber.cooling : gateNumber.permit
    gate = Math.max(gate, opens)
    const nodes = capacity.nodes[step]!
    for (let k = 0; mark && k < nodes.length; k++) {
      if (finish[nodes[k]!] === moment) marked[nodes[k]!] = 1
    }
  }
  if (moment === never) return short < 0 ? gateNumber.power : short
  return gate < 0 ? gateNumber.delivered : gate
}

/**
 * Marks the longest paths into the last accelerator of every site. Where a site is never complete,
 * into its last gate or delivery; where it has no accelerators, into its last work.
 */
export function markLongestPaths(model: Model, state: State): void {
  const { marked } = state
  marked.fill(0)
  for (let index = 0; index < model.sites.length; index++) {
    const { phases, lots } = model.sites[index]!
    if (lots.size === 0) {
      markLastWork(model, state, index)
      continue
    }
    let last = -1
    for (let k = 0; k < phases.length; k++) {
      last = Math.max(last, readyOrOpen(model, state, index, phases[k]!))
    }
    for (let k = 0; k < phases.length; k++) {
      if (readyOrOpen(model, state, index, phases[k]!) !== last) continue
      lastGate(model, state, index, phases[k]!, last, true)
    }
  }
  markDrivers(model.network, state.lag, state.duration, state.times, marked)
}

/** When a phase is complete; if it never is, when its last gate of work or delivery opens. */
export function readyOrOpen(model: Model, state: State, index: number, phase: number): Seconds {
  const ready = state.reach[marks * phase + marks - 1]!
  if (ready < never) return ready
  const { lots } = model.sites[index]!
  const { dates } = state.sites[index]!
  let last = 0
  for (let lot = 0; lot < lots.size; lot++) {
    if (lots.phase[lot] !== phase) continue
    if (dates.lastRack[lot]! > last) last = dates.lastRack[lot]!
    if (dates.openAt[lot]! > last && dates.openAt[lot]! < never) last = dates.openAt[lot]!
  }
  return last
}

/** Marks the work of a site that finishes last. */
function markLastWork(model: Model, state: State, index: number): void {
  const { name } = model.sites[index]!
  const { nodes } = model.work
  let last = -never
  for (let node = 0; node < nodes.length; node++) {
    if (nodes[node]!.site === name && state.finish[node]! > last) last = state.finish[node]!
  }
  for (let node = 0; node < nodes.length; node++) {
    if (nodes[node]!.site === name && state.finish[node] === last) state.marked[node] = 1
  }
}
