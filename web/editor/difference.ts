/** What of a text another one replaces. */
interface Difference {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/**
 * The one stretch in which two texts differ, so that a caret outside of it stays where it is;
 * undefined: they are the same.
 */
export function differenceOf(before: string, after: string): Difference | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from++
  let same = 0
  while (
    same < shorter - from &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  ) {
    same++
  }
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) }
}
