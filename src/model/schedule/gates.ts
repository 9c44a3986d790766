import type { Seconds } from '../../quantity/index.js'
import type { Activity } from '../../scenario/index.js'
import { type Gate, gates, type PhaseNeed } from './contract.js'
import type { Lot } from './lots.js'
import { unbounded } from './network.js'
import type { Work } from './work.js'

/** Later than every horizon. */
export const never: Seconds = -unbounded

/** Number of a gate: its place in `gates`. */
export const gateNumber = Object.fromEntries(gates.map((gate, index) => [gate, index])) as Record<
  Gate,
  number
>

/** The lots of a site as struct of arrays, in the order in which they take capacity. */
export interface LotTable {
  readonly size: number
  readonly accelerators: Float64Array
  readonly perRack: Float64Array
  readonly racks: Float64Array
  /** W of facility power and W of heat, one accelerator. */
  readonly power: Float64Array
  readonly heat: Float64Array
  /** Number of the phase. */
  readonly phase: Int32Array
  /** Node of its deliveries. */
  readonly node: Int32Array
  /** 1 where there is a hall for it. */
  readonly hasPlace: Uint8Array
  /** Work that gates lot l: gateNode[k], gate[k] for k in gateFirst[l] .. gateFirst[l + 1] - 1. */
  readonly gateFirst: Int32Array
  readonly gateNode: Int32Array
  readonly gate: Uint8Array
}

/** When the lots of a site open and arrive, in one sample, s. */
export interface LotDates {
  /** All work that gates it is finished. */
  readonly openAt: Float64Array
  /** Its first and its last rack arrive. */
  readonly firstRack: Float64Array
  readonly lastRack: Float64Array
  /** Between one rack and the next. */
  readonly rackStep: Float64Array
}

/** Lots of one site with what gates them: work in their hall, and work for their site. */
export function tabulateLots(
  site: string,
  lots: readonly Lot[],
  phases: Readonly<Record<string, PhaseNeed>>,
  activities: Readonly<Record<string, Activity>>,
  work: Work,
  lotNode: number,
): LotTable {
  const numbers = lots.flatMap((lot, index) => (lot.site === site ? [index] : []))
  const own = numbers.map((index) => lots[index]!)
  const gating = own.map((lot) =>
    work.nodes.flatMap((place, node) => {
      const gate = activities[place.activity]!.gate
      const here = place.site === site && (place.hall === undefined || place.hall === lot.hall)
      return gate !== undefined && here ? [{ node, gate: gateNumber[gate] }] : []
    }),
  )
  const gateFirst = new Int32Array(own.length + 1)
  for (const [lot, list] of gating.entries()) gateFirst[lot + 1] = gateFirst[lot]! + list.length
  const phaseNumber = new Map(Object.keys(phases).map((name, index) => [name, index]))
  return {
    size: own.length,
    accelerators: Float64Array.from(own, (lot) => lot.accelerators),
    perRack: Float64Array.from(own, (lot) => lot.perRack),
    racks: Float64Array.from(own, (lot) => lot.racks),
    power: Float64Array.from(own, (lot) => phases[lot.phase]!.facilityPowerPeak),
    heat: Float64Array.from(own, (lot) => phases[lot.phase]!.heatPeak),
    phase: Int32Array.from(own, (lot) => phaseNumber.get(lot.phase)!),
    node: Int32Array.from(numbers, (index) => lotNode + index),
    hasPlace: Uint8Array.from(own, (lot) => (lot.hall === undefined ? 0 : 1)),
    gateFirst,
    gateNode: Int32Array.from(gating.flat(), (entry) => entry.node),
    gate: Uint8Array.from(gating.flat(), (entry) => entry.gate),
  }
}

/** Dates with room for every lot of a table. */
export function createLotDates(lots: LotTable): LotDates {
  const column = () => new Float64Array(lots.size)
  return { openAt: column(), firstRack: column(), lastRack: column(), rackStep: column() }
}

/** Fills the dates of the lots from the nodes of one sample; allocates nothing. */
export function dateLots(
  lots: LotTable,
  start: Float64Array,
  finish: Float64Array,
  dates: LotDates,
): void {
  for (let lot = 0; lot < lots.size; lot++) {
    let open = lots.hasPlace[lot] === 1 ? 0 : never
    for (let k = lots.gateFirst[lot]!; k < lots.gateFirst[lot + 1]!; k++) {
      const time = finish[lots.gateNode[k]!]!
      if (time > open) open = time
    }
    const node = lots.node[lot]!
    const first = start[node]!
    const last = finish[node]!
    dates.openAt[lot] = open
    dates.firstRack[lot] = first
    dates.lastRack[lot] = last
    dates.rackStep[lot] = lots.racks[lot]! > 1 ? (last - first) / (lots.racks[lot]! - 1) : 0
  }
}

/** When the work of one gate is finished for a lot, s; 0 where nothing gates it. */
export function gateOpensAt(
  lots: LotTable,
  lot: number,
  gate: number,
  finish: Float64Array,
): Seconds {
  let open = 0
  for (let k = lots.gateFirst[lot]!; k < lots.gateFirst[lot + 1]!; k++) {
    if (lots.gate[k] === gate) open = Math.max(open, finish[lots.gateNode[k]!]!)
  }
  return gate === gateNumber.hall && lots.hasPlace[lot] === 0 ? never : open
}
