import type { ClaimVerdict, JudgedClaim, JudgedCondition, TwinFigure } from '../campus/index.js'
import { type Currency, dimensions, isDimension } from '../quantity/index.js'
import {
  claimedInWords,
  claimReason,
  claimsText,
  claimVerdict,
  conditionReason,
  dayInText,
  type Language,
  whenOf,
} from '../words/index.js'
import { type Line, paragraph, type ReportStyle, renderLines } from './line.js'

/** Judged claims of one scenario. */
export interface JudgedScenario {
  readonly name: string
  readonly claims: Readonly<Record<string, JudgedClaim>>
  readonly currency?: Currency | undefined
}

const marks: Readonly<Record<ClaimVerdict, Line[number]['style']>> = {
  holds: 'accent',
  'holds-if': 'warning',
  differs: 'error',
  unknown: 'faint',
  'out-of-scope': 'faint',
}

function countsOf(claims: readonly JudgedClaim[]): Record<ClaimVerdict, number> {
  const counts = { holds: 0, 'holds-if': 0, differs: 0, unknown: 0, 'out-of-scope': 0 }
  for (const { verdict } of claims) counts[verdict]++
  return counts
}

const saysOf = (claim: JudgedClaim, lang: Language) =>
  (lang === 'ko' ? claim.saysKo : claim.says) ?? claim.says

/** Claims for the terminal: verdict, what was said, and why, each in its own lines. */
export function claimsReport(
  scenarios: readonly JudgedScenario[],
  style: ReportStyle,
  asOf?: number,
): string {
  const { lang, columns } = style
  const words = claimsText(lang)
  const lines: Line[] = []
  for (const { name, claims, currency } of scenarios) {
    const all = Object.entries(claims)
    const counts = words.counts(countsOf(Object.values(claims)))
    lines.push([{ text: `  ${words.title} · ${name}`, style: 'strong' }])
    if (all.length > 0) lines.push(...paragraph(counts, columns, 0, 'faint'))
    if (all.length === 0) lines.push([{ text: `  ${words.none}` }])
    for (const [id, claim] of all) {
      lines.push(
        [],
        [
          { text: `  ${claimVerdict(claim.verdict, lang)}`, style: marks[claim.verdict] },
          { text: `  ${id}`, style: 'faint' },
        ],
        ...paragraph(`“${saysOf(claim, lang)}”`, columns),
        ...readingLines(claim, style, currency),
      )
    }
    lines.push([])
  }
  lines.push(...paragraph(words.legend, columns))
  if (asOf !== undefined) lines.push(...paragraph(words.asOf(dayInText(iso(asOf), lang)), columns))
  return renderLines(lines, style)
}

const signs = { holds: '+', differs: '−', unknown: '?' } as const

/** Each reading with its sign in lines of its own, then what the author adds; one reading as it is. */
function readingLines(
  claim: JudgedClaim,
  { lang, columns }: ReportStyle,
  currency: Currency | undefined,
): Line[] {
  const readings = Object.values(claim.conditions)
  if (readings.length < 2) return paragraph(claimReason(claim, lang, currency), columns, 2)
  const because = (lang === 'ko' ? claim.becauseKo : claim.because) ?? claim.because
  return [
    ...readings.flatMap((reading) => {
      const text = `${whenOf(reading, lang)}: ${conditionReason(claim, reading, lang, currency)}`
      return paragraph(text, columns, 4).map((line, i): Line => {
        const [, ...rest] = line
        return [{ text: i === 0 ? `    ${signs[reading.verdict]} ` : '      ' }, ...rest]
      })
    }),
    ...(because === undefined ? [] : paragraph(because, columns, 2, 'faint')),
  ]
}

/** Claims as tables of Markdown, one a scenario. */
export function claimsMarkdown(scenarios: readonly JudgedScenario[], lang: Language): string {
  const words = claimsText(lang)
  const cell = (value: string) => value.replaceAll('|', '\\|').replaceAll('\n', ' ')
  return scenarios
    .map(({ name, claims, currency }) => {
      const rows = Object.entries(claims).map(([id, claim]) => {
        const said = cell(saysOf(claim, lang))
        const verdict = claimVerdict(claim.verdict, lang)
        const because = cell(claimReason(claim, lang, currency))
        return `| \`${id}\` | ${said} | ${cell(claimedInWords(claim, lang))} | **${verdict}** | ${because} |`
      })
      return [
        `## ${name}`,
        '',
        words.counts(countsOf(Object.values(claims))),
        '',
        `| | ${words.claim} | ${words.claimed} | ${words.verdict} | ${words.because} |`,
        '|---|---|---|---|---|',
        ...rows,
      ].join('\n')
    })
    .join('\n\n')
}

const iso = (epoch: number) => new Date(epoch * 1000).toISOString().slice(0, 10)

/** Claims as scripts read them. */
export function claimsJson(scenarios: readonly JudgedScenario[]) {
  return scenarios.flatMap(({ name, claims, currency }) =>
    Object.entries(claims).map(([id, claim]) => ({
      scenario: name,
      id,
      says: claim.says,
      article: claim.article,
      asOf: claim.asOf === undefined ? null : iso(claim.asOf),
      path: Object.values(claim.conditions)[0]?.of ?? null,
      relation: claim.relation,
      claimed: claimedJson(claim, currency),
      conditions: Object.entries(claim.conditions).map(([key, condition]) => ({
        id: key,
        when: condition.when,
        by: condition.by,
        path: condition.of ?? null,
        baseline: condition.over ?? null,
        twin:
          condition.figure === null
            ? null
            : figureJson(condition.figure, unitOf(claim, condition, currency)),
        deviation: condition.deviation,
        verdict: condition.verdict,
      })),
      verdict: claim.verdict,
      because: claimReason(claim, 'en', currency),
    })),
  )
}

function claimedJson({ claimed, text }: JudgedClaim, currency: Currency | undefined) {
  if (claimed === null) return { value: text, unit: '' }
  if (claimed.kind === 'time') {
    return {
      value: iso(claimed.from),
      unit: 'date',
      low: iso(claimed.from),
      high: iso(claimed.to - 1),
    }
  }
  const { value, dimension, low, high } = claimed
  const unit = unitIn(dimension, currency)
  return { value, unit, ...(low !== undefined && { low }), ...(high !== undefined && { high }) }
}

/** Unit of the figure of a reading; `date` for days. */
export function unitOf(
  claim: JudgedClaim,
  { figure }: JudgedCondition,
  currency: Currency | undefined,
) {
  if (figure?.kind === 'time') return 'date'
  return claim.claimed?.kind === 'number' && claim.relation !== 'rank'
    ? unitIn(claim.claimed.dimension, currency)
    : ''
}

function unitIn(dimension: string, currency: Currency | undefined): string {
  const unit = isDimension(dimension) ? dimensions[dimension].unit : ''
  return currency === undefined ? unit : unit.replaceAll('USD', currency)
}

/** A figure as scripts read it: days as ISO dates. */
export function figureJson(figure: TwinFigure, unit: string) {
  const write = (value: number) => (figure.kind === 'time' ? iso(value) : value)
  const { value, p10, p90 } = figure
  return {
    value: write(value),
    unit,
    ...(p10 !== undefined && { p10: write(p10) }),
    ...(p90 !== undefined && { p90: write(p90) }),
  }
}
