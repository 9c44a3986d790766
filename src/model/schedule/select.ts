/**
 * The k-th smallest of values[from .. to - 1], which are rearranged so that none before it is
 * larger and none after it smaller. Nothing is allocated.
 * Source: Hoare, Algorithm 65 (Find), Communications of the ACM 4, 1961; median of three.
 */
export function selectNth(values: Float64Array, k: number, from: number, to: number): number {
  let low = from
  let high = to - 1
  while (low < high) {
    const a = values[low]!
    const b = values[(low + high) >> 1]!
    const c = values[high]!
    const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
    let i = low
    let j = high
    while (i <= j) {
      while (values[i]! < pivot) i++
      while (values[j]! > pivot) j--
      if (i > j) break
      const swap = values[i]!
      values[i++] = values[j]!
      values[j--] = swap
    }
    if (k <= j) high = j
    else if (k >= i) low = i
    else break
  }
  return values[k]!
}

/**
 * P10, P50 and P90 of a sample, linear between order statistics (Hyndman & Fan type 7).
 * @param values at least one; rearranged
 */
export function tenFiftyNinety(values: Float64Array): [number, number, number] {
  const n = values.length
  const middle = Math.floor(0.5 * (n - 1))
  selectNth(values, middle, 0, n)
  return [
    between(values, 0.1, 0, Math.max(1, middle)),
    between(values, 0.5, middle, n),
    between(values, 0.9, middle, n),
  ]
}

/** Quantile p, whose order statistics lie in values[from .. to - 1]. */
function between(values: Float64Array, p: number, from: number, to: number): number {
  const position = p * (values.length - 1)
  const index = Math.floor(position)
  const low = selectNth(values, index, from, to)
  const weight = position - index
  if (weight === 0) return low
  let high = Number.POSITIVE_INFINITY
  for (let k = index + 1; k < values.length; k++) if (values[k]! < high) high = values[k]!
  return low + weight * (high - low)
}
