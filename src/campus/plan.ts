import type { Kernels, Memo } from '../numeric/index.js'
import type { LoadedScenario, SpreadTable } from '../scenario/index.js'
import { assemble } from './assemble.js'
import type { Planned } from './plan-type.js'
import type { Results } from './results.js'
import { Runner } from './stage.js'
import { deliveredStage, progressStage, rationingStage } from './stages/account.js'
import { coolingStage, loadStage } from './stages/calendar.js'
import { dispatchStage } from './stages/dispatch.js'
import { dynamicsStage } from './stages/dynamics.js'
import { financeStage } from './stages/finance.js'
import { momentsStage } from './stages/moments.js'
import {
  comparedStage,
  fabricStage,
  ratingStage,
  servingStage,
  siliconStage,
  standingStage,
  trainingStage,
} from './stages/rates.js'
import { scheduleStage, unbridgedStage } from './stages/schedule.js'
import { supplyStage } from './stages/supply.js'

/** What the caller lends to planning. */
export interface PlanOptions {
  /** Remembers stages between plans of one scenario that is being edited. */
  readonly memo?: Memo | undefined
  /** Solvers: with a linear one, dispatch is solved instead of listed by priority. */
  readonly kernels?: Kernels | undefined
  /** Told the name of each stage before it runs. */
  readonly onStage?: ((name: string) => void) | undefined
}

/**
 * What happens to this campus: rates, then calendar, then account; no stage reaches back.
 * @param loaded a scenario as `loadScenario` returns it
 */
export function planCampus(
  loaded: Pick<LoadedScenario, 'scenario' | 'spread'>,
  options: PlanOptions = {},
): Planned {
  const { memo, onStage, kernels = {} } = options
  const scenario = memo ? memo.intern('scenario', loaded.scenario) : loaded.scenario
  const dates = spreadOfDates(loaded.spread)
  const spread = memo ? memo.intern('spread', dates) : dates
  const results = {} as Results
  const elastic = elasticitySpread(loaded.spread)
  const elasticity = memo ? memo.intern('elasticity', elastic) : elastic
  const world = { scenario, spread, elasticity, results, kernels }
  const campus = new Runner(world, memo, onStage)

  // rates: what the equipment can do
  results.fabric = campus.run(fabricStage)
  results.training = campus.run(trainingStage)
  results.rating = campus.run(ratingStage)
  results.serving = campus.run(servingStage)
  results.standing = campus.run(standingStage)
  results.compared = campus.run(comparedStage)
  results.silicon = campus.run(siliconStage)

  // calendar: what happens when
  results.schedule = campus.run(scheduleStage)
  results.unbridged = campus.run(unbridgedStage)
  results.load = campus.run(loadStage)
  results.cooling = campus.perSite(coolingStage)
  results.moments = campus.perSite(momentsStage)
  results.dynamics = campus.perSite(dynamicsStage)
  results.dispatch = campus.perSite(dispatchStage)

  // account: what came of it
  results.delivered = campus.run(deliveredStage)
  results.progress = campus.run(progressStage)
  results.rationing = campus.run(rationingStage)
  results.finance = campus.run(financeStage)

  results.supply = campus.run(supplyStage)

  return assemble(scenario, results, campus)
}

/** Only what dates depend on: an uncertain price must not wake the schedule. */
function spreadOfDates(spread: SpreadTable): SpreadTable {
  return Object.fromEntries(
    Object.entries(spread).filter(([path]) =>
      /^(build\.|phases\.[^.]+\.arrive\.|sites\.[^.]+\.power\.(grid|sources)\.)/.test(path),
    ),
  )
}

/** Only how demand answers to prices. */
function elasticitySpread(spread: SpreadTable): SpreadTable {
  return Object.fromEntries(
    Object.entries(spread).filter(([path]) => /^work\.tiers\.[^.]+\.elasticity$/.test(path)),
  )
}
