import type { Series } from '../../numeric/index.js'
import type { Fraction, UsdPerJoule, Watts } from '../../quantity/index.js'
import type { Battery, DispatchInput, Fleet } from './contract.js'
import { derated, ratingDryBulb } from './derate.js'
import { fuelLine } from './heat-rate.js'
import type { BatteryClass, GeneratorClass } from './problem.js'

/** Heat rate that ranks a machine whose own is not known; it counts for the order only. */
const heatRateForOrder = 3
/** Share of the value of lost load that ranks standby machines behind all others. */
const standbyRank: Fraction = 0.5

/** Values of a series at each step of another grid; 0 outside of it, or `otherwise`. */
export function onGrid(series: Series, grid: Series, otherwise = 0): Float64Array {
  const out = new Float64Array(grid.values.length)
  for (let i = 0; i < out.length; i++) {
    const at = Math.floor((grid.start + i * grid.step - series.start) / series.step)
    out[i] = series.values[at] ?? otherwise
  }
  return out
}

/** Machines of a fleet hour by hour, with the air they breathe, and ranked by their role. */
export function generatorClass(
  name: string,
  fleet: Fleet,
  input: DispatchInput,
  air: Float64Array | undefined,
): GeneratorClass {
  const { equipment } = fleet
  const { idle, slope, known } = fuelLine(equipment)
  const count = onGrid(fleet.units, input.demand)
  const unitPower = new Float64Array(count.length)
  for (let t = 0; t < count.length; t++) {
    unitPower[t] = derated(equipment, air?.[t] ?? ratingDryBulb, input.elevation)
    if (!(unitPower[t]! > 0)) count[t] = 0
  }
  let rank: UsdPerJoule = known ? 0 : heatRateForOrder * input.gasPrice
  if (fleet.role === 'standby') rank += standbyRank * input.valueOfLostLoad
  return {
    name,
    count,
    unitPower,
    loadMin: Math.min(1, Math.max(0, equipment.loadMin ?? 0)),
    fuelIdle: idle,
    fuelSlope: slope,
    fuelPrice: input.gasPrice,
    startFuel: 0,
    startCost: fleet.start,
    maintenance: fleet.operation + rank,
  }
}

/**
 * Batteries of a type hour by hour. What swings need of power is taken off; what they need of
 * energy is kept half above the stored energy and half below, since swings go both ways.
 */
export function batteryClass(name: string, battery: Battery, demand: Series): BatteryClass {
  const { powerNominal = 0, energyNominal = 0, efficiencyRoundTrip = 1 } = battery.equipment
  const units = onGrid(battery.units, demand)
  const swingPower = onGrid(battery.swingPower, demand)
  const swingEnergy = onGrid(battery.swingEnergy, demand)
  const efficiency = Math.sqrt(Math.min(1, Math.max(1e-3, efficiencyRoundTrip)))
  const energy = units.map((count) => count * energyNominal)
  const kept = energy.map((all, t) => Math.min(all / 2, swingEnergy[t]! / 2))
  return {
    name,
    power: units.map((count, t) => Math.max(0, count * powerNominal - swingPower[t]!)),
    energyMin: kept,
    energyMax: energy.map((all, t) => all - kept[t]!),
    chargeEfficiency: efficiency,
    dischargeEfficiency: efficiency,
    throughputCost: 0,
  }
}

/**
 * Output that may be lost at a blow in each hour, W: the one or two largest units on site that are
 * not standby. Where the grid alone can carry the load, the loss of a unit is no matter.
 */
export function contingencyOf(
  input: DispatchInput,
  generators: readonly GeneratorClass[],
  load: Float64Array,
  grid: Float64Array,
): Float64Array {
  const lost = { none: 0, 'n-1': 1, 'n-2': 2 }[input.reserve]
  const prime = generators.filter((one) => input.sources[one.name]?.role !== 'standby')
  return load.map((watts, t) => (watts <= grid[t]! ? 0 : largestUnits(prime, t, lost)))
}

function largestUnits(generators: readonly GeneratorClass[], t: number, lost: number): Watts {
  let left = lost
  let sum = 0
  const sorted = [...generators].sort((a, b) => b.unitPower[t]! - a.unitPower[t]!)
  for (const one of sorted) {
    const units = Math.min(left, one.count[t]!)
    sum += units * one.unitPower[t]!
    left -= units
  }
  return sum
}
