import type { ActivityDates } from '../model/schedule/index.js'
import type { Scenario } from '../scenario/index.js'
import { isoDay } from './days.js'
import type { PlannedActivity } from './plan-type.js'

/** Rows up to which every hall has its own; above, an activity is one row over all its halls. */
const rowsByHall = 250

/** The table of work, with calendar days. */
export function planActivities(
  scenario: Scenario,
  dates: Readonly<Record<string, ActivityDates>>,
): Readonly<Record<string, PlannedActivity>> {
  const rows = Object.entries(dates)
  const grouped = rows.length > rowsByHall
  const groups = new Map<string, [string, ActivityDates][]>()
  for (const row of rows) {
    const key = grouped ? activityOf(...row) : row[0]
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const out: Record<string, PlannedActivity> = {}
  for (const [key, group] of groups) out[key] = merge(scenario, group, grouped)
  return out
}

/** Activity behind a row: its id without the hall or the site. */
function activityOf(id: string, row: ActivityDates): string {
  const suffix = [row.hall, row.site].find((s) => s !== undefined && id.endsWith(`.${s}`))
  return suffix === undefined ? id : id.slice(0, -suffix.length - 1)
}

function merge(
  scenario: Scenario,
  group: readonly [string, ActivityDates][],
  grouped: boolean,
): PlannedActivity {
  const [id, first] = group[0] as [string, ActivityDates]
  const rows = group.map(([, row]) => row)
  const latest = (pick: (row: ActivityDates) => number) =>
    isoDay(scenario, Math.max(...rows.map(pick)))
  const after = new Set(
    rows.flatMap((row) =>
      grouped ? row.after.map((before) => before.split('.')[0] ?? before) : row.after,
    ),
  )
  return {
    name: first.name,
    nameKo: first.nameKo,
    activity: activityOf(id, first),
    site: first.site,
    hall: grouped ? null : (first.hall ?? null),
    halls: rows.filter((row) => row.hall !== undefined).length,
    start: isoDay(scenario, Math.min(...rows.map((row) => row.start))),
    finish: latest((row) => row.finish),
    finishP10: latest((row) => row.finishP10),
    finishP50: latest((row) => row.finishP50),
    finishP90: latest((row) => row.finishP90),
    totalFloat: Math.min(...rows.map((row) => row.totalFloat)),
    critical: rows.some((row) => row.critical),
    criticality: Math.max(...rows.map((row) => row.criticality)),
    after: [...after],
  }
}
