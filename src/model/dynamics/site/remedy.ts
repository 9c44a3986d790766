import { sitePower } from '../../../physics/index.js'
import type { Fraction, Watts } from '../../../quantity/index.js'
import type { IslandBattery } from '../battery/battery.js'
import { typicalBattery } from '../governor/typical.js'
import { rangeOf } from '../limits/limits.js'
import type { Bench } from './bench.js'
import type { Probe } from './probe.js'
import { floored, least, meanOf, type Trial, type TrialResult, tryOut } from './trial.js'

/** What must be done on top of what stands there. */
export interface Remedy {
  readonly floor: Fraction
  readonly wasted: Watts
  readonly slowdown: Fraction
  /** With it; null: nothing is needed, or nothing can be run. */
  readonly result: TrialResult | null
  /** The load with it, W by step; null: as it was. */
  readonly load: Float64Array | null
}

/** Nothing is needed. */
export const still: Remedy = { floor: 0, wasted: 0, slowdown: 0, result: null, load: null }

/**
 * The least floor that holds; where even a flat load does not, the least share that must stand still
 * beside the flat load.
 */
export function remedyOf(bench: Bench, built: TrialResult, holds: Probe): Remedy {
  const { trial, racks, drawn, batteries } = bench
  const { nameplate, path } = bench.moment
  if (built.holds || !(nameplate > 0)) return still
  const top = rangeOf(racks).high / nameplate
  const at = (floor: number) => sitePower(floored(racks, floor * nameplate), trial.step, path)
  const floor = least(top, (x) => holds(at(x), batteries))
  if (floor !== null) {
    const held = at(floor)
    const wasted = meanOf(held) - meanOf(drawn)
    return { floor, wasted, slowdown: 0, result: tryOut(trial, held, batteries), load: held }
  }
  const flat = at(top)
  const less = (x: number) => flat.map((watts) => watts * (1 - x))
  const slowdown = least(1, (x) => holds(less(x), batteries))
  const wasted = meanOf(flat) - meanOf(drawn)
  if (slowdown === null) return { ...still, result: built }
  const slower = less(slowdown)
  const result = tryOut(trial, slower, batteries)
  return { floor: top, wasted: wasted * (1 - slowdown), slowdown, result, load: slower }
}

/** Grid-forming batteries that would hold without a floor, W in all; null: none would. */
export function storageNeeded({ trial, drawn, batteries }: Bench, holds: Probe): Watts | null {
  const { low, high } = rangeOf(drawn)
  const held = (power: Watts) => holds(drawn, fleetOf(trial, power, batteries))
  return least(high - low, held, 1 / 128)
}

/** Grid-forming batteries of that power, as quick as those that are there. */
export function fleetOf(
  { tied }: Trial,
  power: Watts,
  [like]: readonly IslandBattery[],
): readonly IslandBattery[] {
  if (power <= 0) return []
  const role = { forming: true, island: !tied, share: 1 }
  const base = typicalBattery({ id: 'needed', name: '', powerNominal: power }, 1, role)
  return [like ? { ...base, lag: like.lag, delay: like.delay } : base]
}
