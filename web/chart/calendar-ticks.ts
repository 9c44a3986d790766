import { scaleUtc } from 'd3-scale'
import { type Language, monthShort } from '../../src/words/index.js'
import type { Window } from '../state/state.js'

const day = 86_400

/** A mark of the time axis, epoch seconds, and what stands at it. */
export interface CalendarTick {
  readonly at: number
  readonly text: string
}

/** Marks of a time axis, about so many: years, months, days or hours, as the window asks. */
export function calendarTicks(
  { from, to }: Window,
  count: number,
  lang: Language,
): readonly CalendarTick[] {
  const ticks = scaleUtc([from * 1000, to * 1000], [0, 1]).ticks(Math.max(2, count))
  const dates = ticks.filter((tick) => tick.getTime() >= from * 1000)
  return dates.map((tick) => ({ at: tick.getTime() / 1000, text: tickText(tick, dates, lang) }))
}

/** A tick of the calendar: years, months, days or hours, as far apart as the ticks are. */
export function tickText(tick: Date, ticks: readonly Date[], lang: Language): string {
  const [year, month, date] = [tick.getUTCFullYear(), tick.getUTCMonth() + 1, tick.getUTCDate()]
  const seconds = tick.getTime() / 1000
  if (ticks.every((t) => t.getUTCMonth() === 0 && t.getUTCDate() === 1)) return String(year)
  if (seconds % day !== 0) return hourText(seconds)
  const name = monthShort(month, lang)
  if (ticks.some((t) => t.getUTCDate() !== 1))
    return lang === 'ko' ? `${month}.${date}` : `${date} ${name}`
  const isFirst = ticks[0] === tick || month === 1
  return isFirst ? (lang === 'ko' ? `${year}년 ${name}` : `${name} ${year}`) : name
}

/** `15:00` of a moment. */
export function hourText(seconds: number): string {
  const minutes = Math.floor((((seconds % day) + day) % day) / 60)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Places on the axis, CSS pixels, for moments in a window. */
export function timeScale({ from, to }: Window, left: number, right: number) {
  const scale = (right - left) / Math.max(1, to - from)
  return {
    px: (at: number) => left + (at - from) * scale,
    at: (px: number) => from + (px - left) / scale,
  }
}
