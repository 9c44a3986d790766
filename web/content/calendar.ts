import type { Plan } from '../../src/campus/index.js'
import type { Series } from '../../src/numeric/index.js'
import { type Language, monthShort } from '../../src/words/index.js'
import type { Point } from '../chart/points.js'
import type { Window } from '../state/state.js'

const day = 86_400

/** Epoch seconds of an ISO day. */
export const epochOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 1000

/** The whole stretch of a plan. */
export function extentOf(plan: Plan): Window {
  return { from: epochOf(plan.start), to: epochOf(plan.end) + day }
}

/** Values on the days of the plan's timeline. */
export function timelinePoints(plan: Plan, values: readonly number[]): Point[] {
  return plan.timeline.map((iso, i) => ({ at: epochOf(iso), value: values[i] ?? null }))
}

/** Values of months, each at the start of its month and the last once more at the plan's end. */
export function monthPoints(plan: Plan, values: readonly (number | null)[]): Point[] {
  const points = plan.months.map((month, i) => ({
    at: Math.max(epochOf(plan.start), epochOf(`${month}-01`)),
    value: values[i] ?? null,
  }))
  const last = points.at(-1)
  return last ? [...points, { at: extentOf(plan).to, value: last.value }] : points
}

/** Values of a series at its moments, epoch seconds. */
export function seriesPoints(plan: Plan, { start, step, values }: Series): Point[] {
  const from = epochOf(plan.start) + start
  return Array.from(values, (value, i) => ({ at: from + i * step, value }))
}

/** `14 Sep 2024`, `2024.9.14`. */
export function dayText(at: number, lang: Language): string {
  const date = new Date(at * 1000)
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  return lang === 'ko' ? `${y}.${m}.${d}` : `${d} ${monthShort(m, lang)} ${y}`
}
