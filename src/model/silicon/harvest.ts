import type { Count, Fraction, Ratio } from '../../quantity/index.js'

/** A die of equal cores that is sold with some of them dead. */
export interface Harvest {
  /** Mean killer defects of the whole die, m = A·D, >= 0. */
  readonly defects: Ratio
  /** Cores on the die, n >= 1. */
  readonly cores: Count
  /** Cores that must work, 0..n. */
  readonly needed: Count
  /** Share of the die's area that is cores, 0..1; a defect elsewhere kills the die. */
  readonly coreShare: Fraction
  /** α of the negative binomial; absent: Poisson. */
  readonly clustering?: Ratio | undefined
}

/** Share of the sum below which the tail of a series is dropped. */
const negligible = 1e-17

/**
 * Fraction of dies with `needed` cores alive and no defect outside the cores.
 *
 *   Y = Σ_k P(k defects in cores, none outside) · P(k defects hit at most n − needed cores)
 *
 * The first factor is Poisson, or its mixture over a gamma of shape α, in closed form; the second is
 * the occupancy of n cells by k balls, by recurrence. All terms are positive, so nothing cancels as
 * it does in the inclusion-exclusion sum. For Poisson this is e^(−m(1−f)) · P(Bin(n, 1 − e^(−mf/n))
 * <= n − needed).
 */
export function harvestedYield(harvest: Harvest): Fraction {
  const { defects, cores, needed, coreShare, clustering } = harvest
  const spare = cores - needed
  if (spare < 0) return 0
  const inCores = defects * coreShare
  const spread = clustering ?? Number.POSITIVE_INFINITY
  // P(k) = e^logWeight: k defects in the cores and none outside
  let logWeight = Number.isFinite(spread) ? -spread * Math.log1p(defects / spread) : -defects
  // successive terms fall at least this fast once they fall, also where α < 1
  const slowest = Number.isFinite(spread) ? inCores / (spread + defects) : 0
  let total = 0
  let hit: number[] = [1]
  for (let k = 0; ; k++) {
    const tolerable = hit.reduce((sum, p) => sum + p, 0)
    const term = Math.exp(logWeight) * tolerable
    total += term
    const ratio = ratioOfWeights(k, inCores, defects, spread)
    const next = ratio / (k + 1)
    const fall = Math.max(next, slowest)
    if (!(next > 0) || (fall < 1 && term <= negligible * total * (1 - fall))) return total
    logWeight += Math.log(next)
    hit = oneMoreDefect(hit, cores, spare)
  }
}

/** (k + 1) · P(k + 1)/P(k). */
function ratioOfWeights(k: Count, inCores: Ratio, defects: Ratio, spread: Ratio): Ratio {
  if (!Number.isFinite(spread)) return inCores
  return ((spread + k) * inCores) / (spread + defects)
}

/** Chances of 0, 1, … cores hit, after one more defect; more than `spare` is not kept. */
function oneMoreDefect(hit: readonly number[], cores: Count, spare: Count): number[] {
  const after: number[] = []
  for (let j = 0; j <= Math.min(hit.length, spare); j++) {
    const same = (hit[j] ?? 0) * (j / cores)
    const another = (hit[j - 1] ?? 0) * ((cores - j + 1) / cores)
    after.push(same + another)
  }
  return after
}
