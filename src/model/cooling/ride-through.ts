import type { Seconds } from '../../quantity/index.js'
import type { Finding } from '../../scenario/index.js'
import type { CoolingPlant } from './contract.js'
import type { PathModel } from './path.js'
import { THROTTLE } from './throttle.js'

/** Heat capacity of water by volume (J/(m³·K)). */
const WATER_HEAT = 4186 * 1000

/** From a failure until racks throttle. */
export interface RideThrough {
  /** Heat sink lost, pumps and fans of the hall running. */
  readonly pumped: Seconds
  /** Nothing moves the coolant. */
  readonly still: Seconds
  /** m³ of tank per W of heat that bridge the restart. */
  readonly tankNeeded: number
}

/**
 * One lumped mass a path: dT/dt = q / C, from supply to where the racks throttle, at full heat. With
 * pumps C is that of loops and tanks, well mixed, and of the racks in a hall of air; without them
 * what stands at the racks. The path that throttles first counts. Air let in from outside has no heat
 * sink but its fans, so both times are those of the hall.
 */
export function rideThrough(
  paths: readonly PathModel[],
  { loopVolume, tankVolume, restartTime }: CoolingPlant['loops'],
): RideThrough {
  let pumped = Infinity
  let still = Infinity
  let tankNeeded = 0
  const volume = Math.max(0, loopVolume) + Math.max(0, tankVolume)
  for (const { share, transport, supply, throttleAt, coolant, outsideAir } of paths) {
    if (!(share > 0)) continue
    // Volumes are per W of heat of the plant; standing masses per W of the racks.
    const margin = throttleAt - supply
    const { stillHeat, ownHeat } = THROTTLE[coolant]
    const rest = stillHeat * margin
    still = Math.min(still, rest)
    if (outsideAir !== undefined) {
      pumped = Math.min(pumped, rest)
      continue
    }
    const own = ownHeat / (1 + transport)
    pumped = Math.min(pumped, (volume * WATER_HEAT + own) * margin)
    const needed = (restartTime / margin - own) / WATER_HEAT - Math.max(0, loopVolume)
    tankNeeded = Math.max(tankNeeded, needed)
  }
  if (pumped === Infinity) return { pumped: 0, still: 0, tankNeeded: 0 }
  return { pumped, still, tankNeeded }
}

/** Racks that throttle before the plant runs again, and the tank that would bridge it. */
export function throttlesFirst(
  { pumped, tankNeeded }: RideThrough,
  { tankVolume, restartTime }: CoolingPlant['loops'],
): Finding[] {
  if (!(tankNeeded > tankVolume * (1 + 1e-9))) return []
  const values = { time: pumped, restartTime, tankVolume, tankNeeded }
  return [{ code: 'cooling.throttles-first', severity: 'warning', path: 'tankVolume', values }]
}
