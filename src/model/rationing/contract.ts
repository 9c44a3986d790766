import type { Series } from '../../numeric/index.js'
import type { Fraction, Seconds, Tokens, Usd } from '../../quantity/index.js'
import type { Finding, Tier } from '../../scenario/index.js'

/** Tiers that ask, and what is there to serve them. */
export interface RationingInput {
  readonly tiers: Readonly<Record<string, Tier>>
  /** Tokens/s that each service can give, daily. */
  readonly capacity: Readonly<Record<string, Series>>
  readonly start: number
  readonly horizon: Seconds
}

/** How one tier fares. */
export interface TierOutcome {
  /** First day on which all of its demand is met; null: not within the horizon. */
  readonly admitted: Seconds | null
  readonly offered: Tokens
  readonly served: Tokens
  readonly shed: Tokens
  readonly servedShare: Fraction
  readonly revenue: Usd
}

/** Who is served and who waits. */
export interface Rationing {
  readonly tiers: Readonly<Record<string, TierOutcome>>
  readonly findings: readonly Finding[]
}
