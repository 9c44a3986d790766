import { type Dimension, dimensionNames, dimensions } from './dimensions.js'
import { type Refusal, refuse } from './refusal.js'
import type { UnitExpression } from './unit-expression.js'
import { exponentOf, sameVector, without } from './vector.js'

/** What was expected, for the error texts. */
export function expectation(dimension: Dimension): { expected: Dimension; example: string } {
  return { expected: dimension, example: dimensions[dimension].example }
}

/** Why the unit does not measure the dimension; undefined when it does. */
export function refuseDimension(
  unit: UnitExpression,
  dimension: Dimension,
  text: string,
): Refusal | undefined {
  if (fits(unit, dimension)) return undefined
  const expecting = { text, ...expectation(dimension) }
  if (dimension === 'temperatureDifference' && unit.alone?.zero !== undefined) {
    return refuse('quantity.temperature-difference', { unit: unit.text, ...expecting })
  }
  if (dimension === 'duration' && unit.text === 'm') {
    return refuse('quantity.unit-ambiguous', { unit: 'm', options: 'min, mo', ...expecting })
  }
  return refuse('quantity.dimension', { found: kindOf(unit), unit: unit.text, ...expecting })
}

/**
 * Whether the unit measures the dimension. A piece may be left unsaid: `25_000/week` is an arrival
 * rate, `30 k$` a price per accelerator; but `80 %` is never a count.
 */
function fits(unit: UnitExpression, dimension: Dimension): boolean {
  const { vector } = dimensions[dimension]
  const counted = exponentOf(vector, 'count') !== 0
  if (dimension === 'exchange') return isExchange(unit)
  if (unit.currencies.length !== Math.abs(exponentOf(unit.vector, 'money'))) return false
  if (unit.percent && counted) return false
  if (dimension === 'temperature')
    return unit.alone !== undefined && sameVector(unit.vector, vector)
  if (dimension === 'temperatureDifference' && unit.alone?.zero !== undefined) return false
  if (sameVector(unit.vector, vector)) return true
  return counted && dimension !== 'count' && sameVector(unit.vector, without(vector, 'count'))
}

function isExchange({ currencies, vector }: UnitExpression): boolean {
  const [first, second] = currencies
  return (
    currencies.length === 2 &&
    first!.exponent === 1 &&
    second!.exponent === -1 &&
    vector.every((exponent) => exponent === 0)
  )
}

/** The dimension a unit measures, else the unit itself. */
function kindOf(unit: UnitExpression): string {
  if (isExchange(unit)) return 'exchange'
  if (unit.alone?.zero !== undefined) return 'temperature'
  if (unit.vector.every((exponent) => exponent === 0)) return unit.percent ? 'fraction' : 'ratio'
  const isKelvin = unit.alone && exponentOf(unit.vector, 'temperature') === 1
  if (isKelvin) return 'temperatureDifference'
  return (
    dimensionNames.find((name) => sameVector(dimensions[name].vector, unit.vector)) ?? unit.text
  )
}
