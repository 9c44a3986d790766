import type { Count, Hertz, Seconds } from '../../../quantity/index.js'
import { type IslandCase, simulateIsland } from './island.js'

/** The loss of units at the moment at which it does most harm. */
export interface WorstTrip {
  readonly time: Seconds
  readonly nadir: Hertz
  /** Whether the island was lost. */
  readonly lost: boolean
}

/**
 * Loses units at each of some moments, in a run of its own, and tells the worst: a unit that drops out
 * while the load rises falls deeper than one that drops out at the mean.
 * @param machine index of the machines; `units` of them drop out
 * @param times   s, at least one; a dozen over one step of the job resolve its phase
 * @throws PhysicsError physics/outside-range
 */
export function worstTrip(
  island: IslandCase,
  lost: { readonly machine: Count; readonly units: Count },
  times: readonly Seconds[],
): WorstTrip | undefined {
  let worst: WorstTrip | undefined
  for (const time of times) {
    const run = simulateIsland({ ...island, trips: [...(island.trips ?? []), { ...lost, time }] })
    const from = Math.min(run.frequency.length - 1, Math.round(time / island.step))
    let nadir = run.frequency[from]!
    for (const hertz of run.frequency.subarray(from)) nadir = Math.min(nadir, hertz)
    const gone = run.lostAt !== undefined
    const deeper =
      worst === undefined || (gone && !worst.lost) || (gone === worst.lost && nadir < worst.nadir)
    if (deeper) worst = { time, nadir, lost: gone }
  }
  return worst
}
