import type { EpochSeconds, Seconds } from '../../quantity/index.js'
import type { Finding, Steps } from '../../scenario/index.js'
import type { SiteCapacity } from './contract.js'
import { unknownMoment } from './delivery.js'
import { dateFrom, momentOf, type WorkAt } from './moments.js'
import { unbounded } from './network.js'

/**
 * Dated capacity of a site as struct of arrays. Its tables are the grid, each source with the
 * largest unit first, the heat plant, the permits, and each battery.
 */
export interface CapacityTable {
  readonly site: string
  readonly knowsPower: boolean
  readonly knowsHeat: boolean
  readonly knowsPermit: boolean
  /** Largest units whose loss firm power survives. */
  readonly reserve: 0 | 1 | 2
  /** Steps of table i are first[i] .. first[i + 1] - 1, a later one in force over an earlier. */
  readonly first: Int32Array
  /** When each step holds, s, and its value; central. */
  readonly time: Float64Array
  readonly value: Float64Array
  /** Work that the step waits for; empty: a date. */
  readonly nodes: readonly (readonly number[])[]
  /** Path of the step in the Scenario. */
  readonly path: readonly string[]
  /** Of each source: name, W of a unit, s from which the units are gone. */
  readonly sources: readonly string[]
  /** Names of the batteries, in the order of their tables. */
  readonly storage: readonly string[]
  readonly unitPower: Float64Array
  readonly goneAt: Float64Array
  /** Whether a step waits for work or is drawn, so that samples differ. */
  readonly moves: boolean
}

/** Firm power, heat rejection and permitted power of a site between its steps. */
export interface Profile {
  size: number
  /** s; the first is before everything */
  readonly at: Float64Array
  readonly power: Float64Array
  readonly heat: Float64Array
  readonly permit: Float64Array
}

/**
 * Resolves the moments of a site's capacity. Steps take force in the order of their central times,
 * so a step that a sample moves ahead of an earlier one supersedes it.
 *
 * @param finish  of each node in the central case, s
 * @param isDrawn whether the value at a path of the Scenario has a distribution
 */
export function tabulateCapacity(
  site: string,
  capacity: SiteCapacity,
  start: EpochSeconds,
  workAt: WorkAt,
  finish: Float64Array,
  isDrawn: (path: string) => boolean,
): { table: CapacityTable; findings: Finding[] } {
  const findings: Finding[] = []
  const power = `sites.${site}.power`
  const sources = Object.entries(capacity.sources).sort(
    ([, one], [, other]) => other.unitPower - one.unitPower,
  )
  const tables: [string, Steps][] = [
    [`${power}.grid`, capacity.grid],
    ...sources.map(([name, { units }]): [string, Steps] => [
      `${power}.sources.${name}.units`,
      units,
    ]),
    [`sites.${site}.cooling`, capacity.heat ?? {}],
    [`sites.${site}.permits`, capacity.permit ?? {}],
    ...Object.entries(capacity.storage ?? {}).map(([name, units]): [string, Steps] => [
      `${power}.storage.${name}.units`,
      units,
    ]),
  ]
  const resolve = (path: string, steps: Steps) =>
    Object.entries(steps)
      .flatMap(([key, value]) => {
        const moment = momentOf(key, start, site, workAt)
        if (moment === undefined) {
          findings.push(unknownMoment(`${path}.${key}`, key))
          return []
        }
        const nodes = moment.kind === 'work' ? moment.nodes : []
        const time = moment.kind === 'work' ? lastFinish(nodes, finish) : moment.at
        return [{ time, value, nodes, path: `${path}.${key}` }]
      })
      .sort((one, other) => one.time - other.time)
  const resolved = tables.map(([path, steps]) => resolve(path, steps))
  const steps = resolved.flat()
  const first = new Int32Array(resolved.length + 1)
  for (const [index, list] of resolved.entries()) first[index + 1] = first[index]! + list.length
  const goneAt = sources.map(([name, { until }]) => {
    if (until === undefined) return -unbounded
    const last = dateFrom(until, start)
    if (last === undefined) findings.push(unknownMoment(`${power}.sources.${name}.until`, until))
    return last ?? -unbounded
  })
  const reserves = { none: 0, 'n-1': 1, 'n-2': 2 } as const
  const table: CapacityTable = {
    site,
    knowsPower: Object.keys(capacity.grid).length > 0 || sources.length > 0,
    knowsHeat: Object.keys(capacity.heat ?? {}).length > 0,
    knowsPermit: Object.keys(capacity.permit ?? {}).length > 0,
    reserve: reserves[capacity.reserve],
    first,
    time: Float64Array.from(steps, (step) => step.time),
    value: Float64Array.from(steps, (step) => step.value),
    nodes: steps.map((step) => step.nodes),
    path: steps.map((step) => step.path),
    sources: sources.map(([name]) => name),
    storage: Object.keys(capacity.storage ?? {}),
    unitPower: Float64Array.from(sources, ([, source]) => source.unitPower),
    goneAt: Float64Array.from(goneAt),
    moves: steps.some(
      ({ nodes, path }) => nodes.length > 0 || isDrawn(path) || isDrawn(`${path}.at`),
    ),
  }
  return { table, findings }
}

/** A profile with room for every step of a table. */
export function createProfile(table: CapacityTable): Profile {
  const room = table.time.length + table.goneAt.length + 1
  const column = () => new Float64Array(room)
  return { size: 0, at: column(), power: column(), heat: column(), permit: column() }
}

/**
 * Fills a profile from the steps of one sample; allocates nothing. What the scenario does not
 * know of is unlimited.
 */
export function fillProfile(
  table: CapacityTable,
  time: Float64Array,
  value: Float64Array,
  profile: Profile,
): void {
  const { at, power, heat, permit } = profile
  const { goneAt } = table
  const sources = goneAt.length
  at[0] = unbounded
  let size = 1
  for (let k = 0; k < time.length + sources; k++) {
    const moment = k < time.length ? time[k]! : goneAt[k - time.length]!
    if (moment >= -unbounded) continue
    let slot = size
    while (at[slot - 1]! > moment) slot--
    if (at[slot - 1] === moment) continue
    at.copyWithin(slot + 1, slot, size)
    at[slot] = moment
    size++
  }
  profile.size = size
  for (let k = 0; k < size; k++) {
    const moment = at[k]!
    power[k] = table.knowsPower ? firmPower(table, time, value, moment, table.reserve) : Infinity
    heat[k] = table.knowsHeat ? inForce(table, sources + 1, time, value, moment) : Infinity
    permit[k] = table.knowsPermit ? inForce(table, sources + 2, time, value, moment) : Infinity
  }
}

/** Grid and units on site less the `reserve` largest of them, W. */
export function firmPower(
  table: CapacityTable,
  time: Float64Array,
  value: Float64Array,
  moment: Seconds,
  reserve: number,
): number {
  let power = inForce(table, 0, time, value, moment)
  let lost = reserve
  for (let source = 0; source < table.goneAt.length; source++) {
    const units = unitsOnSite(table, source, time, value, moment)
    const spare = Math.min(lost, units)
    lost -= spare
    power += (units - spare) * table.unitPower[source]!
  }
  return power
}

/** Units of a source that are there at a moment. */
export function unitsOnSite(
  table: CapacityTable,
  source: number,
  time: Float64Array,
  value: Float64Array,
  moment: Seconds,
): number {
  if (moment >= table.goneAt[source]!) return 0
  return inForce(table, source + 1, time, value, moment)
}

/** Import limit at a moment, W. */
export function gridLimit(table: CapacityTable, moment: Seconds): number {
  return inForce(table, 0, table.time, table.value, moment)
}

/** Units of a battery that are there at a moment, central case. */
export function storageUnits(table: CapacityTable, battery: number, moment: Seconds): number {
  return inForce(table, table.goneAt.length + 3 + battery, table.time, table.value, moment)
}

/** Value of the last step of a table that has come, floored at 0; 0 before the first. */
function inForce(
  table: CapacityTable,
  index: number,
  time: Float64Array,
  value: Float64Array,
  moment: Seconds,
): number {
  const { first } = table
  for (let step = first[index + 1]! - 1; step >= first[index]!; step--) {
    if (time[step]! <= moment) return Math.max(0, value[step]!)
  }
  return 0
}

/** Finish of the last of some nodes, s. */
export function lastFinish(nodes: readonly number[], finish: Float64Array): Seconds {
  let last = unbounded
  for (let k = 0; k < nodes.length; k++) last = Math.max(last, finish[nodes[k]!]!)
  return last
}
