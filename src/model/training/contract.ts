import type { Accelerator, Model } from '../../catalog/index.js'
import type { Series } from '../../numeric/index.js'
import type { Count, Flop, FlopPerSecond, Fraction, Seconds } from '../../quantity/index.js'
import type { Finding, TrainingJob } from '../../scenario/index.js'

/** A training run against one kind of accelerator. */
export interface TrainingRateInput {
  readonly jobs: Readonly<Record<string, TrainingJob>>
  readonly models: Readonly<Record<string, Model>>
  readonly accelerators: Readonly<Record<string, Accelerator>>
  /** Accelerator and count by phase. */
  readonly phases: Readonly<Record<string, { readonly accelerator: string; readonly count: Count }>>
  /** Utilisation where the job names none. */
  readonly utilisation: Fraction
}

/** What one accelerator of each phase does for a job. */
export interface JobRate {
  /** Arithmetic of the whole run. */
  readonly compute: Flop | null
  readonly flopPerToken: number | null
  readonly utilisation: Fraction
  /** Useful rate of one accelerator by phase. */
  readonly ratePerAccelerator: Readonly<Record<string, FlopPerSecond>>
}

/** Rates by job. */
export interface TrainingRates {
  readonly jobs: Readonly<Record<string, JobRate>>
  readonly findings: readonly Finding[]
}

/** Progress of the runs on what is delivered. */
export interface TrainingProgressInput {
  readonly jobs: Readonly<Record<string, TrainingJob>>
  readonly rates: Readonly<Record<string, JobRate>>
  /** Accelerators doing useful work by phase, daily. */
  readonly useful: Readonly<Record<string, Series>>
  readonly horizon: Seconds
  /** Scenario's start, epoch seconds, for `from` dates. */
  readonly start: number
}

/** How far a run comes. */
export interface JobProgress {
  readonly start: Seconds | null
  /** Null: not within the horizon. */
  readonly finish: Seconds | null
  readonly done: Fraction
  readonly acceleratorHours: number
}

/** Progress by job. */
export interface TrainingProgress {
  readonly jobs: Readonly<Record<string, JobProgress>>
  readonly findings: readonly Finding[]
}
