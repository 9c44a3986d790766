import { planCampus } from '../campus/index.js'
import type { Override } from '../scenario/index.js'
import { checkSummary, type Language } from '../words/index.js'
import { diagnosticJson, diagnosticLines, paintFor, placedFinding } from './output.js'
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
  const { loaded, diagnostics, place } = await loadScenarioFile(file, options.set)
  const plan = loaded && planCampus(loaded).plan
  const findings = plan?.findings ?? []
  const currency = loaded?.scenario.money.currency
  const all = [...diagnostics, ...findings.map((f) => placedFinding(f, file, place))]
  if (options.json) {
    process.stdout.write(
      `${JSON.stringify(
        all.map((d) => diagnosticJson(d, lang, currency)),
        null,
        2,
      )}\n`,
    )
  } else {
    const paint = paintFor(process.stdout)
    for (const d of all) process.stdout.write(`${diagnosticLines(d, lang, paint, currency)}\n`)
    process.stdout.write(`${checkSummary(all, lang)}\n`)
  }
  if (!loaded) return 2
  return all.some((d) => d.severity === 'error') ? 1 : 0
}
