import type { PowerEquipment } from '../../catalog/index.js'
import type { Fraction, JoulesPerJoule, Watts } from '../../quantity/index.js'

/**
 * Fuel at no load over fuel at full load where no part load is printed. Estimates: turbines of one
 * shaft 0.25-0.30, gas engines 0.07-0.12 from printed sheets.
 */
const idleShareTurbine: Fraction = 0.27
const idleShareEngine: Fraction = 0.1

/** Fuel of a unit on line, `idle + slope · output`, W of lower heating value. */
export interface FuelLine {
  readonly idle: Watts
  readonly slope: JoulesPerJoule
  /** The record has a heat rate; else both are 0. */
  readonly known: boolean
}

/**
 * Willans line of a machine: through its printed full load and half (else 75 %) load, or through
 * full load with a typical share at no load. Never falls below the ideal line: idle fuel is not
 * negative, where the printed efficiency rises at part load the line goes through the origin.
 */
export function fuelLine(equipment: PowerEquipment): FuelLine {
  const { powerNominal = 0, efficiencyLhv, heatRate } = equipment
  const full = efficiencyLhv ?? (heatRate === undefined || heatRate <= 0 ? 0 : 1 / heatRate)
  if (!(full > 0)) return { idle: 0, slope: 0, known: false }
  const fuelFull = powerNominal / full
  const idle = Math.max(0, Math.min(idleOf(equipment, fuelFull), fuelFull))
  const slope = powerNominal > 0 ? (fuelFull - idle) / powerNominal : 1 / full
  return { idle, slope, known: true }
}

/** Where the line through full load and a printed part load meets no load, W. */
function idleOf(equipment: PowerEquipment, fuelFull: Watts): Watts {
  const { powerNominal = 0, efficiencyLhv50, efficiencyLhv75, category = '' } = equipment
  const part = efficiencyLhv50 ? 0.5 : 0.75
  const efficiency = efficiencyLhv50 ?? efficiencyLhv75
  if (efficiency === undefined || !(efficiency > 0)) {
    return fuelFull * (/turbine/i.test(category) ? idleShareTurbine : idleShareEngine)
  }
  const fuelPart = (part * powerNominal) / efficiency
  return fuelFull - (fuelFull - fuelPart) / (1 - part)
}

/**
 * Fuel in (lower heating value) over electricity out, J/J.
 * @param load output over the rating, 0..1
 * @returns null where the record gives neither an efficiency nor a heat rate, or nothing runs
 */
export function heatRateAt(equipment: PowerEquipment, load: Fraction): JoulesPerJoule | null {
  const { idle, slope, known } = fuelLine(equipment)
  const output = load * (equipment.powerNominal ?? 0)
  if (!known || !(load > 0)) return null
  return output > 0 ? idle / output + slope : slope
}
