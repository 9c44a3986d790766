import type { Ratio, Seconds } from '../../../quantity/index.js'

/**
 * Classical machine: fixed voltage behind the transient reactance; parameters as in PSS/E. H = 0 is an
 * infinite bus.
 */
export interface Gencls {
  readonly model: 'GENCLS'
  readonly H: Seconds
  readonly D: Ratio
  /** Source impedance of the machine (ZSORCE), pu of its rating. */
  readonly Ra: Ratio
  readonly Xdp: Ratio
}

/**
 * Round rotor with two damper windings and saturation, sixth order; parameters as in PSS/E.
 * Saturation on the direct and quadrature axis by the factors at 1.0 and 1.2 pu of flux.
 */
export interface Genrou {
  readonly model: 'GENROU'
  readonly Td0p: Seconds
  readonly Td0pp: Seconds
  readonly Tq0p: Seconds
  readonly Tq0pp: Seconds
  readonly H: Seconds
  readonly D: Ratio
  readonly Ra: Ratio
  readonly Xd: Ratio
  readonly Xq: Ratio
  readonly Xdp: Ratio
  readonly Xqp: Ratio
  /** Direct and quadrature alike. */
  readonly Xpp: Ratio
  readonly Xl: Ratio
  readonly S10: Ratio
  readonly S12: Ratio
}

/** A synchronous machine. */
export type Generator = Gencls | Genrou
