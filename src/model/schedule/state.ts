import { createProfile, fillProfile, lastFinish, type Profile } from './capacity.js'
import { createLotDates, dateLots, type LotDates } from './gates.js'
import type { Model, SiteModel } from './model.js'
import { createTimes, forwardPass, type Times } from './passes.js'

/** Marks of a phase whose dates are kept: first rack, half, nine tenths, all. */
export const marks = 4

/** Shares of a phase that stand between its first rack and all of it, from mark 1. */
export const sharesBetween = [0.5, 0.9] as const

/** What one sample has of a site. */
export interface SiteState {
  /** Steps of the capacity: when they hold, s, and their values. */
  readonly time: Float64Array
  readonly value: Float64Array
  readonly profile: Profile
  readonly dates: LotDates
  /** Scratch: accelerators that work and the gate that cuts, by lot; moments at which they change. */
  readonly used: Float64Array
  readonly shortOf: Uint8Array
  readonly events: Float64Array
}

/** One sample of the plan, or its central case; made once and overwritten. */
export interface State {
  readonly duration: Float64Array
  readonly earliest: Float64Array
  readonly lag: Float64Array
  readonly times: Times
  /** Views of `times`, s. */
  readonly start: Float64Array
  readonly finish: Float64Array
  readonly sites: readonly SiteState[]
  /** First moment of each mark of each phase: reach[marks p + k], s; see {@link marks}. */
  readonly reach: Float64Array
  /** Scratch: accelerators that work, by phase. */
  readonly working: Float64Array
  /** Scratch: nodes on a longest path. */
  readonly marked: Uint8Array
}

/** A state that holds the central case. */
export function createState(model: Model): State {
  const { network, duration, earliest, phases } = model
  const times = createTimes(network.size)
  const state: State = {
    duration: duration.slice(),
    earliest: earliest.slice(),
    lag: network.lag.slice(),
    times,
    start: times.start,
    finish: times.finish,
    sites: model.sites.map(createSiteState),
    reach: new Float64Array(marks * phases.length),
    working: new Float64Array(phases.length),
    marked: new Uint8Array(network.size),
  }
  for (const [index, site] of model.sites.entries()) {
    fillProfile(
      site.capacity,
      state.sites[index]!.time,
      state.sites[index]!.value,
      state.sites[index]!.profile,
    )
  }
  settle(model, state)
  return state
}

function createSiteState({ lots, capacity }: SiteModel): SiteState {
  const profile = createProfile(capacity)
  return {
    time: capacity.time.slice(),
    value: capacity.value.slice(),
    profile,
    dates: createLotDates(lots),
    used: new Float64Array(lots.size),
    shortOf: new Uint8Array(lots.size),
    events: new Float64Array(3 * lots.size + profile.at.length + 2),
  }
}

/** Dates of all nodes and lots, and the capacity that waits for work; allocates nothing. */
export function settle(model: Model, state: State): void {
  const { duration, earliest, lag, times, start, finish } = state
  forwardPass(model.network, lag, duration, earliest, times)
  for (let s = 0; s < state.sites.length; s++) {
    const site = state.sites[s]!
    const { capacity, lots } = model.sites[s]!
    dateLots(lots, start, finish, site.dates)
    if (!capacity.moves) continue
    for (let step = 0; step < capacity.nodes.length; step++) {
      const nodes = capacity.nodes[step]!
      if (nodes.length > 0) site.time[step] = lastFinish(nodes, finish)
    }
    fillProfile(capacity, site.time, site.value, site.profile)
  }
}
