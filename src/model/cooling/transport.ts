import type { Fraction } from '../../quantity/index.js'

/**
 * Share of the power of pumps and fans that stays however little flows: the pressure held across the
 * racks. Source: ASHRAE 90.1 Appendix G curve of variable-speed pumps at a fixed pressure set point,
 * 30 % of power at half flow, which floor + (1 - floor)/8 meets at 0.2.
 */
const TRANSPORT_FLOOR: Fraction = 0.2

/**
 * Power of coolant pumps or air-handler fans over that at full load.
 * @param load heat over that of the installed plant at full load; flow follows heat
 */
export function transportPower(load: Fraction): Fraction {
  return TRANSPORT_FLOOR + (1 - TRANSPORT_FLOOR) * load * load * load
}
