import type { MomentOutcome } from '../model/dynamics/index.js'
import type { LoanOutcome } from '../model/finance/index.js'
import type { ClearingPrice } from '../model/rationing/index.js'
import type { ChipStanding, Lever, Replica } from '../model/serving/index.js'
import type { CostParts, SupplyLimitOf } from '../model/silicon/index.js'
import type { Across, Layout, StepTime, TrainingMemory } from '../model/training/index.js'
import type {
  BytesPerSecond,
  Count,
  CountPerSecond,
  Fraction,
  Joules,
  Seconds,
  Tokens,
  TokensPerSecond,
  Usd,
  UsdPerToken,
  Watts,
} from '../quantity/index.js'

/** An ISO day; null: not within the horizon. */
export type Day = string | null

/** Network of one phase. */
export interface PlannedNetwork {
  readonly design: string
  readonly switch: string
  readonly tiers: Count
  readonly leaves: Count
  readonly spines: Count
  readonly cores: Count
  readonly cables: Count
  readonly transceivers: Count
  readonly adapters: Count
  readonly power: Watts
  /** Most accelerators that this design joins. */
  readonly reach: Count
  readonly opticalLinks: Count
  readonly timeBetweenOpticFailures: Seconds
  readonly linksBroken: number
  /** Of switches and modules; null: a price is not known. */
  readonly cost: Usd | null
}

/** Line between two sites. */
export interface PlannedLine {
  readonly from: string
  readonly to: string
  readonly owned: boolean
  readonly roundTripTime: Seconds
  readonly bandwidth: BytesPerSecond
  readonly capital: Usd
  readonly monthly: Usd
  readonly available: string
}

/** A training run on all of one phase. */
export interface PlannedTrainingPhase {
  readonly basis: 'modelled' | 'assumed'
  readonly layout: Layout | null
  readonly step: StepTime | null
  readonly memory: TrainingMemory | null
  readonly utilisation: Fraction
  readonly tokensPerSecond: TokensPerSecond
  readonly timeBetweenFailures: Seconds
  readonly checkpointInterval: Seconds
  readonly goodput: Fraction
}

/** A training run of the plan. */
export interface PlannedTraining {
  readonly model: string
  readonly compute: number | null
  readonly start: Day
  readonly finish: Day
  readonly done: Fraction
  readonly acceleratorHours: number
  /** Share of the time that counted. */
  readonly goodput: Fraction
  /** What distance costs a run over several sites; null: at one site. */
  readonly across: Across | null
  /** Levelised; null: no account. */
  readonly cost: Usd | null
  /** Null where the model does not fit. */
  readonly phases: Readonly<Record<string, PlannedTrainingPhase | null>>
}

/** A service of the plan. */
export interface PlannedService {
  readonly model: string
  readonly precision: string
  readonly phases: Readonly<Record<string, Replica | null>>
  /** Output tokens/s per accelerator with each lever pulled alone. */
  readonly levers: Readonly<Record<string, Readonly<Partial<Record<Lever, TokensPerSecond>>>>>
  /** Of a million tokens; null: no account. */
  readonly millionTokens: Usd | null
}

/** Chips at the same speed for the user. */
export interface PlannedComparison {
  readonly model: string
  readonly precision: string
  readonly speeds: readonly TokensPerSecond[]
  readonly chips: Readonly<Record<string, ChipStanding | null>>
}

/** How a group of users fares. */
export interface PlannedTier {
  readonly name: string
  readonly service: string
  readonly kind: 'api' | 'seats'
  readonly admitted: Day
  readonly launch: Day
  readonly offered: Tokens
  readonly served: Tokens
  readonly waiting: Tokens
  readonly shed: Tokens
  readonly servedShare: Fraction
  readonly revenue: Usd
  readonly lost: Usd
  readonly left: Count
  readonly capNeeded: TokensPerSecond
  readonly acceleratorsShort: Count
  readonly clearing: ClearingPrice | null
  readonly price: Usd | UsdPerToken
  readonly breakEvenPrice: Usd | UsdPerToken | null
  readonly promiseKept: boolean
  /** Served over offered by month; null where nothing is asked. */
  readonly monthly: readonly (Fraction | null)[]
}

/** A chip of one's own. */
export interface PlannedChip {
  readonly accelerator: string
  readonly instead: string | null
  readonly grossDies: Count
  readonly dieYieldRaw: Fraction
  readonly dieYield: Fraction
  readonly packageYield: Fraction
  readonly packagesPerWafer: number
  readonly cost: CostParts
  readonly unitCost: Usd
  readonly fullCost: Usd
  readonly development: Usd
  readonly supply: CountPerSecond
  readonly limitedBy: SupplyLimitOf
  /** Expected, by month of the horizon. */
  readonly monthly: readonly number[]
  readonly timeToVolume: Seconds
  readonly failure: Fraction
  readonly volumeFrom: { readonly p10: Day; readonly p50: Day; readonly p90: Day }
  readonly volume: Count
  readonly breakEven: Count | null
  readonly sensitivity: Readonly<Record<string, Fraction>>
}

/** Swings of a site at one date. */
export type PlannedMoment = Omit<MomentOutcome, 'at'> & { readonly day: string }

/** Swings of a site. */
export interface PlannedSwings {
  readonly worst: number
  readonly moments: readonly PlannedMoment[]
}

/** What feeding a site came to, month by month. */
export interface PlannedSupplyMonth {
  readonly energyCost: Usd
  readonly demandCost: Usd
  readonly fuelCost: Usd
  readonly operationCost: Usd
  readonly gridPeak: Watts
  readonly gridEnergy: Joules
  readonly fuel: Joules
  readonly unserved: Joules
}

/** How a party comes out of it. */
export interface PlannedStanding {
  readonly net: Usd
  /** Left at the end of the horizon; in present value and rate. */
  readonly terminal: Usd
  readonly presentValue: Usd
  readonly rate: Fraction | null
  readonly rates: readonly Fraction[]
  readonly exposure: Usd
  readonly exposureMonth: string
  readonly funds: Usd | null
  readonly circular: Fraction
}

/** A loan over the horizon, without its months. */
export type PlannedLoan = Omit<LoanOutcome, 'monthly' | 'coverageMinMonth'> & {
  readonly coverageMinMonth: string | null
}

/** Programme by year. */
export interface PlannedYear {
  readonly year: string
  readonly accelerators: Readonly<Record<string, Count>>
  readonly working: Count
  readonly power: Watts
  readonly capital: Usd
}

/** One limit of supply. */
export interface PlannedLimit {
  readonly of: string
  readonly type: string | null
  readonly asked: readonly number[]
  readonly given: readonly number[]
  readonly missing: number
  readonly from: Day
}
