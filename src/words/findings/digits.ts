/** Significant digits at which two figures can be told apart, 3 to 7. */
export function digitsApart(a: number, b: number): number {
  const apart = Math.abs(a - b)
  const size = Math.max(Math.abs(a), Math.abs(b))
  if (!(apart > 0) || !(size > 0)) return 3
  return Math.min(7, Math.max(3, Math.ceil(Math.log10(size / apart)) + 1))
}
