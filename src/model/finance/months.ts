import { monthsBetween } from '../../numeric/index.js'
import type { EpochSeconds, Seconds } from '../../quantity/index.js'

/** Seconds of an hour. */
export const hour = 3600
/** Seconds of a year: the Julian year of 365.25 days, 8766 hours. */
export const year = 365.25 * 24 * hour

/** A calendar month of the horizon; the first and the last may be cut. */
export interface MonthOfHorizon {
  /** `YYYY-MM` */
  readonly label: string
  /** Start of the calendar month. */
  readonly epoch: EpochSeconds
  /** Part of the month inside the horizon, s from the scenario's start. */
  readonly from: Seconds
  readonly to: Seconds
  /** The horizon holds all of it. */
  readonly whole: boolean
}

/** Months that the horizon touches, in order; none when it is empty. */
export function monthsOf(start: EpochSeconds, horizon: Seconds): MonthOfHorizon[] {
  const end = start + horizon
  return monthsBetween(start, end).map((span) => ({
    label: span.month,
    epoch: span.start,
    from: Math.max(span.start, start) - start,
    to: Math.min(span.end, end) - start,
    whole: span.start >= start && span.end <= end,
  }))
}

/** Seconds of the month inside the horizon. */
export function secondsOf(month: MonthOfHorizon): Seconds {
  return month.to - month.from
}
