import { type FacedSwings, type Planned, planCampus } from '../../src/campus/index.js'
import type { Series } from '../../src/numeric/index.js'
import type { LoadedScenario } from '../../src/scenario/index.js'
import {
  bands,
  type HoldQuestion,
  type HoldRun,
  holdRuns,
  holdStudy,
  sizeSwings,
  swingPrices,
} from '../../src/study/index.js'
import type { Held, Progress, Sized, SwingsAsked } from './contract.js'
import { fineMoment } from './swings.js'

type Tell = (progress: Progress) => void

/** A scenario as planned, and the name under which it was asked for. */
export interface Opened {
  readonly key: string
  readonly loaded: LoadedScenario
  readonly planned: Planned
}

/** Plans a scenario for studies of its swings. */
export const openFor = (key: string, loaded: LoadedScenario, tell: Tell): Opened => ({
  key,
  loaded,
  planned: planCampus(loaded, { onStage: (stage) => tell({ stage }) }),
})

/** Draws already made: a thousand go on where two hundred ended. */
let drawn: { readonly key: string; readonly runs: readonly HoldRun[] } | undefined

/** Draws between two words to the page. */
const batch = 10
const seed = 1

/** Whether a moment under dials holds, over so many draws. */
export function holdOf(
  { key, planned }: Opened,
  { draws, ...asked }: SwingsAsked & { readonly draws: number },
  tell: Tell,
): Held {
  const faced = planned.faced[asked.site]
  const moment = faced && fineMoment(faced, asked)
  if (!moment) return { study: null, bands }
  const question: HoldQuestion = { input: faced.input, moment, dials: asked.dials, seed }
  const name = `${key} ${JSON.stringify(asked)}`
  const runs = drawn?.key === name ? drawn.runs.slice(0, draws) : []
  while (runs.length < draws) {
    const more = holdRuns(question, runs.length, Math.min(draws, runs.length + batch))
    if (!more) return { study: null, bands }
    runs.push(...more)
    tell({ stage: 'swings', done: runs.length, all: draws })
  }
  drawn = { key: name, runs }
  return { study: holdStudy(question, runs), bands }
}

/** Lags of inverters that are sold, s; estimate: fast grid-forming, usual, slow. */
const lags = [0.03, 0.1, 0.3]
/** Storage of racks for each accelerator, J: none, or what a vendor says of its own. */
const racks = [0, 65]
const spinningMost = 2
/** Shortest battery that is sold, s. */
const twoHours = 7200

/** Which measures hold a moment, at which cost. */
export function sizeOf(
  { loaded, planned }: Opened,
  { site, moment: index }: Pick<SwingsAsked, 'site' | 'moment'>,
  tell: Tell,
): Sized | undefined {
  const faced: FacedSwings | undefined = planned.faced[site]
  const moment = faced?.input.moments[index]
  if (!faced || !moment) return undefined
  const accelerators = acceleratorsAt(planned, site, moment.at)
  const island = moment.grid <= 0
  const prices = swingPrices(loaded.scenario, planned.plan, site, { accelerators, island })
  const sizing = sizeSwings({
    ...{ input: faced.input, moment, prices, accelerators },
    ...{ lags, racks, spinningMost, duration: twoHours },
    onProgress: (done, all) => tell({ stage: 'swings', done, all }),
  })
  const beside = sizing.beside
  return { sizing, prices, accelerators, beside, currency: loaded.scenario.money.currency }
}

/** Accelerators installed at a site on a day. */
function acceleratorsAt({ plan, series }: Planned, site: string, at: number): number {
  return Object.entries(plan.phases).reduce((sum, [key, phase]) => {
    const installed = series[`phases.${key}.installed`]
    return phase.site === site && installed ? sum + valueAt(installed, at) : sum
  }, 0)
}

function valueAt({ start, step, values }: Series, at: number): number {
  const i = Math.min(values.length - 1, Math.max(0, Math.floor((at - start) / step)))
  return values[i] ?? 0
}
