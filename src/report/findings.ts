import type { Plan } from '../campus/index.js'
import type { Severity } from '../scenario/index.js'
import {
  renderFinding,
  reportText,
  severityCount,
  severityOrder,
  severityWord,
} from '../words/index.js'
import { type Line, longestText, margin, plain, type ReportStyle, styled } from './line.js'
import { displayWidth, padRight, wrap } from './width.js'

interface Entry {
  readonly severity: Severity
  readonly lines: readonly number[]
  readonly message: string
  readonly hint: string
  /** Further notes of the same code at the same place. */
  readonly alike: number
}

/**
 * Findings, worst first, each at its line of the scenario; those that say the same stand once, and
 * of the notes of one code at one place the first stands for all.
 */
export function findingsBlock(
  plan: Plan,
  { lang, columns }: ReportStyle,
  line: (path: string) => number,
): Line[] {
  const entries = entriesOf(plan, lang, line)
  if (entries.length === 0) return []
  const text = reportText(lang)
  const counts = severityOrder.flatMap((severity) => {
    const count = plan.findings.filter((f) => f.severity === severity).length
    return count === 0 ? [] : [severityCount(severity, count, lang)]
  })
  const words = padTo(entries.map((e) => severityWord(e.severity, lang)))
  const places = padTo(entries.map((e) => placeOf(e, text.line)))
  const indent = margin.length + words.width + places.width + 4
  const limit = Math.min(columns, longestText) - indent
  const rest = plain(' '.repeat(indent))
  return [
    [plain(margin), styled('strong', text.findings), styled('faint', `  ${counts.join(', ')}`)],
    ...entries.flatMap(({ severity, message, hint, alike }, index): Line[] => {
      const whole = alike > 0 ? `${message} ${text.alike(String(alike))}` : message
      const [first = '', ...more] = wrap(whole, limit)
      const head: Line = [
        plain(margin),
        styled(severity, words.padded[index] ?? ''),
        plain('  '),
        styled('faint', places.padded[index] ?? ''),
        plain(`  ${first}`),
      ]
      const hints = hint === '' ? [] : wrap(`→ ${hint}`, limit - 2)
      return [
        head,
        ...more.map((row): Line => [rest, plain(row)]),
        ...hints.map((row, i): Line => [rest, styled('faint', i === 0 ? row : `  ${row}`)]),
      ]
    }),
  ]
}

function entriesOf(plan: Plan, lang: ReportStyle['lang'], line: (path: string) => number): Entry[] {
  const entries = new Map<string, Entry>()
  for (const severity of severityOrder) {
    for (const finding of plan.findings.filter((f) => f.severity === severity)) {
      const rendered = renderFinding(finding, lang, plan.money?.currency)
      const said = `${severity}\n${rendered.message}\n${rendered.hint}`
      const key = severity === 'note' ? `${finding.code}\n${alikePath(finding.path)}` : said
      const known = entries.get(key)
      const at = line(finding.path)
      const lines = [...new Set([...(known?.lines ?? []), ...(at > 0 ? [at] : [])])]
      const differs = known !== undefined && known.message !== rendered.message
      entries.set(key, {
        severity,
        lines: lines.sort((a, b) => a - b),
        message: known?.message ?? rendered.message,
        hint: known?.hint ?? rendered.hint,
        alike: (known?.alike ?? 0) + (differs ? 1 : 0),
      })
    }
  }
  return [...entries.values()]
}

/** Two paths that differ in their last key alone stand at one place. */
function alikePath(path: string): string {
  return path.split('.').slice(0, 3).join('.')
}

/** `L47`, or `L47 +1` where more lines say the same. */
function placeOf({ lines }: Entry, word: (line: number) => string): string {
  const [first, ...more] = lines
  if (first === undefined) return ''
  return more.length === 0 ? word(first) : `${word(first)} +${more.length}`
}

function padTo(texts: readonly string[]): { padded: string[]; width: number } {
  const width = Math.max(0, ...texts.map(displayWidth))
  return { padded: texts.map((text) => padRight(text, width)), width }
}
