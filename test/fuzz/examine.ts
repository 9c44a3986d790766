import { type Planned, planCampus } from '../../src/campus/index.js'
import type { Memo } from '../../src/numeric/index.js'
import { terminalReport } from '../../src/report/index.js'
import { type Finding, type LoadedScenario, loadScenario } from '../../src/scenario/index.js'
import { findingTitle, renderFinding } from '../../src/words/index.js'

/** What came of reading a text: a scenario, or none; and what should never have happened. */
export interface Examined {
  readonly loaded: LoadedScenario | undefined
  readonly faults: readonly string[]
}

const languages = ['en', 'ko'] as const
const leaks = /\bNaN\b|\bundefined\b|Infinity|\[object \w+\]/g

/** Reads a text: it loads, or is refused at a place and in words of both languages. */
export async function examineText(text: string): Promise<Examined> {
  const faults: string[] = []
  try {
    const result = await loadScenario(text)
    const { diagnostics } = result
    if (!result.ok && !diagnostics.some((d) => d.severity === 'error')) {
      faults.push('refused without an error')
    }
    if (result.ok && diagnostics.some((d) => d.severity === 'error'))
      faults.push('loaded with errors')
    for (const d of diagnostics) {
      if (!(d.line > 0 && d.column > 0)) faults.push(`no place: ${d.code} at '${d.path}'`)
      faults.push(...findingFaults(d, text))
    }
    if (!result.ok) return { loaded: undefined, faults }
    faults.push(...notFinite(result.scenario, 'scenario'), ...notFinite(result.spread, 'spread'))
    return { loaded: result, faults }
  } catch (error) {
    return { loaded: undefined, faults: [...faults, `load threw ${stackOf(error)}`] }
  }
}

/** Plans a scenario: no throw, only finite numbers in plan and series, findings in words. */
export function examinePlan(
  loaded: LoadedScenario,
  text: string,
  memo?: Memo,
): { readonly planned: Planned | undefined; readonly faults: readonly string[] } {
  try {
    const planned = planCampus(loaded, { memo })
    const { findings, money } = planned.plan
    const faults = [
      ...notFinite(planned.plan, 'plan'),
      ...Object.entries(planned.series).flatMap(([name, { values }]) => {
        const at = values.findIndex((value) => !Number.isFinite(value))
        return at < 0 ? [] : [`series ${name} is ${values[at]} at ${at}`]
      }),
      ...findings.flatMap((finding) => findingFaults(finding, text, money?.currency)),
    ]
    return { planned, faults }
  } catch (error) {
    return { planned: undefined, faults: [`plan threw ${stackOf(error)}`] }
  }
}

/** Writes the report of a plan in both languages: no throw, nothing that only a program reads. */
export function examineReport({ plan }: Planned, text: string): readonly string[] {
  const faults: string[] = []
  for (const lang of languages) {
    for (const columns of [80, 120]) {
      try {
        const style = { lang, columns, paint: (_: string, words: string) => words, line: () => 1 }
        const report = terminalReport(plan, style)
        faults.push(...leaksIn(report, text).map((leak) => `report ${lang} says ${leak}`))
      } catch (error) {
        faults.push(`report ${lang} threw ${stackOf(error)}`)
      }
    }
  }
  return faults
}

function findingFaults(
  finding: Finding,
  text: string,
  currency?: Parameters<typeof renderFinding>[2],
): string[] {
  const faults: string[] = []
  if (!/^[a-z]+\.[a-z0-9-]+$/.test(finding.code)) faults.push(`odd code '${finding.code}'`)
  faults.push(...notFinite(finding.values, `values of ${finding.code}`))
  for (const lang of languages) {
    if (findingTitle(finding.code, lang) === finding.code) faults.push(`no words: ${finding.code}`)
    const { message, hint } = renderFinding(finding, lang, currency)
    if (message.trim() === '') faults.push(`empty message: ${finding.code} ${lang}`)
    for (const leak of leaksIn(`${message} ${hint}`, text)) {
      faults.push(`${finding.code} ${lang} says ${leak}: ${message.slice(0, 200)}`)
    }
  }
  return faults
}

/** Words of a program in what a person reads, but for those that the person wrote, as `.inf` too. */
function leaksIn(words: string, text: string): string[] {
  const isWritten = (leak: string) =>
    text.includes(leak) || (leak !== 'undefined' && /\.(nan|inf)\b|e\d{3}/i.test(text))
  return [...new Set(words.match(leaks) ?? [])].filter((leak) => !isWritten(leak))
}

/** Paths below `tree` whose number is not finite. */
function notFinite(tree: unknown, path: string): string[] {
  if (typeof tree === 'number') return Number.isFinite(tree) ? [] : [`${path} is ${tree}`]
  if (typeof tree !== 'object' || tree === null) return []
  if (ArrayBuffer.isView(tree)) {
    const values = tree as unknown as Float64Array
    const at = values.findIndex((value) => !Number.isFinite(value))
    return at < 0 ? [] : [`${path}.${at} is ${values[at]}`]
  }
  return Object.entries(tree).flatMap(([key, child]) =>
    typeof child === 'number' || typeof child === 'object'
      ? notFinite(child, `${path}.${key}`)
      : [],
  )
}

function stackOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return stack.split('\n').slice(0, 4).join(' ← ')
}
