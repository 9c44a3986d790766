import type { PowerEquipment } from '../../catalog/index.js'
import type { Series } from '../../numeric/index.js'
import type { SitePath } from '../../physics/index.js'
import type { Fraction, Hertz, Joules, Seconds, Watts } from '../../quantity/index.js'
import type { Connection, Finding, GridLimit, LimitQuantity } from '../../scenario/index.js'

/** Units of one type that run together. */
export interface Running {
  readonly equipment: PowerEquipment
  readonly units: number
}

/** Batteries of one type. */
export interface RunningStorage extends Running {
  readonly control: 'grid-forming' | 'grid-following'
}

/** What a site faces at one date: its load second by second, and the machines behind it. */
export interface Moment {
  /** From the scenario's start. */
  readonly at: Seconds
  /** ISO day, for dated limits. */
  readonly day: string
  /** Draw of the racks that run jobs, W, before anything is done about it; 1 to 20 ms apart, 30 to 120 s long. */
  readonly racks: Series
  /** Nameplate of these racks, W: what a floor is a share of. */
  readonly nameplate: Watts
  /** From the racks to the points of supply: what draws beside them, losses, cooling. */
  readonly path: SitePath
  readonly sources: Readonly<Record<string, Running>>
  readonly storage: Readonly<Record<string, RunningStorage>>
  /** Import that can follow the swing, W; 0 on an island. */
  readonly grid: Watts
}

/** A site's dates and limits. */
export interface DynamicsInput {
  readonly path: string
  /** Of the mains. */
  readonly frequency: Hertz
  readonly connection?: Connection | undefined
  readonly limits: Readonly<Record<string, GridLimit>>
  /** Ascending by `at`; the last holds until the horizon. */
  readonly moments: readonly Moment[]
}

/** One limit against the site's figure. */
export interface Verdict {
  readonly limit: string
  readonly quantity: LimitQuantity
  readonly value: number
  readonly bound: number
  readonly holds: boolean
  /** Whether it was in force on the day and known well enough to decide. */
  readonly decides: boolean
}

/** What a moment comes to. */
export interface MomentOutcome {
  readonly at: Seconds
  readonly island: boolean
  /** Peak to peak at the supply, before and after floor and batteries, W. */
  readonly swing: Watts
  readonly swingAfter: Watts
  /** Fastest change within a second, W/s. */
  readonly ramp: number
  /** Rotating energy over rating of the running machines, s; null: unknown or none. */
  readonly inertia: Seconds | null
  /** Largest rate of change of frequency over 0.5 s, Hz/s; null where nothing was simulated. */
  readonly rateOfChange: number | null
  readonly nadir: Hertz | null
  readonly zenith: Hertz | null
  /** The same without any battery: what the machines alone would do. */
  readonly withoutStorage: { readonly nadir: Hertz; readonly zenith: Hertz } | null
  /** Change of voltage at the connection, share; null without a stated short-circuit power. */
  readonly voltageChange: Fraction | null
  /** Largest load step that the machines accept, W; null: unknown. */
  readonly stepAccepted: Watts | null
  /** Power and energy that batteries give and take for the swing, and full swings a day. */
  readonly duty: {
    readonly power: Watts
    readonly energy: Joules
    readonly cyclesPerDay: number
  }
  /** Batteries that would hold without any floor, W; 0: none needed; null: none would do. */
  readonly storageNeeded: Watts | null
  /** Least share of nameplate that must be held by ballast with the batteries there. */
  readonly floor: Fraction
  /** Power that the floor wastes on average, W. */
  readonly wasted: Watts
  /** Loss of speed: from a floor none, from what must stand still. */
  readonly slowdown: Fraction
  readonly verdicts: readonly Verdict[]
  /** Every limit that decides holds with this floor and these batteries. */
  readonly holds: boolean
}

/** Swings against machines and limits. */
export interface Dynamics {
  readonly moments: readonly MomentOutcome[]
  /** Index of the moment with the largest floor, then the largest swing. */
  readonly worst: number
  /**
   * Load at the points of supply at the worst moment, before floor and batteries, W, decimated so
   * that no extreme is lost; its clock is that of the moment. Null where no moment was handed in.
   */
  readonly power: Series | null
  /** Frequency at the worst moment, Hz, decimated so that no extreme is lost; null when tied. */
  readonly frequency: Series | null
  readonly findings: readonly Finding[]
}
