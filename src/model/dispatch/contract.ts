import type { PowerEquipment } from '../../catalog/index.js'
import type { LpSolver, Series } from '../../numeric/index.js'
import type {
  Celsius,
  Count,
  EpochSeconds,
  Joules,
  Metres,
  Seconds,
  Usd,
  UsdPerJoule,
  Watts,
} from '../../quantity/index.js'
import type { Finding, Tariff } from '../../scenario/index.js'

/** Units of one type with their dated number, as steps on the twin's clock. */
export interface Fleet {
  readonly equipment: PowerEquipment
  /** Units on site, daily. */
  readonly units: Series
  readonly rented: boolean
  /** `standby` runs only when all else is short. */
  readonly role: 'prime' | 'standby'
  /** Operation and maintenance beside fuel, USD/J; price of one start of one unit, USD. */
  readonly operation: UsdPerJoule
  readonly start: Usd
}

/** Batteries of one type. */
export interface Battery {
  readonly equipment: PowerEquipment
  readonly units: Series
  /** Power and energy kept free for swings of the load, daily, W and J over all units. */
  readonly swingPower: Series
  readonly swingEnergy: Series
}

/** What a permit allows in any twelve months, from each day on; absent: not limited. */
export interface EmissionCaps {
  /** kg, daily. */
  readonly nitrogenOxides?: Series | undefined
  readonly carbonMonoxide?: Series | undefined
  /** Of each unit, s, daily. */
  readonly unitHours?: Series | undefined
}

/** Everything the dispatch is made from. */
export interface DispatchInput {
  readonly start: EpochSeconds
  /** Facility power by hour, W. */
  readonly demand: Series
  /** W on top of it that only hold a job's swings up, hourly on the same grid. */
  readonly ballast?: Series | undefined
  /** Dry bulb by hour of the horizon, °C; absent: 15 °C. */
  readonly dryBulb?: Series | undefined
  readonly designDryBulb: Celsius
  readonly elevation: Metres
  /** Import limit, W, daily. */
  readonly grid: Series
  readonly sources: Readonly<Record<string, Fleet>>
  readonly storage: Readonly<Record<string, Battery>>
  /** What spinning reserve must cover while machines on site carry load. */
  readonly reserve: 'none' | 'n-1' | 'n-2'
  readonly tariff: Tariff
  /** By lower heating value. */
  readonly gasPrice: UsdPerJoule
  /** Fuel that the pipe carries, W by lower heating value, daily; absent: not limited. */
  readonly fuelLimit?: Series | undefined
  readonly caps: EmissionCaps
  readonly valueOfLostLoad: UsdPerJoule
  /** Given: the rolling linear program decides; absent: the priority list. */
  readonly solver?: LpSolver | undefined
  readonly path: string
}

/** One calendar month. */
export interface DispatchMonth {
  /** `YYYY-MM` */
  readonly month: string
  readonly energyCost: Usd
  readonly demandCost: Usd
  readonly fuelCost: Usd
  readonly operationCost: Usd
  readonly startCost: Usd
  /** Highest import, W. */
  readonly gridPeak: Watts
  readonly gridEnergy: Joules
  /** By lower heating value. */
  readonly fuel: Joules
  /** kg */
  readonly carbonDioxide: number
  readonly nitrogenOxides: number
  readonly carbonMonoxide: number
  readonly unserved: Joules
}

/** What one fleet did. */
export interface FleetOutcome {
  readonly energy: Joules
  readonly fuel: Joules
  readonly starts: Count
  /** Sum over units of the time they ran. */
  readonly unitTime: Seconds
}

/** How sure supply is, from forced outages of units, at the fullest month. */
export interface Adequacy {
  /** Capacity that stays after the stated contingency, W. */
  readonly firm: Watts
  /** Expected hours a year in which capacity is short. */
  readonly lossOfLoad: number
  /** Expected energy not served a year. */
  readonly expectedUnserved: Joules
  /** Forced outage rates were known for all units; else a typical one stands in. */
  readonly ratesKnown: boolean
}

/** What fed the site. */
export interface Dispatch {
  readonly method: 'priority-list' | 'linear-program'
  readonly grid: Series
  /** Output by source, W, hourly. */
  readonly sources: Readonly<Record<string, Series>>
  /** Output of all batteries, W, hourly: positive out, negative in. */
  readonly storage: Series
  readonly unserved: Series
  /** On top of the demand, W, hourly. */
  readonly ballast: Series
  readonly months: readonly DispatchMonth[]
  readonly fleets: Readonly<Record<string, FleetOutcome>>
  readonly energy: {
    readonly demand: Joules
    /** On top of the demand. */
    readonly ballast: Joules
    readonly grid: Joules
    readonly sources: Joules
    /** Taken in less given out: losses of batteries and what they hold at the end. */
    readonly storage: Joules
    readonly unserved: Joules
  }
  /** By lower heating value. */
  readonly fuel: Joules
  /** All costs but rents and capital. */
  readonly cost: Usd
  readonly peakUnserved: Watts
  readonly adequacy: Adequacy | null
  readonly findings: readonly Finding[]
}
