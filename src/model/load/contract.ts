import type { Series } from '../../numeric/index.js'
import type { Count, Fraction, Seconds, Watts } from '../../quantity/index.js'
import type { Finding } from '../../scenario/index.js'

/** Draw of one accelerator with its share of the rack, before distribution losses. */
export interface PhaseDraw {
  readonly site: string
  readonly itPowerAverage: Watts
  readonly itPowerPeak: Watts
}

/** Everything the hourly load is made from. */
export interface LoadInput {
  /** Horizon, s; hours are counted from 0. */
  readonly horizon: Seconds
  readonly phases: Readonly<Record<string, PhaseDraw>>
  /** Working accelerators by phase, daily. */
  readonly installed: Readonly<Record<string, Series>>
}

/** What the racks of a site draw. */
export interface SiteLoad {
  /** Mean IT power by hour, W. */
  readonly itPower: Series
  /** Highest IT power the working racks reach together by hour, W. */
  readonly itPeak: Series
}

/** IT power of every site. */
export interface Load {
  readonly sites: Readonly<Record<string, SiteLoad>>
  readonly findings: readonly Finding[]
}

/** Part of a training step in which all accelerators do the same. */
export interface StepSegment {
  readonly kind: 'compute' | 'communication' | 'optimiser' | 'checkpoint' | 'idle'
  readonly duration: Seconds
  /** Draw over nameplate. */
  readonly level: Fraction
  /** Spread of the racks' moments at the edge into this segment; absent: that of the step. */
  readonly jitter?: Seconds | undefined
  /** Standard deviation within it, share of nameplate; absent: that of the step. */
  readonly noise?: Fraction | undefined
}

/** One step of a synchronous job as its racks see it. */
export interface StepProfile {
  readonly segments: readonly StepSegment[]
  /** Time constant of an edge. */
  readonly edge: Seconds
  /** Share of a rising edge by which power first goes too far, and how fast that decays. */
  readonly overshoot: Fraction
  readonly overshootDecay: Seconds
  /** Standard deviation of the racks' moments around the common one. */
  readonly jitter: Seconds
  /** Standard deviation of the plateau, share of nameplate. */
  readonly noise: Fraction
}

/** What happens in the window. */
export type WindowKind = 'steady' | 'start' | 'checkpoint' | 'failure' | 'stop'

/** What lies between the chips and the rack's input. */
export interface PowerSupply {
  /** Efficiency by share of rated output, ascending by `load`; linear between, held beyond the ends. */
  readonly efficiency: readonly { readonly load: Fraction; readonly efficiency: Fraction }[]
  /** Bulk capacitors as an ideal low pass of this time constant; 0: none. */
  readonly holdUp: Seconds
}

/** A synchronous job that runs on a part of the site, told by its step. */
export interface StepWave {
  readonly profile: StepProfile
  /** Racks' nameplate that runs in step, W. */
  readonly nameplate: Watts
  readonly window: WindowKind
  /** By how much its steps begin later than the window does, s. */
  readonly offset: Seconds
  /** Every so many steps one carries the checkpoint of the profile; absent: only in its own window. */
  readonly checkpointEvery?: Count | undefined
  /** Draw of racks without a job, share of nameplate; absent: the lowest level of the step. */
  readonly idle?: Fraction | undefined
  /** From a failure to the next step; absent: longer than the window. */
  readonly restart?: Seconds | undefined
  /** Failures of the whole job per second, at random moments; absent: none but that of the window. */
  readonly failureRate?: number | undefined
  /** Fastest rise from idle as a job starts or comes back, share of nameplate per s; absent: at once. */
  readonly rampUp?: number | undefined
  /** Fastest fall to idle as a job is stopped, share of nameplate per s; absent: at once. */
  readonly rampDown?: number | undefined
  /** Levels are then of the supplies' output over their rated output. */
  readonly supply?: PowerSupply | undefined
}

/** What of a job the moments of its levels depend on. */
export type Course = Omit<StepWave, 'nameplate' | 'supply'>

/** A job whose draw was metered. */
export interface TraceWave {
  /** Draw of its racks, W; is repeated where the window is longer. */
  readonly trace: Series
  /** By how much it begins later than the window does, s. */
  readonly offset: Seconds
}

/** A job: by its step, or by its trace. */
export type JobWave = StepWave | TraceWave

/** A window of the site's racks. */
export interface WaveformInput {
  /** By name; jobs do not know of each other. */
  readonly jobs: Readonly<Record<string, JobWave>>
  readonly duration: Seconds
  readonly step: Seconds
  /** Of the noise; each job draws its own. */
  readonly seed: Count
}

/** Draw of the racks that run jobs, all together, and what stands out of it. */
export interface Waveform {
  /** W; mean of each step, `step` seconds apart. */
  readonly racks: Series
  readonly high: Watts
  readonly low: Watts
  readonly mean: Watts
  /** Fastest change over 0.1 s and over 1 s, W/s. */
  readonly rampTenth: number
  readonly rampSecond: number
  /** Share of the varying part's energy in bands up to 0.1, 0.5, 1, 2.5 Hz and above. */
  readonly bands: readonly Fraction[]
}
