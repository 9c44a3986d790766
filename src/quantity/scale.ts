/**
 * A conversion factor kept as 10^ten · times / over. Powers of ten are applied to the decimal text of
 * a number, not by multiplication: `1.1 MW` is exactly the double 1100000 (1.1 * 1e6 is not).
 */
export interface Scale {
  ten: number
  times: number
  over: number
}

export const UNITY: Scale = { ten: 0, times: 1, over: 1 }

/** A decimal as written, not yet rounded to a double: digits · 10^exponent. */
export interface Decimal {
  /** digits with an optional point and an optional leading minus, no separators */
  digits: string
  exponent: number
}

/** A · Bⁿ, with common integer factors cancelled so that kWh/kWh is exactly 1. */
export function multiplyScale(a: Scale, b: Scale, n: number): Scale {
  const power = Math.abs(n)
  let times = a.times * (n > 0 ? b.times : b.over) ** power
  let over = a.over * (n > 0 ? b.over : b.times) ** power
  if (times === over) times = over = 1
  else if (Number.isSafeInteger(times) && Number.isSafeInteger(over)) {
    const common = greatestCommonDivisor(times, over)
    times /= common
    over /= common
  }
  return { ten: a.ten + n * b.ten, times, over }
}

/** The number in SI units. Zero times any factor is zero; too large a number is Infinity. */
export function toSi(decimal: Decimal, scale: Scale): number {
  const shifted = Number(`${decimal.digits}e${decimal.exponent + scale.ten}`)
  return (shifted * scale.times) / scale.over
}

/** The SI number expressed in the unit; inverse of toSi up to rounding. */
export function fromSi(value: number, scale: Scale): number {
  return shiftDecimal((value * scale.over) / scale.times, -scale.ten)
}

/** value · 10^places, correctly rounded from the shortest decimal text of value. */
export function shiftDecimal(value: number, places: number): number {
  const [digits, exponent] = String(value).split('e')
  return Number(`${digits}e${Number(exponent ?? 0) + places}`)
}

function greatestCommonDivisor(a: number, b: number): number {
  let x = a
  let y = b
  while (y !== 0) [x, y] = [y, x % y]
  return x
}
