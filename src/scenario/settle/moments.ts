import { nearestWords, parseDate } from '../../quantity/index.js'
import type { Phase } from '../phase.js'
import type { Site, Steps } from '../site.js'
import type { Cursor } from './cursor.js'

const isDate = (when: string) => /^\d/.test(when)

/**
 * Reports moments that are neither a date nor the name of an activity: keys of steps, first
 * deliveries, permits.
 */
export function checkMoments(
  sites: Readonly<Record<string, Site>>,
  phases: Readonly<Record<string, Phase>>,
  activities: readonly string[],
  here: Cursor,
): void {
  const check = (when: string | undefined, at: Cursor) => {
    if (when === undefined || isDate(when) || activities.includes(when)) return
    const near = nearestWords(when, activities, 3).join(', ') || activities.join(', ')
    at.report('scenario.unknown-name', { name: when, of: 'activities', known: near })
  }
  const checkSteps = (steps: Steps | undefined, at: Cursor) => {
    for (const when of Object.keys(steps ?? {})) check(when, at.child(when, when))
  }
  for (const [key, site] of Object.entries(sites)) {
    const at = here.child('sites').child(key, key)
    const power = at.child('power')
    checkSteps(site.power?.grid, power.child('grid'))
    for (const kind of ['sources', 'storage'] as const) {
      for (const [name, item] of Object.entries(site.power?.[kind] ?? {})) {
        checkSteps(item.units, power.child(kind).child(name, name).child('units'))
      }
    }
    for (const medium of ['liquid', 'air'] as const) {
      checkSteps(site.cooling?.[medium]?.units, at.child('cooling').child(medium).child('units'))
    }
    const froms = new Set<string>()
    for (const [name, permit] of Object.entries(site.permits ?? {})) {
      const from = at.child('permits').child(name, name).child('from')
      check(permit.from, from)
      if (froms.has(permit.from)) from.report('scenario.same-date', { date: permit.from })
      froms.add(permit.from)
    }
  }
  for (const [key, phase] of Object.entries(phases)) {
    check(phase.arrive.from, here.child('phases').child(key, key).child('arrive').child('from'))
  }
}

/** ISO day of a date written as text; a fault is reported and the text kept. */
export function isoDate(text: string, at: Cursor): string {
  const date = parseDate(text)
  if (!date.ok) {
    at.report(date.code, date.values)
    return text
  }
  return new Date(date.value * 1000).toISOString().slice(0, 10)
}
