import type { Celsius, Fraction, Kelvin } from '../../quantity/index.js'

/** What takes the heat up at the racks. */
export type Coolant = 'liquid' | 'air'

/** How racks answer to coolant that is too warm. */
interface ThrottleClass {
  /** Warmest coolant at which clocks are held at full load. */
  readonly limit: Celsius
  /** J per K and W of heat that warms before the racks do: with coolant standing still, and moving. */
  readonly stillHeat: number
  readonly ownHeat: number
}

/**
 * Limits: liquid 45 °C, ASHRAE class S45 and what makers of rack-scale systems state; air 35 °C,
 * ASHRAE class A2 allowable. `stillHeat`: liquid, cold plate and the water in it, some 0.7 kg of
 * copper and 0.05 kg of water a kilowatt (estimate, 0.1-0.5: seconds until clocks fall); air, what
 * racks and hall give while fans stand (estimate, 2-8: some 10 kg of metal a kilowatt, half of it at
 * the temperature of the inlet). `ownHeat` goes beside loops and tanks and is the same for air; for
 * liquid it is left out, on the safe side.
 */
export const THROTTLE: Readonly<Record<Coolant, ThrottleClass>> = {
  liquid: { limit: 45, stillHeat: 0.3, ownHeat: 0 },
  air: { limit: 35, stillHeat: 4, ownHeat: 4 },
}

/** Least margin that racks have above the supply they were laid out for (K). Estimate. */
const MARGIN_MIN: Kelvin = 2

/** Die temperature at which clocks are cut. Source: slowdown of data-centre accelerators, 85-90 °C. */
const DIE_LIMIT: Celsius = 87

/** Coolant temperature at the racks above which they throttle. */
export function throttleTemperature(coolant: Coolant, supply: Celsius): Celsius {
  return Math.max(THROTTLE[coolant].limit, supply + MARGIN_MIN)
}

/**
 * Share of the load that is held back. At the limit T₀ full power P₀ brings dies to their own limit:
 * T₀ + R P₀ = T_die. Coolant at T leaves P = (T_die - T) / R, so the share is (T - T₀) / (T_die - T₀).
 * @param coolant temperature at the racks
 */
export function throttledShare(coolant: Celsius, throttleAt: Celsius): Fraction {
  if (!(coolant > throttleAt)) return 0
  return Math.min(1, (coolant - throttleAt) / (DIE_LIMIT - throttleAt))
}
