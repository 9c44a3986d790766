import type { PowerEquipment } from '../../catalog/index.js'
import type { Fraction, Hertz, Seconds, Watts } from '../../quantity/index.js'
import type { Finding } from '../../scenario/index.js'

/** What a site's machines face: the worst credible moment. */
export interface DynamicsInput {
  readonly path: string
  readonly frequency: Hertz
  /** Highest and lowest IT power of a synchronous job, at the supply, W. */
  readonly swing: { readonly high: Watts; readonly low: Watts; readonly riseTime: Seconds }
  /** Generating units that run together. */
  readonly sources: Readonly<
    Record<string, { readonly equipment: PowerEquipment; readonly units: number }>
  >
  readonly storage: Readonly<
    Record<string, { readonly equipment: PowerEquipment; readonly units: number }>
  >
  /** Import that can follow the swing, W; 0 on an island. */
  readonly grid: Watts
  readonly at: Seconds
}

/** Swings against machines; null where a rating is unknown. */
export interface Dynamics {
  readonly island: boolean
  /** Peak-to-peak swing at the supply, W. */
  readonly swing: Watts
  /** Rotating energy over rating of the running machines, s. */
  readonly inertia: Seconds | null
  /** Rate of change of frequency before governors act, Hz/s. */
  readonly rateOfChange: number | null
  /** Largest load step that the machines accept, W. */
  readonly stepAccepted: Watts | null
  readonly storagePower: Watts
  /** Share of nameplate below which the accelerators are held by a power floor. */
  readonly floor: Fraction
  /** Loss of speed from floors and caps. */
  readonly slowdown: Fraction
  readonly findings: readonly Finding[]
}
