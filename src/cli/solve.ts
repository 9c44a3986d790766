import { solveJson, solveReport } from '../report/index.js'
import type { Override } from '../scenario/index.js'
import { dimensionsOfScenario, type Solution, solveFor } from '../study/index.js'
import type { Language } from '../words/index.js'
import { columnsOf, paintFor } from './output.js'
import { progressOn } from './progress.js'
import { refuseScenario } from './refuse.js'
import { loadScenarioFile } from './scenario-file.js'

/** Options of `solve`. */
export interface SolveCommand {
  readonly claim: string
  readonly for: string
  readonly reading?: string | undefined
  readonly json?: boolean | undefined
  readonly lang: Language
  readonly set: readonly Override[]
}

/** `gigacampus solve FILE --claim ID --for PATH`: 0 found or holds, 1 no value does, 2 not asked rightly. */
export async function solveCommand(file: string, options: SolveCommand): Promise<number> {
  const { lang, claim, for: path } = options
  const { loaded, diagnostics } = await loadScenarioFile(file, options.set)
  if (!loaded) return refuseScenario(diagnostics, options)
  const progress = progressOn(process.stderr, lang, options.json === true)
  const solution = solveFor(loaded, claim, path, options.reading, progress.stage)
  progress.done()
  const code = codeOf(solution)
  const question = {
    claim,
    path,
    dimension: dimensionsOfScenario()(path, loaded.origin[path]),
    currency: loaded.scenario.money.currency,
  }
  if (options.json) {
    process.stdout.write(`${JSON.stringify(solveJson(solution, question))}\n`)
    return code
  }
  const stream = code === 2 ? process.stderr : process.stdout
  const style = { lang, columns: columnsOf(stream), paint: paintFor(stream) }
  stream.write(solveReport(solution, question, style))
  return code
}

function codeOf({ kind }: Solution): number {
  if (kind === 'solved' || kind === 'holds') return 0
  return kind === 'never' ? 1 : 2
}
