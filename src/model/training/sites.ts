import type {
  Bytes,
  BytesPerSecond,
  Count,
  Fraction,
  Metres,
  MetresPerSecond,
  Seconds,
} from '../../quantity/index.js'

/** Light in fibre: c over a refractive index of 1.468. Source: ITU-T G.652. */
const lightInFibre: MetresPerSecond = 2.042e8

/** Way there and back over a route longer than the straight line. @param detour 1.2 to 1.5 */
export function roundTripTime(distance: Metres, detour = 1.3): Seconds {
  return (2 * distance * detour) / lightInFibre
}

/** Sites that train one model together, every step in step. */
export interface SynchronousSites {
  readonly sites: Count
  /** Between a site and the others, each direction. */
  readonly bandwidth: BytesPerSecond
  readonly roundTrip: Seconds
  /** Gradients of the whole model as they are sent. */
  readonly gradients: Bytes
  /** A step within one site. */
  readonly step: Seconds
  /** Part of it behind which sending can run: the backward pass of the last micro-batch at least. */
  readonly window: Seconds
}

/**
 * Share of the speed that is kept when gradients are added up over S sites in each step, a ring over
 * the sites on sums made inside each:
 *
 *     T / (T + max(0, 2 (S−1)/S · G/B + 2 (S−1) · rtt/2 − window))
 */
export function synchronousEfficiency(run: SynchronousSites): Fraction {
  const { sites, bandwidth, roundTrip, gradients, step, window } = run
  if (sites <= 1) return 1
  const wire = (2 * (sites - 1) * gradients) / sites / bandwidth
  const exposed = Math.max(0, wire + (sites - 1) * roundTrip - window)
  return step / (step + exposed)
}

/**
 * Share of the time in which sites compute that work H steps alone and then average (DiLoCo):
 * inner/(inner + exchange). The loss that fewer exchanges cost is not in it: no number holds in
 * general. Source: Douillard et al. 2023 (2311.08105); Jaghouar et al. 2024 (2412.01152).
 * @param inner the H steps; @param exchange averaging, nothing else runs meanwhile
 */
export function localEfficiency(inner: Seconds, exchange: Seconds): Fraction {
  return inner / (inner + exchange)
}

/**
 * Time of an averaging over sites by ring, each value `bytes` wide (INTELLECT-1 sends 8 bit).
 * @param parameters of the model
 */
export function exchangeOverSites(
  parameters: Count,
  bytes: Bytes,
  sites: Count,
  bandwidth: BytesPerSecond,
  roundTrip: Seconds,
): Seconds {
  if (sites <= 1) return 0
  return (2 * (sites - 1) * parameters * bytes) / sites / bandwidth + (sites - 1) * roundTrip
}

/**
 * Bytes saved against adding up gradients in every step: H steps alone, narrower values.
 * @param width bytes of a gradient in the synchronous run; @param sent of a value as exchanged
 */
export function communicationReduction(steps: Count, width: Bytes, sent: Bytes): number {
  return (steps * width) / sent
}
