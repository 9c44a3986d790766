import type { Accelerator, Model } from '../../catalog/index.js'
import type {
  Bytes,
  Count,
  Joules,
  Seconds,
  TokensPerSecond,
  Usd,
  Watts,
} from '../../quantity/index.js'
import type { Comparison, Finding, ServingJob } from '../../scenario/index.js'
import type { Level } from '../fabric/contract.js'

/** Accelerators of one phase as a service sees them. */
export interface ServingPool {
  readonly accelerator: string
  /** Network between them, smallest level first; empty where none is described. */
  readonly levels: readonly Level[]
  /** Of one accelerator while serving, its share of rack and cooling in, W. */
  readonly power: Watts
}

/** Services against the accelerators of each phase. */
export interface ServingInput {
  readonly jobs: Readonly<Record<string, ServingJob>>
  readonly models: Readonly<Record<string, Model>>
  readonly accelerators: Readonly<Record<string, Accelerator>>
  readonly phases: Readonly<Record<string, ServingPool>>
}

/** Time of one decode step by what it goes to; the parts sum to the step. */
export interface DecodeStep {
  readonly weights: Seconds
  readonly cache: Seconds
  readonly compute: Seconds
  readonly communication: Seconds
  readonly overhead: Seconds
}

/** One replica of a model on one kind of accelerator, in its steady state. */
export interface Replica {
  readonly accelerators: Count
  readonly tensor: Count
  readonly expert: Count
  readonly weights: Bytes
  readonly kvPerToken: Bytes
  /** Requests that fit in memory together. */
  readonly concurrencyMax: Count
  readonly concurrency: Count
  readonly timeToFirstToken: Seconds
  readonly timePerOutputToken: Seconds
  /** First and ninth decile of what real systems of this kind show. */
  readonly timePerOutputTokenP10: Seconds
  readonly timePerOutputTokenP90: Seconds
  readonly step: DecodeStep
  /** Output tokens. */
  readonly tokensPerSecond: TokensPerSecond
  readonly tokensPerSecondPerUser: TokensPerSecond
  readonly tokensPerSecondPerAccelerator: TokensPerSecond
  /** Per output token. */
  readonly energyPerToken: Joules
}

/** Ways to get more tokens from the same accelerators. */
export type Lever = 'quantise' | 'cache' | 'speculate' | 'batch'

/** Replicas by job and phase; null where the model does not fit. */
export interface Serving {
  readonly jobs: Readonly<Record<string, Readonly<Record<string, Replica | null>>>>
  /** Output tokens/s per accelerator with each lever pulled alone, by job and phase. */
  readonly levers: Readonly<
    Record<string, Readonly<Record<string, Readonly<Partial<Record<Lever, TokensPerSecond>>>>>>
  >
  readonly findings: readonly Finding[]
}

/** A chip to be compared, with what it takes to run one. */
export interface Contestant {
  readonly accelerator: Accelerator
  /** Share of rack and cooling in, W; null: unknown. */
  readonly power: Watts | null
  /** Capital, power and upkeep of one, USD/s; null: no price known. */
  readonly cost: number | null
}

/** Everything chips are compared from. */
export interface ComparisonInput {
  readonly comparisons: Readonly<Record<string, Comparison>>
  readonly models: Readonly<Record<string, Model>>
  readonly contestants: Readonly<Record<string, Contestant>>
}

/** The best of a chip at one speed for the user. */
export interface Standing {
  readonly speed: TokensPerSecond
  readonly accelerators: Count
  readonly concurrency: Count
  readonly tokensPerSecondPerAccelerator: TokensPerSecond
  /** Tokens/s per W. */
  readonly perWatt: number | null
  /** Per output token. */
  readonly cost: Usd | null
}

/** One chip in a comparison. */
export interface ChipStanding {
  /** Highest speed for one user that any layout reaches. */
  readonly speedMax: TokensPerSecond
  /** At each speed asked for; null: not reached. */
  readonly at: readonly (Standing | null)[]
  /** Pareto front of speed for the user against rate of the accelerator, up to 40 points. */
  readonly frontier: readonly Standing[]
  /** Coefficients fitted on this kind of machine, or carried over from another. */
  readonly basis: 'fitted' | 'carried-over' | 'vendor'
}

/** Chips at equal model and speed, by comparison; null: the model does not fit. */
export interface Compared {
  readonly comparisons: Readonly<Record<string, Readonly<Record<string, ChipStanding | null>>>>
  readonly findings: readonly Finding[]
}
