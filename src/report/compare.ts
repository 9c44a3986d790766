import type { Currency } from '../quantity/index.js'
import type { Finding } from '../scenario/index.js'
import type { Comparison, Headline, InputChange } from '../study/index.js'
import {
  compareText,
  explainText,
  headlineInWords,
  inputInWords,
  originInWords,
  renderFinding,
  severityWord,
  type ValueStyle,
} from '../words/index.js'
import { changeLines } from './change-rows.js'
import {
  type Line,
  longestText,
  margin,
  paragraph,
  plain,
  type ReportStyle,
  renderBlocks,
  styled,
} from './line.js'
import { type Row, table } from './table.js'

/** What a comparison is written with besides its style. */
export interface CompareReport {
  readonly comparison: Comparison
  readonly headline: Headline
  /** Names of the two scenarios, as the user gave them. */
  readonly names: readonly [a: string, b: string]
  readonly currency: Currency
  readonly unitOf: (path: string) => string
  /** All differences, not only the weightiest. */
  readonly all: boolean
}

const inputsShown = 15
const figuresShown = 20
const findingsShown = 5

/** Two scenarios side by side, for the terminal: the finding first, in a sentence. */
export function compareReport(report: CompareReport, style: ReportStyle): string {
  const { comparison, headline, names, currency, unitOf, all } = report
  const columns = Math.min(style.columns, longestText)
  const words = compareText(style.lang)
  const text = explainText(style.lang)
  const values = { lang: style.lang, text, currency }
  const most = (count: number) => (all ? Number.POSITIVE_INFINITY : count)
  const heads = ['', 'A', 'B'] as const
  const blocks: Line[][] = [
    paragraph(headlineInWords(headline, style.lang, comparison.figures.length), columns),
    names.map((name, i): Line => [plain(`${margin}${'AB'[i]}  `), styled('faint', name)]),
    [
      [plain(margin), styled('strong', words.inputs)],
      ...(comparison.inputs.length === 0
        ? paragraph(words.noInputs, columns, 2)
        : inputLines(comparison.inputs, most(inputsShown), columns, values)),
    ],
    [
      [plain(margin), styled('strong', words.figures)],
      ...(comparison.figures.length === 0
        ? paragraph(words.noFigures, columns, 2)
        : changeLines(comparison.figures, unitOf, heads, most(figuresShown), columns, values)),
    ],
    findingLines(words.came, comparison.came, most(findingsShown), columns, values),
    findingLines(words.went, comparison.went, most(findingsShown), columns, values),
  ]
  return renderBlocks(blocks, { ...style, columns })
}

/** What differs in the scenarios: both values, and where each comes from where they differ in that. */
function inputLines(
  inputs: readonly InputChange[],
  most: number,
  columns: number,
  values: ValueStyle,
): Line[] {
  const { text } = values
  const shown = inputs.slice(0, most)
  const said = ({ dimension }: InputChange, side: InputChange['before']): string => {
    if (side === undefined) return text.none
    if (side.value === 'table') return text.section
    return inputInWords(side.value, side.origin, dimension, values)
  }
  const from = (side: InputChange['before']) =>
    side?.origin ? originInWords(side.origin, values) : ''
  const rows = shown.map((input): Row => {
    const origins = [...new Set([from(input.before), from(input.after)])].filter(
      (one) => one !== '',
    )
    const cells = [input.path, said(input, input.before), said(input, input.after)]
    return { cells: [...cells, origins.join(' | ')] }
  })
  const more = inputs.length - shown.length
  return [
    ...table(
      [
        { head: '' },
        { head: 'A', align: 'right' },
        { head: 'B', align: 'right' },
        { head: '', style: 'faint', drop: 1 },
      ],
      rows,
      columns,
    ),
    ...(more > 0 ? [[plain(`${margin}  `), styled('faint', text.moreLines(String(more)))]] : []),
  ]
}

function findingLines(
  title: string,
  findings: readonly Finding[],
  most: number,
  columns: number,
  { lang, text, currency }: ValueStyle,
): Line[] {
  if (findings.length === 0) return []
  const order = ['error', 'warning', 'note']
  const sorted = [...findings].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  const more = findings.length - most
  return [
    [plain(margin), styled('strong', title)],
    ...sorted.slice(0, most).flatMap((finding): Line[] => {
      const { message } = renderFinding(finding, lang, currency)
      return paragraph(`${severityWord(finding.severity, lang)}  ${message}`, columns, 2)
    }),
    ...(more > 0 ? [[plain(`${margin}  `), styled('faint', text.moreLines(String(more)))]] : []),
  ]
}
