import type { Celsius, Fraction, Kelvin, Pascals } from '../../quantity/index.js'
import { enthalpy, humidityRatio, saturationRatio } from './psychrometrics.js'

/** Evaporation over blowdown, plus one: how far salts are let to concentrate. Source: FEMP, 5. */
const CYCLES_OF_CONCENTRATION = 5

/** Make-up over evaporation, drift left out. */
export const BLOWDOWN = CYCLES_OF_CONCENTRATION / (CYCLES_OF_CONCENTRATION - 1)

/** Droplets carried off over water circulated, modern eliminators. Source: CTI, 0.001-0.005 %. */
const DRIFT: Fraction = 0.00005

/** Heat of evaporation at 0 °C, for air that takes up no enthalpy otherwise (J/kg). */
const EVAPORATION_HEAT = 2.501e6

/** Specific heat of water (J/(kg·K)) and its density (kg/m³). */
const CP_WATER = 4186
const DENSITY_WATER = 1000

/**
 * Make-up water of an open tower: what evaporates, what is blown down, what drifts away.
 *
 * The air leaves saturated at the mean water temperature (the usual assumption of tower design), so
 * evaporation per heat is (W_out - W_in) / (h_out - h_in): in dry heat the air cools itself and more
 * than the heat's own share evaporates, in cold much of the heat leaves as warm air.
 * @param water mean of entering and leaving water
 * @param range entering minus leaving water
 * @returns m³ per J of heat rejected
 */
export function makeUpWater(
  dryBulb: Celsius,
  wetBulb: Celsius,
  pressure: Pascals,
  water: Celsius,
  range: Kelvin,
): number {
  const entering = humidityRatio(dryBulb, wetBulb, pressure)
  const leaving = saturationRatio(water, pressure)
  const gained = enthalpy(water, leaving) - enthalpy(dryBulb, entering)
  const evaporated = gained > 0 && leaving > entering ? (leaving - entering) / gained : 0
  // No more than all of the heat and all of the air's own sensible heat can evaporate water.
  const bound = 2 / EVAPORATION_HEAT
  const drift = DRIFT / (CP_WATER * range)
  return (Math.min(evaporated, bound) * BLOWDOWN + drift) / DENSITY_WATER
}
