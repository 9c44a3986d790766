import type { Celsius, Pascals } from '../quantity/index.js'

/** Psychrometer constant of a ventilated wet bulb, 1/K (Sprung 1888; WMO-No. 8). */
const psychrometer = 6.62e-4

/** Pressure of saturated vapour over water, Pa (Magnus; Alduchov and Eskridge 1996, -40 to 50 °C). */
function saturation(temperature: Celsius): Pascals {
  return 610.94 * Math.exp((17.625 * temperature) / (temperature + 243.04))
}

/**
 * Wet bulb from dry bulb and dew point by the psychrometer equation e = e_s(T_w) − A p (T − T_w),
 * halved to 1 mK. Within 0.1 K of the thermodynamic wet bulb between -10 and 45 °C.
 */
export function wetBulbOf(dryBulb: Celsius, dewPoint: Celsius, pressure: Pascals): Celsius {
  const vapour = saturation(Math.min(dewPoint, dryBulb))
  let low = Math.min(dewPoint, dryBulb)
  let high = dryBulb
  while (high - low > 1e-3) {
    const middle = (low + high) / 2
    const held = saturation(middle) - psychrometer * pressure * (dryBulb - middle)
    if (held > vapour) high = middle
    else low = middle
  }
  return (low + high) / 2
}
