import { NumericError } from './error.js'

/** erfc(x) on 0.46875 <= x <= 4, times exp(x²): Cody's second range. */
const MIDDLE_ABOVE = [
  2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163,
  298.6351381974001, 881.952221241769, 1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
]
const MIDDLE_BELOW = [
  1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903,
  3290.7992357334597, 4362.619090143247, 3439.3676741437216, 1230.3393548037495,
]
/** The correction in 1/x² beyond x = 4: Cody's third range. */
const FAR_ABOVE = [
  0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926,
  0.016083785148742275, 0.0006587491615298378,
]
const FAR_BELOW = [
  1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132,
  0.0023352049762686918,
]
/** erf(x)/x in x² below 0.46875: Cody's first range. */
const NEAR_ABOVE = [
  0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694,
]
const NEAR_BELOW = [
  1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171,
]

/**
 * Error function 2/√π ∫₀ˣ exp(-t²) dt, to about 1e-15 relative.
 * Source: Cody, "Rational Chebyshev approximations for the error function", Math. Comp. 23, 1969.
 */
export function erf(x: number): number {
  if (Math.abs(x) <= 0.46875) {
    const square = x * x
    return (x * polynomial(NEAR_ABOVE, square)) / polynomial(NEAR_BELOW, square)
  }
  return x < 0 ? erfcPositive(-x) - 1 : 1 - erfcPositive(x)
}

/** Complementary error function 1 - erf(x), to about 2e-15 relative also in the far tail. */
export function erfc(x: number): number {
  if (Math.abs(x) <= 0.46875) return 1 - erf(x)
  return x < 0 ? 2 - erfcPositive(-x) : erfcPositive(x)
}

/** Standard normal cumulative probability Φ(z), to about 1e-15 relative also in the lower tail. */
export function normalCdf(z: number): number {
  const x = Math.abs(z) * Math.SQRT1_2
  if (x <= 0.46875) return (1 + erf(z * Math.SQRT1_2)) / 2
  const tail = scaledErfc(x) * expMinusSquare(z, 0.5) * 0.5
  return z < 0 ? tail : 1 - tail
}

/**
 * Standard normal score z with Φ(z) = p; -Infinity at 0, Infinity at 1.
 * Relative error about 1e-16. Source: Wichura, Algorithm AS 241 (PPND16), Appl. Stat. 37, 1988.
 * @throws NumericError numeric/outside-range
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * polynomial(CENTRE_ABOVE, r)) / polynomial(CENTRE_BELOW, r)
  }
  if (!(p >= 0 && p <= 1)) {
    throw new NumericError('numeric/outside-range', `A probability is in 0..1, not ${p}.`, { p })
  }
  const tail = q < 0 ? p : 1 - p
  if (tail === 0) return q < 0 ? -Infinity : Infinity
  const r = Math.sqrt(-Math.log(tail))
  const z =
    r <= 5
      ? polynomial(TAIL_ABOVE, r - 1.6) / polynomial(TAIL_BELOW, r - 1.6)
      : polynomial(END_ABOVE, r - 5) / polynomial(END_BELOW, r - 5)
  return q < 0 ? -z : z
}

/** AS 241, |p - 1/2| <= 0.425; highest power first, as everywhere in this file. */
const CENTRE_ABOVE = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
]
const CENTRE_BELOW = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
]
/** AS 241, tail probability above exp(-25). */
const TAIL_ABOVE = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
  3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835,
]
const TAIL_BELOW = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
  0.6897673349851, 1.6763848301838038, 2.053191626637759, 1,
]
/** AS 241, the rest. */
const END_ABOVE = [
  2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
]
const END_BELOW = [
  2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
]

/** erfc for x > 0.46875. */
function erfcPositive(x: number): number {
  return scaledErfc(x) * expMinusSquare(x, 1)
}

/** erfc(x) exp(x²) for x > 0.46875. */
function scaledErfc(x: number): number {
  if (x <= 4) return polynomial(MIDDLE_ABOVE, x) / polynomial(MIDDLE_BELOW, x)
  const y = 1 / (x * x)
  const correction = (y * polynomial(FAR_ABOVE, y)) / polynomial(FAR_BELOW, y)
  return (1 / Math.sqrt(Math.PI) - correction) / x
}

/** exp(-factor · x²) without the rounding of x²: the square of a single-precision part is exact. */
function expMinusSquare(x: number, factor: number): number {
  if (Math.abs(x) > 40) return 0
  const coarse = Math.fround(x)
  return Math.exp(-coarse * coarse * factor) * Math.exp((coarse - x) * (coarse + x) * factor)
}

/** Horner's rule, highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0
  for (let i = 0; i < coefficients.length; i++) sum = sum * x + coefficients[i]!
  return sum
}
