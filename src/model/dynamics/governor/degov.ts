import type { Seconds } from '../../../quantity/index.js'

/**
 * Woodward diesel governor DEGOV (isochronous) and DEGOV1 (with droop), names and units of PSS/E;
 * powers per unit of the machine's rating.
 */
export interface Degov {
  readonly model: 'DEGOV'
  readonly T1: Seconds
  readonly T2: Seconds
  readonly T3: Seconds
  readonly K: number
  readonly T4: Seconds
  readonly T5: Seconds
  readonly T6: Seconds
  /** Dead time of the engine. */
  readonly TD: Seconds
  readonly TMAX: number
  readonly TMIN: number
}

/** DEGOV with droop on throttle (0) or electrical power (1). */
export interface Degov1 extends Omit<Degov, 'model'> {
  readonly model: 'DEGOV1'
  readonly DROOP: number
  /** Lag of measured electrical power. */
  readonly TE: Seconds
  readonly droopOn: 0 | 1
}
