import type { Celsius, Fraction, Pascals } from '../../quantity/index.js'
import { BLOWDOWN } from './evaporation.js'
import { humidityRatio } from './psychrometrics.js'

/**
 * Share of the wet-bulb depression that wetted pads take off the air. Source: makers' data for rigid
 * media of 150-300 mm at usual face velocities, 0.7 to 0.9; the middle.
 */
export const PAD_EFFICIENCY: Fraction = 0.8

/** Density of water (kg/m³). */
const DENSITY_WATER = 1000

/** Coldest air that pads make, every one of them wet: T - η (T - T_wb). */
export function padAir(dryBulb: Celsius, wetBulb: Celsius, efficiency: Fraction): Celsius {
  return dryBulb - efficiency * (dryBulb - wetBulb)
}

/**
 * Vapour that air takes up on its way from dry bulb to a lower temperature, along its wet bulb
 * (kg/kg of dry air).
 */
export function padUptake(
  dryBulb: Celsius,
  wetBulb: Celsius,
  leaving: Celsius,
  pressure: Pascals,
): Fraction {
  const before = humidityRatio(dryBulb, wetBulb, pressure)
  return Math.max(0, humidityRatio(leaving, wetBulb, pressure) - before)
}

/**
 * Make-up water of pads, blowdown in.
 * @param uptake vapour taken up, kg/kg
 * @param air    dry air through the pads per heat, kg/J
 * @returns m³ per J of heat
 */
export function padWater(uptake: Fraction, air: number): number {
  return (uptake * air * BLOWDOWN) / DENSITY_WATER
}
