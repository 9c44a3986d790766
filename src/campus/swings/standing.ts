import { type Moment, type PowerFloor, typicalFloor } from '../../model/dynamics/index.js'
import type { Series } from '../../numeric/index.js'
import type { Equipment, Mitigation, SitePower } from '../../scenario/index.js'
import { onDay, stepsOn } from '../dated.js'

/**
 * Import that can follow a swing: one that covers the whole load, has no machine beside it, or runs in
 * parallel with the machines. A smaller one apart from them is full while the load is high, so the
 * machines on site take the swing as on an island.
 */
export function feedOf(
  limit: number,
  load: number,
  machines: Moment['sources'],
  parallel: boolean,
): Pick<Moment, 'grid' | 'imported'> {
  const follows = limit >= load || Object.keys(machines).length === 0 || parallel
  return follows ? { grid: limit, imported: 0 } : { grid: 0, imported: limit }
}

/** Prime machines with the number of them on site at a moment. */
export function runningAt(
  fleets: SitePower['sources'],
  units: Readonly<Record<string, Series>>,
  equipment: Equipment['power'],
  at: number,
): Moment['sources'] {
  const out: Record<string, Moment['sources'][string]> = {}
  for (const [name, { type, role, inertia, droop }] of Object.entries(fleets)) {
    const machine = equipment[type]
    const count = units[name] ? onDay(units[name], at) : 0
    if (machine && count > 0 && role === 'prime') {
      out[name] = { equipment: machine, units: count, inertia, droop }
    }
  }
  return out
}

/** Batteries with the number of them on site at a moment, and how somebody set them. */
export function storageAt(
  fleets: SitePower['storage'],
  units: Readonly<Record<string, Series>>,
  equipment: Equipment['power'],
  at: number,
): Moment['storage'] {
  const out: Record<string, Moment['storage'][string]> = {}
  for (const [name, { type, units: _, ...set }] of Object.entries(fleets)) {
    const machine = equipment[type]
    const count = units[name] ? onDay(units[name], at) : 0
    if (machine && count > 0) out[name] = { equipment: machine, units: count, ...set }
  }
  return out
}

/** What racks do about swings on a day; a share of 0 is nothing. */
export function mitigationOn(
  { ballast, powerFloor, rackStorage }: Mitigation,
  day: string,
  accelerators: number,
  nameplate: number,
): Moment['mitigation'] {
  const idle = stepsOn(ballast?.share ?? {}, day)
  const own = stepsOn(powerFloor?.share ?? {}, day)
  const energy = stepsOn(rackStorage?.energy ?? {}, day) * accelerators
  return {
    ...(ballast && idle > 0 && { ballast: { ...ballast, floor: idle } }),
    ...(powerFloor && own > 0 && { floor: floorOf(powerFloor, own) }),
    ...(rackStorage &&
      energy > 0 && { storage: { ...rackStorage, energy, power: rackStorage.power * nameplate } }),
  }
}

function floorOf(
  { riseTime, fallTime, hysteresis }: NonNullable<Mitigation['powerFloor']>,
  floor: number,
): PowerFloor {
  const rate = (time: number) => (time > 0 ? 1 / time : Number.POSITIVE_INFINITY)
  const typical = typicalFloor(floor).value
  return { ...typical, rampUp: rate(riseTime), rampDown: rate(fallTime), hysteresis }
}
