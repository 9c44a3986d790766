import type { PlannedActivity } from '../../../src/campus/index.js'
import type { Language } from '../../../src/words/index.js'
import { epochOf } from '../../content/calendar.js'

type Activities = Readonly<Record<string, PlannedActivity>>

/** A link of the chain: an activity, in so many halls one after the other. */
export interface ChainLink {
  readonly activity: PlannedActivity
  readonly halls: number
}

/** What decides the date: the work, in order, and how long the first of it waits for no work. */
export interface Chain {
  readonly links: readonly ChainLink[]
  /** Criticality of the last link. */
  readonly criticality: number
  /** From the finish of all work before the first link to its start, s; null: nothing is before. */
  readonly waits: number | null
}

const day = 86_400

/**
 * The deciding chain: from the critical activity that finishes last (where none is critical in the
 * central case, the one that most often is) back along the work that decided each start, as long as
 * that is critical about as often. Null where nothing ever is.
 */
export function decidingChain(activities: Activities): Chain | null {
  const last = lastLink(Object.entries(activities))
  if (!last) return null
  const keys = [last]
  const seen = new Set(keys)
  for (;;) {
    const before = driverOf(activities, keys[0]!)
    if (before === undefined || seen.has(before)) break
    if (!isAsCritical(activities[before]!, activities[keys[0]!]!)) break
    keys.unshift(before)
    seen.add(before)
  }
  const first = activities[keys[0]!]!
  const driver = driverOf(activities, keys[0]!)
  return {
    links: compressed(keys.map((key) => activities[key]!)),
    criticality: activities[last]!.criticality,
    waits:
      driver === undefined
        ? null
        : Math.max(0, epochOf(first.start) - epochOf(activities[driver]!.finish)),
  }
}

function lastLink(entries: readonly (readonly [string, PlannedActivity])[]): string | undefined {
  const critical = entries.filter(([, activity]) => activity.critical)
  const latest = (a: PlannedActivity, b: PlannedActivity) => (a.finish < b.finish ? 1 : -1)
  if (critical.length > 0) return critical.sort(([, a], [, b]) => latest(a, b))[0]![0]
  const likely = entries.filter(([, { criticality }]) => criticality > 0)
  return likely.sort(([, a], [, b]) => b.criticality - a.criticality || latest(a, b))[0]?.[0]
}

/** What an activity waits for last. */
function driverOf(activities: Activities, key: string): string | undefined {
  const before = activities[key]!.after.filter((name) => Object.hasOwn(activities, name))
  return before.sort((a, b) => (activities[a]!.finish < activities[b]!.finish ? 1 : -1))[0]
}

function isAsCritical(before: PlannedActivity, after: PlannedActivity): boolean {
  return after.critical ? before.critical : before.criticality >= after.criticality / 2
}

/** The same work in hall after hall is one link. */
function compressed(chain: readonly PlannedActivity[]): ChainLink[] {
  const links: ChainLink[] = []
  for (const activity of chain) {
    const last = links.at(-1)
    if (last && last.activity.activity === activity.activity) {
      links[links.length - 1] = { activity, halls: last.halls + Math.max(1, activity.halls) }
    } else links.push({ activity, halls: Math.max(1, activity.halls) })
  }
  return links
}

/** Whether something else than work, a delivery or a date, decides when the chain begins. */
export const waitsForOther = ({ waits }: Chain): boolean => waits !== null && waits > day

/** What an activity is called. */
export const nameOf = ({ name, nameKo }: PlannedActivity, lang: Language): string =>
  lang === 'ko' && nameKo !== '' ? nameKo : name
