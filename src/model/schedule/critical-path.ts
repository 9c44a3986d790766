import type { Seconds } from '../../quantity/index.js'
import type { Link } from '../../scenario/index.js'
import { createNetwork, type NodeLink } from './network.js'
import { backwardPass, createTimes, forwardPass } from './passes.js'

/** A piece of work of a plain network. */
export interface PathActivity {
  /** Any unit of time, the same for all; the answers are in it. */
  readonly duration: number
  /** Predecessors by name; `{}` means finish to start without lag. */
  readonly after?: Readonly<Record<string, Partial<Link>>> | undefined
  /** It does not start before. */
  readonly earliest?: number | undefined
}

/** Dates of one activity. */
export interface PathDates {
  readonly start: number
  readonly finish: number
  readonly lateStart: number
  readonly lateFinish: number
  /** By which it can slip without moving the end. */
  readonly totalFloat: number
  readonly critical: boolean
}

/** The answer of the critical path method. */
export interface CriticalPath {
  /** Latest finish, from 0. */
  readonly length: number
  readonly activities: Readonly<Record<string, PathDates>>
  /** Cycles that were cut, each by dropping its link from the last name back to the first. */
  readonly cycles: readonly (readonly string[])[]
}

/**
 * Critical path method with FS, SS, FF and SF links and lags: earliest and latest dates of every
 * activity and its total float. Predecessors that are not in the network are left out. The order of
 * the keys changes nothing.
 * Source: Kelley & Walker, "Critical-Path Planning and Scheduling", EJCC 1959.
 *
 * @param activities by name
 * @param end        latest finish allowed; absent: as early as it can be
 */
export function criticalPath(
  activities: Readonly<Record<string, PathActivity>>,
  end?: Seconds | undefined,
): CriticalPath {
  const names = Object.keys(activities).sort()
  const number = new Map(names.map((name, index) => [name, index]))
  const links: NodeLink[] = []
  for (const [to, name] of names.entries()) {
    const after = activities[name]!.after ?? {}
    for (const before of Object.keys(after).sort()) {
      const from = number.get(before)
      if (from === undefined) continue
      links.push({ from, to, type: after[before]!.type ?? 'FS', lag: after[before]!.lag ?? 0 })
    }
  }
  const network = createNetwork(names.length, links)
  const duration = Float64Array.from(names, (name) => activities[name]!.duration)
  const earliest = Float64Array.from(names, (name) => activities[name]!.earliest ?? 0)
  const times = createTimes(names.length)
  const { start, finish } = times
  forwardPass(network, network.lag, duration, earliest, times)
  const length = finish.reduce((latest, time) => Math.max(latest, time), 0)
  const lateFinish = new Float64Array(names.length)
  const latest = new Float64Array(names.length).fill(end ?? length)
  backwardPass(network, network.lag, duration, latest, lateFinish)
  const tolerance = 1e-9 * Math.max(1, Math.abs(length))
  const dates = names.map((name, index): [string, PathDates] => {
    const totalFloat = lateFinish[index]! - finish[index]!
    return [
      name,
      {
        start: start[index]!,
        finish: finish[index]!,
        lateStart: lateFinish[index]! - duration[index]!,
        lateFinish: lateFinish[index]!,
        totalFloat,
        critical: totalFloat <= tolerance,
      },
    ]
  })
  return {
    length,
    activities: Object.fromEntries(dates),
    cycles: network.cycles.map((cycle) => cycle.map((node) => names[node]!)),
  }
}
