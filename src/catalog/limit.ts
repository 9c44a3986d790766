import type { Seconds } from '../quantity/index.js'

/** What a limit bounds. */
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
] as const

/** What a limit bounds. */
export type LimitQuantity = (typeof limitQuantities)[number]

/** A limit of a grid operator, a utility, a standard or a maker, with its date. */
export interface GridLimit {
  readonly id: string
  readonly name: string
  readonly nameKo?: string | undefined
  readonly quantity: LimitQuantity
  readonly low?: number | undefined
  readonly high?: number | undefined
  readonly window?: Seconds | undefined
  /** Band that the power is filtered to before it is measured, Hz. */
  readonly band?: { readonly low: number; readonly high: number } | undefined
  readonly status: 'in-force' | 'adopted' | 'proposed' | 'practice' | 'withdrawn'
  /** ISO date from which it holds; absent: always held. */
  readonly from?: string | undefined
  /** How it is known; a limit from memory never decides alone. */
  readonly kind: string
  readonly source: string
}
