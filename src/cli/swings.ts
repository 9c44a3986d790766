import { availableParallelism } from 'node:os'
import { type Planned, planCampus } from '../campus/index.js'
import { placedFindings, type SiteSwings, swingsJson, swingsReport } from '../report/index.js'
import type { Override, Scenario } from '../scenario/index.js'
import {
  caseDials,
  holdStudy,
  sizeQuestionOf,
  sizeSwings,
  type ToldSwings,
  toldSwings,
} from '../study/index.js'
import { type Language, type SwingsText, swingsText, wholeCount } from '../words/index.js'
import { holdOnThreads } from './hold-threads.js'
import { columnsOf, fileError, paintFor, visible } from './output.js'
import { type Progress, progressOn } from './progress.js'
import { refuseScenario } from './refuse.js'
import { loadScenarioFile } from './scenario-file.js'
import { writeFolder } from './series-folder.js'
import { momentsAsked, OptionError, wholeNumber } from './swings-options.js'
import { recordFiles, recordStep } from './swings-record.js'

/** Options of `swings`. */
export interface SwingsCommand {
  readonly json?: boolean | undefined
  readonly lang: Language
  readonly set: readonly Override[]
  readonly site?: string | undefined
  readonly date?: string | undefined
  /** True without a number of runs. */
  readonly hold?: string | true | undefined
  readonly size?: boolean | undefined
  readonly loss?: boolean | undefined
  readonly workers?: string | undefined
  readonly record?: string | undefined
  readonly step?: string | undefined
}

const runsByDefault = 200
const runsMost = 100_000
const workersMost = 64

/** What is asked beside the story, read and found sound. */
interface Wanted {
  readonly runs: number
  readonly workers: number
  readonly size: boolean
  readonly loss: boolean
  /** Step of the record's curves, s. */
  readonly step: number
}

/**
 * `gigacampus swings FILE`: 0 fine, 1 a moment that nothing holds, or for which no measures were found,
 * 2 not asked rightly, or nothing to tell.
 */
export async function swingsCommand(file: string, options: SwingsCommand): Promise<number> {
  const { lang } = options
  const words = swingsText(lang)
  let wanted: Wanted
  try {
    wanted = wantedOf(options, words)
  } catch (error) {
    return refusal(error)
  }
  const { loaded, diagnostics, place } = await loadScenarioFile(file, options.set)
  if (!loaded) return refuseScenario(diagnostics, options)
  const progress = progressOn(process.stderr, lang, options.json === true)
  const sites: Record<string, SiteSwings> = {}
  const { record } = options
  try {
    const planned = planCampus(loaded, { onStage: progress.stage })
    const misread = planned.plan.findings.filter(({ code }) => code === 'campus.trace-beyond')
    if (misread.length > 0) {
      progress.done()
      return refuseScenario(placedFindings(misread, file, place), options)
    }
    const moments = momentsAsked(planned, options, words)
    const files = new Map<string, ReturnType<typeof recordFiles>>()
    if (record !== undefined) {
      progress.say(words.recording)
      for (const one of moments) files.set(one[0], recordFiles(planned, one, wanted.step, lang))
      const refused = await writeFolder(record, [...files.values()].flat())
      if (refused) {
        progress.done()
        return fileError(refused, lang)
      }
    }
    for (const [site, index] of moments) {
      const told = toldSwings(planned, site, index)
      if (!told?.cases.built) {
        throw new OptionError(words.notSimulated(visible(site)))
      }
      const asked = { planned, scenario: loaded.scenario, site, index, told }
      sites[site] = {
        told,
        ...(wanted.runs > 0 && { held: await heldCases(asked, wanted, progress, words) }),
        ...(wanted.size && sizedMeasures(asked, wanted, progress, words)),
        ...(record !== undefined && { recorded: recordedOf(files.get(site) ?? [], record) }),
      }
    }
  } catch (error) {
    progress.done()
    return refusal(error)
  }
  progress.done()
  const style = { lang, columns: columnsOf(process.stdout), paint: paintFor(process.stdout) }
  process.stdout.write(
    options.json ? `${JSON.stringify(swingsJson(sites))}\n` : swingsReport(sites, style),
  )
  const fails = ({ told, sized }: SiteSwings) =>
    sized ? sized.sizing.cheapest === null : !told.holds
  return Object.values(sites).some(fails) ? 1 : 0
}

/** Says what was not asked rightly. @throws what is no such error */
function refusal(error: unknown): number {
  if (!(error instanceof OptionError)) throw error
  process.stderr.write(`gigacampus: ${error.message}\n`)
  return 2
}

function wantedOf(options: SwingsCommand, words: SwingsText): Wanted {
  const { hold, size = false, loss = false, workers } = options
  if (loss && !size && hold === undefined)
    throw new OptionError(words.needs('--loss', '--size', '--hold'))
  if (workers !== undefined && hold === undefined) {
    throw new OptionError(words.needs('--workers', '--hold'))
  }
  const runs =
    hold === undefined
      ? 0
      : hold === true
        ? runsByDefault
        : wholeNumber('--hold', hold, runsMost, words)
  const threads =
    workers === undefined
      ? Math.min(workersMost, availableParallelism())
      : wholeNumber('--workers', workers, workersMost, words)
  if (options.step !== undefined && options.record === undefined) {
    throw new OptionError(words.needs('--step', '--record'))
  }
  return { runs, workers: threads, size, loss, step: recordStep(options.step, words) }
}

function recordedOf(files: ReturnType<typeof recordFiles>, folder: string) {
  return { files: files.map(([name]) => name), folder: visible(folder) }
}

interface Asked {
  readonly planned: Planned
  readonly scenario: Scenario
  readonly site: string
  readonly index: number
  readonly told: ToldSwings
}

/** How sure the moment is as built, with its floor and with the batteries that it needs. */
async function heldCases(
  { planned, scenario, site, index, told }: Asked,
  { runs, workers, loss }: Wanted,
  progress: Progress,
  words: SwingsText,
): Promise<NonNullable<SiteSwings['held']>> {
  const { input } = planned.faced[site]!
  const moment = input.moments[index]!
  const dials = caseDials(told, moment)
  const studied = { built: null, floored: null, needed: null } as Record<
    keyof typeof dials,
    ReturnType<typeof holdStudy> | null
  >
  const names = (['built', 'floored', 'needed'] as const).filter((name) => dials[name] !== null)
  for (const [i, name] of names.entries()) {
    // the other moments are not looked at: threads need not copy them
    const own = { ...dials[name], ...(loss && { loss }) }
    const question = {
      ...{ input: { ...input, moments: [] }, moment },
      ...{ dials: own, seed: scenario.seed },
    }
    const all = wholeCount(names.length * runs)
    const say = (done: number) => progress.say(words.holding(wholeCount(i * runs + done), all))
    const drawn = await holdOnThreads(question, runs, workers, say)
    if (drawn) studied[name] = holdStudy(question, drawn)
  }
  return { ...studied, loss }
}

function sizedMeasures(
  { planned, scenario, site, index }: Asked,
  { loss }: Wanted,
  progress: Progress,
  words: SwingsText,
): Pick<SiteSwings, 'sized'> {
  const question = sizeQuestionOf(scenario, planned, site, index)
  if (!question) return {}
  const onProgress = (done: number, all: number) =>
    progress.say(`${words.sizing}: ${wholeCount(done)} / ${wholeCount(all)}`)
  const asked = { ...question, loss, onProgress }
  return {
    sized: { sizing: sizeSwings(asked), question: asked, currency: scenario.money.currency },
  }
}
