import type { Series } from '../../numeric/index.js'
import type { Celsius, JoulesPerJoule, Metres } from '../../quantity/index.js'
import type { Fleet } from './contract.js'
import { derated, ratingDryBulb } from './derate.js'
import { type EfficiencyPoints, efficiencyPoints } from './heat-rate.js'

/** Machines of one type, hour by hour. */
export interface HourlyFleet {
  readonly name: string
  /** Output of one unit, W. */
  readonly unit: Float64Array
  /** Output of all units on site, W. */
  readonly available: Float64Array
  /** Output below which no unit runs where another source can give way, W. */
  readonly least: Float64Array
  readonly efficiency: EfficiencyPoints
  /** Fuel over electricity at full load, J/J; Infinity where unknown, which ranks it last. */
  readonly heatRate: JoulesPerJoule
}

/** Batteries of one type, hour by hour. */
export interface HourlyStorage {
  readonly name: string
  /** Of all units, both ways, W. */
  readonly power: Float64Array
  /** Dischargeable energy of all units when full, J. */
  readonly capacity: Float64Array
  readonly efficiency: number
}

/** Values of a series at each step of another grid; 0 outside of it, or `otherwise`. */
export function onGrid(series: Series, grid: Series, otherwise = 0): Float64Array {
  const out = new Float64Array(grid.values.length)
  for (let i = 0; i < out.length; i++) {
    const at = Math.floor((grid.start + i * grid.step - series.start) / series.step)
    out[i] = series.values[at] ?? otherwise
  }
  return out
}

/** What a fleet can give in each hour of `grid`, with the air it breathes. */
export function hourlyFleet(
  name: string,
  fleet: Fleet,
  grid: Series,
  dryBulb: Float64Array | undefined,
  elevation: Metres,
): HourlyFleet {
  const { equipment } = fleet
  const count = onGrid(fleet.units, grid)
  const hours = count.length
  const unit = new Float64Array(hours)
  const available = new Float64Array(hours)
  const least = new Float64Array(hours)
  const loadMin = equipment.loadMin ?? 0
  for (let h = 0; h < hours; h++) {
    const air: Celsius = dryBulb?.[h] ?? ratingDryBulb
    const output = derated(equipment, air, elevation)
    const units = count[h]!
    unit[h] = output
    available[h] = output * units
    least[h] = output * Math.min(1, units) * loadMin
  }
  const efficiency = efficiencyPoints(equipment)
  const heatRate = efficiency.full > 0 ? 1 / efficiency.full : Number.POSITIVE_INFINITY
  return { name, unit, available, least, efficiency, heatRate }
}

/** What the batteries of a fleet can hold and give in each hour of `grid`. */
export function hourlyStorage(name: string, fleet: Fleet, grid: Series): HourlyStorage {
  const { powerNominal = 0, energyNominal = 0, efficiencyRoundTrip = 1 } = fleet.equipment
  const units = onGrid(fleet.units, grid)
  return {
    name,
    power: units.map((count) => count * powerNominal),
    capacity: units.map((count) => count * energyNominal),
    efficiency: efficiencyRoundTrip,
  }
}
