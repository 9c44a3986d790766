import type {
  Count,
  Flop,
  Fraction,
  Seconds,
  Tokens,
  TokensPerSecond,
  Usd,
  UsdPerToken,
} from '../quantity/index.js'
import type { PowerTrace } from './power-trace.js'
import type { Steps } from './site.js'

/** Number format of the arithmetic. */
export type Precision = 'bf16' | 'fp8' | 'fp4'

/** How one copy of a model is cut over accelerators; the rest of them are copies. */
export interface Parallelism {
  readonly tensor: Count
  readonly pipeline: Count
  readonly expert: Count
  readonly context: Count
  /** Stages that one accelerator holds of the pipeline (virtual stages). */
  readonly interleave: Count
  /** Sequences that go through the pipeline together. */
  readonly microBatch: Count
}

/** A training run. */
export interface TrainingJob {
  /** Key in `catalog.models`. */
  readonly model: string
  /** Arithmetic of the whole run; absent: from `tokens`, else from the model's record. */
  readonly compute?: Flop | undefined
  readonly tokens?: Tokens | undefined
  readonly precision: Precision
  /** Phases whose accelerators it runs on; absent: all. */
  readonly phases?: readonly string[] | undefined
  /** Share of those accelerators. */
  readonly share: Fraction
  /** ISO date or phase name: earliest start; absent: when the first accelerators run. */
  readonly from?: string | undefined
  /** Model FLOP/s utilisation where the author sets it. */
  readonly utilisation?: Fraction | undefined
  /** Tokens of one sequence. */
  readonly sequence: Tokens
  /** Tokens of one optimiser step over all copies. */
  readonly batch: Tokens
  /** Absent: the fastest of a small set that fits. */
  readonly parallelism?: Parallelism | undefined
  /** What is computed again in the backward pass instead of kept. */
  readonly recompute: 'none' | 'selective' | 'full'
  /** Metered draw of its racks, which then stands for its step; absent: from the step. */
  readonly powerTrace?: PowerTrace | undefined
}

/** What stops a synchronous run, and how it comes back. */
export interface Reliability {
  /** Of one accelerator with its share of host, links and software, s. */
  readonly timeBetweenFailures: Seconds
  /** Training stands still while state is copied away. */
  readonly checkpointTime: Seconds
  /** From a failure to the next useful step: detect, replace, load, warm up. */
  readonly restartTime: Seconds
}

/** A small model guesses ahead, the large one checks. */
export interface Speculation {
  /** Tokens guessed a step. */
  readonly length: Count
  /** Probability that a guess stands. */
  readonly acceptance: Fraction
  /** Time of one guess over the time of one step. */
  readonly cost: Fraction
}

/** A service that answers requests. */
export interface ServingJob {
  /** Key in `catalog.models`. */
  readonly model: string
  readonly precision: Precision
  readonly phases?: readonly string[] | undefined
  readonly share: Fraction
  readonly inputTokens: Tokens
  readonly outputTokens: Tokens
  /** Requests in flight on one replica. */
  readonly concurrency: Count
  /** Accelerators of one replica; absent: the fewest that hold the model and one request. */
  readonly accelerators?: Count | undefined
  /** Share of input tokens whose cache is still there from an earlier request. */
  readonly cached: Fraction
  readonly speculation?: Speculation | undefined
}

/** Chips against each other: the same model at the same speed for one user. */
export interface Comparison {
  /** Key in `catalog.models`. */
  readonly model: string
  readonly precision: Precision
  readonly inputTokens: Tokens
  readonly outputTokens: Tokens
  /** Keys in `catalog.accelerators`. */
  readonly accelerators: readonly string[]
  /** Output tokens per second that one user sees, ascending. */
  readonly speeds: readonly TokensPerSecond[]
}

/** A group of users with its own price, demand and patience. */
export interface Tier {
  readonly name: string
  /** Key in `work.serving`. */
  readonly service: string
  /** `api`: pays by the token, price clears; `seats`: pays by the month, waits or is capped. */
  readonly kind: 'api' | 'seats'
  readonly users: Steps
  /** Output tokens that one user asks for, on average over the day, at the price given. */
  readonly demand: TokensPerSecond
  /** Highest over mean demand within a day. */
  readonly peakFactor: number
  /** Of one output token; its share of input in. */
  readonly price: UsdPerToken
  /** Of one user and month. */
  readonly seat: Usd
  /** Change of demand with price, negative. */
  readonly elasticity: number
  readonly timeToFirstToken: Seconds
  /** ISO date from which the tier asks. */
  readonly from?: string | undefined
  /** Lower is admitted first. */
  readonly rank: Count
  /** Output tokens a user may take at most, on average. */
  readonly cap?: TokensPerSecond | undefined
  /** Mean time after which one who waits goes elsewhere; absent: he stays. */
  readonly patience?: Seconds | undefined
  /** Country in which the data must stay. */
  readonly residency?: string | undefined
}

/** How the accelerators spend their day, which sets what they draw. */
export interface PowerMix {
  /** Mean draw over nameplate draw of a rack in training, in serving, and idle. */
  readonly trainingDraw: Fraction
  readonly servingDraw: Fraction
  readonly idleDraw: Fraction
  /** Highest draw of a rack over its nameplate. */
  readonly peakDraw: Fraction
  /** Nameplate of a system over the TDP of its accelerators, where only the TDP is known. */
  readonly systemOverTdp: number
  /** Share of installed accelerators in training and in serving; the rest is idle. */
  readonly trainingShare: Fraction
  readonly servingShare: Fraction
}

/** What the campus is for. */
export interface Work {
  readonly training: Readonly<Record<string, TrainingJob>>
  readonly serving: Readonly<Record<string, ServingJob>>
  readonly comparisons: Readonly<Record<string, Comparison>>
  readonly tiers: Readonly<Record<string, Tier>>
  readonly reliability: Reliability
  readonly mix: PowerMix
  /** Model FLOP/s utilisation of a training run that names none. */
  readonly utilisation: Fraction
  /** Share of time in effective work where the author sets it; absent: from `reliability`. */
  readonly goodput?: Fraction | undefined
}
