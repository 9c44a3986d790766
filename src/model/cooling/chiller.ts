import type { ChillerCurve, CoolingEquipment } from '../../catalog/index.js'
import type { Celsius, Fraction, Kelvin, Ratio } from '../../quantity/index.js'
import { ICE_POINT } from './psychrometrics.js'

/** What takes the heat of a condenser. */
export type Medium = 'air' | 'water'

/** A class of machines: where its data sheets are rated, and how it goes on from there. */
interface ChillerClass {
  /** Rating point: leaving chilled water, and air or water that enters the condenser. */
  readonly leavingWater: Celsius
  readonly entering: Celsius
  /** Leaving water above evaporating temperature. */
  readonly evaporatorApproach: Kelvin
  /** Condensing temperature above the air or water that enters the condenser. */
  readonly condenserApproach: Kelvin
  /** Share of the Carnot COP at rating that machines of this class have, low, usual, high. */
  readonly carnot: readonly [low: Fraction, usual: Fraction, high: Fraction]
  /** Power of the ratio of Carnot COPs that the COP follows away from the rating point. */
  readonly carnotExponent: number
  /** Capacity lost per kelvin of warmer condenser air or water. */
  readonly derate: Fraction
  /** Energy input ratio by part load, c₁ + c₂p + c₃p², and the lowest part load. */
  readonly partLoad: readonly number[]
  readonly partLoadMin: Fraction
}

/**
 * Rating: AHRI 550/590. Carnot share, derate and part load: from the EnergyPlus chiller sets of the
 * catalogue (111 air-cooled, 162 water-cooled): range and median of the share with these approaches,
 * median slope of capacity, shape of most air-cooled sets, parabola through the water-cooled medians.
 * Approaches: direct-expansion evaporator and finned condenser, against flooded shells (condenser:
 * range of 5.5 K plus 1.5 K); with them the Carnot rule follows the air-cooled sets to 5 % inside
 * their own range. Exponent: 1 for air; for water 0.6, least median error over nine points of each of
 * 162 sets (4 % against 10 % at 1; at the warmest water and coolest condenser 8 % against 23 %).
 */
export const CHILLER_CLASS: Readonly<Record<Medium, ChillerClass>> = {
  air: {
    leavingWater: 6.7,
    entering: 35,
    evaporatorApproach: 5,
    condenserApproach: 11,
    carnot: [0.35, 0.45, 0.55],
    carnotExponent: 1,
    derate: 0.012,
    partLoad: [0, 1, 0],
    partLoadMin: 0.1,
  },
  water: {
    leavingWater: 6.7,
    entering: 29.4,
    evaporatorApproach: 2,
    condenserApproach: 7,
    carnot: [0.3, 0.61, 0.76],
    carnotExponent: 0.6,
    derate: 0.016,
    partLoad: [0.2236, 0.2584, 0.518],
    partLoadMin: 0.2,
  },
}

/** Leaving water at which chillers with a free-cooling coil are rated. Source: catalogue row. */
const FREE_COOLING_RATED_WATER: Celsius = 20

/**
 * Condensing over evaporating temperature is never let below this: expansion valves and the return
 * of oil need the pressure. Source: makers' limits of condensing pressure, 10-20 K.
 */
export const LIFT_MIN: Kelvin = 15

/** Capacity that remains however hot the air. */
const CAPACITY_FLOOR: Fraction = 0.1

/** A chiller, relative to its rating point. */
export interface Chiller {
  readonly medium: Medium
  /** At the rating point, packaged: compressors, and condenser fans where it has them. */
  readonly cop: Ratio
  readonly leavingWater: Celsius
  readonly entering: Celsius
  readonly curve?: ChillerCurve | undefined
}

/** A chiller by its data sheet, with the curve set of one of its kind when there is one. */
export function chillerOf(
  plant: CoolingEquipment,
  medium: Medium,
  freeCooling: boolean,
  curve: ChillerCurve | undefined,
): Chiller {
  const usual = CHILLER_CLASS[medium]
  const fitted = curve !== undefined && curve.condenser === medium ? curve : undefined
  const leavingWater =
    fitted?.leavingWater ?? (freeCooling ? FREE_COOLING_RATED_WATER : usual.leavingWater)
  const entering = fitted?.enteringCondenser ?? usual.entering
  const stated = plant.cop !== undefined && plant.cop > 0 ? plant.cop : fitted?.cop
  const cop = stated ?? usual.carnot[1] * carnotCop(medium, leavingWater, entering)
  return { medium, cop, leavingWater, entering, curve: fitted }
}

/**
 * COP of a reversible machine between evaporating and condensing temperature, T_ev / (T_cond - T_ev),
 * the difference never below the least lift.
 */
export function carnotCop(medium: Medium, leavingWater: Celsius, entering: Celsius): Ratio {
  const { evaporatorApproach, condenserApproach } = CHILLER_CLASS[medium]
  const evaporating = leavingWater - evaporatorApproach
  const lift = Math.max(LIFT_MIN, entering + condenserApproach - evaporating)
  return (evaporating + ICE_POINT) / lift
}

/** Share of the Carnot COP that the machine reaches at its rating point. */
export function carnotShare(chiller: Chiller): Fraction {
  return chiller.cop / carnotCop(chiller.medium, chiller.leavingWater, chiller.entering)
}

/**
 * COP at full load: DOE-2, COP / EIRFT(x, y), inside the fitted range. Outside, the COP at the nearest
 * fitted point (or the rating point) times the ratio of the Carnot COPs, to the class's exponent: the
 * share of Carnot stays in air-cooled machines and falls at small lift in water-cooled ones.
 * Source: EnergyPlus Engineering Reference, Electric EIR chiller.
 */
export function chillerCop(chiller: Chiller, leavingWater: Celsius, entering: Celsius): Ratio {
  const { medium, curve } = chiller
  let x = chiller.leavingWater
  let y = chiller.entering
  let cop = chiller.cop
  if (curve !== undefined) {
    x = within(leavingWater, curve.range.leavingWater)
    y = within(entering, curve.range.enteringCondenser)
    cop /= biquadratic(curve.eirCurve, x, y)
  }
  const gain = carnotCop(medium, leavingWater, entering) / carnotCop(medium, x, y)
  const exponent = CHILLER_CLASS[medium].carnotExponent
  return cop * (exponent === 1 ? gain : gain ** exponent)
}

/**
 * Capacity over rated capacity: DOE-2, CAPFT(x, y), inside the fitted range. Outside: flat in leaving
 * water, though a compressor sucks denser vapour then, since motor, tubes and pumps set the limit;
 * falling by the class's derate in hotter air, not rising in colder.
 */
export function chillerCapacity(
  chiller: Chiller,
  leavingWater: Celsius,
  entering: Celsius,
): Fraction {
  const { curve } = chiller
  let y = chiller.entering
  let capacity = 1
  if (curve !== undefined) {
    y = within(entering, curve.range.enteringCondenser)
    capacity = biquadratic(curve.capacityCurve, within(leavingWater, curve.range.leavingWater), y)
  }
  const hotter = Math.max(0, entering - y)
  return Math.max(CAPACITY_FLOOR, capacity * (1 - CHILLER_CLASS[chiller.medium].derate * hotter))
}

/**
 * Power per heat at part load over that at full load, EIRFPLR(p) / p; below the lowest part load the
 * machine goes on and off.
 * @param part heat over the heat it could remove now, 0 < part <= 1
 */
export function partLoadFactor(chiller: Chiller, part: Fraction): number {
  const { curve } = chiller
  const usual = CHILLER_CLASS[chiller.medium]
  const c = curve?.partLoadCurve ?? usual.partLoad
  const p = Math.max(part, curve?.range.partLoad[0] ?? usual.partLoadMin)
  return (c[0]! + p * (c[1]! + p * (c[2]! + p * (c[3] ?? 0)))) / p
}

/** c₁ + c₂x + c₃x² + c₄y + c₅y² + c₆xy. */
function biquadratic(c: readonly number[], x: number, y: number): number {
  return c[0]! + x * (c[1]! + x * c[2]!) + y * (c[3]! + y * c[4]! + x * c[5]!)
}

function within(value: number, [low, high]: readonly [number, number]): number {
  return value < low ? low : value > high ? high : value
}
