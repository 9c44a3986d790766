import type { ActivityDates } from './contract.js'
import { markLongestPaths, readyOrOpen } from './hold-up.js'
import type { Model } from './model.js'
import { backwardPass } from './passes.js'
import { finishQuantiles } from './risk.js'
import type { Samples } from './sample.js'
import type { State } from './state.js'

/**
 * Dates of the work, in the order in which it is written. The float of work that opens a gate is
 * what it can slip without moving the last accelerator of its site; of other work, without moving
 * the last of everything.
 */
export function activityDates(
  model: Model,
  central: State,
  samples: Samples,
): Record<string, ActivityDates> {
  const { network, build, work } = model
  markLongestPaths(model, central)
  const lateFinish = new Float64Array(network.size)
  backwardPass(network, central.lag, central.duration, deadlines(model, central), lateFinish)
  const quantiles = finishQuantiles(samples)
  const dates = Object.keys(build.activities)
    .flatMap((activity) => work.nodesOf.get(activity)!)
    .map((node): [string, ActivityDates] => {
      const { id, activity, site, hall } = work.nodes[node]!
      const { name, nameKo } = build.activities[activity]!
      const [finishP10, finishP50, finishP90] = quantiles[node]!
      const finish = central.finish[node]!
      return [
        id,
        {
          name,
          nameKo,
          ...(hall === undefined ? { site } : { site, hall }),
          start: central.start[node]!,
          finish,
          // Rounding of the two passes, about 1e-7 s, is no negative float.
          totalFloat: Math.max(0, lateFinish[node]! - finish),
          critical: central.marked[node] === 1,
          criticality: samples.critical[node]! / samples.count,
          finishP10,
          finishP50,
          finishP90,
          after: predecessorIds(model, node),
        },
      ]
    })
  return Object.fromEntries(dates)
}

/** Latest finish of each node, s. */
function deadlines(model: Model, central: State): Float64Array {
  const ends = model.sites.map(({ phases, lots }, index) => {
    const ready = Array.from(phases, (phase) => readyOrOpen(model, central, index, phase))
    const gated = Array.from(lots.gateNode, (node) => central.finish[node]!)
    return Math.max(0, ...ready, ...gated)
  })
  const last = central.finish.reduce((one, other) => Math.max(one, other), Math.max(0, ...ends))
  const latest = new Float64Array(model.network.size).fill(last)
  for (const [index, { lots, phases }] of model.sites.entries()) {
    for (const node of lots.gateNode) latest[node] = Math.min(latest[node]!, ends[index]!)
    for (const node of lots.node) latest[node] = ends[index]!
    for (const phase of phases) latest[model.phaseNode + phase] = ends[index]!
  }
  return latest
}

/** Ids of the work that a node waits for. */
function predecessorIds(model: Model, node: number): string[] {
  const { first, from } = model.network
  const before = from.subarray(first[node]!, first[node + 1]!)
  const ids = Array.from(before).flatMap((other) => model.work.nodes[other]?.id ?? [])
  return [...new Set(ids)].sort()
}
