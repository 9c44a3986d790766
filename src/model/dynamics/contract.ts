import type { PowerEquipment } from '../../catalog/index.js'
import type { Series } from '../../numeric/index.js'
import type { SitePath } from '../../physics/index.js'
import type { Fraction, Hertz, Joules, Seconds, Watts } from '../../quantity/index.js'
import type {
  Connection,
  Finding,
  GridLimit,
  LimitQuantity,
  LimitStatus,
  SheddingStage,
  StandIn,
  TripCurves,
} from '../../scenario/index.js'
import type { RackMitigation } from './mitigation/contract.js'

/** Units of one type that run together. */
export interface Running {
  readonly equipment: PowerEquipment
  readonly units: number
  /** As somebody stated them for this site; absent: the record's, or typical of its kind. */
  readonly inertia?: Seconds | undefined
  readonly droop?: Fraction | undefined
}

/** Batteries of one type. */
export interface RunningStorage {
  readonly equipment: PowerEquipment
  readonly units: number
  readonly control: 'grid-forming' | 'grid-following'
  /** As somebody set its controller; what is absent is typical. */
  readonly droop?: Fraction | undefined
  readonly virtualInertia?: Seconds | undefined
  readonly responseTime?: Seconds | undefined
  readonly delay?: Seconds | undefined
  readonly followLoad?: boolean | undefined
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
  /** Import beside an island that is always full and feeds a part of the load, W; 0: none. */
  readonly imported: Watts
  /** What racks do about it on that day. */
  readonly mitigation: RackMitigation
  /** Length of a step of the largest job, s: where the lines of its spectrum lie; absent: unknown. */
  readonly period?: Seconds | undefined
}

/** A site's dates and limits. */
export interface DynamicsInput {
  readonly path: string
  /** Of the mains. */
  readonly frequency: Hertz
  readonly connection?: Connection | undefined
  readonly limits: Readonly<Record<string, GridLimit>>
  /** Stages of load shedding by frequency on an island. */
  readonly shedding: Readonly<Record<string, SheddingStage>>
  /** Time constant of isochronous load sharing, s; absent: droop alone. */
  readonly loadSharing?: Seconds | undefined
  /** Where supplies and UPS of the load let go, as far as anybody says; absent: not judged. */
  readonly trips?: TripCurves | undefined
  /** Battery type that a remedy is counted in; absent: told in watts alone. */
  readonly storageType?: PowerEquipment | undefined
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
  readonly status: LimitStatus
  /** How the limit is known: a kind of source of the catalogue, or `contract`. */
  readonly kind: string
  readonly authority?: string | undefined
  /** ISO date from which it holds; later than the day: it is coming. */
  readonly from?: string | undefined
  /** Where on a curve the figure stands: s since it began, or Hz for an amplitude. */
  readonly at?: number | undefined
  /** Over or within which the figure was taken, s; absent: it is that of one moment, or of the whole record. */
  readonly window?: Seconds | undefined
  /**
   * Longest time without a break that a frequency stood beyond its bound, s, where the limit gives it a window:
   * it holds while this is shorter.
   */
  readonly beyond?: Seconds | undefined
  /** Longest time that was judged, where the limit speaks of longer ones. */
  readonly judged?: Seconds | undefined
  /** Key of `limitConflicts` where sources disagree about the limit. */
  readonly conflict?: string | undefined
  /** What it stands in for, where it does not bind the site itself. */
  readonly standsFor?: StandIn | undefined
}

/** A moment run in one way. */
export interface SwingCase {
  /** Peak to peak at the machines, or at the grid, W. */
  readonly swing: Watts
  /** Largest rise of the machines' power within a second, W: what their accepted step is held against. */
  readonly rise: Watts
  /** Null where a grid holds the frequency. */
  readonly nadir: Hertz | null
  readonly zenith: Hertz | null
  /** Over 0.5 s, Hz/s. */
  readonly rateOfChange: number | null
  /** Keys of deciding limits that it breaks. */
  readonly broken: readonly string[]
  /** Where the frequency ran away, s from the moment's start. */
  readonly lostAt: Seconds | null
  /** Most of the load that was shed, share; and when shedding began, s. */
  readonly shed: Fraction
  readonly shedAt: Seconds | null
  /** Limits and machines bear it, and nothing is shed. */
  readonly holds: boolean
}

/** A moment after the loss of its largest unit, at the moment at which that does most harm. */
export interface LossCase extends SwingCase {
  /** Key of the source that loses a unit, and when, s from the moment's start. */
  readonly source: string
  readonly at: Seconds
  /** Power that the unit gave, W. */
  readonly lost: Watts
}

/** Batteries in whole units of the site's type, or in watts alone. */
export interface StorageNeed {
  readonly power: Watts
  /** Catalogue id and number; null where the site names no type. */
  readonly type: string | null
  readonly units: number | null
}

/** What a moment comes to. */
export interface MomentOutcome {
  readonly at: Seconds
  readonly island: boolean
  /** Peak to peak at the supply before floor and batteries, W. */
  readonly swing: Watts
  /** Fastest change within a second, W/s. */
  readonly ramp: number
  /** Rotating energy over rating of the running machines, s; null: unknown or none. */
  readonly inertia: Seconds | null
  /** Largest load step that the machines accept, W; null: unknown. */
  readonly stepAccepted: Watts | null
  /** Frequency of load that the island minds most, Hz, and what it answers, Hz/W; null: tied or unknown. */
  readonly resonance: { readonly at: Hertz; readonly gain: number } | null
  /** Change of voltage at the connection, share; null without a stated short-circuit power. */
  readonly voltageChange: Fraction | null
  readonly cases: {
    /** Machines or grid alone: no batteries, nothing at the racks. Null: nothing was simulated. */
    readonly alone: SwingCase | null
    /** With what stands there on that day. */
    readonly built: SwingCase | null
    /** With the least floor that holds, or the least that must stand still, on top of it. */
    readonly floored: SwingCase | null
    /** With the batteries that it needs in the place of a floor; null: none would do, or it holds with none. */
    readonly needed: SwingCase | null
    /** As it holds, built or floored, less its largest unit. */
    readonly loss: LossCase | null
  }
  /** Power and energy that batteries give and take for the swing as held, and full swings a day. */
  readonly duty: {
    readonly power: Watts
    readonly energy: Joules
    readonly cyclesPerDay: number
  }
  /** Grid-forming batteries in all that would hold without any floor; null: none would do. */
  readonly storageNeeded: StorageNeed | null
  /** Least share of nameplate that must be held by ballast with what is there. */
  readonly floor: Fraction
  /** Power that the floor wastes on average, W. */
  readonly wasted: Watts
  /** Loss of speed: of what must stand still, and of what racks do on that day. */
  readonly slowdown: Fraction
  /** Of the moment as held. */
  readonly verdicts: readonly Verdict[]
  /** Every limit that decides holds with this floor and these batteries. */
  readonly holds: boolean
  /** Whether any limit decided, or machines' own step: where none did, `holds` says little. */
  readonly judged: boolean
}

/** Swings against machines and limits. */
export interface Dynamics {
  readonly moments: readonly MomentOutcome[]
  /** Index of the moment that asks for most: slowdown, floor, what is built fails, an island, the swing. */
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
