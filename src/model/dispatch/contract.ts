import type { PowerEquipment } from '../../catalog/index.js'
import type { Series } from '../../numeric/index.js'
import type { Celsius, Joules, Metres, Usd, UsdPerJoule, Watts } from '../../quantity/index.js'
import type { Finding } from '../../scenario/index.js'

/** Units of one type with their dated number, as steps on the twin's clock. */
export interface Fleet {
  readonly equipment: PowerEquipment
  /** Units on site, daily. */
  readonly units: Series
  readonly rented: boolean
  /** `standby` runs only when all else is short. */
  readonly role: 'prime' | 'standby'
}

/** Everything the dispatch is made from. */
export interface DispatchInput {
  /** Facility power by hour, W. */
  readonly demand: Series
  /** Dry bulb by hour of the horizon, °C; absent: 15 °C. */
  readonly dryBulb?: Series | undefined
  readonly designDryBulb: Celsius
  readonly elevation: Metres
  /** Import limit, W, daily. */
  readonly grid: Series
  readonly sources: Readonly<Record<string, Fleet>>
  readonly storage: Readonly<Record<string, Fleet>>
  readonly electricityPrice: UsdPerJoule
  readonly gasPrice: UsdPerJoule
  readonly path: string
}

/** What fed the site. */
export interface Dispatch {
  readonly grid: Series
  /** Output by source, W, hourly. */
  readonly sources: Readonly<Record<string, Series>>
  /** Output of all batteries, W, hourly: positive out, negative in. */
  readonly storage: Series
  readonly unserved: Series
  readonly energy: {
    readonly demand: Joules
    readonly grid: Joules
    readonly sources: Joules
    /** Taken in less given out: losses of batteries and what they hold at the end. */
    readonly storage: Joules
    readonly unserved: Joules
  }
  readonly fuel: Joules
  readonly energyCost: Usd
  readonly fuelCost: Usd
  /** Heat-rate based CO₂ of the fuel, kg. */
  readonly carbonDioxide: number
  readonly peakUnserved: Watts
  readonly findings: readonly Finding[]
}
