import type { Celsius, Fraction, Kelvin } from '../../quantity/index.js'

/**
 * Approach = Σ cᵢ · Twbᵃ · rangeᵇ · (L/G)ᶜ, in rows of a = 0, 1, 2; b counts next, c last.
 * Source: YorkCalc as carried in EnergyPlus, CoolingTower:VariableSpeed default coefficients
 * (BSD-3-style licence of EnergyPlus).
 */
// biome-ignore format: three numbers a row, as the equation counts
const COEFFICIENTS: readonly number[] = [
  -0.359741205, -0.055053608, 0.0023850432,
  0.173926877, -0.0248473764, 0.00048430224,
  -0.005589849456, 0.0005770079712, -0.00001342427256,
  2.84765801111111, -0.121765149, 0.0014599242,
  1.680428651, -0.0166920786, -0.0007190532,
  -0.025485194448, 0.0000487491696, 0.00002719234152,
  -0.0653766255555556, -0.002278167, 0.0002500254,
  -0.0910565458, 0.00318176316, 0.000038621772,
  -0.0034285382352, 0.00000856589904, -0.000001516821552,
]

/** Where the polynomial was fitted: °C, K, and water flow per air flow over that of the rating. */
export const YORK_RANGE = {
  wetBulb: [-34.4, 26.7],
  range: [1.1, 22.2],
  ratio: [0.75, 8],
} as const

/** Rating point of the cooling tower trade: 25.6 °C wet bulb, water from 35.0 to 29.4 °C. */
export const YORK_RATING = { wetBulb: 25.56, range: 5.56 } as const

/**
 * Most water per air that is taken from the fit. Beyond, its leaving water no longer rises with the
 * wet bulb at cold or wide range; fans turn at a third of full speed there, 4 % of their power.
 */
const YORK_RATIO_MAX = 3

/** c-th power's factor: a polynomial in wet bulb and range. */
function factor(power: 0 | 1 | 2, wetBulb: Celsius, range: Kelvin): number {
  const i = power * 9
  return (
    powerOfWetBulb(i, wetBulb) +
    range * (powerOfWetBulb(i + 3, wetBulb) + range * powerOfWetBulb(i + 6, wetBulb))
  )
}

/**
 * Leaving water above wet bulb, as fitted: no range is checked here.
 * @param ratio water flow per air flow, over that of the rating
 */
export function yorkApproach(wetBulb: Celsius, range: Kelvin, ratio: Fraction): Kelvin {
  return (
    factor(0, wetBulb, range) +
    ratio * (factor(1, wetBulb, range) + ratio * factor(2, wetBulb, range))
  )
}

/**
 * Most water per air that still gives this approach, the smaller root of the quadratic in L/G: the
 * branch on which less air means warmer water. Never above `YORK_RATIO_MAX`; below the fit when the
 * approach asks for more air than was fitted (negative: for no amount of air).
 */
export function yorkRatio(wetBulb: Celsius, range: Kelvin, approach: Kelvin): number {
  const linear = factor(1, wetBulb, range)
  const square = factor(2, wetBulb, range)
  const rest = approach - factor(0, wetBulb, range)
  const highest = YORK_RATIO_MAX
  const discriminant = linear * linear + 4 * square * rest
  if (discriminant <= 0) return Math.min(highest, -linear / (2 * square))
  return Math.min(highest, (2 * rest) / (linear + Math.sqrt(discriminant)))
}

/**
 * Range at which water that enters with a given excess over the wet bulb leaves: the root, between the
 * ends of the fit, of scale · approach(range) + range = excess, a quadratic in the range.
 * @param scale  approach of the tower over that of the fit
 * @param excess entering water above wet bulb; more than narrowest and less than widest range leave
 */
export function yorkRange(wetBulb: Celsius, ratio: number, scale: number, excess: Kelvin): Kelvin {
  const term = (at: number) =>
    powerOfWetBulb(at, wetBulb) +
    ratio * (powerOfWetBulb(at + 9, wetBulb) + ratio * powerOfWetBulb(at + 18, wetBulb))
  const square = scale * term(6)
  const half = (1 + scale * term(3)) / 2
  const rest = scale * term(0) - excess
  const root = Math.sqrt(Math.max(0, half * half - square * rest))
  const stable = half >= 0 ? -(half + root) : root - half
  const [narrowest, widest] = YORK_RANGE.range
  const one = rest / stable
  return one >= narrowest && one <= widest ? one : stable / square
}

function powerOfWetBulb(at: number, wetBulb: Celsius): number {
  return COEFFICIENTS[at]! + wetBulb * (COEFFICIENTS[at + 1]! + wetBulb * COEFFICIENTS[at + 2]!)
}
