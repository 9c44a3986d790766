import { normalCdf } from '../../numeric/index.js'
import type { Fraction, Seconds } from '../../quantity/index.js'

/** How racks follow a common change of level. */
export interface EdgeShape {
  /** Time constant of one rack's first-order rise, s; 0: at once. */
  readonly lag: Seconds
  /** Standard deviation of the racks' moments around the common one, s; 0: all at once. */
  readonly jitter: Seconds
  /** Share of the change by which power first goes too far; 0 for falling edges. */
  readonly overshoot: Fraction
  readonly overshootDecay: Seconds
}

/** Standard deviations of jitter, and time constants, after which an edge is over (1e-7 left). */
const JITTERS = 6
const TIME_CONSTANTS = 16

/** From the common moment: before `-before` nothing has happened, after `after` all of it has. */
export function edgeReach(shape: EdgeShape): { before: Seconds; after: Seconds } {
  const slowest = Math.max(shape.lag, shape.overshoot === 0 ? 0 : shape.overshootDecay)
  const before = JITTERS * shape.jitter
  return { before, after: before + TIME_CONSTANTS * slowest }
}

/**
 * Mean of all racks after a unit step at time 0: the step response of
 * (1 + o·T_o s/(1 + T_o s))/(1 + T s), convolved with the normal distribution of the racks' moments,
 *
 *     y(t) = Φ(t/σ) + A·M(t; T_o) − (1 + A)·M(t; T),   A = o·T_o/(T_o − T)
 *     M(t; T) = exp(σ²/2T² − t/T)·Φ(t/σ − σ/T)
 *
 * (exponentially modified normal: Grushka, Anal. Chem. 44, 1972). In frequency the jitter is the
 * low-pass exp(−(2πfσ)²/2).
 * @param time s from the common moment
 * @returns 0 long before, 1 long after
 */
export function edgeResponse(shape: EdgeShape, time: Seconds): number {
  const { lag, jitter, overshoot, overshootDecay } = shape
  // two equal time constants have no A: moved apart by a millionth, 1e-6 of the overshoot
  const alike = Math.abs(overshootDecay - lag) <= 1e-6 * lag
  const decay = alike ? lag * (1 + 1e-6) : overshootDecay
  const excess = overshoot === 0 || decay === 0 ? 0 : (overshoot * decay) / (decay - lag)
  let y = step(time, jitter)
  if (excess !== 0) y += excess * memory(time, jitter, decay)
  if (lag > 0) y -= (1 + excess) * memory(time, jitter, lag)
  return y
}

function step(time: Seconds, jitter: Seconds): number {
  if (time > 8 * jitter) return 1
  if (jitter > 0) return normalCdf(time / jitter)
  return time >= 0 ? 1 : 0
}

/** What is left of exp(-t/T) when its start is spread normally. */
function memory(time: Seconds, jitter: Seconds, constant: Seconds): number {
  if (constant === 0) return 0
  if (jitter === 0) return time >= 0 ? Math.exp(-time / constant) : 0
  const ratio = jitter / constant
  const z = time / jitter - ratio
  if (z > 8) return Math.exp((ratio * ratio) / 2 - time / constant)
  if (z > -30) return Math.exp((ratio * ratio) / 2 - time / constant) * normalCdf(z)
  // far below the mean exp overflows and Φ vanishes: Φ(z) → φ(z)/|z|·(1 − 1/z² + 3/z⁴)
  const inverse = 1 / (z * z)
  const density = Math.exp((-time * time) / (2 * jitter * jitter)) / Math.sqrt(2 * Math.PI)
  return (density / -z) * (1 - inverse + 3 * inverse * inverse)
}
