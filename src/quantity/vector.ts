/**
 * Dimensions as vectors of exponents. Power is mass¹ length² time⁻³; money per energy is money¹ over
 * that times time. Multiplying units adds their vectors, so any compound unit is understood without
 * being listed.
 */
export const BASES = [
  'mass',
  'length',
  'time',
  'temperature',
  'current',
  'data',
  'flop',
  'token',
  'count',
  'money',
] as const

export type Base = (typeof BASES)[number]

/** Exponents by base; a base that is absent has exponent 0. */
export type Exponents = Readonly<Partial<Record<Base, number>>>

/** Exponents in the order of BASES. */
export type Vector = readonly number[]

export const NONE: Vector = BASES.map(() => 0)

export function vectorOf(exponents: Exponents): Vector {
  return BASES.map((base) => exponents[base] ?? 0)
}

/** a + n·b: the vector of A·Bⁿ. */
export function addScaled(a: Vector, b: Vector, n: number): Vector {
  return a.map((exponent, i) => exponent + n * b[i]!)
}

export function sameVector(a: Vector, b: Vector): boolean {
  return a.every((exponent, i) => exponent === b[i])
}

export function exponentOf(vector: Vector, base: Base): number {
  return vector[BASES.indexOf(base)]!
}

/** The vector with one base forgotten. */
export function without(vector: Vector, base: Base): Vector {
  const index = BASES.indexOf(base)
  return vector.map((exponent, i) => (i === index ? 0 : exponent))
}
