/** How sure the writer is, in SI units. */
export type Spread =
  | { kind: 'quantiles'; p10: number; p50: number; p90: number }
  | { kind: 'triangular'; min: number; mode: number; max: number }

/** Half way between two finite numbers, however large. */
export function midpoint(a: number, b: number): number {
  const middle = (a + b) / 2
  return Number.isFinite(middle) ? middle : a / 2 + b / 2
}
