import type { Count, Fraction, Watts } from '../../quantity/index.js'
import type { Borne } from './bears.js'

/** The least battery with which something holds. */
export interface LeastStorage {
  /** As it is sold: whole units where there is a unit. */
  readonly storage: Watts
  /** With which it would just hold, were batteries sold by the watt. */
  readonly needed: Watts
  /** Of `storage`. */
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
 * one and a large one hold. Where batteries are sold in units only whole ones are looked at, so that what
 * is bought is what holds.
 * @param at   what a battery of that power comes to; null where nothing can be simulated
 * @param most the largest that is looked at
 * @param unit power of one of those that are sold; 0: any power is
 * @returns undefined where none holds, `narrow` too where one does but not its next sizes
 */
export function leastStorage(
  at: (storage: Watts) => Borne | null,
  most: Watts,
  unit: Watts = 0,
): LeastStorage | 'narrow' | undefined {
  const none = at(0)
  if (!none) return undefined
  if (none.holds) return { storage: 0, needed: 0, borne: none, narrow: false }
  let below: Watts = 0
  let narrow = false
  for (const share of scan) {
    const high = inUnits(most * share, unit)
    if (high <= below) continue
    const borne = at(high)
    if (borne?.holds) {
      const found = bisected(at, [below, high], borne, most, unit)
      const { storage } = found
      const larger = new Set(rounded.map((more) => inUnits(Math.min(most, storage * more), unit)))
      larger.delete(storage)
      if ([...larger].every((one) => at(one)?.holds)) {
        const needed =
          unit > 0 ? bisected(at, [storage - unit, storage], found.borne, most).storage : storage
        return { ...found, needed, narrow }
      }
      narrow = true
    }
    below = high
  }
  return narrow ? 'narrow' : undefined
}

/** How many units of a power, W, make another. */
export function unitsFor(storage: Watts, unit: Watts): Count {
  return Math.max(0, Math.ceil(storage / unit - 1e-9))
}

/** A power in whole units, W; any where there is no unit. */
export function inUnits(storage: Watts, unit: Watts): Watts {
  return unit > 0 ? unitsFor(storage, unit) * unit : storage
}

/** By how much at most a size that was found is larger than one that does not hold, W. */
export function finestStorage(storage: Watts, most: Watts, unit: Watts = 0): Watts {
  return unit > 0 ? unit : Math.max(within * storage, least * most)
}

function bisected(
  at: (storage: Watts) => Borne | null,
  [from, to]: readonly [Watts, Watts],
  borneThere: Borne,
  most: Watts,
  unit: Watts = 0,
): { readonly storage: Watts; readonly borne: Borne } {
  let [low, high, borne] = [from, to, borneThere]
  while (high - low > finestStorage(high, most, unit) * (1 + 1e-9)) {
    const middle = inUnits((low + high) / 2, unit)
    const there = at(middle)
    if (there?.holds) [high, borne] = [middle, there]
    else low = middle
  }
  return { storage: high, borne }
}
