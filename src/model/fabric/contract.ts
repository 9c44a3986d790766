import type { NetworkEquipment } from '../../catalog/index.js'
import type { BytesPerSecond, Count, Fraction, Seconds, Usd, Watts } from '../../quantity/index.js'
import type { Fabric, Finding } from '../../scenario/index.js'
import type { Bill } from '../bill.js'

/** A level of the machine: so many accelerators reach one another at this rate. */
export interface Level {
  /** Accelerators within the level. */
  readonly size: Count
  readonly latency: Seconds
  /** Per accelerator and direction. */
  readonly bandwidth: BytesPerSecond
  /** Share of `bandwidth` reached by messages of so many bytes; ascending, may be one entry. */
  readonly efficiency: readonly { readonly bytes: number; readonly fraction: Fraction }[]
}

/** Accelerators of one site that one network joins. */
export interface Pool {
  readonly site: string
  readonly accelerators: Count
  /** Accelerators that share one scale-up domain. */
  readonly scaleUpDomain: Count
  readonly scaleUpBandwidth: BytesPerSecond
}

/** Everything a network is laid out from. */
export interface FabricInput {
  readonly fabric: Fabric
  readonly network: Readonly<Record<string, NetworkEquipment>>
  /** By phase. */
  readonly pools: Readonly<Record<string, Pool>>
}

/** Parts of one pool's network. */
export interface PoolNetwork {
  readonly tiers: Count
  readonly leaves: Count
  readonly spines: Count
  readonly cores: Count
  readonly cables: Count
  readonly transceivers: Count
  readonly adapters: Count
  readonly power: Watts
  /** Of the network, per accelerator. */
  readonly powerPerAccelerator: Watts
  readonly levels: readonly Level[]
  /** Most accelerators that this design joins with these switches. */
  readonly reach: Count
  /** Links to accelerators and between switches that run over glass. */
  readonly opticalLinks: Count
  /** Mean time between failures of some optical link, s; and links broken at any moment. */
  readonly timeBetweenOpticFailures: Seconds
  readonly linksBroken: number
}

/** A line between sites as jobs and users see it. */
export interface LineRating {
  readonly roundTripTime: Seconds
  readonly bandwidth: BytesPerSecond
  /** Once where it is laid; a month where it is leased. */
  readonly capital: Usd
  readonly monthly: Usd
  readonly available: string
}

/** Networks by phase. */
export interface FabricPlan {
  readonly pools: Readonly<Record<string, PoolNetwork>>
  readonly lines: Readonly<Record<string, LineRating>>
  readonly bill: Bill
  readonly findings: readonly Finding[]
}
