import type { ChillerCurve, CoolingEquipment, WeatherYear } from '../../catalog/index.js'
import type { Series } from '../../numeric/index.js'
import type {
  Celsius,
  Count,
  CubicMetres,
  EpochSeconds,
  Fraction,
  Kelvin,
  Metres,
  Seconds,
  Watts,
} from '../../quantity/index.js'
import type { Finding } from '../../scenario/index.js'

/** One heat path with the machine that rejects its heat. */
export interface HeatPath {
  /** Id of the plant in the catalogue, for findings and bills. */
  readonly id: string
  readonly plant: CoolingEquipment
  /** EIR curve set of a machine of this kind, where one is given. */
  readonly curve?: ChillerCurve | undefined
  /** Coolant temperature supplied to the racks or air handlers. */
  readonly supply: Celsius
  readonly rise: Kelvin
  /** Approach of the exchanger between rack coolant and facility water; 0 where there is none. */
  readonly exchangerApproach: Kelvin
  /** Pumps or fans that move the coolant, W per W of heat. */
  readonly transport: Fraction
  /** Share of the IT heat on this path. */
  readonly share: Fraction
}

/** Plant of a site. */
export interface CoolingPlant {
  readonly paths: Readonly<Record<string, HeatPath>>
  /** Chiller that trims what a tower or dry cooler cannot reach. */
  readonly trim?: { readonly id: string; readonly plant: CoolingEquipment } | undefined
  readonly margin: Fraction
  readonly reserve: 'none' | 'n-1' | 'n-2'
  /** Losses between supply and racks are heat of the electrical rooms, not of the racks. */
  readonly distributionEfficiency: Fraction
  /** What warms when the heat sink is lost. */
  readonly loops: {
    /** m³ of coolant per W of heat, in loops and in tanks. */
    readonly loopVolume: number
    readonly tankVolume: number
    readonly restartTime: Seconds
  }
}

/** Air outside at one moment. */
export interface Air {
  readonly dryBulb: Celsius
  readonly wetBulb: Celsius
  readonly elevation: Metres
}

/** What cooling one watt of IT takes at one moment. */
export interface CoolingRate {
  /** Electric power of plant, pumps and fans, W per W of IT. */
  readonly power: Fraction
  /** Of which compressors. */
  readonly compressor: Fraction
  /** Water made up, m³ per J of IT. */
  readonly water: number
  /** Whether a model was used outside the range it was fitted on. */
  readonly extrapolated: boolean
  /** Supply temperature is held. */
  readonly held: boolean
}

/** Need on the design day. */
export interface DesignDay {
  readonly rate: CoolingRate
  /** Facility over IT power, all losses in. */
  readonly pue: number
  /** Heat that one unit of each path's plant rejects on the design day, W. */
  readonly unitCapacity: Readonly<Record<string, Watts>>
  /** From loss of the heat sink, pumps running, until racks throttle; and without pumps. */
  readonly timeToThrottle: Seconds
  readonly timeToThrottleNoPumps: Seconds
  readonly findings: readonly Finding[]
}

/** Everything a year of cooling is made from. */
export interface CoolingInput {
  readonly plant: CoolingPlant
  readonly weather?: WeatherYear | undefined
  readonly design: Air
  readonly start: EpochSeconds
  /** Mean IT power by hour, W. */
  readonly itPower: Series
  /** Design-day peak of IT power by hour, W: what the plant is sized on. */
  readonly itPeak: Series
  /** Path of the site's cooling in the Scenario, for findings. */
  readonly path: string
}

/** What cooling a site takes. */
export interface Cooling {
  /** Electric power of the cooling plant by hour, W. */
  readonly power: Series
  /** Facility power by hour: (IT + cooling) over distribution efficiency, W. */
  readonly facilityPower: Series
  /** Facility over IT power by hour; 1 hour a value; NaN-free: 0 where nothing runs. */
  readonly pue: Series
  /** Make-up water by hour, m³. */
  readonly water: Series
  /** Share of the IT load that must be held back because the coolant is too warm, by hour. */
  readonly throttled: Series
  /** Energy-weighted over the hours that run; null where none do. */
  readonly pueAverage: number | null
  /** m³ per J of IT; null where nothing runs. */
  readonly waterEffectiveness: number | null
  readonly waterTotal: CubicMetres
  /** Hours in which compressors run. */
  readonly compressorHours: Count
  /** Units of each path's plant by month, margin and reserve in. */
  readonly units: Readonly<Record<string, readonly { month: string; units: Count; heat: Watts }[]>>
  readonly findings: readonly Finding[]
}
