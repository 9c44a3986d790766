import type { Count, Hertz, Seconds } from '../../../quantity/index.js'
import { requireRange } from '../range.js'
import { curvesOf, type IslandCase } from './island.js'
import { type Kernel, stepIsland } from './kernel.js'
import { kernelOf } from './prepare.js'
import { changeRating } from './switches.js'

/** The loss of units at the moment at which it does most harm. */
export interface WorstTrip {
  readonly time: Seconds
  readonly nadir: Hertz
  /** Whether the island was lost. */
  readonly lost: boolean
}

/**
 * Loses units at each of some moments and tells the worst: a unit that drops out while the load rises
 * falls deeper than one that drops out at the mean. One run goes through all moments; from each a copy
 * of it goes on without the units.
 * @param lost   index of the machines; `units` of them drop out
 * @param times  s, ascending, at least one; a dozen over one step of the job resolve its phase
 * @param follow how long each loss is followed, s
 * @throws PhysicsError physics/outside-range
 */
export function worstTrip(
  island: IslandCase,
  lost: { readonly machine: Count; readonly units: Count },
  times: readonly Seconds[],
  follow: Seconds = Number.POSITIVE_INFINITY,
): WorstTrip | undefined {
  const { step, load, frequency } = island
  const kernel = kernelOf(island)
  requireLoss(island, lost, times, follow)
  const curves = curvesOf(load.length)
  const beyond = curvesOf(load.length)
  const rating = lost.units * (island.machines[lost.machine]?.rating ?? 0)
  let worst: WorstTrip | undefined
  let done = 0
  for (const time of times) {
    const at = Math.min(load.length, Math.round(time / step))
    if (done < at) done = stepIsland(kernel, load, curves, done, at)
    if (done < at) return worst ?? { time: done * step, nadir: frequency, lost: true }
    const after = copyOf(kernel)
    changeRating(after, lost.machine, -rating)
    const end = Math.min(load.length, at + Math.round(Math.min(follow / step, load.length)))
    const reached = stepIsland(after, load, beyond, at, end)
    let low = 0
    for (let k = at; k <= reached; k++) if (beyond.speed[k]! < low) low = beyond.speed[k]!
    const nadir = frequency * (1 + low)
    const gone = reached < end
    const deeper =
      worst === undefined || (gone && !worst.lost) || (gone === worst.lost && nadir < worst.nadir)
    if (deeper) worst = { time, nadir, lost: gone }
  }
  return worst
}

function requireLoss(
  island: IslandCase,
  { machine, units }: { readonly machine: Count; readonly units: Count },
  times: readonly Seconds[],
  follow: Seconds,
): void {
  requireRange('lost machine', machine, 0, island.machines.length - 1)
  requireRange('lost machine', machine, Math.round(machine), Math.round(machine))
  requireRange('lost units', units, 0, 1e15)
  requireRange('follow', follow, 0, Number.POSITIVE_INFINITY)
  let before = 0
  for (const time of times) {
    requireRange('time of a loss', time, before, Number.MAX_VALUE)
    before = time
  }
}

/** A run that can go on by itself: what a run changes is copied, the rest shared. */
function copyOf(kernel: Kernel): Kernel {
  const { switches, relays } = kernel
  return {
    ...kernel,
    states: kernel.states.slice(),
    rating: kernel.rating.slice(),
    lean: kernel.lean.slice(),
    leanStep: kernel.leanStep.slice(),
    leanTarget: kernel.leanTarget.slice(),
    batteryStates: kernel.batteryStates.slice(),
    power: kernel.power.slice(),
    carry: kernel.carry.slice(),
    switches: { ...switches, next: switches.next.slice() },
    relays: {
      ...relays,
      state: relays.state.slice(),
      timer: relays.timer.slice(),
      events: [...relays.events],
    },
  }
}
