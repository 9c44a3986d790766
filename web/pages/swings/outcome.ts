import type { LossCase, SwingCase } from '../../../src/model/dynamics/index.js'
import { figure, type Language } from '../../../src/words/index.js'
import type { TraceMark } from '../../chart/trace-chart.js'
import { benchText } from './bench-text.js'

/** Whether a run holds, and if not, what gives way first. */
export function verdictOf(outcome: SwingCase | LossCase, lang: Language): string {
  const text = benchText[lang]
  const { holds, lostAt, broken, shed, shedAt } = outcome
  const kept = 'source' in outcome ? text.survives : text.holds
  if (lostAt !== null) return text.lost(figure(lostAt, 'duration', lang))
  const dropped =
    shedAt === null
      ? ''
      : text.shed(figure(shed, 'fraction', lang), figure(shedAt, 'duration', lang))
  if (holds) return dropped === '' ? kept : `${kept}; ${dropped}`
  if (broken.length > 0) {
    const breaks = text.breaks(broken.join(', '))
    return dropped === '' ? breaks : `${breaks}; ${dropped}`
  }
  return dropped === '' ? text.step : dropped
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
