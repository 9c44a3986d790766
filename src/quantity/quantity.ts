import type { Currency } from './currency.js'
import { type Dimension, dimensions } from './dimensions.js'
import { expectation } from './fit.js'
import { splitForm } from './form.js'
import { LONGEST, normalise } from './normalise.js'
import { evaluate, type Operand, readOperand } from './operand.js'
import { type Refusal, refuse } from './refusal.js'
import { midpoint, type Spread } from './spread.js'

export interface Quantity {
  ok: true
  /** central value in SI units: the midpoint of a range, the P50, the mode of a triangle */
  value: number
  spread?: Spread
  /** the currency as written; nothing is converted */
  currency?: Currency
  /** the second currency of an exchange rate: `KRW/USD` has currency KRW, per USD */
  per?: Currency
  /** the unit as written, `''` for a bare figure */
  unit: string
}

export type Result = Quantity | Refusal

/**
 * Reads a quantity of a known dimension.
 *
 * Forms: `120 MW`; `a..b UNIT` (P10..P90), `a | b | c UNIT` (P10 | P50 | P90), `tri(a, b, c) UNIT`
 * (min, mode, max), `x ± y UNIT` and `x UNIT ± 10 %` (P10..P90). Each figure may carry its own
 * unit; one that has none takes the last one's, with its magnitude. A bare number is a count, a fraction or
 * a ratio. Never throws on text; linear in its length, which is at most 200.
 */
export function parseQuantity(input: string | number | boolean, dimension: Dimension): Result {
  const expecting = expectation(dimension)
  if (typeof input === 'boolean') {
    return refuse('quantity.not-a-number', { text: String(input), ...expecting })
  }
  if (typeof input === 'number') return fromNumber(input, dimension)
  if (input.length > LONGEST) {
    return refuse('quantity.too-long', { length: input.length, limit: LONGEST })
  }
  const text = normalise(input)
  if (text === '') return refuse('quantity.empty', { text: '', ...expecting })

  const form = splitForm(text)
  if (form.kind === 'misshapen') return refuse('quantity.range-shape', { text })
  if (form.kind === 'plus-minus') return plusMinus(text, form.parts, dimension)
  const operands = readAll(form.parts, dimension, text)
  if (!Array.isArray(operands)) return operands
  const values = operands.map((operand) => evaluate(operand))
  if (!values.every(Number.isFinite)) return refuse('quantity.not-finite', { text })
  const descent = values.findIndex((value, i) => i > 0 && value < values[i - 1]!)
  if (descent > 0) {
    const [low, high] = [operands[descent - 1]!.text, operands[descent]!.text]
    return refuse('quantity.range-order', { text, low, high })
  }
  const [first, second, third] = values as [number, number, number]
  const described = describe(operands)
  if (form.kind === 'single') return { ok: true, value: first, ...described }
  if (form.kind === 'range')
    return { ok: true, ...quantiles(first, midpoint(first, second), second), ...described }
  if (form.kind === 'quantiles')
    return { ok: true, ...quantiles(first, second, third), ...described }
  const spread: Spread = { kind: 'triangular', min: first, mode: second, max: third }
  return { ok: true, value: second, spread, ...described }
}

function fromNumber(value: number, dimension: Dimension): Result {
  const text = String(value)
  if (!Number.isFinite(value)) return refuse('quantity.not-finite', { text })
  if (!dimensions[dimension].bare) {
    return refuse('quantity.unit-missing', { text, ...expectation(dimension) })
  }
  return { ok: true, value, unit: '' }
}

/** Reads the figures of a form and shares the last one's unit with those that have none. */
function readAll(
  parts: readonly string[],
  dimension: Dimension,
  text: string,
): Operand[] | Refusal {
  const operands: Operand[] = []
  for (const part of parts) {
    const operand = readOperand(part, dimension)
    if (!operand.ok) return operand
    operands.push(operand)
  }
  return shareUnit(operands, dimension, text)
}

/**
 * `25..40 k$` is 25 k$ to 40 k$; `500 MW..1.2 GW` needs nothing; `25k..40k$` shares the dollar only;
 * `$25..40k` shares the dollar rightwards and the thousand leftwards.
 */
function shareUnit(operands: Operand[], dimension: Dimension, text: string): Operand[] | Refusal {
  const first = operands[0]!
  let last = operands.at(-1)!
  if (!last.unit && first.signed) last = { ...last, unit: first.unit! }
  if (!last.unit && (!dimensions[dimension].bare || operands.some((o) => o.unit))) {
    return last.doubt ?? refuse('quantity.unit-missing', { text, ...expectation(dimension) })
  }
  const shared: Operand[] = []
  for (const operand of operands.slice(0, -1)) {
    const takesMagnitude = operand.magnitude === undefined && (!operand.unit || operand.signed)
    if (takesMagnitude && last.composed) return refuse('quantity.range-unit', { text })
    const magnitude = takesMagnitude && !operand.composed ? last.magnitude : operand.magnitude
    const unit = operand.unit ?? last.unit
    shared.push({
      ...operand,
      ...(magnitude === undefined ? {} : { magnitude }),
      ...(unit ? { unit } : {}),
    })
  }
  shared.push(last)
  return refuseMixedMoney(shared, text) ?? shared
}

function refuseMixedMoney(operands: readonly Operand[], text: string): Refusal | undefined {
  const names = operands.map((operand) => currencies(operand).join('/'))
  const other = names.find((name) => name !== names[0])
  if (other === undefined) return undefined
  return refuse('quantity.currency-mixed', { text, first: names[0]!, second: other })
}

/** `x ± y UNIT` and `x UNIT ± 10 %`. */
function plusMinus(text: string, parts: readonly string[], dimension: Dimension): Result {
  const [centreText, widthText] = parts as [string, string]
  const centre = readOperand(centreText, dimension)
  if (!centre.ok) return centre
  const share = readOperand(widthText, 'fraction')
  if (share.ok && share.unit?.percent && !inPoints(centre, dimension)) {
    if (dimension === 'fraction' || centre.unit?.percent || dimension === 'temperature') {
      return refuse('quantity.plus-minus-percent', { text, ...expectation(dimension) })
    }
    const alone = shareUnit([centre], dimension, text)
    if (!Array.isArray(alone)) return alone
    if (evaluate(share) < 0)
      return refuse('quantity.range-order', { text, low: '0', high: widthText })
    const value = evaluate(centre)
    return around(text, value, Math.abs(value) * evaluate(share), centre)
  }
  const isDifference = dimension === 'temperature' && widthText.endsWith('K') && centre.unit
  const width = readOperand(widthText, isDifference ? 'temperatureDifference' : dimension)
  if (!width.ok) return width
  const both = shareUnit([centre, width], dimension, text)
  if (!Array.isArray(both)) return both
  const half = evaluate(both[1]!, false)
  if (half < 0) return refuse('quantity.range-order', { text, low: '0', high: widthText })
  return around(text, evaluate(both[0]!), half, both[0]!)
}

/**
 * `80 ± 5 %` is 75 to 85 %. `0.8 ± 10 %` and `80 % ± 10 %` could mean points or a share of the figure,
 * and are refused.
 */
function inPoints(centre: Operand, dimension: Dimension): boolean {
  return dimension === 'fraction' && !centre.unit && Math.abs(evaluate(centre)) > 1
}

function around(text: string, value: number, width: number, described: Operand): Result {
  if (!Number.isFinite(value - width) || !Number.isFinite(value + width)) {
    return refuse('quantity.not-finite', { text })
  }
  return { ok: true, ...quantiles(value - width, value, value + width), ...describe([described]) }
}

function quantiles(p10: number, p50: number, p90: number): { value: number; spread: Spread } {
  return { value: p50, spread: { kind: 'quantiles', p10, p50, p90 } }
}

/** Currency and unit text, of the last figure: there the unit stands. */
function describe(operands: readonly Operand[]): Pick<Quantity, 'unit' | 'currency' | 'per'> {
  const last = operands.at(-1)!
  const [currency, per] = currencies(last)
  return {
    unit: last.unit?.text ?? '',
    ...(currency ? { currency } : {}),
    ...(per ? { per } : {}),
  }
}

function currencies(operand: Operand): Currency[] {
  return operand.unit?.currencies.map(({ currency }) => currency) ?? []
}
