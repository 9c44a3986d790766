import { checkJson } from '../report/index.js'
import type { Diagnostic } from '../scenario/index.js'
import type { Language } from '../words/index.js'
import { diagnosticLines, paintFor } from './output.js'

/** Says why there is no plan: as `check --json` does, or on standard error. Returns the exit code. */
export function refuseScenario(
  diagnostics: readonly Diagnostic[],
  { json, lang }: { readonly json?: boolean | undefined; readonly lang: Language },
): number {
  if (json) {
    process.stdout.write(checkJson({ diagnostics, currency: undefined }, lang))
  } else {
    const paint = paintFor(process.stderr)
    for (const d of diagnostics) process.stderr.write(`${diagnosticLines(d, lang, paint)}\n`)
  }
  return 2
}
