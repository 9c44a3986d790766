import type { Celsius, Fraction, Kelvin } from '../../quantity/index.js'
import { YORK_RANGE, YORK_RATING, yorkApproach, yorkRange, yorkRatio } from './york.js'

/** Fan power of an open tower over the heat it is rated for. Source: catalogue row tower-evap. */
export const TOWER_FAN_SHARE: Fraction = 0.01

/** An open cooling tower, relative to its rating point. */
export interface Tower {
  /** Approach over that of the polynomial: the size of the machine against YorkCalc's own. */
  readonly scale: number
  /** Approach used where the range of the water leaves the fit. */
  readonly approach: Kelvin
  /** Fan power at full speed over rated heat. */
  readonly fanShare: Fraction
}

/** A tower by the approach that its data sheet states at the rating point; YorkCalc's without one. */
export function towerOf(approach: Kelvin | undefined, fanShare: Fraction): Tower {
  const own = yorkApproach(YORK_RATING.wetBulb, YORK_RATING.range, 1)
  const stated = approach !== undefined && approach > 0 ? approach : own
  return { scale: stated / own, approach: stated, fanShare }
}

/**
 * Water flow over that of the rating point: the same heat over a wider range is less water.
 * @param duty heat over rated heat
 */
export function waterFlow(duty: Fraction, range: Kelvin): Fraction {
  return (duty * YORK_RATING.range) / range
}

/** Whether the range of the water is one that the polynomial was fitted on. */
export function rangeFitted(range: Kelvin): boolean {
  return range >= YORK_RANGE.range[0] && range <= YORK_RANGE.range[1]
}

/**
 * Leaving water with the fans at full speed. Above the highest fitted wet bulb the approach stays
 * what it is there, and more air per water than was fitted gains nothing: both on the safe side.
 * @param flow water flow over that of the rating point
 */
export function towerWater(tower: Tower, wetBulb: Celsius, range: Kelvin, flow: Fraction): Celsius {
  if (!rangeFitted(range)) return wetBulb + tower.approach
  return wetBulb + tower.scale * yorkApproach(fittedWetBulb(wetBulb), range, fittedRatio(flow))
}

/**
 * Fan speed that holds the set point; infinite when full speed does not.
 * @param flow water flow over that of the rating point
 */
export function towerFanSpeed(
  tower: Tower,
  wetBulb: Celsius,
  range: Kelvin,
  flow: Fraction,
  setPoint: Celsius,
): number {
  const approach = setPoint - wetBulb
  if (!rangeFitted(range)) return approach >= tower.approach ? flow : Infinity
  const ratio = yorkRatio(fittedWetBulb(wetBulb), range, approach / tower.scale)
  if (ratio < YORK_RANGE.ratio[0]) return Infinity
  const speed = flow / ratio
  return speed <= 1 ? speed : Infinity
}

/**
 * Leaving water at full fan speed when the return temperature, not the range, is given: the tower
 * cools water on its way to a chiller. The return temperature itself when it is too cold to cool.
 * @param flow water flow over that of the rating point
 */
export function towerPreCooled(
  tower: Tower,
  wetBulb: Celsius,
  entering: Celsius,
  flow: Fraction,
): Celsius {
  const [narrowest, widest] = YORK_RANGE.range
  if (towerWater(tower, wetBulb, narrowest, flow) >= entering - narrowest) return entering
  if (towerWater(tower, wetBulb, widest, flow) <= entering - widest) return entering - widest
  // Above the highest fitted wet bulb the approach stays, so the excess over the true one counts.
  const range = yorkRange(
    fittedWetBulb(wetBulb),
    fittedRatio(flow),
    tower.scale,
    entering - wetBulb,
  )
  return entering - range
}

function fittedRatio(flow: Fraction): number {
  return Math.min(Math.max(flow, YORK_RANGE.ratio[0]), YORK_RANGE.ratio[1])
}

function fittedWetBulb(wetBulb: Celsius): Celsius {
  return Math.min(Math.max(wetBulb, YORK_RANGE.wetBulb[0]), YORK_RANGE.wetBulb[1])
}
