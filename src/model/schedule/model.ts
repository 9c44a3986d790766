import type { Seconds } from '../../quantity/index.js'
import type { Build, Finding } from '../../scenario/index.js'
import { calendarFactor } from './calendar.js'
import { type CapacityTable, tabulateCapacity } from './capacity.js'
import type { ScheduleInput, SiteCapacity } from './contract.js'
import { type Deliveries, linkDeliveries, lotEarliest, unknownMoment } from './delivery.js'
import { type LotTable, tabulateLots } from './gates.js'
import { type Lot, placeLots } from './lots.js'
import { dateFrom } from './moments.js'
import { createNetwork, type Network } from './network.js'
import { createTimes, forwardPass } from './passes.js'
import { expandWork, linkWork, type Work } from './work.js'

/** One site: its lots and its dated capacity. */
export interface SiteModel {
  readonly name: string
  /** Numbers of its phases that have lots. */
  readonly phases: Int32Array
  readonly lots: LotTable
  readonly capacity: CapacityTable
}

/**
 * The plan as one network: nodes of work, then a node for each phase's deliveries, then one for
 * each lot's; with the sites whose lots it opens.
 */
export interface Model {
  readonly input: ScheduleInput
  readonly build: Build
  readonly horizon: Seconds
  readonly work: Work
  readonly phases: readonly string[]
  /** Accelerators of each phase. */
  readonly phaseCount: Float64Array
  readonly lots: readonly Lot[]
  readonly sites: readonly SiteModel[]
  readonly phaseNode: number
  readonly lotNode: number
  readonly network: Network
  /** Elapsed time over working time. */
  readonly factor: number
  /** Central case by node, s. */
  readonly duration: Float64Array
  readonly earliest: Float64Array
  readonly deliveries: Deliveries
  /** Slots in `network.lag` of an activity's stagger, and of the link to each lot. */
  readonly staggerSlots: ReadonlyMap<string, readonly number[]>
  readonly lotSlot: readonly number[]
  readonly findings: readonly Finding[]
}

const noBuild: Build = {
  template: 'none',
  calendar: { daysPerWeek: 7, shifts: 1, laterShiftOutput: 1 },
  activities: {},
  risks: {},
  samples: 2000,
}
const noCapacity: SiteCapacity = { grid: {}, sources: {}, reserve: 'none' }

/** Builds the network and the tables of a schedule. */
export function createModel(input: ScheduleInput): Model {
  const build = input.build ?? noBuild
  const { start, halls, phases } = input
  const siteNames = sitesOf(input, build)
  const { lots, findings: placing } = placeLots(halls, phases)
  const work = expandWork(build.activities, siteNames, halls)
  const phaseNames = Object.keys(phases)
  const phaseNode = work.nodes.length
  const lotNode = phaseNode + phaseNames.length
  const size = lotNode + lots.length
  const lotsIn = (site: string, hall: string | undefined) =>
    lots.flatMap((lot, index) => {
      const here = lot.site === site && lot.hall !== undefined
      return here && (hall === undefined || hall === lot.hall) ? [lotNode + index] : []
    })
  const isDrawn = (path: string) => Object.hasOwn(input.spread, path)
  const drawn = new Set(
    Object.keys(build.activities).filter((name) => isDrawn(`build.activities.${name}.stagger`)),
  )
  const links = linkWork(build, work, lotsIn, drawn)
  const deliveries = linkDeliveries(phases, lots, start, work.workAt, phaseNode, lotNode)
  const network = createNetwork(size, [...links.links, ...deliveries.links])
  const written = calendarFactor(build.calendar)
  const factor = Number.isFinite(written) && written > 0 ? written : 1
  const takes = (name: string) => elapsed(build, name, factor)
  const duration = Float64Array.from([
    ...work.nodes.map(({ activity }) => takes(activity)),
    ...deliveries.phaseDuration,
    ...deliveries.lotDuration,
  ])
  const { dated, findings: undated } = datesOfWork(input, build)
  const earliest = Float64Array.from([
    ...work.nodes.map(({ activity }) => dated.get(activity)!),
    ...deliveries.earliest,
    ...lots.map(() => lotEarliest),
  ])
  const times = createTimes(size)
  forwardPass(network, network.lag, duration, earliest, times)
  const offset = links.links.length
  const slots = (positions: readonly number[]) =>
    positions.map((position) => network.slot[position]!).filter((slot) => slot >= 0)
  const findings = [...placing, ...links.findings, ...deliveries.findings, ...undated]
  if (factor !== written) findings.push(noWork(build))
  const sites = siteNames.map((name) => {
    const capacity = input.sites[name] ?? noCapacity
    const resolved = tabulateCapacity(name, capacity, start, work.workAt, times.finish, isDrawn)
    findings.push(...resolved.findings)
    const table = tabulateLots(name, lots, phases, build.activities, work, lotNode)
    const own = Int32Array.from(new Set(table.phase))
    return { name, phases: own, lots: table, capacity: resolved.table }
  })
  findings.push(...sharedHalls(lots, links.waitsForRacks))
  const nameOf = (node: number) =>
    work.nodes[node]?.activity ?? phaseNames[node - phaseNode] ?? lots[node - lotNode]!.phase
  findings.push(...cyclesFound(network, nameOf))
  return {
    input,
    build,
    horizon: Math.max(0, input.end - start),
    work,
    phases: phaseNames,
    phaseCount: Float64Array.from(Object.values(phases), (phase) => phase.count),
    lots,
    sites,
    phaseNode,
    lotNode,
    network,
    factor,
    duration,
    earliest,
    deliveries,
    staggerSlots: new Map([...links.staggered].map(([name, at]) => [name, slots(at)])),
    lotSlot: deliveries.lotLink.map((position) => network.slot[offset + position]!),
    findings,
  }
}

/** Elapsed duration of an activity as written, s. */
function elapsed(build: Build, name: string, factor: number): Seconds {
  const { takes, calendar } = build.activities[name]!
  return Math.max(0, takes) * (calendar === 'working' ? factor : 1)
}

/** Sites in the order in which they are written, then any that only work or halls name. */
function sitesOf(input: ScheduleInput, build: Build): string[] {
  const sites = new Set(Object.keys(input.sites))
  for (const { site } of Object.values(input.halls)) sites.add(site)
  for (const { site } of Object.values(input.phases)) sites.add(site)
  for (const name of Object.keys(build.activities).sort()) {
    const { site } = build.activities[name]!
    if (site !== undefined) sites.add(site)
  }
  return [...sites]
}

/** Earliest start of each activity, s. */
function datesOfWork(input: ScheduleInput, build: Build) {
  const findings: Finding[] = []
  const dated = new Map(
    Object.keys(build.activities)
      .sort()
      .map((name): [string, Seconds] => {
        const { from } = build.activities[name]!
        if (from === undefined) return [name, 0]
        const at = dateFrom(from, input.start)
        if (at === undefined) {
          findings.push(unknownMoment(`build.activities.${name}.from`, from))
        }
        return [name, Math.max(0, at ?? 0)]
      }),
  )
  return { dated, findings }
}

function noWork({ calendar }: Build): Finding {
  const { daysPerWeek, shifts } = calendar
  return {
    code: 'schedule.no-work',
    severity: 'error',
    path: 'build.calendar',
    values: { daysPerWeek, shifts },
  }
}

/** Halls in which work that follows the last rack waits for more than one phase. */
function sharedHalls(lots: readonly Lot[], waiting: ReadonlySet<string>): Finding[] {
  return [...waiting].sort().flatMap((hall): Finding[] => {
    const phases = lots.filter((lot) => lot.hall === hall)
    const first = phases[0]
    const last = phases[phases.length - 1]
    if (first === undefined || last === undefined || first === last) return []
    return [
      {
        code: 'schedule.shared-hall',
        severity: 'note',
        path: `sites.${first.site}.halls.${hall}`,
        values: { hall, first: first.phase, last: last.phase },
      },
    ]
  })
}

/** Each cycle once, by the names of its work, from the least name round to it again. */
function cyclesFound(network: Network, nameOf: (node: number) => string): Finding[] {
  const texts = network.cycles.map((cycle) => {
    const names = cycle.map(nameOf).filter((name, k, all) => name !== all[(k + 1) % all.length])
    const round = names.length > 0 ? names : [nameOf(cycle[0]!)]
    const least = round.indexOf(round.reduce((one, other) => (other < one ? other : one)))
    const turned = [...round.slice(least), ...round.slice(0, least)]
    return [...turned, turned[0]!].join(' → ')
  })
  return [...new Set(texts)].sort().map((cycle) => ({
    code: 'schedule.cycle',
    severity: 'error',
    path: 'build.activities',
    values: { cycle },
  }))
}
