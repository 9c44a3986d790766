import { checkJson, checkScenario } from '../report/index.js'
import type { Override } from '../scenario/index.js'
import { checkSummary, type Language } from '../words/index.js'
import { diagnosticLines, paintFor } from './output.js'
import { loadScenarioFile } from './scenario-file.js'

/** Options of `check`. */
export interface CheckCommand {
  readonly json?: boolean | undefined
  readonly lang: Language
  readonly set: readonly Override[]
}

/** `gigacampus check FILE`: the text and the plan's findings, each at its place. */
export async function checkCommand(file: string, options: CheckCommand): Promise<number> {
  const { lang } = options
  const read = await loadScenarioFile(file, options.set)
  const checked = checkScenario(read, file)
  if (options.json) {
    process.stdout.write(checkJson(checked, lang))
  } else {
    const paint = paintFor(process.stdout)
    for (const d of checked.diagnostics) {
      process.stdout.write(`${diagnosticLines(d, lang, paint, checked.currency)}\n`)
    }
    process.stdout.write(`${checkSummary(checked.diagnostics, lang)}\n`)
  }
  if (!read.loaded) return 2
  return checked.diagnostics.some((d) => d.severity === 'error') ? 1 : 0
}
