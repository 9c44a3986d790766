import type { Adequacy } from '../model/dispatch/index.js'
import type { Series } from '../numeric/index.js'
import type {
  Count,
  CubicMetres,
  Currency,
  Fraction,
  Joules,
  Seconds,
  Usd,
  Watts,
} from '../quantity/index.js'
import type { Finding } from '../scenario/index.js'
import type {
  Day,
  PlannedChip,
  PlannedComparison,
  PlannedLimit,
  PlannedLine,
  PlannedLoan,
  PlannedNetwork,
  PlannedService,
  PlannedStanding,
  PlannedSupplyMonth,
  PlannedSwings,
  PlannedTier,
  PlannedTraining,
  PlannedYear,
} from './plan-parts.js'
import type { FacedSwings } from './stages/moments.js'

/** The seven gates of a hall. */
export type GateName =
  | 'hall'
  | 'power'
  | 'cooling'
  | 'delivered'
  | 'network'
  | 'commissioned'
  | 'permit'

/** When something is done: sampled quantiles, and the date that central values give. */
export interface PlannedDate {
  readonly p10: Day
  readonly p50: Day
  readonly p90: Day
  readonly deterministic: Day
  /** Probability that it is done by the deterministic date. */
  readonly probability: Fraction
}

/** One phase of the plan. */
export interface PlannedPhase {
  readonly site: string
  readonly accelerator: string
  readonly system: string
  readonly count: Count
  readonly racks: Count
  /** Per accelerator, its share of the rack and network in, W. */
  readonly perAccelerator: {
    readonly nameplate: Watts
    readonly itPowerPeak: Watts
    readonly itPowerAverage: Watts
    readonly facilityPowerPeak: Watts
  }
  readonly itPowerPeak: Watts
  readonly itPowerAverage: Watts
  readonly facilityPowerPeak: Watts
  readonly first: PlannedDate
  readonly half: PlannedDate
  /** Nine tenths. */
  readonly most: PlannedDate
  readonly ready: PlannedDate
  /** From the scenario's start to `most.p50` and to `ready.p50`, s; null: after the horizon. */
  readonly timeToMost: Seconds | null
  readonly timeToReady: Seconds | null
  /** From the readiness of the phase before, s; absent for the first. */
  readonly timeAfterPrevious?: Seconds | null | undefined
  /** Accelerators that work at the end of the horizon, central case. */
  readonly working: Count
  /** Means over the phase's life: what takes from the accelerators installed. */
  readonly losses: {
    readonly throttled: Fraction
    readonly curtailed: Fraction
    readonly slowdown: Fraction
    readonly goodput: Fraction
  }
  readonly heldUpBy: GateName
  readonly heldUpShare: Readonly<Partial<Record<GateName, Fraction>>>
}

/** A stretch of time in which a gate holds a site up. */
export interface PlannedBinding {
  readonly gate: GateName
  readonly from: string
  readonly to: string
  readonly waiting: Count
}

/** A gate over time: accelerators that it alone would let work, at the end of each month. */
export interface PlannedGate {
  readonly complete: Day
  readonly known: boolean
  readonly monthly: readonly Count[]
  /** The same on each day of `Plan.timeline`. */
  readonly timeline: readonly Count[]
}

/** Rented or owned generation at a site and what became of it. */
export interface PlannedSource {
  readonly type: string
  readonly rented: boolean
  readonly unitsMax: Count
  /** Output of one unit on the design day. */
  readonly unitPower: Watts
  readonly energy: Joules
  /** Output over what the units on site could have given. */
  readonly loadFactor: Fraction
}

/** Units that carry the site until the grid does. */
export interface Bridging {
  readonly power: Watts
  readonly units: Readonly<Record<string, Count>>
  readonly from: string
  /** First day on which the grid alone covers the need; null: not within the horizon. */
  readonly until: Day
  readonly fuel: Joules
  readonly rent: Usd | null
  /** When each phase would work without these units, central case; null: not in the horizon. */
  readonly readyWithout: Readonly<Record<string, Day>>
}

/** Remedy for a shortfall of power: the smallest number of units that ends it. */
export interface Remedy {
  readonly equipment: string
  readonly units: Count
  readonly running: Count
  readonly unitPower: Watts
  readonly leadTime: Seconds | null
}

/** Power of a site. */
export interface PlannedPower {
  /** Import limit on the first day. */
  readonly gridAtStart: Watts
  readonly gridAtEnd: Watts
  readonly reserve: 'none' | 'n-1' | 'n-2'
  /** Firm on the design day and needed by what works, W, at the end of each month. */
  readonly firm: readonly Watts[]
  readonly needed: readonly Watts[]
  readonly sources: Readonly<Record<string, PlannedSource>>
  readonly bridging: Bridging | null
  /** Largest shortfall against all that is otherwise ready, W; 0: none. */
  readonly shortfall: Watts
  readonly remedy: Remedy | null
  readonly energy: {
    readonly demand: Joules
    /** On top of the demand: what holds the swings of a job up. */
    readonly ballast: Joules
    readonly grid: Joules
    readonly sources: Joules
    /** Losses of batteries and what they hold at the end. */
    readonly storage: Joules
    readonly unserved: Joules
  } | null
  /** By lower heating value. */
  readonly fuel: Joules | null
  /** kg */
  readonly emissions: {
    readonly carbonDioxide: number
    readonly nitrogenOxides: number
    readonly carbonMonoxide: number
  } | null
  /** How the sources were called, and all costs of energy but rents and capital. */
  readonly method: 'priority-list' | 'linear-program' | null
  readonly cost: Usd | null
  readonly monthly: readonly PlannedSupplyMonth[]
  readonly adequacy: Adequacy | null
}

/** Cooling of a site. */
export interface PlannedCooling {
  readonly pueDesign: number
  readonly pueAverage: number | null
  /** m³/J of IT. */
  readonly waterEffectiveness: number | null
  readonly water: CubicMetres
  readonly compressorHours: Count
  /** From loss of the heat sink until racks throttle: pumps running, and without them, s. */
  readonly timeToThrottle: Seconds
  readonly timeToThrottleNoPumps: Seconds
  /** Most units of each plant in use at once, spare ones in. */
  readonly plant: Readonly<
    Record<
      string,
      {
        readonly equipment: string
        readonly units: Count
        /** Units needed in each month: what is rented grows with the phases. */
        readonly monthly: readonly Count[]
        readonly unitCapacity: Watts
        readonly heat: Watts
        readonly rented: boolean
      }
    >
  >
}

/** Month by month, in step with `Plan.months`. */
export interface PlannedMonths {
  readonly working: readonly Count[]
  readonly itEnergy: readonly Joules[]
  readonly facilityEnergy: readonly Joules[]
  readonly facilityPeak: readonly Watts[]
  readonly pue: readonly (number | null)[]
}

/** One site of the plan. */
export interface PlannedSite {
  readonly name: string
  readonly place: string
  readonly accelerators: Count
  readonly itPowerPeak: Watts
  readonly facilityPowerPeak: Watts
  /** Mean over the last thirty days. */
  readonly itPowerAverage: Watts
  readonly gates: Readonly<Record<GateName, PlannedGate>>
  readonly binding: readonly PlannedBinding[]
  readonly power: PlannedPower
  readonly swings: PlannedSwings | null
  readonly cooling: PlannedCooling | null
  readonly months: PlannedMonths
  /** Facility power, W, at 101 exceedances from 0 to 100 % of the hours. */
  readonly durationCurve: readonly Watts[]
}

/** A piece of work, in one hall or, where there are many halls, over all of them. */
export interface PlannedActivity {
  readonly name: string
  readonly nameKo: string
  readonly activity: string
  readonly site: string
  readonly hall: string | null
  readonly halls: Count
  readonly start: string
  readonly finish: string
  readonly finishP10: string
  readonly finishP50: string
  readonly finishP90: string
  readonly totalFloat: Seconds
  readonly critical: boolean
  readonly criticality: Fraction
  readonly after: readonly string[]
}

/** Money of the plan, in `currency` of the price year. */
export interface PlannedMoney {
  readonly currency: Currency
  readonly prices: number
  readonly owner: string
  readonly capital: Readonly<Record<string, Usd>>
  readonly running: Readonly<Record<string, Usd>>
  readonly capitalTotal: Usd
  readonly runningTotal: Usd
  readonly parties: Readonly<
    Record<string, { readonly name: string; readonly paid: Usd; readonly received: Usd }>
  >
  readonly monthly: readonly { readonly capital: Usd; readonly running: Usd }[]
  /** Per accelerator-hour of use. */
  readonly acceleratorHour: {
    readonly perHour: Usd
    readonly parts: Readonly<Record<string, Usd>>
    readonly utilisation: Fraction
    /** Economic life of accelerators and network, s, and cost of capital a year. */
    readonly life: Seconds
    readonly discountRate: Fraction
  } | null
  readonly unpriced: readonly string[]
  /** Of each training run, and of a million tokens of each service. */
  readonly runs: Readonly<Record<string, Usd>>
  readonly millionTokens: Readonly<Record<string, Usd>>
  readonly sources: Readonly<Record<string, Usd>>
  readonly uses: Readonly<Record<string, Usd>>
  readonly standings: Readonly<Record<string, PlannedStanding>>
  readonly loans: Readonly<Record<string, PlannedLoan>>
  /** Change of each party's present value when all comes a quarter later: below 0 a loss; null: nothing is built. */
  readonly slip: Readonly<Record<string, Usd>> | null
  /** Price of an accelerator-hour at which the owner earns the cost of capital. */
  readonly breakEven: Usd | null
}

/** How a stage's figures are to be taken. */
export type StageStatus = 'real' | 'preview' | 'absent'

/** What happens to this campus: plain JSON, SI units, central case where not said otherwise. */
export interface Plan {
  readonly schema: 'gigacampus/plan/1'
  readonly campus: string
  readonly start: string
  readonly end: string
  readonly case: 'central'
  readonly samples: Count
  readonly stages: Readonly<Record<string, StageStatus>>
  /** `YYYY-MM` of each month of the horizon. */
  readonly months: readonly string[]
  readonly accelerators: Count
  readonly phases: Readonly<Record<string, PlannedPhase>>
  /** When all phases are ready: the latest of them in each sample. */
  readonly ready: PlannedDate
  readonly sites: Readonly<Record<string, PlannedSite>>
  /** Days by which progress is told: every week, or so many weeks that 160 days suffice. */
  readonly timeline: readonly string[]
  /** Working accelerators of the campus on each day of `timeline`. */
  readonly usable: {
    readonly central: readonly Count[]
    readonly p10: readonly Count[]
    readonly p50: readonly Count[]
    readonly p90: readonly Count[]
  }
  readonly activities: Readonly<Record<string, PlannedActivity>>
  /** By phase. */
  readonly networks: Readonly<Record<string, PlannedNetwork>>
  readonly lines: Readonly<Record<string, PlannedLine>>
  readonly training: Readonly<Record<string, PlannedTraining>>
  readonly serving: Readonly<Record<string, PlannedService>>
  readonly comparisons: Readonly<Record<string, PlannedComparison>>
  readonly tiers: Readonly<Record<string, PlannedTier>>
  readonly chips: Readonly<Record<string, PlannedChip>>
  readonly years: readonly PlannedYear[]
  readonly supply: Readonly<Record<string, PlannedLimit>>
  readonly money: PlannedMoney | null
  readonly findings: readonly Finding[]
}

/** Hourly and daily series by name, beside the plan. */
export type SeriesTable = Readonly<Record<string, Series>>

/** What planning returns. */
export interface Planned {
  readonly plan: Plan
  readonly series: SeriesTable
  /** What each site with swings faces: what `facedMoment` makes runs and studies from. */
  readonly faced: Readonly<Record<string, FacedSwings>>
}
