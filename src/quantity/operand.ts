import { type Currency, currencyNamed } from './currency.js'
import type { Dimension } from './dimensions.js'
import { expectation, refuseDimension } from './fit.js'
import { type NumeralFault, scanNumeral } from './numeral.js'
import { type Refusal, refuse } from './refusal.js'
import { type Decimal, multiplyScale, type Scale, toSi, UNITY } from './scale.js'
import { suggestUnit } from './suggest.js'
import { MAGNITUDES } from './symbols.js'
import { parseUnit, type UnitExpression, type UnitFault } from './unit-expression.js'
import { addScaled } from './vector.js'

/** One figure of a quantity with what stands around it: `25` and `40 k$` in `25..40 k$`. */
export interface Operand {
  ok: true
  text: string
  sign: 1 | -1
  terms: readonly Decimal[]
  /** power of ten written as a word after the figure; absent when none was */
  magnitude?: number
  /** several Korean terms, which cannot share a magnitude with another figure */
  composed: boolean
  unit?: UnitExpression
  /** the currency stood before the figure: `$25` */
  signed: boolean
  /** `5 K` was taken as five thousand; what speaks against it, should no unit follow elsewhere */
  doubt?: Refusal
}

/** 0 °C in kelvin, by definition of the Celsius scale. */
const ICE_POINT = 273.15
const SIGN = /[+-]/y
const MONEY_FIRST = /([\p{L}]*[$€£¥₩]|[A-Z]{3}) ?(?=[\d.+-])/uy
const WORD = /[\p{L}]+/uy
const WRONG_RANGE = /^(-|–|—|~) ?[\d.]/

/** Reads `figure [magnitude] [unit]`, with or without a currency in front. */
export function readOperand(text: string, dimension: Dimension): Operand | Refusal {
  const written = text.trim()
  const expecting = { text: written, ...expectation(dimension) }
  let at = 0
  let sign: 1 | -1 = 1
  let signs = 0
  const readSign = () => {
    const found = match(SIGN, written, at)
    if (!found) return
    signs++
    at += 1
    if (found[0] === '-') sign = -1
    while (written[at] === ' ') at++
  }
  readSign()
  const prefix = match(MONEY_FIRST, written, at)
  const currency = prefix ? currencyNamed(prefix[1]!) : undefined
  if (prefix && currency) {
    at += prefix[0].length
    if (signs === 0) readSign()
  }
  const numeral = scanNumeral(written, at)
  if ('fault' in numeral) return refuseNumeral(numeral, expecting)
  const rest = written.slice(numeral.end).trim()
  const wrong = WRONG_RANGE.exec(rest)
  if (wrong) return refuse('quantity.range-sign', { text: written, sign: wrong[1]! })

  const tail = readTail(rest, currency, dimension, written)
  if (!tail.ok) return tail
  const magnitude = add(numeral.korean ? numeral.magnitude : undefined, tail.magnitude)
  return {
    ok: true,
    text: written,
    sign,
    terms: numeral.terms,
    composed: numeral.korean && numeral.terms.length > 1,
    signed: currency !== undefined,
    ...(magnitude === undefined ? {} : { magnitude }),
    ...(tail.unit ? { unit: tail.unit } : {}),
    ...(tail.doubt ? { doubt: tail.doubt } : {}),
  }
}

/** The operand in SI units; `zero` false reads a temperature as a difference (`25 ± 2 °C`). */
export function evaluate(operand: Operand, zero = true): number {
  const { unit, magnitude = 0, sign } = operand
  const scale = unit?.scale ?? UNITY
  const sum = (by: Scale) =>
    operand.terms.reduce((total, { digits, exponent }) => {
      return (
        total +
        toSi({ digits: sign < 0 ? `-${digits}` : digits, exponent: exponent + magnitude }, by)
      )
    }, 0)
  if (zero && unit?.kelvin) return sum(scale) - ICE_POINT
  const offset = unit?.alone?.zero
  if (!zero || offset === undefined) return sum(scale)
  return ((sum(UNITY) + offset) * scale.times) / scale.over
}

interface Tail {
  ok: true
  magnitude?: number
  unit?: UnitExpression
  doubt?: Refusal
}

/**
 * After the figure: a unit, or a magnitude and perhaps a unit. `B` is bytes where data are expected and
 * a billion elsewhere; `K` kelvin or a thousand: the dimension decides.
 */
function readTail(
  rest: string,
  currency: Currency | undefined,
  dimension: Dimension,
  written: string,
): Tail | Refusal {
  const asUnit = readUnit(rest, currency, dimension, written)
  if (asUnit.ok) return asUnit
  const word = match(WORD, rest, 0)?.[0] ?? ''
  const magnitude = MAGNITUDES.get(word)
  const afterWord = rest.slice(word.length).trim()
  if (magnitude === undefined && !isMagnitudeSlip(word, afterWord)) return asUnit
  const asMagnitude = readUnit(afterWord, currency, dimension, written)
  if (magnitude === undefined) {
    if (!asMagnitude.ok) return asUnit
    const slip = { unit: word, suggestion: word.toUpperCase() }
    return refuse('quantity.unit-unknown', { ...slip, text: written, ...expectation(dimension) })
  }
  if (asMagnitude.ok) {
    const doubt = asUnit.code === 'quantity.dimension' ? { doubt: asUnit } : {}
    return { ...asMagnitude, ...doubt, magnitude: magnitude + (asMagnitude.magnitude ?? 0) }
  }
  return asUnit.code === 'quantity.dimension' ? asUnit : asMagnitude
}

/** `3 m tokens`: a magnitude in the wrong case before a unit. */
function isMagnitudeSlip(word: string, afterWord: string): boolean {
  return afterWord !== '' && word.length === 1 && MAGNITUDES.has(word.toUpperCase())
}

function readUnit(
  text: string,
  currency: Currency | undefined,
  dimension: Dimension,
  written: string,
): Tail | Refusal {
  if (text === '' && currency === undefined) return { ok: true }
  const unit = currency === undefined ? parseUnit(text) : parseMoneyUnit(text, currency)
  if ('fault' in unit) return refuseUnit(unit, dimension, written)
  const refused = refuseDimension(unit, dimension, written)
  if (refused) return refused
  return {
    ok: true,
    unit: { ...unit, kelvin: dimension === 'temperature' && unit.alone?.zero === undefined },
    ...(unit.figurePower > 0 ? { magnitude: unit.figurePower } : {}),
  }
}

/** `$…/kW-month`: the currency before the figure heads the unit after it. */
function parseMoneyUnit(text: string, currency: Currency): UnitExpression | UnitFault {
  const money = parseUnit(currency) as UnitExpression
  if (text === '' || currencyNamed(text) === currency) return money
  const rest = parseUnit(text)
  if ('fault' in rest) return rest
  const { alone: _, ...both } = {
    ...rest,
    text: `${currency}${text.startsWith('/') ? text : ` ${text}`}`,
    scale: multiplyScale(rest.scale, money.scale, 1),
    vector: addScaled(rest.vector, money.vector, 1),
    currencies: [...money.currencies, ...rest.currencies],
  }
  return both
}

function refuseUnit(fault: UnitFault, dimension: Dimension, text: string): Refusal {
  const expecting = { text, ...expectation(dimension) }
  if (fault.fault === 'junk') {
    return refuse('quantity.trailing', { rest: fault.rest || text, ...expecting })
  }
  if (fault.fault === 'ambiguous') {
    return refuse('quantity.unit-ambiguous', {
      unit: fault.symbol,
      options: fault.options,
      ...expecting,
    })
  }
  const suggestion = suggestUnit(fault.symbol, dimension) ?? ''
  return refuse('quantity.unit-unknown', { unit: fault.symbol, suggestion, ...expecting })
}

type Expecting = { text: string; expected: Dimension; example: string }

function refuseNumeral(fault: NumeralFault, expecting: Expecting): Refusal {
  if (fault.fault === 'none') {
    return refuse(expecting.text === '' ? 'quantity.empty' : 'quantity.not-a-number', expecting)
  }
  const { text } = expecting
  if (fault.fault === 'order')
    return refuse('quantity.numeral-order', { text, figure: fault.figure })
  return refuse('quantity.separator', { text, figure: fault.figure })
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function add(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : a + (b ?? 0)
}
