import type { Series } from '../../numeric/index.js'
import type { Count, EpochSeconds, Fraction, Seconds, Watts } from '../../quantity/index.js'
import type { Arrival, Build, Finding, SpreadTable, Steps } from '../../scenario/index.js'

/** The seven gates: an accelerator works when all of them are open for it. */
export const gates = [
  'hall',
  'power',
  'cooling',
  'delivered',
  'network',
  'commissioned',
  'permit',
] as const

/** What must be there before an accelerator works. */
export type Gate = (typeof gates)[number]

/** A hall as the schedule sees it. */
export interface HallPlaces {
  /** Key in `sites`. */
  readonly site: string
  readonly capacity: Count
}

/** A phase as the schedule sees it: counts, arrival and what one accelerator needs. */
export interface PhaseNeed {
  readonly site: string
  readonly count: Count
  readonly acceleratorsPerRack: Count
  readonly arrive: Arrival
  readonly after?: string | undefined
  /** Facility power at the design-day peak that one accelerator takes. */
  readonly facilityPowerPeak: Watts
  /** Heat that the cooling plant must reject for one accelerator at peak. */
  readonly heatPeak: Watts
}

/** Generating units of one type, rated on the design day. */
export interface FirmSource {
  /** Output of one unit on the design day, W. */
  readonly unitPower: Watts
  readonly units: Steps
  /** ISO date after which the units are gone. */
  readonly until?: string | undefined
}

/** Dated capacity of a site; a moment is an ISO date or an activity (whose finish it means). */
export interface SiteCapacity {
  readonly grid: Steps
  readonly sources: Readonly<Record<string, FirmSource>>
  /** Batteries: they carry no accelerators, but their dates are resolved here with the rest. */
  readonly storage?: Readonly<Record<string, Steps>> | undefined
  readonly reserve: 'none' | 'n-1' | 'n-2'
  /**
   * Heat that the plant rejects on the design day, W; absent: plant follows the halls, and only
   * the `cooling` activities gate.
   */
  readonly heat?: Steps | undefined
  /** Facility power that permits let run, W; absent: no permit gate. */
  readonly permit?: Steps | undefined
}

/** Everything the schedule is made from. */
export interface ScheduleInput {
  readonly start: EpochSeconds
  readonly end: EpochSeconds
  readonly seed: number
  readonly build?: Build | undefined
  /** In the order in which they are filled. */
  readonly halls: Readonly<Record<string, HallPlaces>>
  /** In the order in which they take places and capacity. */
  readonly phases: Readonly<Record<string, PhaseNeed>>
  readonly sites: Readonly<Record<string, SiteCapacity>>
  /**
   * Distributions of inputs by their path in the Scenario: `build.activities.X.takes`,
   * `build.activities.X.stagger`, `phases.P.arrive.rate`, `phases.P.arrive.from` (epoch seconds),
   * `sites.S.power.grid.KEY`, `sites.S.power.grid.KEY.at` (epoch seconds of an uncertain date).
   */
  readonly spread: SpreadTable
}

/** P10, P50, P90 of a date, s from the scenario's start; null: after the horizon. */
export interface DateQuantiles {
  readonly p10: Seconds | null
  readonly p50: Seconds | null
  readonly p90: Seconds | null
  /** Central values throughout, without merge bias. */
  readonly deterministic: Seconds | null
  /** Probability that it is done by the deterministic date. */
  readonly probability: Fraction
}

/** Dates of one piece of work in the central case, with its sampled spread. */
export interface ActivityDates {
  readonly name: string
  readonly nameKo: string
  readonly site: string
  /** Hall it is in; absent: for the site. */
  readonly hall?: string | undefined
  readonly start: Seconds
  readonly finish: Seconds
  readonly totalFloat: Seconds
  readonly critical: boolean
  /** Share of samples in which it is on the longest path to the last usable accelerator. */
  readonly criticality: Fraction
  readonly finishP10: Seconds
  readonly finishP50: Seconds
  readonly finishP90: Seconds
  /** Ids of predecessors in this table. */
  readonly after: readonly string[]
}

/** One gate's opening for accelerators of a site, central case. */
export interface GateProgress {
  /** Accelerators that this gate alone would let work, on the grid of `Schedule.days`. */
  readonly open: Float64Array
  /** When it lets all of them work; null: not within the horizon. */
  readonly complete: Seconds | null
  /** Whether the scenario says anything that this gate could check. */
  readonly known: boolean
}

/** A stretch of time in which one gate holds the site up. */
export interface Binding {
  readonly gate: Gate
  readonly from: Seconds
  readonly to: Seconds
  /** Accelerators that are otherwise ready and wait for this gate, on average. */
  readonly waiting: Count
}

/** Dated capacity of a site resolved to days, central case: what all later stages read. */
export interface ResolvedCapacity {
  /** Import limit, W, daily. */
  readonly grid: Series
  /** Units on site by source, and by battery, daily. */
  readonly sources: Readonly<Record<string, Series>>
  readonly storage: Readonly<Record<string, Series>>
}

/** Progress of one site. */
export interface SiteProgress {
  readonly gates: Readonly<Record<Gate, GateProgress>>
  readonly binding: readonly Binding[]
  readonly capacity: ResolvedCapacity
  /** Firm power, W, daily. */
  readonly firmPower: Series
  /** Facility power that the installed accelerators need on the design day, W, daily. */
  readonly neededPower: Series
}

/** When a phase, or a share of it, works. */
export interface PhaseProgress {
  /** Accelerators that work, central case, daily from the scenario's start. */
  readonly installed: Series
  /** Accelerators delivered, central case, daily. */
  readonly delivered: Series
  readonly first: DateQuantiles
  readonly half: DateQuantiles
  /** Nine tenths: where one gate holds up the last few, the date that matters more. */
  readonly most: DateQuantiles
  readonly ready: DateQuantiles
  /** Gate that held the last accelerator up, central case, and how often in the samples. */
  readonly heldUpBy: Gate
  readonly heldUpShare: Readonly<Partial<Record<Gate, Fraction>>>
}

/** When everything happens. */
export interface Schedule {
  readonly activities: Readonly<Record<string, ActivityDates>>
  readonly sites: Readonly<Record<string, SiteProgress>>
  readonly phases: Readonly<Record<string, PhaseProgress>>
  /** When all phases are ready: the latest of them in each sample. */
  readonly ready: DateQuantiles
  /** Working accelerators of the campus over time, sampled; weekly. */
  readonly usable: {
    readonly start: Seconds
    readonly step: Seconds
    readonly p10: readonly number[]
    readonly p50: readonly number[]
    readonly p90: readonly number[]
  }
  readonly samples: Count
  readonly findings: readonly Finding[]
}
