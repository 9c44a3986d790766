const GROUPS = /\B(?=(?:\d{3})+$)/g

/**
 * A figure for people, to so many significant digits: `1,370`, `3.42`, `-0.5`, `2.5e26`.
 * @param digits 1..17
 * @throws RangeError when value is not finite: such a number must not reach a reader
 */
export function formatNumber(value: number, digits: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`cannot format ${value}`)
  const rounded = roundTo(value, digits)
  const size = Math.abs(rounded)
  if (size !== 0 && (size >= 1e15 || size < 1e-4)) {
    return rounded.toExponential().replace('e+', 'e')
  }
  return grouped(String(rounded === 0 ? 0 : rounded))
}

/** Rounded to significant digits. */
export function roundTo(value: number, digits: number): number {
  return Number(value.toPrecision(digits))
}

/** `1234567.5` as `1,234,567.5`. The integer part has at most 21 digits. */
export function grouped(plain: string): string {
  const [whole, part] = plain.split('.')
  const spaced = whole!.replaceAll(GROUPS, ',')
  return part === undefined ? spaced : `${spaced}.${part}`
}
