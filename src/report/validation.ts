import type { GroupGrade, TableGrade } from '../study/index.js'
import { type ValidationText, validationText } from '../words/index.js'
import { type Line, paragraph, type ReportStyle, renderLines } from './line.js'
import { type Column, type Row, table } from './table.js'

/** Three significant digits of a share in percent, or of a figure in its unit. */
function errorText(value: number | null, kind: TableGrade['error']): string {
  if (value === null) return ''
  const figure = kind === 'relative' ? value * 100 : value
  const size = Math.abs(figure)
  const text =
    size === 0
      ? '0'
      : size < 0.001
        ? figure.toExponential(1)
        : String(Number(figure.toPrecision(size < 1000 ? 3 : 4)))
  return kind === 'relative' ? `${text} %` : text
}

function cellsOf(group: GroupGrade, kind: TableGrade['error'], words: ValidationText) {
  const { n, skipped, mape, median, worst, worstId, bias, coverage } = group
  return [
    group.name === 'all' ? words.all : group.name,
    skipped > 0 ? `${n} (+${skipped})` : String(n),
    errorText(mape, kind),
    errorText(median, kind),
    errorText(worst, kind),
    worstId ?? '',
    errorText(bias, kind),
    coverage === null ? '' : `${Math.round(coverage * 100)} %`,
  ]
}

/** Grades for the terminal: a table for each table of cases, and why cases were left out. */
export function validationReport(grades: readonly TableGrade[], style: ReportStyle): string {
  const words = validationText(style.lang)
  const columns: Column[] = [
    { head: words.group },
    { head: words.cases, align: 'right' },
    { head: words.mean, align: 'right' },
    { head: words.median, align: 'right' },
    { head: words.worst, align: 'right' },
    { head: words.at, drop: 2 },
    { head: words.bias, align: 'right', drop: 3 },
    { head: words.coverage, align: 'right', drop: 1 },
  ]
  const running = (text: string) => paragraph(text.replaceAll('\n', ' '), style.columns)
  const lines: Line[] = [
    [{ text: `  ${words.title}`, style: 'strong' }],
    ...running(words.intro),
    [],
  ]
  for (const grade of grades) {
    const kind = grade.error === 'relative' ? words.relative : words.absolute
    lines.push([
      { text: `  ${grade.room} · ${grade.table}`, style: 'strong' },
      { text: `  ${kind}`, style: 'faint' },
    ])
    const rows = grade.groups.map((group): Row => ({ cells: cellsOf(group, grade.error, words) }))
    lines.push(...table(columns, rows, style.columns))
    lines.push(...skipLines(grade, words), ...noteLines(grade, words), [])
  }
  lines.push(...running(words.legend))
  return renderLines(lines, style)
}

/** Most reasons that are told for one table. */
const reasonsMax = 3

function skipLines(grade: TableGrade, words: ValidationText): Line[] {
  const skipped = grade.rows.filter((row) => row.skipped !== undefined)
  if (skipped.length === 0) return []
  const counts = new Map<string, number>()
  for (const { skipped: why, skippedBy = '' } of skipped) {
    if (!why) continue
    const reason = `${words.skips[why]} ${skippedBy}`
    counts.set(reason, (counts.get(reason) ?? 0) + 1)
  }
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, reasonsMax)
  const told = most.map(([reason, count]) => `${reason} (${count})`).join('; ')
  return [[{ text: `    ${words.skipped(String(skipped.length))}: ${told}`, style: 'faint' }]]
}

function noteLines(grade: TableGrade, words: ValidationText): Line[] {
  const notes = [...new Set(grade.rows.flatMap(({ note }) => note ?? []))]
  return notes.map((note) => [{ text: `    ${words.notes[note]}`, style: 'faint' }])
}

/** The same for a document: one table in Markdown for each table of cases. */
export function validationMarkdown(grades: readonly TableGrade[]): string {
  const words = validationText('en')
  const head = [
    words.group,
    words.cases,
    words.mean,
    words.median,
    words.worst,
    words.at,
    words.bias,
  ]
  const parts = grades.map((grade) => {
    const kind = grade.error === 'relative' ? words.relative : words.absolute
    const rows = grade.groups.map((group) => {
      const cells = cellsOf(group, grade.error, words)
      return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
    })
    const rule = head.map((_, i) => (i === 0 || i === 5 ? '---' : '--:'))
    return [
      `### ${grade.room}: ${grade.table}`,
      '',
      `${kind[0]?.toUpperCase()}${kind.slice(1)}.`,
      '',
      `| ${[...head, words.coverage].join(' | ')} |`,
      `| ${[...rule, '--:'].join(' | ')} |`,
      ...rows,
      '',
    ].join('\n')
  })
  return parts.join('\n')
}
