import type { Fraction, Seconds, Watts } from '../../quantity/index.js'

/** What turns draw of racks into power at the points of supply. */
export interface SitePath {
  /** Racks' nameplate that runs in step, W. */
  readonly nameplate: Watts
  /** IT whose draw stays, W. */
  readonly steady: Watts
  readonly distributionEfficiency: Fraction
  /** Cooling power per W of IT. */
  readonly coolingRate: Fraction
  /** Time constant with which cooling follows heat, s; typical 10-300 s. */
  readonly coolingLag: Seconds
}

/**
 * Power at the points of supply, in place of the levels:
 *
 *     P = (P_job + P_steady + P_cool)/η,   T dP_cool/dt = c·(P_job + P_steady) − P_cool
 *
 * Cooling stands once in it, by its own lag, and never again as a PUE. Each step is exact for a load
 * that is constant over it. Cooling starts from the mean of the first half: what was before.
 * @param levels share of nameplate; becomes W
 */
export function toSitePower(levels: Float64Array, step: Seconds, path: SitePath): void {
  const { nameplate, steady, distributionEfficiency, coolingRate } = path
  const half = Math.max(1, Math.floor(levels.length / 2))
  let before = 0
  for (let k = 0; k < half && k < levels.length; k++) before += levels[k]! / half
  let cooling = coolingRate * (before * nameplate + steady)
  const kept = path.coolingLag > 0 ? Math.exp(-step / path.coolingLag) : 0
  // mean of the relaxation over a step
  const share = path.coolingLag > 0 ? (path.coolingLag * (1 - kept)) / step : 0
  for (let k = 0; k < levels.length; k++) {
    const it = levels[k]! * nameplate + steady
    const target = coolingRate * it
    const mean = target + (cooling - target) * share
    cooling = target + (cooling - target) * kept
    levels[k] = (it + mean) / distributionEfficiency
  }
}
