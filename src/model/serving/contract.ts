import type { Accelerator, Model } from '../../catalog/index.js'
import type {
  Bytes,
  Count,
  Fraction,
  Joules,
  Seconds,
  TokensPerSecond,
} from '../../quantity/index.js'
import type { Finding, ServingJob } from '../../scenario/index.js'

/** Services against the accelerators of each phase. */
export interface ServingInput {
  readonly jobs: Readonly<Record<string, ServingJob>>
  readonly models: Readonly<Record<string, Model>>
  readonly accelerators: Readonly<Record<string, Accelerator>>
  readonly phases: Readonly<
    Record<string, { readonly accelerator: string; readonly itPowerPeak: number }>
  >
  /** Shares of printed rates that kernels reach. */
  readonly memoryEfficiency: Fraction
  readonly matmulEfficiency: Fraction
}

/** One replica of a model on one kind of accelerator. */
export interface Replica {
  readonly accelerators: Count
  readonly weights: Bytes
  readonly kvPerToken: Bytes
  /** Requests that fit in memory together. */
  readonly concurrencyMax: Count
  readonly concurrency: Count
  readonly timeToFirstToken: Seconds
  readonly timePerOutputToken: Seconds
  readonly tokensPerSecond: TokensPerSecond
  readonly tokensPerSecondPerAccelerator: TokensPerSecond
  readonly energyPerToken: Joules
}

/** Replicas by job and phase; null where the model does not fit. */
export interface Serving {
  readonly jobs: Readonly<Record<string, Readonly<Record<string, Replica | null>>>>
  readonly findings: readonly Finding[]
}
