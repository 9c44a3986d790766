import type { Count, Seconds } from '../../quantity/index.js'
import { gates } from './contract.js'
import { activityNames, drawColumns, type Variable } from './draws.js'
import { lastGate, markLongestPaths } from './hold-up.js'
import type { Model } from './model.js'
import { scanSite } from './scan.js'
import { createState, marks, type State, settle } from './state.js'

/** What the samples gave, in columns of `count` samples each. */
export interface Samples {
  readonly count: Count
  /** Finish of work node n in sample k: finish[k * works + n], s. */
  readonly finish: Float64Array
  readonly works: Count
  /** Mark i of phase p in sample k: reach[(marks p + i) * count + k], s. */
  readonly reach: Float64Array
  /** Accelerators of the campus at the start of week w: weekly[k * weeks + w]. */
  readonly weekly: Float64Array
  readonly weeks: Count
  /** Samples in which gate g was the last of phase p: heldUp[7 p + g]. */
  readonly heldUp: Float64Array
  /** Samples in which each work node was on a longest path. */
  readonly critical: Float64Array
}

/** s */
export const week: Seconds = 7 * 86_400

/**
 * Runs samples `first` .. `first + count - 1` of a plan. All arrays are made before the loop; the
 * loop allocates nothing.
 */
export function runSamples(
  model: Model,
  variables: readonly Variable[],
  first: Count,
  count: Count,
): Samples {
  const weeks = Math.floor(model.horizon / week) + 1
  const work = model.work.nodes.length
  const phases = model.phases.length
  const samples: Samples = {
    count,
    finish: new Float64Array(work * count),
    works: work,
    reach: new Float64Array(marks * phases * count),
    weekly: new Float64Array(weeks * count),
    weeks,
    heldUp: new Float64Array(gates.length * phases),
    critical: new Float64Array(work),
  }
  const columns = drawColumns(variables, model.input.seed, first, count)
  const state = createState(model)
  const setter = createSetter(model, variables)
  for (let k = 0; k < count; k++) {
    setter(state, columns, k)
    settle(model, state)
    for (let site = 0; site < model.sites.length; site++) {
      scanSite(model, state, site, samples.weekly, k * weeks, weeks, week)
    }
    record(model, state, samples, k)
  }
  return samples
}

function record(model: Model, state: State, samples: Samples, k: number): void {
  const { count, finish, reach, heldUp, critical } = samples
  const work = model.work.nodes.length
  const row = k * work
  for (let node = 0; node < work; node++) finish[row + node] = state.finish[node]!
  for (let at = 0; at < state.reach.length; at++) reach[at * count + k] = state.reach[at]!
  for (let site = 0; site < model.sites.length; site++) {
    const own = model.sites[site]!.phases
    for (let i = 0; i < own.length; i++) {
      const phase = own[i]!
      const gate = lastGate(
        model,
        state,
        site,
        phase,
        state.reach[marks * phase + marks - 1]!,
        false,
      )
      heldUp[gates.length * phase + gate]!++
    }
  }
  if (work === 0) return
  markLongestPaths(model, state)
  for (let node = 0; node < work; node++) if (state.marked[node] === 1) critical[node]!++
}

/** Writes the drawn values of one sample into a state. */
type Setter = (state: State, columns: readonly Float64Array[], k: number) => void

function createSetter(model: Model, variables: readonly Variable[]): Setter {
  const names = activityNames(model)
  const places = names.map((name) => Int32Array.from(model.work.nodesOf.get(name)!))
  const asWritten = Float64Array.from(places, (nodes) => model.duration[nodes[0] ?? 0] ?? 0)
  const duration = new Float64Array(names.length)
  const struck = new Float64Array(names.length)
  const setPace = createPaceSetter(model)
  return (state, columns, k) => {
    duration.set(asWritten)
    struck.fill(1)
    for (let v = 0; v < variables.length; v++) {
      const { target } = variables[v]!
      const value = columns[v]![k]!
      switch (target.kind) {
        case 'takes':
          duration[target.activity] = value
          break
        case 'stagger':
          for (let i = 0; i < target.slots.length; i++) state.lag[target.slots[i]!] = value
          break
        case 'risk':
          for (let i = 0; value === 1 && i < target.activities.length; i++) {
            struck[target.activities[i]!]! *= target.factor
          }
          break
        case 'pace':
          setPace(state, target.phase, value)
          break
        case 'arrival':
          state.earliest[model.phaseNode + target.phase] = value
          break
        case 'step-value':
          state.sites[target.site]!.value[target.step] = value
          break
        case 'step-time':
          state.sites[target.site]!.time[target.step] = value
          break
      }
    }
    for (let activity = 0; activity < names.length; activity++) {
      const nodes = places[activity]!
      const time = duration[activity]! * struck[activity]!
      for (let i = 0; i < nodes.length; i++) state.duration[nodes[i]!] = time
    }
  }
}

/** Sets the pace at which a phase is delivered: durations of its nodes and lags of its lots. */
function createPaceSetter(model: Model) {
  const { lots, phaseNode, lotNode, lotSlot, phases } = model
  const own = phases.map((name) =>
    Int32Array.from(lots.flatMap((lot, index) => (lot.phase === name ? [index] : []))),
  )
  return (state: State, phase: number, pace: Seconds): void => {
    const indices = own[phase]!
    for (let i = 0; i < indices.length; i++) {
      const lot = lots[indices[i]!]!
      const length = (lot.racks - 1) * lot.perRack
      state.duration[lotNode + indices[i]!] = length * pace
      state.duration[phaseNode + phase] = (lot.before + length) * pace
      const slot = lotSlot[indices[i]!]!
      if (slot >= 0) state.lag[slot] = lot.before * pace
    }
  }
}
