/**
 * A dead time of whole steps by a ring buffer among the states of a device.
 * @param x     states; `place` holds where the ring stands, `line` is its first value
 * @param delay steps; 0 lets the value through
 * @returns what went in `delay` steps ago
 */
export function throughDeadTime(
  x: Float64Array,
  place: number,
  line: number,
  delay: number,
  value: number,
): number {
  if (delay === 0) return value
  const at = x[place]!
  const out = x[line + at]!
  x[line + at] = value
  x[place] = at + 1 < delay ? at + 1 : 0
  return out
}
