import type { Celsius, Fraction, Kelvin } from '../../quantity/index.js'
import { CHILLER_CLASS, type Chiller, chillerCop, LIFT_MIN } from './chiller.js'
import { makeUpWater } from './evaporation.js'
import { fanPower } from './fan.js'
import { TOWER_FAN_SHARE, towerFanSpeed, towerOf, towerWater } from './tower.js'

/** Range of condenser water and its flow over the tower's rating point: both are rated as one. */
const CONDENSER_RANGE: Kelvin = 5.56
const CONDENSER_FLOW: Fraction = 1

/**
 * Power of the condenser water pump per heat removed.
 * Source: ASHRAE 90.1 Appendix G: 19 W per gpm at 3 gpm per ton of 3,517 W.
 */
export const CONDENSER_PUMP_SHARE: Fraction = (19 * 3) / 3517

/** The tower that comes with a water-cooled chiller: YorkCalc's own, usual fans. */
const TOWER = towerOf(undefined, TOWER_FAN_SHARE)

/** What a chiller takes to remove a watt of heat; one object a caller, written anew on each call. */
export interface ChillerDraw {
  /** W/W: compressors, and condenser fans of packaged machines */
  compressor: number
  /** W/W: tower fans and condenser pumps */
  other: number
  /** m³/J of heat removed */
  water: number
}

/** Water that the tower gives the condenser: as cold as it can, but not below the least lift. */
export function condenserWater(leavingWater: Celsius, wetBulb: Celsius): Celsius {
  const { evaporatorApproach, condenserApproach } = CHILLER_CLASS.water
  const coldest = leavingWater - evaporatorApproach + LIFT_MIN - condenserApproach
  return Math.max(coldest, towerWater(TOWER, wetBulb, CONDENSER_RANGE, CONDENSER_FLOW))
}

/** What enters the condenser: outside air, or water from the tower. */
export function enteringCondenser(
  chiller: Chiller,
  leavingWater: Celsius,
  dryBulb: Celsius,
  wetBulb: Celsius,
): Celsius {
  return chiller.medium === 'air' ? dryBulb : condenserWater(leavingWater, wetBulb)
}

/**
 * Power and water per watt of heat removed, tower and condenser pump of water-cooled machines in.
 * @param factor power over that at full load, see `partLoadFactor`
 */
export function drawOfChiller(
  chiller: Chiller,
  leavingWater: Celsius,
  dryBulb: Celsius,
  wetBulb: Celsius,
  pressure: number,
  factor: number,
  draw: ChillerDraw,
): void {
  const entering = enteringCondenser(chiller, leavingWater, dryBulb, wetBulb)
  draw.compressor = factor / chillerCop(chiller, leavingWater, entering)
  draw.other = 0
  draw.water = 0
  if (chiller.medium === 'air') return
  const rejected = 1 + draw.compressor
  const needed = towerFanSpeed(TOWER, wetBulb, CONDENSER_RANGE, CONDENSER_FLOW, entering)
  draw.other = CONDENSER_PUMP_SHARE + rejected * TOWER.fanShare * fanPower(Math.min(1, needed))
  const mean = entering + CONDENSER_RANGE / 2
  draw.water = rejected * makeUpWater(dryBulb, wetBulb, pressure, mean, CONDENSER_RANGE)
}
