import type { Window } from '../state/state.js'

/** Layers over common moments, epoch seconds; each value holds until the next moment. */
export interface Stack {
  readonly at: readonly number[]
  readonly layers: readonly (readonly number[])[]
}

/** Floors and roofs of the layers of a stack, what is below 0 stacked downwards. */
export function stacked({ layers, at }: Stack): readonly (readonly [number, number])[][] {
  const up = new Float64Array(at.length)
  const down = new Float64Array(at.length)
  return layers.map((layer) =>
    at.map((_, i) => {
      const value = layer[i] ?? 0
      const side = value >= 0 ? up : down
      const floor = side[i]!
      side[i] = floor + value
      return [floor, side[i]!] as const
    }),
  )
}

/** Lowest and highest of a stack in a window, 0 in. */
export function rangeOfStack(
  bands: readonly (readonly (readonly [number, number])[])[],
  at: readonly number[],
  { from, to }: Window,
): readonly [number, number] {
  let [low, high] = [0, 0]
  for (const band of bands) {
    for (const [i, [, roof]] of band.entries()) {
      if (at[i]! >= to || (at[i + 1] ?? Number.POSITIVE_INFINITY) <= from) continue
      low = Math.min(low, roof)
      high = Math.max(high, roof)
    }
  }
  return [low, high]
}

/**
 * Means of hourly values over so many hours each, from an hour on.
 * @returns one value for each stretch that begins before the values end
 */
export function meansOf(
  values: Float64Array,
  first: number,
  count: number,
  hours: number,
): number[] {
  const out: number[] = []
  for (let from = first; from < Math.min(values.length, first + count); from += hours) {
    const to = Math.min(values.length, from + hours)
    let sum = 0
    for (let i = from; i < to; i++) sum += values[i]!
    out.push(sum / (to - from))
  }
  return out
}
