import type { Series } from '../../../numeric/index.js'
import type { SitePath } from '../../../physics/index.js'
import type { Watts } from '../../../quantity/index.js'
import { requireRange } from '../range.js'
import { fillUp } from './ballast.js'
import type { Ballast, Mitigated, PowerFloor, RackMitigation, RackStorage } from './contract.js'
import { holdFloor } from './floor.js'
import { buffer } from './storage.js'

/**
 * What the racks draw from the site after ballast, power floor and rack storage, in this order, as the
 * power meets them.
 *
 * Slowdown: energy that was asked for and not delivered over what was asked for. It takes a job's work as
 * proportional to its energy; as idle racks draw too and do nothing, a real job loses more, by the ratio of
 * its mean draw to its mean draw above idle.
 * @param racks     draw of the racks that run jobs, W, mean of each step
 * @param nameplate of these racks, W: what shares are of
 * @returns energies that balance: ∫out = ∫in + burnt − withheld + stored + (wasted − burnt)
 * @throws PhysicsError physics/outside-range for shares, times or powers that cannot be
 */
export function mitigate(racks: Series, nameplate: Watts, measures: RackMitigation): Mitigated {
  const { ballast, floor, storage } = measures
  const { step } = racks
  requireRange('step', step, 1e-9, Number.MAX_VALUE)
  requireSound(nameplate, measures)
  const power = racks.values.slice()
  const filled = ballast ? fillUp(power, nameplate, step, ballast) : 0
  const floored = floor ? holdFloor(power, nameplate, step, floor) : { burnt: 0, withheld: 0 }
  const heldBack = floored.withheld > 0 ? heldBackOf(racks.values, power) : 0
  const buffered = storage ? buffer(power, step, storage) : untouched
  return {
    racks: { ...racks, values: power },
    wasted: filled + floored.burnt + buffered.lost,
    burnt: filled + floored.burnt,
    withheld: floored.withheld,
    stored: buffered.stored,
    slowdown: 1 - (1 - (ballast?.slowdown ?? 0)) * (1 - heldBack),
    storageEnergy: buffered.excursion,
    storageExhausted: buffered.exhausted,
  }
}

/** What racks asked for and did not get, share of what they asked for; ballast asks for nothing. */
function heldBackOf(asked: Float64Array, got: Float64Array): number {
  let all = 0
  let less = 0
  for (let k = 0; k < asked.length; k++) {
    all += asked[k]!
    less += Math.max(0, asked[k]! - got[k]!)
  }
  return all > 0 ? Math.min(1, less / all) : 0
}

/**
 * Average power at the points of supply that measures took, W: what ballast and floor burnt and storage lost, with
 * its distribution losses and cooling. What a bounded rise withheld from the job is no gain and not in it.
 */
export function wastedAtSupply(
  { racks, wasted }: Mitigated,
  { coolingRate, distributionEfficiency }: SitePath,
): Watts {
  const seconds = racks.values.length * racks.step
  return seconds > 0 ? ((wasted / seconds) * (1 + coolingRate)) / distributionEfficiency : 0
}

const untouched = { lost: 0, stored: 0, excursion: 0, exhausted: 0 }

function requireSound(nameplate: Watts, { ballast, floor, storage }: RackMitigation): void {
  requireRange('nameplate', nameplate, 0, Number.MAX_VALUE)
  if (ballast) requireBallast(ballast)
  if (floor) requireFloor(floor)
  if (storage) requireStorage(storage)
}

function requireBallast({ floor, delay, slowdown, hold = 0 }: Ballast): void {
  requireRange('ballast.floor', floor, 0, 1)
  requireRange('ballast.delay', delay, 0, Number.MAX_VALUE)
  requireRange('ballast.slowdown', slowdown, 0, 1)
  requireRange('ballast.hold', hold, 0, Number.POSITIVE_INFINITY)
}

function requireFloor(floor: PowerFloor): void {
  for (const name of ['floor', 'secondaryFloor', 'activation'] as const) {
    requireRange(`floor.${name}`, floor[name], 0, 1)
  }
  requireRange('floor.secondaryFloor', floor.secondaryFloor, 0, floor.floor)
  requireRange('floor.rampUp', floor.rampUp, Number.MIN_VALUE, Number.POSITIVE_INFINITY)
  requireRange('floor.rampDown', floor.rampDown, Number.MIN_VALUE, Number.POSITIVE_INFINITY)
  requireRange('floor.hysteresis', floor.hysteresis, 0, Number.POSITIVE_INFINITY)
}

function requireStorage({ energy, power, smoothing, efficiency }: RackStorage): void {
  requireRange('storage.energy', energy, 0, Number.MAX_VALUE)
  requireRange('storage.power', power, 0, Number.POSITIVE_INFINITY)
  requireRange('storage.smoothing', smoothing, 0, Number.MAX_VALUE)
  requireRange('storage.efficiency', efficiency, 0.01, 1)
}
