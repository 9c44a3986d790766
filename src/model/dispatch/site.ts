import { integrate, type Series, seriesMax } from '../../numeric/index.js'
import { adequacyOf } from './adequacy.js'
import type { Dispatch, DispatchInput } from './contract.js'
import { findingsOf } from './findings.js'
import { batteryClass, contingencyOf, generatorClass, onGrid } from './fleet.js'
import { dispatchByList } from './heuristic/list.js'
import { monthsOf, outcomesOf } from './ledger.js'
import { afterIdle, idleMonth, type Loaded, loadedMonths } from './loaded.js'
import { capsOf } from './permit.js'
import type { DispatchProblem, DispatchResult, DispatchState } from './problem.js'
import { solveRolling } from './solve.js'
import { demandChargesOf, hourlyPrice, type MonthIndex, monthIndex } from './tariff.js'

/** Price of reserve that is not held over that of lost load: units are started for it, load is not shed. */
const reserveOverLostLoad = 0.1

/** A site as a problem, and what its findings need beside it. */
export interface SiteProblem {
  readonly problem: DispatchProblem
  readonly begin: DispatchState
  readonly index: MonthIndex
  /** Hours that the tariff gives no price. */
  readonly unpriced: number
}

/**
 * What feeds a site in every hour and what that costs: by the rolling linear program where a solver
 * is given, else (or where it fails, with a finding) by the priority list. See the README.
 *
 * @param input power in W, prices in USD/J, fuel by lower heating value; `path` is the path of
 *   the site's power
 * @returns series in W on the grid of the demand; energy and fuel in J, emissions in kg
 */
export function dispatchSite(input: DispatchInput): Dispatch {
  const loaded = loadedMonths(input.demand, input.start)
  const ran = { ...input, demand: loaded.demand }
  const site = siteProblem(ran, loaded.skipped > 0)
  const { problem, begin } = site
  const solved = input.solver ? solveRolling(problem, input.solver, begin) : undefined
  const byProgram = solved?.status === 'optimal'
  const result = byProgram ? solved.result : dispatchByList(problem, begin)
  const failed = solved && !byProgram ? solved.status : undefined
  const method = byProgram ? 'linear-program' : 'priority-list'
  return withIdle(assemble(ran, site, result, method, failed), input.demand, loaded)
}

/**
 * The problem that a site's input states.
 * @param idleBefore whether nothing ran before its first hour; else what is there then runs
 */
export function siteProblem(input: DispatchInput, idleBefore = false): SiteProblem {
  const { demand, tariff } = input
  const hours = demand.values.length
  const start = input.start + demand.start
  const index = monthIndex(start, hours, demand.step)
  const { price, unpriced } = hourlyPrice(tariff, start, hours, demand.step)
  const air = input.dryBulb && onGrid(input.dryBulb, demand, input.designDryBulb)
  const grid = onGrid(input.grid, demand)
  const ballast = input.ballast && onGrid(input.ballast, demand)
  const load = ballast ? demand.values.map((watts, t) => watts + ballast[t]!) : demand.values
  const generators = Object.entries(input.sources).map(([name, fleet]) =>
    generatorClass(name, fleet, input, air),
  )
  const batteries = Object.entries(input.storage).map(([name, one]) =>
    batteryClass(name, one, demand),
  )
  const problem: DispatchProblem = {
    step: demand.step,
    load,
    month: index.month,
    months: index.names.length,
    importLimit: grid,
    importPrice: price,
    demandCharges: demandChargesOf(tariff, index.calendar),
    renewable: new Float64Array(hours),
    generators,
    batteries,
    curtailable: [],
    valueOfLostLoad: input.valueOfLostLoad,
    contingency: contingencyOf(input, generators, load, grid),
    gridCovers: true,
    reservePrice: reserveOverLostLoad * input.valueOfLostLoad,
    fuelLimit: input.fuelLimit && onGrid(input.fuelLimit, demand),
    caps: capsOf(input, generators, index.month, index.names.length),
  }
  const begin = {
    energy: batteries.map(
      ({ energyMin, energyMax }) => (idleBefore ? energyMin : energyMax)[0] ?? 0,
    ),
    online: generators.map((one) => (idleBefore ? 0 : (one.count[0] ?? 0))),
  }
  return { problem, begin, index, unpriced }
}

/** The dispatch over the whole horizon, the months before the first load in. */
function withIdle(dispatch: Dispatch, demand: Series, { skipped, idle }: Loaded): Dispatch {
  if (skipped === 0) return dispatch
  const whole = ({ unit, values }: Series): Series => ({
    ...demand,
    unit,
    values: afterIdle(values, skipped),
  })
  return {
    ...dispatch,
    grid: whole(dispatch.grid),
    sources: Object.fromEntries(
      Object.entries(dispatch.sources).map(([name, output]) => [name, whole(output)]),
    ),
    storage: whole(dispatch.storage),
    unserved: whole(dispatch.unserved),
    ballast: whole(dispatch.ballast),
    months: [...idle.map(idleMonth), ...dispatch.months],
  }
}

function assemble(
  input: DispatchInput,
  site: SiteProblem,
  result: DispatchResult,
  method: Dispatch['method'],
  failed: string | undefined,
): Dispatch {
  const { demand } = input
  const { problem } = site
  const series = (values: Float64Array): Series => ({ ...demand, unit: 'W', values })
  const sources: Record<string, Series> = {}
  problem.generators.forEach((one, k) => {
    sources[one.name] = series(result.output[k]!)
  })
  const storage = series(new Float64Array(demand.values.length))
  const { values } = storage
  for (let b = 0; b < problem.batteries.length; b++) {
    const discharge = result.discharge[b]!
    const charge = result.charge[b]!
    for (let t = 0; t < values.length; t++) values[t] = values[t]! + discharge[t]! - charge[t]!
  }
  const grid = series(result.grid)
  const unserved = series(result.unserved)
  const ballast = series(problem.load.map((watts, t) => watts - demand.values[t]!))
  const months = monthsOf(input, site, result)
  const fleets = outcomesOf(site, result)
  const sum = (pick: (month: (typeof months)[number]) => number) =>
    months.reduce((total, month) => total + pick(month), 0)
  return {
    method,
    grid,
    sources,
    storage,
    unserved,
    ballast,
    months,
    fleets,
    energy: {
      demand: integrate(demand),
      ballast: integrate(ballast),
      grid: integrate(grid),
      sources: Object.values(fleets).reduce((total, one) => total + one.energy, 0),
      storage: -integrate(storage),
      unserved: integrate(unserved),
    },
    fuel: sum((month) => month.fuel),
    cost: sum(
      (month) =>
        month.energyCost +
        month.demandCost +
        month.fuelCost +
        month.operationCost +
        month.startCost,
    ),
    peakUnserved: unserved.values.length > 0 ? seriesMax(unserved) : 0,
    adequacy: adequacyOf(input, problem),
    findings: findingsOf(input, site, result, failed),
  }
}
