/** A value at a moment, epoch seconds; null: none. */
export interface Point {
  readonly at: number
  readonly value: number | null
}

/** Value of a line at a moment: of the last point before it. */
export function valueAt({ points }: { points: readonly Point[] }, at: number): number | null {
  let [low, high] = [0, points.length - 1]
  if (points.length === 0 || at < points[0]!.at) return null
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (points[middle]!.at <= at) low = middle
    else high = middle - 1
  }
  return points[low]!.value
}
