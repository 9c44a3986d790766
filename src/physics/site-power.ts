import type { Fraction, Seconds, Watts } from '../quantity/index.js'

/** What turns the draw of racks into power at the points of supply. */
export interface SitePath {
  /** IT beside the racks that swing, whose draw stays, W. */
  readonly steady: Watts
  /** From the points of supply to the racks. */
  readonly distributionEfficiency: Fraction
  /** Cooling power per W of IT. */
  readonly coolingRate: Fraction
  /** Time constant with which cooling follows heat, s; typical 10-300 s. */
  readonly coolingLag: Seconds
}

/**
 * Power at the points of supply:
 *
 *     P = (P_racks + P_steady + P_cool)/η,   T dP_cool/dt = c·(P_racks + P_steady) − P_cool
 *
 * Cooling stands once in it, by its own lag, and never again as a PUE. Each step is exact for a load
 * that is constant over it. Cooling starts from the mean of the first half: what was before.
 * @param racks W, mean of each step
 * @param step  s
 * @returns W, of the same length
 */
export function sitePower(racks: Float64Array, step: Seconds, path: SitePath): Float64Array {
  const { steady, distributionEfficiency, coolingRate, coolingLag } = path
  const out = new Float64Array(racks.length)
  const half = Math.max(1, Math.floor(racks.length / 2))
  let before = 0
  for (let k = 0; k < half && k < racks.length; k++) before += racks[k]! / half
  let cooling = coolingRate * (before + steady)
  const kept = coolingLag > 0 ? Math.exp(-step / coolingLag) : 0
  // mean of the relaxation over a step
  const share = coolingLag > 0 ? (coolingLag * (1 - kept)) / step : 0
  for (let k = 0; k < racks.length; k++) {
    const it = racks[k]! + steady
    const target = coolingRate * it
    const mean = target + (cooling - target) * share
    cooling = target + (cooling - target) * kept
    out[k] = (it + mean) / distributionEfficiency
  }
  return out
}
