import type { EpochSeconds } from './units.js'

/**
 * The calendar, without time zones: an epoch is local standard time read as if it were UTC.
 * Weather and tariffs run on a 365-day year; 29 February borrows 28 February's place.
 */
const DAY = 86_400
const HOUR = 3600
const FEBRUARY_29 = 59

export interface CivilTime {
  year: number
  /** 1..12 */
  month: number
  /** 1..31 */
  day: number
  /** 0..23 */
  hour: number
  minute: number
}

/** @param month 1..12; @param day 1..last of month */
export function epochOf(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
): EpochSeconds {
  return Date.UTC(year, month - 1, day, hour, minute) / 1000
}

export function civilOf(epoch: EpochSeconds): CivilTime {
  const date = new Date(epoch * 1000)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  }
}

/** 28, 29, 30 or 31. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/**
 * The same day and time of day n calendar months later; the last of the month where that month is shorter
 * (31 Jan + 1 month = 29 Feb 2024).
 * @param n whole months, may be negative
 * @throws RangeError when n is not an integer
 */
export function addMonths(epoch: EpochSeconds, n: number): EpochSeconds {
  if (!Number.isInteger(n)) throw new RangeError(`addMonths needs whole months, got ${n}`)
  const { year, month, day } = civilOf(epoch)
  const months = year * 12 + (month - 1) + n
  const targetYear = Math.floor(months / 12)
  const targetMonth = months - targetYear * 12 + 1
  const targetDay = Math.min(day, daysInMonth(targetYear, targetMonth))
  return epochOf(targetYear, targetMonth, targetDay) + timeOfDay(epoch)
}

/** Midnight at the start of the month. */
export function startOfMonth(epoch: EpochSeconds): EpochSeconds {
  const { year, month } = civilOf(epoch)
  return epochOf(year, month, 1)
}

/** Whole calendar months: the largest n with addMonths(from, n) <= to; negative when to is earlier. */
export function monthsBetween(from: EpochSeconds, to: EpochSeconds): number {
  const a = civilOf(from)
  const b = civilOf(to)
  const n = (b.year - a.year) * 12 + b.month - a.month
  return addMonths(from, n) <= to ? n : n - 1
}

/** 0 (1 January) to 364 (31 December), in every year; 29 February counts as the 28th. */
export function dayOfYear365(epoch: EpochSeconds): number {
  const { year } = civilOf(epoch)
  const day = Math.floor((epoch - epochOf(year, 1, 1)) / DAY)
  const isLeap = daysInMonth(year, 2) === 29
  return isLeap && day >= FEBRUARY_29 ? day - 1 : day
}

/** 0 to 8759: the index into a typical year of weather. */
export function hourOfYear365(epoch: EpochSeconds): number {
  return dayOfYear365(epoch) * 24 + Math.floor(timeOfDay(epoch) / HOUR)
}

/** ISO 8601: 1 Monday to 7 Sunday. */
export function weekday(epoch: EpochSeconds): number {
  const thursday = 4
  const days = Math.floor(epoch / DAY) + thursday - 1
  return (((days % 7) + 7) % 7) + 1
}

function timeOfDay(epoch: EpochSeconds): number {
  return epoch - Math.floor(epoch / DAY) * DAY
}
