import type { Fraction } from '../../quantity/index.js'

/**
 * Lowest speed of a fan on a variable-speed drive, of full speed; below it the fan goes on and off.
 * Source: usual setting of drive and motor for cooling of the motor, 20 %.
 */
export const FAN_SPEED_MIN: Fraction = 0.2

/**
 * Power over power at full speed, the cube law of similar fans.
 * @param speed air flow over that at full speed; below the lowest speed the mean of on and off
 */
export function fanPower(speed: Fraction): Fraction {
  if (speed >= FAN_SPEED_MIN) return speed * speed * speed
  return FAN_SPEED_MIN * FAN_SPEED_MIN * (speed > 0 ? speed : 0)
}
