import { planCampus } from '../campus/index.js'
import { createMemo } from '../numeric/index.js'
import { compareJson, compareReport, planJsonSchema } from '../report/index.js'
import type { Override } from '../scenario/index.js'
import { compare, headlineOf } from '../study/index.js'
import { type Language, planUnits } from '../words/index.js'
import { columnsOf, paintFor, visible } from './output.js'
import { progressOn } from './progress.js'
import { refuseScenario } from './refuse.js'
import { openScenarioFile } from './scenario-file.js'

/** Options of `compare`. */
export interface CompareCommand {
  readonly json?: boolean | undefined
  readonly lang: Language
  readonly set: readonly Override[]
  readonly setB?: readonly Override[] | undefined
  readonly all?: boolean | undefined
}

/** `gigacampus compare A [B]`: 0 compared, 2 one of them cannot be planned. */
export async function compareCommand(
  fileA: string,
  fileB: string,
  options: CompareCommand,
): Promise<number> {
  const { lang, set, setB = [] } = options
  const load = await openScenarioFile(fileA)
  const a = await load(set)
  if (!a.loaded) return refuseScenario(a.diagnostics, options)
  const loadB = fileB === fileA ? load : await openScenarioFile(fileB)
  const b = await loadB([...set, ...setB])
  if (!b.loaded) return refuseScenario(b.diagnostics, options)
  const progress = progressOn(process.stderr, lang, options.json === true)
  const memo = createMemo()
  const plan = (loaded: typeof a.loaded) =>
    planCampus(loaded, { memo, onStage: progress.stage }).plan
  const [planA, planB] = [plan(a.loaded), plan(b.loaded)]
  progress.done()
  const unitOf = planUnits(planJsonSchema())
  const comparison = compare(
    { loaded: a.loaded, plan: planA, place: a.place },
    { loaded: b.loaded, plan: planB, place: b.place },
    unitOf,
  )
  const headline = headlineOf(planA, planB)
  const changes = (overrides: readonly Override[]) =>
    overrides.map(({ path, value }) => ` ${path}=${value}`).join('')
  const names = [`${fileA}${changes(set)}`, `${fileB}${changes([...set, ...setB])}`] as const
  process.stdout.write(
    options.json
      ? `${JSON.stringify(compareJson(comparison, headline, unitOf))}\n`
      : compareReport(
          {
            comparison,
            headline,
            names: [visible(names[0]), visible(names[1])],
            currency: b.loaded.scenario.money.currency,
            unitOf,
            all: options.all === true,
          },
          { lang, columns: columnsOf(process.stdout), paint: paintFor(process.stdout) },
        ),
  )
  return 0
}
