import { planCampus } from '../campus/index.js'
import type { Currency } from '../quantity/index.js'
import type { Diagnostic, Finding, LoadedScenario } from '../scenario/index.js'
import { kebab, type Language, renderFinding } from '../words/index.js'

/** A scenario as it was read: with what is wrong with it, and loaded unless that is too much. */
export interface ReadScenario {
  readonly loaded: LoadedScenario | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Place in the text of a path of the plan. */
  readonly place: (path: string) => { readonly line: number; readonly column: number }
}

/** What `check` tells: the faults of the text and, where there is a plan, its findings in place. */
export interface CheckedScenario {
  readonly diagnostics: readonly Diagnostic[]
  readonly currency: Currency | undefined
}

/** Plans the scenario, if it can be planned, and gathers all that is to be said of it. */
export function checkScenario(
  { loaded, diagnostics, place }: ReadScenario,
  file: string,
): CheckedScenario {
  const findings = loaded ? planCampus(loaded).plan.findings : []
  return {
    diagnostics: [...diagnostics, ...placedFindings(findings, file, place)],
    currency: loaded?.scenario.money.currency,
  }
}

/** Findings of a plan at their places in the text, by the paths that it has. */
export function placedFindings(
  findings: readonly Finding[],
  file: string,
  place: ReadScenario['place'],
): readonly Diagnostic[] {
  return findings.map((finding) => {
    return { ...finding, path: kebab(finding.path), file, ...place(finding.path) }
  })
}

/** `check --json`, to the letter: place, code and text of each diagnostic. */
export function checkJson({ diagnostics, currency }: CheckedScenario, lang: Language): string {
  const list = diagnostics.map((d) => {
    const { message, hint } = renderFinding(d, lang, currency)
    const { code, severity, file = '', line, column, path } = d
    return { code, severity, file, line, column, path, message, hint }
  })
  return `${JSON.stringify(list, null, 2)}\n`
}
