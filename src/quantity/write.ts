import type { Currency } from './currency.js'
import { type Dimension, dimensions } from './dimensions.js'
import { displayUnit } from './format.js'
import { parseQuantity } from './quantity.js'
import { fromSi } from './scale.js'

/**
 * The canonical text of a value: read back, it is the same double. It stands in the unit people use if
 * that loses nothing and is no longer, else in the coherent one.
 * @param money currency to write, default USD; for an exchange rate currency per `per`, default KRW/USD
 * @throws RangeError when value is not finite
 */
export function writeQuantity(
  value: number,
  dimension: Dimension,
  money: { currency?: Currency; per?: Currency } = {},
): string {
  if (!Number.isFinite(value)) throw new RangeError(`cannot write ${value} as ${dimension}`)
  const exact = withUnit(value, inCurrency(dimensions[dimension].unit, dimension, money))
  const unit = displayUnit(value, dimension)
  const shown = withUnit(fromSi(value, unit.scale), inCurrency(unit.text, dimension, money))
  if (shown.length > exact.length + unit.text.length) return exact
  const back = parseQuantity(shown, dimension)
  return back.ok && back.value === value ? shown : exact
}

function withUnit(figure: number, unit: string): string {
  const text = String(figure === 0 ? 0 : figure).replace('e+', 'e')
  return unit === '' ? text : `${text} ${unit}`
}

function inCurrency(
  unit: string,
  dimension: Dimension,
  { currency, per }: { currency?: Currency; per?: Currency },
): string {
  if (dimension === 'exchange') return `${currency ?? 'KRW'}/${per ?? 'USD'}`
  return currency && unit.startsWith('USD') ? unit.replace('USD', currency) : unit
}
