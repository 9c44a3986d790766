import type { BytesPerSecond, Count, Fraction } from '../quantity/index.js'

/** The network between the racks. */
export interface Fabric {
  readonly scaleOut: ScaleOut
}

/** A folded Clos network: leaves, spines and, past two tiers, cores. */
export interface ScaleOut {
  readonly design: 'clos' | 'rail-optimised' | 'multi-plane'
  /** Key in `catalog.network`. */
  readonly switch: string
  /** Rate of one accelerator's port, per direction. */
  readonly port: BytesPerSecond
  /** Key in `catalog.network`: transceiver of the links. */
  readonly optic: string
  /** Key in `catalog.network`: network interface of one accelerator. */
  readonly nic: string
  /** Downlink over uplink capacity at the leaf; 1 is full bisection. */
  readonly oversubscription: number
  readonly planes: Count
  /** Share of peak rate that large collectives reach. */
  readonly efficiency: Fraction
}
