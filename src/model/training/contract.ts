import type { Accelerator, Model } from '../../catalog/index.js'
import type { Series } from '../../numeric/index.js'
import type {
  Bytes,
  BytesPerSecond,
  Count,
  Flop,
  FlopPerSecond,
  Fraction,
  Seconds,
  Tokens,
  TokensPerSecond,
} from '../../quantity/index.js'
import type { Finding, Reliability, TrainingJob } from '../../scenario/index.js'
import type { Level } from '../fabric/contract.js'
import type { StepProfile } from '../load/contract.js'

/** A line between two sites, each way. */
export interface SiteLine {
  readonly from: string
  readonly to: string
  readonly bandwidth: BytesPerSecond
  readonly roundTrip: Seconds
}

/** Accelerators of one phase as a training run sees them. */
export interface TrainingPool {
  readonly site: string
  readonly accelerator: string
  /** All of the phase. */
  readonly count: Count
  /** Network between them, smallest level first; empty where none is described. */
  readonly levels: readonly Level[]
}

/** A training run against the accelerators of each phase. */
export interface TrainingRateInput {
  readonly jobs: Readonly<Record<string, TrainingJob>>
  readonly models: Readonly<Record<string, Model>>
  readonly accelerators: Readonly<Record<string, Accelerator>>
  readonly phases: Readonly<Record<string, TrainingPool>>
  readonly lines: readonly SiteLine[]
  /** Model FLOP/s utilisation where the model's shape is not known. */
  readonly utilisation: Fraction
  /** Where the author sets it, instead of `reliability`. */
  readonly goodput?: Fraction | undefined
  readonly reliability: Reliability
  /** Draw over nameplate while computing and while waiting, for the step's power profile. */
  readonly draw: { readonly high: Fraction; readonly low: Fraction }
}

/** How one copy of the model is cut, and how many copies run. */
export interface Layout {
  readonly tensor: Count
  readonly pipeline: Count
  readonly expert: Count
  readonly context: Count
  readonly data: Count
  readonly interleave: Count
  readonly microBatch: Count
  /** Micro-batches that each copy takes in one step. */
  readonly microBatches: Count
}

/** Time of one optimiser step and what it goes to; the parts sum to the total. */
export interface StepTime {
  readonly total: Seconds
  readonly compute: Seconds
  /** Communication that nothing hides. */
  readonly tensor: Seconds
  readonly context: Seconds
  readonly expert: Seconds
  readonly pipeline: Seconds
  readonly data: Seconds
  /** Pipeline stages that wait. */
  readonly bubble: Seconds
  readonly optimiser: Seconds
  /** All wait for the slowest. */
  readonly straggler: Seconds
}

/** Memory of one accelerator of the fullest stage. */
export interface TrainingMemory {
  readonly weights: Bytes
  readonly gradients: Bytes
  readonly optimiser: Bytes
  readonly activations: Bytes
  readonly buffers: Bytes
  readonly total: Bytes
  readonly capacity: Bytes
}

/** Share of time that counts, with failures and checkpoints. */
export interface Goodput {
  /** Of the whole run. */
  readonly timeBetweenFailures: Seconds
  readonly checkpointInterval: Seconds
  readonly fraction: Fraction
}

/** A run on all accelerators of a phase. */
export interface PhaseRate {
  /** `modelled`: from the model's shape; `assumed`: from a utilisation. */
  readonly basis: 'modelled' | 'assumed'
  readonly layout: Layout | null
  readonly step: StepTime | null
  readonly memory: TrainingMemory | null
  readonly tokensPerStep: Tokens
  readonly tokensPerSecond: TokensPerSecond
  /** 6 N + attention, over dense peak of the run's precision. */
  readonly utilisation: Fraction
  /** Useful rate of one accelerator while nothing fails. */
  readonly ratePerAccelerator: FlopPerSecond
  readonly goodput: Goodput
  readonly profile: StepProfile
}

/** A run in step over several sites: narrowest and longest way between two, and the speed it keeps. */
export interface Across {
  readonly sites: readonly string[]
  readonly bandwidth: BytesPerSecond
  readonly roundTrip: Seconds
  readonly efficiency: Fraction
}

/** What a phase does for a job; null where the model does not fit. */
export interface JobRate {
  /** Arithmetic of the whole run. */
  readonly compute: Flop | null
  readonly flopPerToken: number | null
  /** Null: at one site, or over sites that no line joins. Rates of the phases have it in. */
  readonly across: Across | null
  readonly phases: Readonly<Record<string, PhaseRate | null>>
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
  /** Accelerators at work by phase, daily, before failures of the run. */
  readonly working: Readonly<Record<string, Series>>
  /** What stops a run, and the author's own share of time that counts, which wins over it. */
  readonly reliability: Reliability
  readonly goodput: Fraction | undefined
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
  /** Share of the time that counted, over the run. */
  readonly goodput: Fraction
}

/** Progress by job. */
export interface TrainingProgress {
  readonly jobs: Readonly<Record<string, JobProgress>>
  readonly findings: readonly Finding[]
}
