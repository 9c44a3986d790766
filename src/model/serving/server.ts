import type { Count, Fraction, Seconds, TokensPerSecond } from '../../quantity/index.js'
import type { ReplicaCost } from './cost.js'
import { offlineRate } from './offline.js'
import type { Requests, Running } from './steady.js'
import { promptTime } from './step-time.js'

/** Longest times that 99 of 100 requests may see. */
export interface LatencyLimits {
  readonly timeToFirstToken: Seconds
  readonly timePerOutputToken: Seconds
}

/** A replica fed by requests that arrive at random. */
export interface Served {
  readonly tokensPerSecond: TokensPerSecond
  /** Share of the rate with requests always waiting, and requests in the batch. */
  readonly load: Fraction
  readonly batch: Count
}

/**
 * Rate that a replica sustains for random arrivals within limits. Its batch is held to the limit of
 * the token time. Prompts queue for it: with regular service and random arrivals (M/D/1, Pollaczek
 * and Khinchine) the wait's mean is S ρ / 2(1−ρ) and its 99th percentile about ln 100 times that, so
 * with S the prompt's time and L the limit
 *
 *     L = S + ln 100 · S ρ / 2(1−ρ)        ρ = x / (1 + x),  x = 2 (L − S) / (S ln 100)
 *
 * @returns null where a single prompt takes longer than the limit, or nothing fits
 */
export function serverRate(
  cost: ReplicaCost,
  requests: Omit<Requests, 'concurrency'>,
  limits: LatencyLimits,
  how: Running,
): Served | null {
  const full = offlineRate(cost, requests, how, limits.timePerOutputToken)
  if (full === null) return null
  const fresh = requests.inputTokens * (1 - (requests.cached ?? 0))
  const alone = promptTime(cost, fresh, requests.inputTokens - fresh, how.calibration)
  const slack = limits.timeToFirstToken - alone
  if (slack <= 0) return null
  const x = (2 * slack) / (alone * Math.log(100))
  const load = x / (1 + x)
  return { tokensPerSecond: full.tokensPerSecond * load, load, batch: full.batch * load }
}
