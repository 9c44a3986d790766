import type { NetworkEquipment } from '../../catalog/index.js'
import type { BytesPerSecond, Count, Fraction, Seconds, Watts } from '../../quantity/index.js'
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
}

/** Networks by phase. */
export interface FabricPlan {
  readonly pools: Readonly<Record<string, PoolNetwork>>
  readonly bill: Bill
  readonly findings: readonly Finding[]
}
