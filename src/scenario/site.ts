import type { GridLimit, Tariff, TripCurves, WeatherYear } from '../catalog/index.js'
import type {
  Celsius,
  Count,
  Fraction,
  Hertz,
  Kelvin,
  Metres,
  Seconds,
  Usd,
  UsdPerJoule,
  Watts,
} from '../quantity/index.js'

/**
 * A value that steps over time: from each moment on, the value written there. A moment is an ISO
 * date or the name of a building activity, whose finish it means.
 */
export type Steps = Readonly<Record<string, number>>

/** Where the campus stands. */
export interface Place {
  readonly name: string
  readonly country: string
  readonly latitude: number
  readonly longitude: number
  readonly elevation: Metres
  readonly gridOperator: string
  readonly utility: string
}

/** Weather of the site: a typical year for energy, a design day for sizing. */
export interface Climate {
  /** 8,760 hours of local standard time; absent where none is known. */
  readonly weather?: WeatherYear | undefined
  /** Dry bulb exceeded 0.4 % of the year. */
  readonly designDryBulb: Celsius
  /** Wet bulb exceeded 0.4 % of the year. */
  readonly designWetBulb: Celsius
}

/** A data hall: rooms are filled with racks in the order in which they are written. */
export interface Hall {
  readonly kind: 'retrofit' | 'new' | 'leased'
  /** Accelerator places. */
  readonly capacity: Count
}

/** Generating sets of one type. */
export interface Source {
  /** Key in `catalog.power`. */
  readonly type: string
  readonly units: Steps
  readonly rented: boolean
  /** ISO date after which the units are gone; absent: they stay. */
  readonly until?: string | undefined
  readonly role: 'prime' | 'standby'
  /** Upkeep by running time beside fuel, per energy made. */
  readonly upkeep: UsdPerJoule
  /** Wear and fuel of one start of one unit. */
  readonly startCost: Usd
  /** Inertia constant on the rating and droop of the governor; absent: as its kind has them. */
  readonly inertia?: Seconds | undefined
  readonly droop?: Fraction | undefined
}

/** Batteries of one type. */
export interface Storage {
  /** Key in `catalog.power`. */
  readonly type: string
  readonly units: Steps
  readonly control: 'grid-forming' | 'grid-following'
  /** As somebody set its controller; what is absent is typical. */
  readonly droop?: Fraction | undefined
  readonly virtualInertia?: Seconds | undefined
  readonly responseTime?: Seconds | undefined
  readonly delay?: Seconds | undefined
  readonly followLoad?: boolean | undefined
}

/** What accelerators and racks do about swings, from each moment on. */
export interface Mitigation {
  /** Idle work on accelerators that wait. */
  readonly ballast?:
    | { readonly share: Steps; readonly delay: Seconds; readonly slowdown: Fraction }
    | undefined
  /** Power floor that accelerators keep by themselves; times from nothing to nameplate and back. */
  readonly powerFloor?:
    | {
        readonly share: Steps
        readonly riseTime: Seconds
        readonly fallTime: Seconds
        readonly hysteresis: Seconds
      }
    | undefined
  /** Storage in racks and power supplies: J of one accelerator; power as a share of nameplate. */
  readonly rackStorage?:
    | {
        readonly energy: Steps
        readonly power: Fraction
        readonly smoothing: Seconds
        readonly efficiency: Fraction
      }
    | undefined
}

/** A stage of load shedding by frequency. */
export interface SheddingStage {
  readonly below: Hertz
  readonly delay: Seconds
  /** From the order until the load is gone. */
  readonly acts: Seconds
  /** Of the whole load. */
  readonly share: Fraction
  readonly by: 'power-cap' | 'pause' | 'breaker'
}

/** What a short circuit at the point of connection draws: how stiff the grid is there. */
export interface Connection {
  /** VA */
  readonly shortCircuit: number
  /** Reactance over resistance of the grid behind it. */
  readonly reactanceRatio: number
}

/** How the site is fed. */
export interface SitePower {
  /** Import limit of the connection, W. */
  readonly grid: Steps
  readonly sources: Readonly<Record<string, Source>>
  readonly storage: Readonly<Record<string, Storage>>
  /** Contingency that firm capacity survives: none, or the loss of one or two largest units. */
  readonly reserve: 'none' | 'n-1' | 'n-2'
  /** From the points of supply to the racks: transformers, UPS, busways. */
  readonly distributionEfficiency: Fraction
  readonly connection?: Connection | undefined
  /** What a joule that is not served costs: decides what is worth running. */
  readonly valueOfLostLoad: UsdPerJoule
  /** Fuel that the pipe carries, by lower heating value, W; absent: as much as is asked for. */
  readonly fuel?: Steps | undefined
  /** Whether machines run in parallel with the grid, so that the grid holds the frequency. */
  readonly parallel: boolean
  /** Time constant of isochronous load sharing; absent: droop alone. */
  readonly loadSharing?: Seconds | undefined
  readonly mitigation: Mitigation
  readonly shedding: Readonly<Record<string, SheddingStage>>
}

/** Heat on one medium: what takes it up and what rejects it. */
export interface CoolingLoop {
  /** Key in `catalog.cooling`: chiller, tower, dry cooler, or an air handler. */
  readonly plant: string
  /** Units over time; absent: as many as the design day asks for, when the halls are piped. */
  readonly units?: Steps | undefined
  readonly rented: boolean
  /** Coolant temperature supplied to the racks. */
  readonly supply: Celsius
  /** Rise of the coolant across the racks. */
  readonly rise: Kelvin
  /** Share of the rack's heat on this medium; absent: as the rack's data sheet says. */
  readonly share?: Fraction | undefined
  /** Approach of the exchanger between this medium and facility water. */
  readonly approach: Kelvin
  /** Electric power of pumps or fans that move the medium, per W of heat. */
  readonly transport: Fraction
  /** Key in `catalog.curves`: performance curves of the chiller. */
  readonly curve?: string | undefined
}

/** How the heat leaves. Air handlers hand their heat to the plant of the liquid loop. */
export interface SiteCooling {
  readonly liquid?: CoolingLoop | undefined
  readonly air?: CoolingLoop | undefined
  /** Plant beyond the design-day need. */
  readonly margin: Fraction
  readonly reserve: 'none' | 'n-1' | 'n-2'
  /** Trim chiller behind a tower or dry cooler; key in `catalog.cooling`. */
  readonly trim?: string | undefined
  /** Coolant in the loops between racks and plant, m³ per W of heat: what warms first. */
  readonly loopVolume: number
  /** Chilled water kept in tanks, m³ per W of heat. */
  readonly tankVolume: number
  /** From loss of the heat sink until the plant runs again. */
  readonly restartTime: Seconds
}

/** What energy and water cost here. */
export interface SitePrices {
  readonly electricity: UsdPerJoule
  /** Fuel gas, by higher heating value, as it is sold. */
  readonly gas: UsdPerJoule
  /** USD/m³. */
  readonly water: number
  /** Absent: `electricity` at every hour and no charge for demand. */
  readonly tariff?: Tariff | undefined
}

/** One place with its halls, feed and cooling. */
export interface Site {
  /** Key in the catalogue of sites, or a name of the author's own. */
  readonly at: string
  readonly place: Place
  readonly climate: Climate
  readonly halls: Readonly<Record<string, Hall>>
  readonly power?: SitePower | undefined
  readonly cooling?: SiteCooling | undefined
  readonly prices: SitePrices
  /** Permit by date: the accelerators a permit lets run; absent: no permit gate. */
  readonly permits?: Readonly<Record<string, Permit>> | undefined
  /** Limits of grid, utility and standards that apply here, whatever their date. */
  readonly limits: Readonly<Record<string, GridLimit>>
  /** Where supplies and UPS of the load let go: the typical curve of the catalogue. */
  readonly tripCurves: TripCurves
}

/** From some moment on, so much may run in all; a later permit replaces it. */
export interface Permit {
  /** ISO date or activity. */
  readonly from: string
  /** Facility power; absent: not limited. */
  readonly power?: Watts | undefined
  /** In any twelve months, kg. */
  readonly nitrogenOxides?: number | undefined
  readonly carbonMonoxide?: number | undefined
  /** Of each generating unit in any twelve months. */
  readonly unitHours?: Seconds | undefined
}
