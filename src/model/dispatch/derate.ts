import type { PowerEquipment } from '../../catalog/index.js'
import type { Celsius, Fraction, Metres, Watts } from '../../quantity/index.js'

/** Dry bulb at which machines are rated, where the record does not say from where they lose power. */
export const ratingDryBulb: Celsius = 15 // ISO 3977-2, ISO 2314
const ratingElevation: Metres = 0

/**
 * Output of one unit on a given day: full up to the temperature and the altitude from which it
 * falls, then less along straight lines. The two losses multiply, as the correction factors of
 * ISO 2314 and ISO 3046-1 do. A slope that is not known loses nothing; a slope whose start is not
 * known starts at ISO conditions (15 °C, sea level). Never negative; 0 without a rating.
 *
 * @param equipment its `powerNominal` (W), `derateSlopeTemperature` (1/K), `derateSlopeAltitude` (1/m)
 * @param dryBulb   air that the machine breathes, °C
 * @param elevation m above sea level
 * @returns W
 */
export function derated(equipment: PowerEquipment, dryBulb: Celsius, elevation: Metres): Watts {
  return (equipment.powerNominal ?? 0) * hot(equipment, dryBulb) * high(equipment, elevation)
}

function hot(equipment: PowerEquipment, dryBulb: Celsius): Fraction {
  const { derateSlopeTemperature: slope = 0, derateTemperatureStart: start = ratingDryBulb } =
    equipment
  return Math.max(0, 1 - slope * Math.max(0, dryBulb - start))
}

function high(equipment: PowerEquipment, elevation: Metres): Fraction {
  const { derateSlopeAltitude: slope = 0, derateAltitudeStart: start = ratingElevation } = equipment
  return Math.max(0, 1 - slope * Math.max(0, elevation - start))
}
