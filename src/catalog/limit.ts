import type { LimitCurve } from '../numeric/index.js'
import type { Dimension, Seconds } from '../quantity/index.js'

/** What a limit bounds that can be held against a site. */
export const limitQuantities = [
  /** Peak to peak of the site's power in any window, W. */
  'swing',
  /** Change of the site's power over the window, W. */
  'ramp',
  /** Lowest and highest frequency, Hz. */
  'frequency',
  /** Rate of change of frequency over the window, Hz/s. */
  'rate-of-change',
  /** Change of voltage at the connection, share of nominal. */
  'voltage-change',
  /** Share of the varying energy of the power that lies within the band. */
  'spectrum',
  /** Peak to peak of any sine in the power, by its frequency, W. */
  'amplitude',
  /** Short-term flicker severity Pst. */
  'flicker-short',
  /** Long-term flicker severity Plt. */
  'flicker-long',
  /** Voltage at which the load must stay, by time since the dip began, share of nominal. */
  'ride-through-low-voltage',
  'ride-through-high-voltage',
  /** Frequency at which the load must stay, by time since it left the continuous range, Hz. */
  'ride-through-low-frequency',
  'ride-through-high-frequency',
  /** Time within which the load is back after a fault, s. */
  'recovery',
  /** Largest sudden change of the load, W. */
  'step',
  /** Largest loss of load at one moment, W. */
  'loss',
] as const

/** What a limit bounds. */
export type LimitQuantity = (typeof limitQuantities)[number]

/** What the figures of a limit are, by its quantity. */
export const limitDimensions: Readonly<Record<LimitQuantity, Dimension>> = {
  swing: 'power',
  ramp: 'power',
  frequency: 'frequency',
  'rate-of-change': 'frequencyRate',
  'voltage-change': 'fraction',
  spectrum: 'fraction',
  amplitude: 'power',
  'flicker-short': 'ratio',
  'flicker-long': 'ratio',
  'ride-through-low-voltage': 'fraction',
  'ride-through-high-voltage': 'fraction',
  'ride-through-low-frequency': 'frequency',
  'ride-through-high-frequency': 'frequency',
  recovery: 'duration',
  step: 'power',
  loss: 'power',
}

/** How far a limit binds. */
export const limitStatuses = ['in-force', 'adopted', 'proposed', 'practice', 'withdrawn'] as const

/** How far a limit binds. */
export type LimitStatus = (typeof limitStatuses)[number]

/**
 * What a limit stands in for where nothing better is public: what the machines of an island bear,
 * what binds the operator of the system and not the site, or the numbers of a neighbouring utility.
 */
export type StandIn = 'machines' | 'system' | 'utility'

/** Voltages and frequencies at which a load lets go, by time since the excursion began. */
export interface TripCurves {
  /** Share of nominal: below it for that long, the load is gone. */
  readonly lowVoltage?: LimitCurve | undefined
  readonly highVoltage?: LimitCurve | undefined
  /** Hz */
  readonly lowFrequency?: LimitCurve | undefined
  readonly highFrequency?: LimitCurve | undefined
  /** Where they come from. */
  readonly source: string
}

/** A limit of a grid operator, a utility, a standard or a maker, with its date. */
export interface GridLimit {
  readonly id: string
  readonly name: string
  readonly nameKo?: string | undefined
  readonly quantity: LimitQuantity
  /** SI; where a curve is given, its level that holds for ever or at once. */
  readonly low?: number | undefined
  readonly high?: number | undefined
  /** Bound over time, or over frequency for an amplitude; judged in place of `low` or `high`. */
  readonly curve?: LimitCurve | undefined
  readonly window?: Seconds | undefined
  /** Band that the power is filtered to before it is measured, Hz. */
  readonly band?: { readonly low: number; readonly high: number } | undefined
  readonly status: LimitStatus
  /** ISO date from which it holds; absent: always held. */
  readonly from?: string | undefined
  /** How it is known; a limit from memory never decides alone. */
  readonly kind: string
  readonly source: string
  readonly authority?: string | undefined
  readonly document?: string | undefined
  readonly section?: string | undefined
  /** Key of `limitConflicts` where sources disagree. */
  readonly conflict?: string | undefined
  readonly standsFor?: StandIn | undefined
}
