import { type Planned, planCampus } from '../../src/campus/index.js'
import type { LoadedScenario } from '../../src/scenario/index.js'
import {
  bands,
  type HoldQuestion,
  type HoldRun,
  holdRuns,
  holdStudy,
  sizeQuestionOf,
  sizeSwings,
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

/** Which measures hold a moment, at which cost. */
export function sizeOf(
  { loaded: { scenario }, planned }: Opened,
  { site, moment, loss }: Pick<SwingsAsked, 'site' | 'moment'> & { readonly loss: boolean },
  tell: Tell,
): Sized | undefined {
  const question = sizeQuestionOf(scenario, planned, site, moment)
  if (!question) return undefined
  const sizing = sizeSwings({
    ...{ ...question, loss },
    onProgress: (done, all) => tell({ stage: 'swings', done, all }),
  })
  const { prices, accelerators } = question
  return { sizing, prices, accelerators, currency: scenario.money.currency }
}
