import { type Count, civilOf, type EpochSeconds, epochOf } from '../../quantity/index.js'

/**
 * How the time between two dates is counted in years.
 * - `act/365`: days over 365, leap years or not (ACT/365 Fixed); what spreadsheets do in XIRR
 * - `act/360`: days over 360
 * - `30/360`: months of 30 days; a 31st is the 30th, at the end only after a 30th or 31st at the
 *   start (Bond Basis)
 * - `act/act`: days in leap years over 366 plus the other days over 365 (ISDA)
 * Source: ISDA Definitions 2006, section 4.16 (b), (d), (e), (f).
 */
export type DayCount = 'act/365' | 'act/360' | '30/360' | 'act/act'

const DAY = 86_400

/**
 * Times since a start, as numbers times `unit`: whole numbers wherever the convention has them, so
 * that equal gaps stay exactly equal.
 */
export interface Times {
  readonly times: readonly number[]
  /** years of a time of 1 */
  readonly unit: number
}

/** Years from a start to each of the dates; the time of day is left out. Dates may stand before it. */
export function timesSince(
  start: EpochSeconds,
  dates: readonly EpochSeconds[],
  dayCount: DayCount,
): Times {
  if (dayCount === '30/360') {
    return { times: dates.map((date) => days30(start, date)), unit: 1 / 360 }
  }
  if (dayCount === 'act/act') {
    const zero = calendarYears(start)
    return { times: dates.map((date) => calendarYears(date) - zero), unit: 1 }
  }
  const times = dates.map((date) => Math.floor(date / DAY) - Math.floor(start / DAY))
  return { times, unit: 1 / (dayCount === 'act/360' ? 360 : 365) }
}

/**
 * Times of dated flows since the earliest of them.
 * @throws RangeError when there are not as many dates as flows, or a date is not finite
 */
export function datedTimes(
  flows: Count,
  dates: readonly EpochSeconds[],
  dayCount: DayCount = 'act/365',
): Times {
  if (flows !== dates.length) throw new RangeError(`${flows} flows and ${dates.length} dates.`)
  let start = Infinity
  for (const date of dates) {
    if (!Number.isFinite(date)) throw new RangeError(`A date is ${date}.`)
    start = Math.min(start, date)
  }
  return timesSince(start, dates, dayCount)
}

function days30(start: EpochSeconds, end: EpochSeconds): number {
  const from = civilOf(start)
  const to = civilOf(end)
  const fromDay = Math.min(from.day, 30)
  const toDay = fromDay === 30 ? Math.min(to.day, 30) : to.day
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + (toDay - fromDay)
}

/** Whole years and the part of the running one: differences are ISDA's ACT/ACT. */
function calendarYears(date: EpochSeconds): number {
  const { year } = civilOf(date)
  const first = epochOf(year, 1, 1)
  const days = (epochOf(year + 1, 1, 1) - first) / DAY
  return year + Math.floor((date - first) / DAY) / days
}
