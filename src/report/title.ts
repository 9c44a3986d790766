import type { Plan } from '../campus/index.js'
import { reportText } from '../words/index.js'
import { type Line, margin, plain, type ReportStyle, styled } from './line.js'
import { displayWidth, truncate } from './width.js'

/** Campus and place on the left, period and case on the right; on two lines where they need it. */
export function titleLines(plan: Plan, { lang, columns }: ReportStyle): Line[] {
  const place = placeOf(plan)
  const period = `${plan.start} → ${plan.end} · ${reportText(lang).centralCase}`
  const room = columns - margin.length
  const name = truncate(plan.campus, room)
  const after = place === '' ? '' : ` · ${place}`
  const used = displayWidth(name) + displayWidth(after)
  const gap = room - used - displayWidth(period)
  const head = [plain(margin), styled('strong', name), plain(after)]
  return gap >= 2
    ? [[...head, plain(' '.repeat(gap)), styled('faint', period)]]
    : [head, [plain(margin), styled('faint', period)]]
}

/** Where it stands: names of the sites, where they say more than the campus does. */
function placeOf({ campus, sites }: Plan): string {
  const places = Object.entries(sites).map(([key, { place }]) =>
    place === '' || place.startsWith(campus) ? key : place,
  )
  return [...new Set(places)].join(', ')
}
