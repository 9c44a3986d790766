import type { Series } from '../../numeric/index.js'
import { parseDate, type Seconds, type Tokens, type TokensPerSecond } from '../../quantity/index.js'
import type { Finding, Tier } from '../../scenario/index.js'
import type { Rationing, RationingInput, TierOutcome } from './contract.js'

/**
 * Strict priority: on every day the tiers of a service take of its capacity in order of rank, the
 * lower first; equal ranks in the order written. What a tier does not get is shed, not kept for
 * later. Preview: demand is constant and does not answer to price or delay. See the README.
 *
 * @param input capacity in tokens/s by service, daily; `start` in epoch seconds
 * @returns tokens over the horizon, revenue in money of the prices, `admitted` in s from the start
 */
export function ration(input: RationingInput): Rationing {
  const queue = Object.entries(input.tiers).toSorted(([, a], [, b]) => a.rank - b.rank)
  const left: Record<string, Float64Array> = {}
  for (const [service, capacity] of Object.entries(input.capacity)) {
    left[service] = tokensOf(capacity, input.horizon)
  }
  const outcomes: Record<string, TierOutcome> = {}
  for (const [key, tier] of queue) {
    const capacity = input.capacity[tier.service]
    outcomes[key] = serve(tier, capacity ?? nothing(input.horizon), left[tier.service], input)
  }
  const tiers: Record<string, TierOutcome> = {}
  const findings: Finding[] = []
  for (const key of Object.keys(input.tiers)) {
    const outcome = outcomes[key]
    if (!outcome) continue
    tiers[key] = outcome
    if (outcome.admitted === null && outcome.offered > 0) {
      const values = { tier: key, share: outcome.servedShare, shed: outcome.shed }
      const path = `work.tiers.${key}`
      findings.push({ code: 'rationing.not-admitted', severity: 'warning', path, values })
    }
  }
  return { tiers, findings }
}

/** One tier over all days; what it takes leaves `left`. */
function serve(
  tier: Tier,
  capacity: Series,
  left: Float64Array | undefined,
  { start, horizon }: RationingInput,
): TierOutcome {
  const rate: TokensPerSecond = tier.users * tier.demand
  const from = askedFrom(tier, start)
  let admitted: Seconds | null = null
  let served: Tokens = 0
  let shed: Tokens = 0
  for (let d = 0; d < capacity.values.length; d++) {
    const begins = Math.max(from, capacity.start + d * capacity.step)
    const time = Math.min(horizon, capacity.start + (d + 1) * capacity.step) - begins
    if (time <= 0 || rate <= 0) continue
    const asked = rate * time
    const given = Math.min(asked, left?.[d] ?? 0, capacity.values[d]! * time)
    if (left) left[d] = left[d]! - given
    served += given
    shed += asked - given
    if (given === asked) admitted ??= begins
  }
  const offered = served + shed
  const servedShare = offered > 0 ? served / offered : 0
  return { admitted, offered, served, shed, servedShare, revenue: served * tier.price }
}

/** Tokens that each day of a service can give within the horizon. */
function tokensOf(capacity: Series, horizon: Seconds): Float64Array {
  return capacity.values.map((rate, d) => {
    const begins = capacity.start + d * capacity.step
    return rate * Math.max(0, Math.min(horizon - begins, capacity.step))
  })
}

/** Capacity of a service that nobody runs: one step of none. */
function nothing(horizon: Seconds): Series {
  return { unit: 'tokens/s', start: 0, step: Math.max(1, horizon), values: new Float64Array(1) }
}

/** First moment at which a tier asks, s; what is no date has been named by the scenario's check. */
function askedFrom(tier: Tier, start: number): Seconds {
  const date = tier.from === undefined ? undefined : parseDate(tier.from)
  return date?.ok ? date.value - start : 0
}
