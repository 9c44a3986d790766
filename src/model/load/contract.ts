import type { Series } from '../../numeric/index.js'
import type { Fraction, Seconds, Watts } from '../../quantity/index.js'
import type { Finding } from '../../scenario/index.js'

/** Draw of one accelerator with its share of the rack, before distribution losses. */
export interface PhaseDraw {
  readonly site: string
  readonly itPowerAverage: Watts
  readonly itPowerPeak: Watts
}

/** Everything the load is made from. */
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

/** Two-level picture of one training step, at the racks, as shares of nameplate. */
export interface StepWaveform {
  readonly period: Seconds
  readonly high: Fraction
  readonly low: Fraction
  readonly riseTime: Seconds
  readonly dutyHigh: Fraction
}
