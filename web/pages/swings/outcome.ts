import type { LossCase, SwingCase } from '../../../src/model/dynamics/index.js'
import { figure, type Language, limitName } from '../../../src/words/index.js'
import type { TraceMark } from '../../chart/trace-chart.js'
import { swingsText } from '../swings.text.js'
import { benchText } from './bench-text.js'

/** Names of limits in a row; names have commas of their own. */
export const namesOf = (limits: readonly string[], lang: Language): string =>
  [...new Set(limits)].map((one) => limitName(one, lang)).join('; ')

/** Whether a run holds, in a word, and what gives way first; empty where nothing does. */
export function verdictOf(
  outcome: SwingCase | LossCase,
  lang: Language,
): { readonly word: string; readonly detail: string } {
  const text = benchText[lang]
  const { holds, lostAt, broken, shed, shedAt } = outcome
  const kept = 'source' in outcome ? text.survives : text.holds
  const word = holds && lostAt === null ? kept : swingsText[lang].breaksWord
  if (lostAt !== null) return { word, detail: text.lost(figure(lostAt, 'duration', lang)) }
  const told = broken.length > 0 ? [namesOf(broken, lang)] : []
  if (shedAt !== null) {
    told.push(text.shed(figure(shed, 'fraction', lang), figure(shedAt, 'duration', lang)))
  }
  if (!holds && told.length === 0) told.push(text.step)
  return { word, detail: told.join('; ') }
}

/** The same in a sentence: `does not hold (NERC PRC-024, East: low frequency)`. */
export function verdictInText(outcome: SwingCase | LossCase, lang: Language): string {
  const { word, detail } = verdictOf(outcome, lang)
  if (detail === '') return word
  return lang === 'ko' ? `${word}(${detail})` : `${word} (${detail})`
}

/** What happened in a run and when: a unit lost, load shed, the island lost. */
export function marksOf(outcome: SwingCase | LossCase, lang: Language): readonly TraceMark[] {
  const text = benchText[lang]
  const { lostAt, shed, shedAt } = outcome
  const marks: TraceMark[] = []
  if ('source' in outcome) {
    const label = text.tripMark(outcome.source, figure(outcome.lost, 'power', lang))
    marks.push({ at: outcome.at, label })
  }
  if (shedAt !== null) {
    marks.push({ at: shedAt, label: text.shedMark(figure(shed, 'fraction', lang)) })
  }
  if (lostAt !== null) {
    marks.push({ at: lostAt, label: text.lostMark(figure(lostAt, 'duration', lang)) })
  }
  return marks
}

/** Lowest and highest of a curve; null of none. */
export function rangeIn(values: Float64Array): readonly [low: number, high: number] | null {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)]
  return low <= high ? [low, high] : null
}
