import type { JudgedClaim } from '../campus/index.js'
import type { Currency, Dimension } from '../quantity/index.js'
import type { Reading, Solution } from '../study/index.js'
import { explainText, solutionInWords, valueInWords } from '../words/index.js'
import { figureJson, unitOf } from './claims.js'
import { paragraph, type ReportStyle, renderLines } from './line.js'

/** What was asked, and in what the answer is written. */
export interface SolveQuestion {
  readonly claim: string
  readonly path: string
  /** Of the value at the path. */
  readonly dimension: Dimension | undefined
  readonly currency: Currency
}

/** The answer for the terminal. */
export function solveReport(
  solution: Solution,
  { path, dimension, currency }: SolveQuestion,
  style: ReportStyle,
): string {
  const { lang, columns } = style
  const values = { lang, text: explainText(lang), currency }
  const value = (amount: number) => valueInWords(amount, dimension, values)
  const text = solutionInWords(solution, { path, value, lang, currency })
  return renderLines(paragraph(text, columns), style)
}

/** The answer as scripts read it. */
export function solveJson(solution: Solution, { claim, path, currency }: SolveQuestion) {
  const twin = (judged: JudgedClaim, { condition }: Reading) =>
    condition.figure === null
      ? null
      : figureJson(condition.figure, unitOf(judged, condition, currency))
  const asked = { claim, path, kind: solution.kind }
  switch (solution.kind) {
    case 'holds': {
      const { from, reading } = solution
      return { ...asked, from, reading: reading.key, twin: twin(solution.claim, reading) }
    }
    case 'solved': {
      const { from, to, before, reading, errors } = solution
      const figures = { before: twin(solution.claim, before), twin: twin(solution.claim, reading) }
      return { ...asked, from, to, reading: reading.key, ...figures, errors }
    }
    case 'never': {
      const { from, low, high, before, nearest } = solution
      const best = nearest && { at: nearest.at, twin: twin(solution.claim, nearest.reading) }
      const figures = { before: twin(solution.claim, before), nearest: best }
      return { ...asked, from, low, high, reading: before.key, ...figures }
    }
    default:
      return { ...asked, known: solution.known }
  }
}
