import { integrate, type Series, seriesMax } from '../../numeric/index.js'
import type { Joules, KilogramsPerJoule } from '../../quantity/index.js'
import type { Finding } from '../../scenario/index.js'
import type { Dispatch, DispatchInput, Fleet } from './contract.js'
import { type HourlyFleet, hourlyFleet, hourlyStorage, onGrid } from './fleet.js'
import { type Feed, fuelOf, runHours } from './hourly.js'

/** CO₂ of natural gas by lower heating value: 56,100 kg/TJ, IPCC 2006 Guidelines, vol. 2, table 1.4. */
const carbonDioxideOfGas: KilogramsPerJoule = 56.1e-9

/**
 * What feeds a site in every hour, by a priority list: the grid and own machines by marginal cost
 * (electricity, fuel at full load), rented machines, standby machines; then batteries; the rest is
 * unserved. Preview: the list looks no hour ahead. See the README.
 *
 * @param input power in W, prices in USD/J, fuel by lower heating value; `path` is the path of
 *   the site's power
 * @returns series in W on the grid of the demand; energy and fuel in J, CO₂ in kg
 */
export function dispatchSite(input: DispatchInput): Dispatch {
  const { demand } = input
  const air = input.dryBulb && onGrid(input.dryBulb, demand, input.designDryBulb)
  const fleets = Object.entries(input.sources).map(([name, fleet]) =>
    hourlyFleet(name, fleet, demand, air, input.elevation),
  )
  const batteries = Object.entries(input.storage).map(([name, fleet]) =>
    hourlyStorage(name, fleet, demand),
  )
  const grid: Feed = {
    available: onGrid(input.grid, demand),
    least: new Float64Array(demand.values.length),
  }
  const order = inMeritOrder(grid, fleets, input)
  const hours = runHours(demand.values, order, batteries, demand.step)
  const series = (values: Float64Array): Series => ({ ...demand, unit: 'W', values })
  const outputOf = (feed: Feed) => series(hours.output[order.indexOf(feed)]!)

  const sources: Record<string, Series> = {}
  let fuel: Joules = 0
  let generated: Joules = 0
  for (const fleet of fleets) {
    const output = outputOf(fleet)
    sources[fleet.name] = output
    fuel += fuelOf(fleet, output.values, demand.step)
    generated += integrate(output)
  }
  const imported = outputOf(grid)
  const unserved = series(hours.unserved)
  const storage = series(new Float64Array(demand.values.length))
  for (const one of hours.storage) {
    for (let h = 0; h < one.length; h++) storage.values[h] = storage.values[h]! + one[h]!
  }
  const energy = {
    demand: integrate(demand),
    grid: integrate(imported),
    sources: generated,
    storage: -integrate(storage),
    unserved: integrate(unserved),
  }
  const peakUnserved = unserved.values.length > 0 ? seriesMax(unserved) : 0
  return {
    grid: imported,
    sources,
    storage,
    unserved,
    energy,
    fuel,
    energyCost: energy.grid * input.electricityPrice,
    fuelCost: fuel * input.gasPrice,
    carbonDioxide: fuel * carbonDioxideOfGas,
    peakUnserved,
    findings: [...incomplete(input), ...shortfall(unserved, energy.unserved, input.path)],
  }
}

/**
 * Who goes first: the grid and the site's own prime machines by what a joule costs at full load
 * (the grid at equal cost), then rented machines, which bridge, then standby machines, whose
 * permits are for emergencies. Within each group the least fuel goes first.
 */
function inMeritOrder(
  grid: Feed,
  fleets: readonly HourlyFleet[],
  { electricityPrice, gasPrice, sources }: DispatchInput,
): Feed[] {
  const isStandby = (fleet: HourlyFleet) => sources[fleet.name]?.role === 'standby'
  const isRented = (fleet: HourlyFleet) => sources[fleet.name]?.rented === true
  const sorted = fleets.toSorted((one, other) => one.heatRate - other.heatRate || 0)
  const standby = sorted.filter(isStandby)
  const rented = sorted.filter((fleet) => !isStandby(fleet) && isRented(fleet))
  const own = sorted.filter((fleet) => !isStandby(fleet) && !isRented(fleet))
  const cheaper = own.filter((fleet) => fleet.heatRate * gasPrice < electricityPrice)
  return [...cheaper, grid, ...own.slice(cheaper.length), ...rented, ...standby]
}

function shortfall(unserved: Series, energy: Joules, path: string): Finding[] {
  const first = unserved.values.findIndex((power) => power > 0)
  if (first < 0) return []
  const values = {
    energy,
    peak: seriesMax(unserved),
    hours: unserved.values.filter((power) => power > 0).length,
    first: unserved.start + first * unserved.step,
  }
  return [{ code: 'dispatch.unserved', severity: 'warning', path, values }]
}

/** Fields without which a fleet counts for less than it is; named, since the sums leave it out. */
function incomplete(input: DispatchInput): Finding[] {
  const out: Finding[] = []
  const note = (kind: 'sources' | 'storage', name: string, fleet: Fleet, field: string) =>
    out.push({
      code: 'dispatch.incomplete',
      severity: 'warning',
      path: `${input.path}.${kind}.${name}.type`,
      values: { equipment: fleet.equipment.id, field },
    })
  for (const [name, fleet] of Object.entries(input.sources)) {
    const { powerNominal, efficiencyLhv, heatRate } = fleet.equipment
    if (powerNominal === undefined) note('sources', name, fleet, 'powerNominal')
    if (!efficiencyLhv && !heatRate) note('sources', name, fleet, 'efficiencyLhv')
  }
  for (const [name, fleet] of Object.entries(input.storage)) {
    for (const field of ['powerNominal', 'energyNominal', 'efficiencyRoundTrip'] as const) {
      if (fleet.equipment[field] === undefined) note('storage', name, fleet, field)
    }
  }
  return out
}
