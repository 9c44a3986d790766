import type { Celsius, Fraction, Kelvin, Pascals } from '../../quantity/index.js'
import { padAir, padUptake, padWater } from './pads.js'
import { CP_AIR, humidityRatio, saturationRatio } from './psychrometrics.js'

/**
 * Dew point above which a hall with chillers behind it shuts its dampers.
 * Source: ASHRAE TC 9.9 (2021), class A2 allowable, 21 °C.
 */
const DEW_POINT_MAX: Celsius = 21

/** Power over rated heat of filters, dampers and relief fans beyond those of the hall. Estimate. */
export const OUTSIDE_FAN_SHARE: Fraction = 0.01

/** A hall that is cooled by the air outside, relative to its rated heat. */
export interface OutsideAir {
  /** Efficiency of the wetted pads in the intake; 0 where there are none. */
  readonly pads: Fraction
  /** Fan power at full air flow over rated heat. */
  readonly fanShare: Fraction
}

/** What the intake makes of the air outside; one object a caller, written anew on each call. */
export interface Intake {
  /** Air that enters the hall: never colder than its set point, since return air is mixed in. */
  inlet: Celsius
  /** m³ per J of heat */
  water: number
  /** Too humid to be let in. */
  shut: boolean
}

/**
 * Air let into a hall: as it is while it is cold enough, cooled by pads as far as it has to be, and
 * shut out above the dew point that the hall allows where chillers can take over.
 * @param rise of the air through the racks, > 0
 */
export function takeAir(
  hall: OutsideAir,
  supply: Celsius,
  rise: Kelvin,
  dryBulb: Celsius,
  wetBulb: Celsius,
  pressure: Pascals,
  closable: boolean,
  out: Intake,
): void {
  out.water = 0
  out.shut = false
  out.inlet = Math.max(supply, dryBulb)
  const room = closable ? saturationRatio(DEW_POINT_MAX, pressure) : Infinity
  const outside = closable ? humidityRatio(dryBulb, wetBulb, pressure) : 0
  if (outside > room) {
    out.shut = true
    return
  }
  if (dryBulb <= supply || !(hall.pads > 0) || !(wetBulb < dryBulb)) return
  const wanted = Math.max(supply, padAir(dryBulb, wetBulb, hall.pads))
  const uptake = padUptake(dryBulb, wetBulb, wanted, pressure)
  // Along one wet bulb temperature falls in proportion to the vapour taken up.
  const share = uptake > room - outside ? (room - outside) / uptake : 1
  out.inlet = dryBulb - share * (dryBulb - wanted)
  out.water = padWater(share * uptake, 1 / (CP_AIR * rise))
}
