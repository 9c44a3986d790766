/** A calendar month, "2026-03". */
export type Month = string

/** A month on the time axis, s since 1970-01-01T00:00. */
export interface MonthSpan {
  readonly month: Month
  readonly start: number
  readonly end: number
}

/** The calendar months, whole, that a stretch of time touches, in order; none when it is empty. */
export function monthsBetween(from: number, to: number): MonthSpan[] {
  const spans: MonthSpan[] = []
  const first = new Date(from * 1000)
  for (let index = first.getUTCFullYear() * 12 + first.getUTCMonth(); ; index++) {
    const start = monthStart(index)
    if (!(start < to && from < to)) return spans
    const month = String((index % 12) + 1).padStart(2, '0')
    const year = String(Math.floor(index / 12)).padStart(4, '0')
    spans.push({ month: `${year}-${month}`, start, end: monthStart(index + 1) })
  }
}

/** Start of month number year·12 + (0..11). */
function monthStart(index: number): number {
  return Date.UTC(Math.floor(index / 12), index % 12) / 1000
}
