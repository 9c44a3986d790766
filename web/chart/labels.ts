/** Between two names below each other, CSS pixels. */
export const lineHeight = 15

/** Heights at least a line apart, in the given order of size, inside the bounds. */
export function apart(heights: readonly number[], top: number, bottom: number): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a]! - heights[b]!)
  const out = [...heights]
  let free = top
  for (const i of order) {
    out[i] = Math.max(out[i]!, free)
    free = out[i]! + lineHeight
  }
  let limit = bottom
  for (const i of order.reverse()) {
    out[i] = Math.min(out[i]!, limit)
    limit = out[i]! - lineHeight
  }
  return out
}
