import type { StepsSource } from '../schema/index.js'
import type { Steps } from '../site.js'
import { Cursor } from './cursor.js'
import { isoDate } from './moments.js'

const isoDay = /^\d{4}-\d{2}-\d{2}$/

/**
 * Settles values by moment. One value alone holds from the scenario's start. Dates must ascend as
 * written; uncertain dates leave their spread at `PATH.KEY.at`.
 */
export function settleSteps(
  source: StepsSource,
  here: Cursor,
  start: string,
  { most, datesOnly = false }: { readonly most?: number; readonly datesOnly?: boolean } = {},
): Steps {
  const out: Record<string, number> = {}
  let last = ''
  for (const { at, value } of source) {
    const key = at?.when ?? start
    // a lone value stands in the text at the map's own place
    const place = at
      ? here.child(key, key)
      : new Cursor(here.desk, `${here.path}.${key}`, here.written)
    const amount = place.take(value)
    if (amount < 0) place.report('scenario.negative', { value: amount })
    if (most !== undefined && amount > most) {
      place.report('scenario.range', { found: amount, low: 0, high: most })
    }
    if (datesOnly) isoDate(key, place)
    if (isoDay.test(key)) {
      if (key <= last) place.report('scenario.date-order', { date: key, before: last })
      last = key
    }
    if (at?.spread) here.desk.spread[`${place.path}.at`] = at.spread
    out[key] = amount
  }
  return out
}
