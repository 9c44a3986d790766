import type { BytesPerSecond, Count, Fraction, Metres, Seconds, Usd } from '../quantity/index.js'

/** The network between the racks. */
export interface Fabric {
  readonly scaleOut: ScaleOut
  /** Lines between sites. */
  readonly lines: Readonly<Record<string, Line>>
  /** Mean time between failures of one optical link, s. */
  readonly opticLife: Seconds
  /** From a broken link to one that works again. */
  readonly opticRepair: Seconds
}

/** A line between two sites, own or leased. */
export interface Line {
  /** Keys in `sites`. */
  readonly from: string
  readonly to: string
  /** Of the route. */
  readonly length: Metres
  readonly bandwidth: BytesPerSecond
  readonly owned: boolean
  /** ISO date from which it carries. */
  readonly available: string
  /** Laid: per metre, once. Leased: for the whole line, a month. */
  readonly price: Usd
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
  /** The same between pod and core, where there are three tiers. */
  readonly coreOversubscription: number
  readonly planes: Count
  /** Layers of switches; absent: the fewest that reach. */
  readonly tiers?: 2 | 3 | undefined
  /** Share of peak rate that large collectives reach. */
  readonly efficiency: Fraction
}
