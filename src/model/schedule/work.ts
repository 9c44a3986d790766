import type { Activity, Build, Finding } from '../../scenario/index.js'
import type { HallPlaces } from './contract.js'
import type { WorkAt } from './moments.js'
import type { NodeLink } from './network.js'

/** An activity in one place. */
interface WorkNode {
  readonly id: string
  readonly activity: string
  readonly site: string
  readonly hall?: string | undefined
}

/** The activities of a build, once for each place they are done in. */
export interface Work {
  /** Activities by name, halls in order. */
  readonly nodes: readonly WorkNode[]
  /** Node numbers of each activity. */
  readonly nodesOf: ReadonlyMap<string, readonly number[]>
  readonly workAt: WorkAt
}

/** Reserved predecessor: the racks of the hall. */
const racks = 'racks'

/**
 * One node for each site of a site's activity, one for each hall of a hall's. The id is the name
 * alone where there is one, else `name.hall` or `name.site`.
 */
export function expandWork(
  activities: Readonly<Record<string, Activity>>,
  sites: readonly string[],
  halls: Readonly<Record<string, HallPlaces>>,
): Work {
  const nodes: WorkNode[] = []
  const nodesOf = new Map<string, number[]>()
  for (const activity of Object.keys(activities).sort()) {
    const { scope, site: only } = activities[activity]!
    const at = (site: string) => only === undefined || only === site
    const places: { site: string; hall?: string }[] =
      scope === 'site'
        ? sites.filter(at).map((site) => ({ site }))
        : Object.entries(halls)
            .filter(([, { site }]) => at(site))
            .map(([hall, { site }]) => ({ site, hall }))
    const id = (place: { site: string; hall?: string }) =>
      places.length === 1 ? activity : `${activity}.${place.hall ?? place.site}`
    nodesOf.set(
      activity,
      places.map((place) => nodes.push({ id: id(place), activity, ...place }) - 1),
    )
  }
  const workAt: WorkAt = (activity, site) => {
    const all = nodesOf.get(activity) ?? []
    const here = all.filter((node) => nodes[node]!.site === site)
    return here.length > 0 ? here : all
  }
  return { nodes, nodesOf, workAt }
}

/** Links between the nodes of a build. */
export interface WorkLinks {
  readonly links: readonly NodeLink[]
  /** Positions in `links` of the links that carry an activity's stagger. */
  readonly staggered: ReadonlyMap<string, readonly number[]>
  /** Halls whose racks some work waits for to the last. */
  readonly waitsForRacks: ReadonlySet<string>
  readonly findings: readonly Finding[]
}

/**
 * Links of the activities: hall to the same hall, site to every hall, halls to their site; `racks`
 * to the lots of the hall (its last rack for FS and FF, its first for SS and SF); and from hall to
 * hall where crews move on.
 *
 * @param lotsIn node numbers of the lots of a hall, or of a site, in the order of the phases
 * @param staggerable activities whose stagger may be drawn although it is 0 as written
 */
export function linkWork(
  build: Build,
  work: Work,
  lotsIn: (site: string, hall: string | undefined) => readonly number[],
  staggerable: ReadonlySet<string>,
): WorkLinks {
  const links: NodeLink[] = []
  const staggered = new Map<string, number[]>()
  const waitsForRacks = new Set<string>()
  const findings: Finding[] = []
  for (const activity of Object.keys(build.activities).sort()) {
    const { after, stagger } = build.activities[activity]!
    const nodes = work.nodesOf.get(activity)!
    for (const before of Object.keys(after).sort()) {
      const link = after[before]!
      const isActivity = work.nodesOf.has(before)
      if (!isActivity && before !== racks) {
        findings.push(unknownActivity(`build.activities.${activity}.after`, activity, before))
        continue
      }
      for (const to of nodes) {
        const { site, hall } = work.nodes[to]!
        const from = isActivity
          ? predecessors(work, before, site, hall)
          : ends(lotsIn(site, hall), link.type)
        for (const node of from) links.push({ from: node, to, ...link })
        if (!isActivity && from.length > 1 && hall !== undefined) waitsForRacks.add(hall)
      }
    }
    if (!(stagger > 0 || staggerable.has(activity))) continue
    const last = new Map<string, number>()
    const moves: number[] = []
    for (const to of nodes) {
      const { site } = work.nodes[to]!
      const from = last.get(site)
      last.set(site, to)
      if (from === undefined) continue
      moves.push(links.push({ from, to, type: 'SS', lag: Math.max(0, stagger) }) - 1)
    }
    staggered.set(activity, moves)
  }
  for (const risk of Object.keys(build.risks).sort()) {
    for (const struck of build.risks[risk]!.strikes) {
      if (!work.nodesOf.has(struck))
        findings.push(unknownActivity(`build.risks.${risk}.strikes`, risk, struck))
    }
  }
  return { links, staggered, waitsForRacks, findings }
}

/** Nodes of an activity that one place waits for. */
function predecessors(work: Work, activity: string, site: string, hall: string | undefined) {
  const at = work.workAt(activity, site)
  const same = at.filter((node) => hall !== undefined && work.nodes[node]!.hall === hall)
  return same.length > 0 ? same : at
}

/** Every lot where the last rack counts, the first lot where the first does. */
function ends(lots: readonly number[], type: NodeLink['type']): readonly number[] {
  return type === 'FS' || type === 'FF' ? lots : lots.slice(0, 1)
}

function unknownActivity(path: string, by: string, unknown: string): Finding {
  return { code: 'schedule.unknown-activity', severity: 'warning', path, values: { by, unknown } }
}
