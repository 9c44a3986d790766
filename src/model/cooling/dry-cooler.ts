import { findRoot } from '../../numeric/index.js'
import type { Celsius, Fraction, Kelvin } from '../../quantity/index.js'
import { FAN_SPEED_MIN } from './fan.js'
import { CP_AIR } from './psychrometrics.js'

/** Range of the water at which dry coolers are rated. Source: BAC TDFS1238N record, 46.1 -> 40.55 °C. */
const DRY_RATED_RANGE: Kelvin = 5.56

/** Leaving water above dry bulb at the rating point, where none is stated. Source: the same record. */
const DRY_APPROACH: Kelvin = 5.55

/** Fan power over rated heat. Source: the same record, 117.7 kW for 2,931 kW. */
export const DRY_FAN_SHARE: Fraction = 0.04

/** Heat capacity rate of the air over that of the water at rating. Source: Modelica Buildings, dry cooler. */
const AIR_PER_WATER = 1

/** Share of the resistance to heat on the air side at rating: hA of air is half that of water. Ibid. */
const AIR_RESISTANCE: Fraction = 2 / 3

/** Exponents of the film coefficients in the flow of air and of water. Ibid. */
const AIR_EXPONENT = 0.8
const WATER_EXPONENT = 0.85

/** Air through the coil at full fan speed over rated heat (kg/J): that of the rating point. */
export const DRY_AIR_FLOW = AIR_PER_WATER / (CP_AIR * DRY_RATED_RANGE)

/** Smallest share of its rated heat that a dry cooler is bought for. */
const SMALLEST_DUTY: Fraction = 0.1

/** Last relative step of the search for a fan speed; the error left is of the order of its square. */
const SPEED_WITHIN = 3e-4

/** Capacity rates that differ by less are equal. */
const BALANCED = 1e-9

const LOG_SPEED_MIN = Math.log(FAN_SPEED_MIN)

/** Resistance of the air at the lowest speed over that at full speed. */
const SLOWEST_AIR = FAN_SPEED_MIN ** -AIR_EXPONENT

/** A dry cooler, relative to its rating point. */
export interface DryCooler {
  /** UA over heat capacity rate of the water at rating. */
  readonly transferUnits: number
  /** Fan power at full speed over rated heat. */
  readonly fanShare: Fraction
}

/** A dry cooler by what its data sheet says: the approach fixes UA. */
export function dryCoolerOf(approach: Kelvin | undefined, fanShare: Fraction): DryCooler {
  const stated = approach !== undefined && approach > 0 ? approach : DRY_APPROACH
  const effect = DRY_RATED_RANGE / (DRY_RATED_RANGE + stated)
  return { transferUnits: transferUnits(effect, AIR_PER_WATER), fanShare }
}

/** Water flow over that of the rating point. @param duty heat over rated heat */
export function dryFlow(duty: Fraction, range: Kelvin): Fraction {
  return (duty * DRY_RATED_RANGE) / range
}

/**
 * How far the water is cooled, over its excess above the air: effectiveness-NTU, counterflow.
 * @param air   mass flow of air over that of the rating point
 * @param water water flow over that of the rating point, > 0
 */
export function coolingEffect(cooler: DryCooler, air: Fraction, water: Fraction): Fraction {
  return effectWith(cooler, air, water, airResistance(air), waterResistance(water))
}

/** Resistance on the water side, over the whole of it at rating. */
function waterResistance(water: Fraction): Fraction {
  return (1 - AIR_RESISTANCE) * water ** -WATER_EXPONENT
}

/** Resistance on the air side, likewise. */
function airResistance(air: Fraction): Fraction {
  return AIR_RESISTANCE * air ** -AIR_EXPONENT
}

function effectWith(
  cooler: DryCooler,
  air: Fraction,
  water: Fraction,
  outer: Fraction,
  inner: Fraction,
): Fraction {
  const units = cooler.transferUnits / ((outer + inner) * water)
  return effectiveness(units, water / (AIR_PER_WATER * air))
}

/**
 * Fan speed that holds the set point; infinite when full speed does not. Speeds below the lowest
 * one are the mean of fans that go on and off.
 * @param entering water temperature, set point + range
 * @param density  of the air, over that at sea level
 */
export function dryFanSpeed(
  cooler: DryCooler,
  dryBulb: Celsius,
  entering: Celsius,
  range: Kelvin,
  water: Fraction,
  density: Fraction,
): number {
  const excess = entering - dryBulb
  if (!(excess > range)) return Infinity
  const wanted = range / excess
  const inner = waterResistance(water)
  const full = airResistance(density)
  const most = effectWith(cooler, density, water, full, inner)
  if (wanted > most) return Infinity
  const least = effectWith(cooler, FAN_SPEED_MIN * density, water, full * SLOWEST_AIR, inner)
  if (wanted <= least) return (FAN_SPEED_MIN * wanted) / least
  return between(cooler, wanted, water, full, inner, density, least, most)
}

/**
 * Speed for an effect between those of lowest and full speed: Newton's method on logarithms from the
 * chord on, ends held. The effect is concave in them, so that its steps hardly leave the bracket.
 * @param full, inner resistance on the air side at full speed, and on the water side
 */
function between(
  cooler: DryCooler,
  wanted: Fraction,
  water: Fraction,
  full: Fraction,
  inner: Fraction,
  density: Fraction,
  least: Fraction,
  most: Fraction,
): Fraction {
  let low = LOG_SPEED_MIN
  let high = 0
  const share = Math.log(most / wanted) / Math.log(most / least)
  let x = share <= 1 ? low * share : high
  for (let iteration = 0; iteration < 30; iteration++) {
    const outer = full * Math.exp(-AIR_EXPONENT * x)
    const units = cooler.transferUnits / ((outer + inner) * water)
    const ratio = water / (AIR_PER_WATER * Math.exp(x) * density)
    const imbalance = Math.abs(1 - ratio) < BALANCED ? BALANCED : 1 - ratio
    const exponent = units * imbalance
    const decayed = -Math.expm1(-exponent)
    const whole = imbalance + ratio * decayed
    const effect = decayed / whole
    const error = Math.log(effect / wanted)
    // Of the units, and by them and the ratio of the effect, by the logarithm of the speed.
    const growth = (units * AIR_EXPONENT * outer) / (outer + inner)
    const parts = growth * imbalance * imbalance + ratio * (exponent - decayed)
    const slope = ((1 - decayed) * parts) / (whole * whole)
    const step = (-error * effect) / slope
    if (Math.abs(step) < SPEED_WITHIN) return Math.exp(x + step)
    if (error > 0) high = x
    else low = x
    const next = x + step
    x = next > low && next < high ? next : (low + high) / 2
  }
  return Math.exp(high)
}

/**
 * Share of the rated heat at which full fan speed just holds the set point, at most 1; undefined when
 * no size that is bought does.
 */
export function dryDuty(
  cooler: DryCooler,
  dryBulb: Celsius,
  entering: Celsius,
  range: Kelvin,
  density: Fraction,
): Fraction | undefined {
  const excess = entering - dryBulb
  if (!(excess > range)) return undefined
  const spare = (duty: Fraction) =>
    coolingEffect(cooler, density, dryFlow(duty, range)) - range / excess
  if (spare(1) >= 0) return 1
  if (spare(SMALLEST_DUTY) < 0) return undefined
  return findRoot(spare, SMALLEST_DUTY, 1, { tolerance: 1e-9 })
}

/** Temperature effectiveness of a stream in counterflow; ratio is its capacity rate over the other's. */
function effectiveness(units: number, ratio: number): number {
  const imbalance = 1 - ratio
  if (Math.abs(imbalance) < BALANCED) return units / (1 + units)
  const decayed = -Math.expm1(-units * imbalance)
  return decayed / (imbalance + ratio * decayed)
}

/** The inverse: transfer units for an effectiveness. */
function transferUnits(effect: Fraction, ratio: number): number {
  const imbalance = 1 - ratio
  if (Math.abs(imbalance) < BALANCED) return effect / (1 - effect)
  return Math.log((1 - effect * ratio) / (1 - effect)) / imbalance
}
