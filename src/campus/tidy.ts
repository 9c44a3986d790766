/** Significant digits kept in a plan: more than any input has, fewer than a double prints. */
const digits = 7

/**
 * A copy of plain data with every number rounded to seven significant digits and typed arrays
 * turned into lists, ready for JSON. Undefined entries are left out.
 * @throws RangeError at a number that is not finite: no room may let one out
 */
export function tidy<T>(value: T, path = 'plan'): T {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`${path} is ${value}`)
    // adding 0 turns a negative zero, which JSON does not know, into a plain one
    return ((Number.isInteger(value) ? value : Number(value.toPrecision(digits))) + 0) as T
  }
  if (typeof value !== 'object' || value === null) return value
  if (ArrayBuffer.isView(value)) {
    return Array.from(value as unknown as Float64Array, (v, i) => tidy(v, `${path}.${i}`)) as T
  }
  if (Array.isArray(value)) return value.map((item, i) => tidy(item, `${path}.${i}`)) as T
  const out: Record<string, unknown> = {}
  for (const [key, item] of Object.entries(value)) {
    if (item !== undefined) out[key] = tidy(item, `${path}.${key}`)
  }
  return out as T
}
