import type { Ratio } from '../../quantity/index.js'
import type { WorkCalendar } from '../../scenario/index.js'

/**
 * Elapsed time over working time: (7 / days per week) / output of the day's shifts, where the
 * first shift puts out 1 and each later one `laterShiftOutput`. One shift on five days gives 1.4.
 *
 * Durations are written as one-shift working days of 86,400 s each.
 * @returns > 0; Infinity or NaN for a calendar in which nobody works
 */
export function calendarFactor(calendar: WorkCalendar): Ratio {
  const output = 1 + (calendar.shifts - 1) * calendar.laterShiftOutput
  return 7 / calendar.daysPerWeek / output
}
