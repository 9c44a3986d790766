import { readFile } from 'node:fs/promises'
import { explainJson, explainReport, planJsonSchema } from '../report/index.js'
import type { Override } from '../scenario/index.js'
import {
  type CaseGrade,
  explain,
  type FigureExplained,
  gradesFor,
  loadLibrary,
  planChanges,
  tablesFor,
  trunkOf,
} from '../study/index.js'
import { explainText, type Language, planUnits } from '../words/index.js'
import { columnsOf, paintFor, visible } from './output.js'
import { progressOn } from './progress.js'
import { refuseScenario } from './refuse.js'
import { openScenarioFile } from './scenario-file.js'
import { shippedCases } from './shipped.js'

/** Options of `explain`. */
export interface ExplainCommand {
  readonly json?: boolean | undefined
  readonly lang: Language
  readonly set: readonly Override[]
  readonly all?: boolean | undefined
}

/** `gigacampus explain PATH FILE`: 0 explained, 2 no such path or no plan. */
export async function explainCommand(
  path: string,
  file: string,
  options: ExplainCommand,
): Promise<number> {
  const { lang, set } = options
  const load = await openScenarioFile(file)
  const before = set.length > 0 ? await load([]) : undefined
  const { loaded, diagnostics, place } = await load(set)
  if (!loaded) return refuseScenario(diagnostics, options)
  const unitOf = planUnits(planJsonSchema())
  const words = explainText(lang)
  const progress = progressOn(process.stderr, lang, options.json === true)
  const base = before?.loaded && trunkOf(before.loaded, {}, progress.stage)
  const trunk = trunkOf(loaded, {}, progress.stage)
  const explained = explain(loaded, trunk, path, {
    place,
    unitOf,
    ...(options.all && { stagesMax: Number.POSITIVE_INFINITY }),
    onInput: (done, all) => progress.say(words.progress(String(done), String(all))),
  })
  if (explained.kind === 'unknown') {
    progress.done()
    const near = explained.nearest.map((one) => `\n    ${one}`).join('')
    const hint = near === '' ? '' : `\n  ${words.nearestPaths}:${near}`
    process.stderr.write(`gigacampus: ${words.unknown(visible(path))}${hint}\n`)
    return 2
  }
  const cases = explained.kind === 'figure' ? await casesOf(explained) : []
  const edit = base && {
    woken: base.branch(loaded).woken,
    changes: planChanges(base.planned.plan, trunk.planned.plan, unitOf),
  }
  progress.done()
  const { currency } = loaded.scenario.money
  process.stdout.write(
    options.json
      ? `${JSON.stringify(explainJson(explained, cases, unitOf, edit))}\n`
      : explainReport(
          { explained, cases, currency, unitOf, all: options.all === true, edit },
          { lang, columns: columnsOf(process.stdout), paint: paintFor(process.stdout) },
        ),
  )
  return 0
}

/** Grades of the tables that tell of a figure, on the cases that come with the package. */
async function casesOf({ path, likeness }: FigureExplained): Promise<CaseGrade[]> {
  const tables = tablesFor(path)
  if (tables.length === 0) return []
  const library = await loadLibrary()
  const grades: CaseGrade[] = []
  for (const table of tables) {
    const text = await readFile(shippedCases(table), 'utf8')
    grades.push(...gradesFor(table, text, library, likeness))
  }
  return grades
}
