import { findRoot } from '../../numeric/index.js'
import type { Celsius, Fraction, JoulesPerKilogram, Metres, Pascals } from '../../quantity/index.js'

/** Air at sea level in the standard atmosphere (Pa). */
export const STANDARD_PRESSURE: Pascals = 101_325

/** 0 °C (K). */
export const ICE_POINT = 273.15

/** Molar mass of water over that of dry air (1). */
const MASS_RATIO = 0.621945

/** Specific heat of dry air (J/(kg·K)). */
export const CP_AIR = 1006

/** Those of vapour, liquid water and ice (J/(kg·K)). */
const CP_VAPOUR = 1860
const CP_WATER = 4186
const CP_ICE = 2100

/** Latent heats at 0 °C: of evaporation, and of ice into vapour (J/kg). */
const EVAPORATION = 2.501e6
const SUBLIMATION = 2.83e6

/**
 * Pressure of the standard atmosphere at a height.
 * Source: ASHRAE Fundamentals 2017, chapter 1, eq. 3.
 */
export function pressureAt(elevation: Metres): Pascals {
  return STANDARD_PRESSURE * Math.max(0, 1 - 2.25577e-5 * elevation) ** 5.2559
}

/**
 * Pressure of saturated vapour over ice (below 0 °C) or water, Hyland and Wexler.
 * Source: ASHRAE Fundamentals 2017, chapter 1, eq. 5 and 6; -100 to 200 °C.
 */
export function saturationPressure(temperature: Celsius): Pascals {
  const t = temperature + ICE_POINT
  const logarithm =
    temperature < 0
      ? -5.6745359e3 / t +
        6.3925247 +
        t * (-9.677843e-3 + t * (6.2215701e-7 + t * (2.0747825e-9 - t * 9.484024e-13))) +
        4.1635019 * Math.log(t)
      : -5.8002206e3 / t +
        1.3914993 +
        t * (-4.8640239e-2 + t * (4.1764768e-5 - t * 1.4452093e-8)) +
        6.5459673 * Math.log(t)
  return Math.exp(logarithm)
}

/** Vapour per dry air when saturated (kg/kg). Source: ibid., eq. 23. */
export function saturationRatio(temperature: Celsius, pressure: Pascals): Fraction {
  const vapour = saturationPressure(temperature)
  return (MASS_RATIO * vapour) / (pressure - vapour)
}

/**
 * Vapour per dry air (kg/kg) from dry and wet bulb; never below 0.
 * Source: ibid., eq. 33 (water on the wick) and 35 (ice).
 */
export function humidityRatio(dryBulb: Celsius, wetBulb: Celsius, pressure: Pascals): Fraction {
  const ratio = vapourBalance(dryBulb, wetBulb, pressure)
  return ratio > 0 ? ratio : 0
}

/** The same, negative for a wet bulb that no air of this dry bulb has. */
function vapourBalance(dryBulb: Celsius, wetBulb: Celsius, pressure: Pascals): number {
  const saturated = saturationRatio(wetBulb, pressure)
  const depression = CP_AIR * (dryBulb - wetBulb)
  return wetBulb < 0
    ? ((SUBLIMATION - (CP_ICE - CP_VAPOUR) * wetBulb) * saturated - depression) /
        (SUBLIMATION + CP_VAPOUR * dryBulb - CP_ICE * wetBulb)
    : ((EVAPORATION - (CP_WATER - CP_VAPOUR) * wetBulb) * saturated - depression) /
        (EVAPORATION + CP_VAPOUR * dryBulb - CP_WATER * wetBulb)
}

/** Enthalpy of moist air per dry air, 0 for dry air at 0 °C. Source: ibid., eq. 30. */
export function enthalpy(dryBulb: Celsius, ratio: Fraction): JoulesPerKilogram {
  return CP_AIR * dryBulb + ratio * (EVAPORATION + CP_VAPOUR * dryBulb)
}

/**
 * Thermodynamic wet bulb of air with this humidity ratio; the dry bulb itself when saturated.
 * @param ratio vapour per dry air (kg/kg), >= 0
 */
export function wetBulb(dryBulb: Celsius, ratio: Fraction, pressure: Pascals): Celsius {
  if (ratio >= saturationRatio(dryBulb, pressure)) return dryBulb
  const excess = (t: Celsius) => vapourBalance(dryBulb, t, pressure) - ratio
  let low = dryBulb - 1
  while (excess(low) > 0 && low > dryBulb - 80) low -= 10
  return excess(low) > 0 ? low : findRoot(excess, low, dryBulb, { tolerance: 1e-6 })
}
