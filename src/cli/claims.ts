import { judgeClaims, planCampus } from '../campus/index.js'
import { parseDate } from '../quantity/index.js'
import { claimsJson, claimsMarkdown, claimsReport, type JudgedScenario } from '../report/index.js'
import type { Override } from '../scenario/index.js'
import { claimsText, type Language } from '../words/index.js'
import { columnsOf, paintFor, visible } from './output.js'
import { progressOn } from './progress.js'
import { refuseScenario } from './refuse.js'
import { loadScenarioFile } from './scenario-file.js'
import { shippedScenarios } from './shipped.js'

/** Options of `claims`. */
export interface ClaimsCommand {
  readonly json?: boolean | undefined
  readonly markdown?: boolean | undefined
  readonly asOf?: string | undefined
  readonly lang: Language
  readonly set: readonly Override[]
}

/** `gigacampus claims [FILE…]`: public statements against the twin; 0, or 2 where a file has no plan. */
export async function claimsCommand(
  files: readonly string[],
  options: ClaimsCommand,
): Promise<number> {
  const { lang } = options
  const asOf = options.asOf === undefined ? undefined : parseDate(options.asOf)
  if (asOf && !asOf.ok) {
    const text = claimsText(lang).notADate(visible(options.asOf ?? ''))
    process.stderr.write(`gigacampus: --as-of: ${text}\n`)
    return 2
  }
  const judged: JudgedScenario[] = []
  const progress = progressOn(process.stderr, lang, options.json === true)
  for (const file of files.length > 0 ? files : await shippedScenarios()) {
    const { loaded, diagnostics } = await loadScenarioFile(file, options.set)
    if (!loaded) {
      progress.done()
      return refuseScenario(diagnostics, options)
    }
    const { plan } = planCampus(loaded, { onStage: progress.stage })
    const claims = judgeClaims(loaded, plan, asOf?.value)
    judged.push({ name: plan.campus, claims, currency: loaded.scenario.money.currency })
  }
  progress.done()
  const style = { lang, columns: columnsOf(process.stdout), paint: paintFor(process.stdout) }
  const text = options.json
    ? `${JSON.stringify(claimsJson(judged))}\n`
    : options.markdown
      ? `${claimsMarkdown(judged, lang)}\n`
      : claimsReport(judged, style, asOf?.value)
  process.stdout.write(text)
  return 0
}
