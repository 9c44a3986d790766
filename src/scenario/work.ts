import type {
  Count,
  Flop,
  Fraction,
  Seconds,
  Tokens,
  TokensPerSecond,
  UsdPerToken,
} from '../quantity/index.js'

/** Number format of the arithmetic. */
export type Precision = 'bf16' | 'fp8' | 'fp4'

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
}

/** A group of users with its own price, demand and patience. */
export interface Tier {
  readonly name: string
  /** Key in `work.serving`. */
  readonly service: string
  readonly users: Count
  /** Demand of one user at the price given. */
  readonly demand: TokensPerSecond
  readonly price: UsdPerToken
  /** Change of demand with price, negative. */
  readonly elasticity: number
  readonly timeToFirstToken: Seconds
  /** ISO date from which the tier asks. */
  readonly from?: string | undefined
  /** Lower is admitted first. */
  readonly rank: Count
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
  readonly tiers: Readonly<Record<string, Tier>>
  readonly mix: PowerMix
  /** Model FLOP/s utilisation of a training run that names none. */
  readonly utilisation: Fraction
  /** Share of time in effective work: failures, checkpoints and restarts out. */
  readonly goodput: Fraction
  /** Shares of printed rates that kernels reach. */
  readonly memoryEfficiency: Fraction
  readonly matmulEfficiency: Fraction
}
