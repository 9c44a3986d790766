import type { Currency } from './currency.js'
import { type Dimension, dimensions } from './dimensions.js'
import type { Language } from './format-date.js'
import { formatMagnitude, formatMoney, formatMyriads, formatPrice } from './format-money.js'
import { formatNumber, roundTo } from './format-number.js'
import { normalise } from './normalise.js'
import { fromSi } from './scale.js'
import { parseUnit, type UnitExpression } from './unit-expression.js'

export interface Style {
  /** default `en` */
  lang?: Language
  /** significant digits, default 3; a share below 10 % has 2, a count below a million all of them */
  digits?: number
  /** default USD; of an exchange rate the numerator, default KRW */
  currency?: Currency
  /** denominator of an exchange rate, default USD */
  per?: Currency
}

const DEFAULT_DIGITS = 3
const ALL_DIGITS = 17

/** Units whose Korean name stands at the figure: `136일`. */
const KOREAN_UNITS: ReadonlyMap<string, string> = new Map([
  ['s', '초'],
  ['min', '분'],
  ['h', '시간'],
  ['d', '일'],
  ['yr', '년'],
  ['/week', '/주'],
])

/**
 * A quantity for people: `120 MW`, `3.6 %`, `136 d`, `$3.4B`, `4조 6,500억원`, `1.8T tokens`.
 * parseQuantity reads it back, within the rounding.
 * @throws RangeError when value is not finite
 */
export function formatQuantity(value: number, dimension: Dimension, style: Style = {}): string {
  if (!Number.isFinite(value)) throw new RangeError(`cannot format ${value} as ${dimension}`)
  const { lang = 'en', currency = 'USD' } = style
  const digits = style.digits ?? defaultDigits(value, dimension)
  if (dimension === 'money') return formatMoney(value, currency, lang, digits)
  if (dimension === 'exchange') {
    return `${formatNumber(value, digits)} ${style.currency ?? 'KRW'}/${style.per ?? 'USD'}`
  }
  const spec = dimensions[dimension]
  if (spec.style === 'scientific') return `${scientific(value, digits)} ${spec.unit}`
  if (spec.style === 'magnitude') return magnitude(value, spec.unit, lang, digits)
  const unit = displayUnit(roundTo(value, digits), dimension)
  const figure = fromSi(value, unit.scale)
  if (unit.text.startsWith('USD')) {
    return formatPrice(figure, currency, unit.text.slice('USD'.length), lang, digits)
  }
  return join(formatNumber(figure, digits), unit.text, lang)
}

/** The unit in which people read a value of this size. */
export function displayUnit(value: number, dimension: Dimension): UnitExpression {
  const units = DISPLAY.get(dimension)!
  const size = Math.abs(value)
  if (size === 0)
    return (units.find(({ unit }) => unit.text === dimensions[dimension].unit) ?? units[0]!).unit
  return (units.findLast(({ from }) => size >= from) ?? units[0]!).unit
}

interface DisplayUnit {
  unit: UnitExpression
  from: number
}

const DISPLAY: ReadonlyMap<string, readonly DisplayUnit[]> = new Map(
  Object.entries(dimensions).map(([name, { display, unit }]) => [
    name,
    (display ?? [unit]).map((entry) => {
      const [text, from] = typeof entry === 'string' ? [entry, undefined] : entry
      const parsed = { ...(parseUnit(normalise(text)) as UnitExpression), text }
      const { ten, times, over } = parsed.scale
      return { unit: parsed, from: from ?? (Number(`1e${ten}`) * times) / over }
    }),
  ]),
)

function defaultDigits(value: number, dimension: Dimension): number {
  if (dimension === 'fraction') return Math.abs(value) < 0.0995 ? 2 : DEFAULT_DIGITS
  const isWhole = Number.isInteger(value) && Math.abs(value) < 1e6
  return dimension === 'count' && isWhole ? ALL_DIGITS : DEFAULT_DIGITS
}

function magnitude(value: number, unit: string, lang: Language, digits: number): string {
  const figure =
    lang === 'ko' && Math.abs(value) >= 1e6
      ? formatMyriads(value, digits)
      : formatMagnitude(value, digits)
  const name = lang === 'ko' ? unit.replace('tokens', '토큰') : unit
  return name === '' ? figure : `${figure} ${name}`
}

function scientific(value: number, digits: number): string {
  const rounded = roundTo(value, digits)
  if (Math.abs(rounded) < 1e6) return formatNumber(rounded, digits)
  return rounded.toExponential().replace('e+', 'e')
}

function join(figure: string, unit: string, lang: Language): string {
  const korean = lang === 'ko' ? KOREAN_UNITS.get(unit) : undefined
  if (korean) return figure + korean
  return unit === '' || unit.startsWith('/') ? figure + unit : `${figure} ${unit}`
}
