import type { Fraction, Watts } from '../../quantity/index.js'
import type { Borne } from './bears.js'

/** The least battery with which something holds. */
export interface LeastStorage {
  readonly storage: Watts
  readonly borne: Borne
  /** A smaller one holds too, but some that are larger than it do not. */
  readonly narrow: boolean
}

/** Sizes that are looked at first, as shares of the largest. */
const scan: readonly Fraction[] = [1 / 64, 1 / 32, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 1]
/** Part of itself, and of the largest, to which a size is found. */
const within: Fraction = 1 / 64
const least: Fraction = 1 / 1024
/** Larger sizes that must hold too: nobody buys a battery that breaks what holds when it is rounded up. */
const rounded = [1.25, 1.5] as const

/**
 * Least battery that holds and goes on to hold when it is a quarter and a half larger: sizes from small
 * to large, then bisection. More is not always better: an inverter that comes later than the edge of the
 * load pushes the machines when they have already moved, so a middling battery may break what a small
 * one and a large one hold.
 * @param at   what a battery of that power comes to; null where nothing can be simulated
 * @param most the largest that is looked at
 * @returns undefined where none holds, `narrow` too where one does but not its next sizes
 */
export function leastStorage(
  at: (storage: Watts) => Borne | null,
  most: Watts,
): LeastStorage | 'narrow' | undefined {
  const none = at(0)
  if (!none) return undefined
  if (none.holds) return { storage: 0, borne: none, narrow: false }
  let below: Watts = 0
  let narrow = false
  for (const share of scan) {
    const high = most * share
    const borne = at(high)
    if (borne?.holds) {
      const found = bisected(at, below, high, borne, most)
      if (rounded.every((more) => at(Math.min(most, found.storage * more))?.holds)) {
        return { ...found, narrow }
      }
      narrow = true
    }
    below = high
  }
  return narrow ? 'narrow' : undefined
}

/** By how much at most a size that was found is larger than one that does not hold, W. */
export function finestStorage(storage: Watts, most: Watts): Watts {
  return Math.max(within * storage, least * most)
}

function bisected(
  at: (storage: Watts) => Borne | null,
  from: Watts,
  to: Watts,
  borneThere: Borne,
  most: Watts,
): { readonly storage: Watts; readonly borne: Borne } {
  let [low, high, borne] = [from, to, borneThere]
  while (high - low > finestStorage(high, most)) {
    const middle = (low + high) / 2
    const there = at(middle)
    if (there?.holds) [high, borne] = [middle, there]
    else low = middle
  }
  return { storage: high, borne }
}
