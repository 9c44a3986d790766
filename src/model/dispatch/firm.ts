import type { Count, Fraction, Joules, Seconds, Watts } from '../../quantity/index.js'

/** Like units that fail apart from each other. */
export interface OutageClass {
  readonly units: Count
  /** Of one, derated, W. */
  readonly capacity: Watts
  /** Share of the time wanted in which a unit is forced out. */
  readonly outageRate: Fraction
}

/** Capacity outage probability table: available capacity, ascending, and how likely it is. */
export interface OutageTable {
  readonly capacity: Float64Array
  readonly probability: Float64Array
  /** Probability of this capacity or less. */
  readonly cumulative: Float64Array
  /** Σ probability · capacity of this and all lesser states. */
  readonly partial: Float64Array
}

/** States beyond which neighbours are joined at their mean, which keeps the expected capacity. */
const statesMost = 20_000

/**
 * Table of the available capacity of independent units by convolution, class by class (binomial).
 * Source: Billinton & Allan, Reliability Evaluation of Power Systems, chapter 2.
 */
export function outageTable(classes: readonly OutageClass[]): OutageTable {
  let capacity = [0]
  let probability = [1]
  for (const one of classes) {
    const up = binomial(one.units, 1 - one.outageRate)
    const merged = new Map<number, number>()
    for (let i = 0; i < capacity.length; i++) {
      for (let n = 0; n < up.length; n++) {
        const chance = probability[i]! * up[n]!
        if (chance < 1e-18) continue
        const total = capacity[i]! + n * one.capacity
        merged.set(total, (merged.get(total) ?? 0) + chance)
      }
    }
    const entries = joined([...merged.entries()].sort((a, b) => a[0] - b[0]))
    capacity = entries.map((entry) => entry[0])
    probability = entries.map((entry) => entry[1])
  }
  const cumulative = new Float64Array(capacity.length)
  const partial = new Float64Array(capacity.length)
  let sum = 0
  let weighed = 0
  for (let i = 0; i < capacity.length; i++) {
    sum += probability[i]!
    weighed += probability[i]! * capacity[i]!
    cumulative[i] = sum
    partial[i] = weighed
  }
  return {
    capacity: Float64Array.from(capacity),
    probability: Float64Array.from(probability),
    cumulative,
    partial,
  }
}

/** Chances of 0 to n units up. */
export function binomial(n: Count, chance: Fraction): Float64Array {
  const out = new Float64Array(n + 1)
  out[0] = 1
  for (let i = 1; i <= n; i++) {
    for (let k = i; k > 0; k--) out[k] = out[k]! * (1 - chance) + out[k - 1]! * chance
    out[0] = out[0]! * (1 - chance)
  }
  return out
}

function joined(entries: [number, number][]): [number, number][] {
  if (entries.length <= statesMost) return entries
  const top = entries.at(-1)![0]
  const out: [number, number][] = []
  let bin = -1
  for (const [capacity, chance] of entries) {
    const at = Math.floor((capacity / top) * (statesMost / 2))
    const last = out.at(-1)
    if (at === bin && last) {
      const total = last[1] + chance
      last[0] = (last[0] * last[1] + capacity * chance) / total
      last[1] = total
    } else out.push([capacity, chance])
    bin = at
  }
  return out
}

/** How often and how much capacity is short of a load. */
export interface Shortage {
  /** Expected time in which the load is above the capacity, s. */
  readonly lossOfLoad: Seconds
  /** Expected energy above it, J. */
  readonly unserved: Joules
}

/**
 * Loss-of-load expectation and expected unserved energy against loads by step.
 * @param firm capacity that never fails beside the table, W (the grid)
 */
export function shortageAgainst(
  table: OutageTable,
  load: ArrayLike<number>,
  step: Seconds,
  firm: Watts = 0,
): Shortage {
  let lossOfLoad = 0
  let unserved = 0
  for (let t = 0; t < load.length; t++) {
    const need = load[t]! - firm
    const at = lastBelow(table.capacity, need)
    if (at < 0) continue
    lossOfLoad += table.cumulative[at]! * step
    unserved += (need * table.cumulative[at]! - table.partial[at]!) * step
  }
  return { lossOfLoad, unserved }
}

/** Index of the last state below a need, clear of rounding; -1: none. */
function lastBelow(capacity: Float64Array, need: Watts): number {
  const limit = need * (1 - 1e-12)
  let low = 0
  let high = capacity.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (capacity[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Capacity that stays when the largest units are lost, W. @param lost 0, 1 or 2 units */
export function firmCapacity(
  classes: readonly Pick<OutageClass, 'units' | 'capacity'>[],
  lost: Count,
): Watts {
  let left = lost
  let firm = 0
  for (const one of [...classes].sort((a, b) => b.capacity - a.capacity)) {
    const out = Math.min(left, one.units)
    left -= out
    firm += (one.units - out) * one.capacity
  }
  return firm
}
