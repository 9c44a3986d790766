import type { PerSquareMetre, Seconds } from '../../quantity/index.js'

/** Defects that fall as a process matures. */
export interface DefectLearning {
  /** Density at time 0, the start of volume production. */
  readonly start: PerSquareMetre
  /** Density that it tends to. */
  readonly mature: PerSquareMetre
  /** Time in which 63 % of the difference is gone, > 0. */
  readonly timeConstant: Seconds
}

/**
 * Defects per area at a time: D(t) = D∞ + (D0 − D∞)·e^(−t/τ). Before time 0 it is the density of the
 * start, since the law says nothing of risk production.
 */
export function densityAt(time: Seconds, learning: DefectLearning): PerSquareMetre {
  const { start, mature, timeConstant } = learning
  return mature + (start - mature) * Math.exp(-Math.max(0, time) / timeConstant)
}

/**
 * τ of two published densities: τ = Δt / ln((D0 − D∞)/(D1 − D∞)).
 * @param start   D0
 * @param later   D1, between D∞ and D0
 * @param elapsed Δt from one to the other, s
 * @param mature  D∞, less than both
 * @returns Infinity where nothing was learnt
 */
export function learningTime(
  start: PerSquareMetre,
  later: PerSquareMetre,
  elapsed: Seconds,
  mature: PerSquareMetre,
): Seconds {
  return elapsed / Math.log((start - mature) / (later - mature))
}
