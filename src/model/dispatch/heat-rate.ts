import type { PowerEquipment } from '../../catalog/index.js'
import type { Fraction, JoulesPerJoule } from '../../quantity/index.js'

const threeQuarters = 0.75
const half = 0.5

/** Efficiencies (LHV) of a machine at the loads that data sheets print; 0: not known at all. */
export interface EfficiencyPoints {
  readonly full: Fraction
  readonly at75: Fraction
  readonly at50: Fraction
}

/** Printed points of a machine; where part load is not printed, efficiency is taken as constant. */
export function efficiencyPoints(equipment: PowerEquipment): EfficiencyPoints {
  const { efficiencyLhv, heatRate, efficiencyLhv75, efficiencyLhv50 } = equipment
  const full = efficiencyLhv ?? (heatRate === undefined || heatRate <= 0 ? 0 : 1 / heatRate)
  const at50 = efficiencyLhv50 ?? efficiencyLhv75 ?? full
  const at75 = efficiencyLhv75 ?? (full + at50) / 2
  return { full, at75, at50 }
}

/**
 * Efficiency at part load, straight between the points at 100, 75 and 50 %; below 50 % it holds.
 * @param load output over what the machine can give now, 0..1
 */
export function efficiencyAt(points: EfficiencyPoints, load: Fraction): Fraction {
  const { full, at75, at50 } = points
  if (load >= 1) return full
  if (load >= threeQuarters) {
    return at75 + ((full - at75) * (load - threeQuarters)) / (1 - threeQuarters)
  }
  if (load >= half) return at50 + ((at75 - at50) * (load - half)) / (threeQuarters - half)
  return at50
}

/**
 * Fuel in (lower heating value) over electricity out, J/J.
 * @param load output over what the machine can give now, 0..1
 * @returns null where the record gives neither an efficiency nor a heat rate
 */
export function heatRateAt(equipment: PowerEquipment, load: Fraction): JoulesPerJoule | null {
  const efficiency = efficiencyAt(efficiencyPoints(equipment), load)
  return efficiency > 0 ? 1 / efficiency : null
}
