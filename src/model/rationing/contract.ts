import type { Series } from '../../numeric/index.js'
import type {
  Count,
  EpochSeconds,
  Fraction,
  Seconds,
  Tokens,
  Usd,
  UsdPerToken,
} from '../../quantity/index.js'
import type { Finding, Tier } from '../../scenario/index.js'

/** Elasticity of a tier as a range. */
export interface ElasticityRange {
  readonly p10: number
  readonly p50: number
  readonly p90: number
}

/** What a service can do: capacity over time and the latency it then shows. */
export interface ServiceCapacity {
  /** Output tokens/s, daily. */
  readonly capacity: Series
  /** First token at the concurrency the capacity is rated at. */
  readonly timeToFirstToken: Seconds
  /** Output tokens/s of one accelerator, for what a shortage means in accelerators. */
  readonly tokensPerSecondPerAccelerator: number
  /** Cost of one output token at full use; null: not known. */
  readonly cost: UsdPerToken | null
}

/** Tiers that ask, and what is there to serve them. */
export interface RationingInput {
  readonly tiers: Readonly<Record<string, Tier>>
  /** By tier; absent: the tier's central value alone. */
  readonly elasticity: Readonly<Record<string, ElasticityRange>>
  readonly services: Readonly<Record<string, ServiceCapacity>>
  /** Country in which each service runs, for tiers whose data must stay. */
  readonly countries: Readonly<Record<string, readonly string[]>>
  readonly start: EpochSeconds
  readonly horizon: Seconds
}

/** Month by month. */
export interface TierMonth {
  readonly month: string
  readonly users: Count
  readonly offered: Tokens
  readonly served: Tokens
  /** Kept waiting or capped, and turned away for good. */
  readonly waiting: Tokens
  readonly shed: Tokens
  readonly revenue: Usd
}

/** Price at which demand would fall to what is there. */
export interface ClearingPrice {
  readonly p10: UsdPerToken
  readonly p50: UsdPerToken
  readonly p90: UsdPerToken
}

/** How one tier fares. */
export interface TierOutcome {
  /** First day on which all of its peak demand is met; null: not within the horizon. */
  readonly admitted: Seconds | null
  /** First day from which it is met to the end: the launch that keeps its latency promise. */
  readonly launch: Seconds | null
  readonly offered: Tokens
  readonly served: Tokens
  readonly waiting: Tokens
  readonly shed: Tokens
  readonly servedShare: Fraction
  readonly revenue: Usd
  /** Revenue that waiting and leaving cost. */
  readonly lost: Usd
  /** Users who left because they waited. */
  readonly left: number
  /** Tokens a user may take on the tightest day: the cap that lets all in, tokens/s. */
  readonly capNeeded: number
  /** Accelerators missing on the tightest day. */
  readonly acceleratorsShort: number
  /** On the tightest day, API tiers; null: no shortage or seats. */
  readonly clearing: ClearingPrice | null
  /** Price at which a token earns what it costs, per seat and month or per token; null: unknown. */
  readonly breakEvenPrice: Usd | null
  readonly promiseKept: boolean
  readonly months: readonly TierMonth[]
}

/** Who is served and who waits. */
export interface Rationing {
  readonly tiers: Readonly<Record<string, TierOutcome>>
  readonly findings: readonly Finding[]
}
