import type { NetworkBus } from '../network/contract.js'
import type { MachineRead } from './machines.js'
import type { Raw } from './raw.js'
import type { Report } from './report.js'
import type { Row } from './row.js'

/** A bus with what is connected to ground at it, pu of the base. */
export interface BusRead {
  readonly row: Row
  readonly type: number
  readonly kilovolts: number
  conductance: number
  susceptance: number
}

/** Buses by number, and the numbers of all, the isolated ones too. */
export interface Buses {
  readonly live: ReadonlyMap<string, BusRead>
  readonly known: ReadonlySet<string>
}

const kilovolt = 1000

/** The buses of a file; the isolated ones are left out, and told. */
export function busesOf(raw: Raw, report: Report): Buses {
  const out = new Map<string, BusRead>()
  const seen = new Set<string>()
  for (const row of raw.buses) {
    const number = row.number('I')
    if (Number.isNaN(number)) continue
    const name = String(number)
    if (seen.has(name)) {
      report.tell('psse.twice', 'error', row.place('I'), { record: 'bus', name })
      continue
    }
    seen.add(name)
    const type = row.number('IDE', 1)
    if (type === 4) {
      report.element('isolated-bus', 'raw', row.line)
      continue
    }
    if (![1, 2, 3].includes(type)) {
      report.tell('psse.code', 'error', row.place('IDE'), { field: 'IDE', value: type, limit: 4 })
    }
    const kilovolts = row.number('BASKV', 0)
    out.set(name, { row, type, kilovolts, conductance: 0, susceptance: 0 })
  }
  if (raw.buses.length === 0 || ![...out.values()].some(({ type }) => type === 3)) {
    report.tell('psse.no-slack', 'error', { file: 'raw', line: raw.buses[0]?.line ?? 1 })
  }
  return { live: out, known: seen }
}

/** The bus of a record; undefined where it is isolated, or, told, not there at all. */
export function busOf(row: Row, field: string, buses: Buses, report: Report): string | undefined {
  const number = Math.abs(row.number(field))
  if (Number.isNaN(number)) return undefined
  const name = String(number)
  if (buses.live.has(name)) return name
  if (buses.known.has(name)) return undefined
  report.tell('psse.unknown-bus', 'error', row.place(field), { bus: name, record: row.record })
  return undefined
}

/** Fixed shunts, and those that versions before 31 have in the bus record. */
export function addShunts(raw: Raw, buses: Buses, mega: number, report: Report): void {
  const add = (bus: BusRead, row: Row) => {
    bus.conductance += row.number('GL', 0) * mega
    bus.susceptance += row.number('BL', 0) * mega
  }
  if (raw.version < 31) for (const bus of buses.live.values()) add(bus, bus.row)
  for (const row of raw.shunts) {
    const name = busOf(row, 'I', buses, report)
    if (name === undefined) continue
    if (row.number('STATUS', 1) === 0) report.element('shunt-out-of-service', 'raw', row.line)
    else add(buses.live.get(name)!, row)
  }
}

/** A bus as a power flow knows it: a generator's schedule holds where it regulates its own bus. */
export function networkBus(
  name: string,
  bus: BusRead,
  own: readonly MachineRead[],
  report: Report,
): NetworkBus {
  const { row, type, kilovolts, conductance, susceptance } = bus
  const kind = type === 3 ? 'slack' : type === 2 && own.length > 0 ? 'generator' : 'load'
  if (kind === 'load' && own.length > 0) {
    report.tell('psse.not-generator-bus', 'error', row, { bus: name, machine: own[0]!.id })
  }
  const measured = row.number('VM', 1)
  const [first] = own
  const regulated = first?.row.number('IREG', 0) ?? 0
  const isRemote = regulated !== 0 && String(regulated) !== name
  if (first && isRemote) report.element('remote-regulation', 'raw', first.row.line)
  const scheduled = first && !isRemote && kind !== 'load' ? first.row.number('VS', 1) : measured
  if (!(scheduled > 0)) {
    const place = first ? first.row.place('VS') : row.place('VM')
    report.tell('psse.not-positive', 'error', place, {
      model: 'bus',
      field: 'VM',
      value: scheduled,
    })
  }
  return {
    kind,
    voltage: scheduled,
    angle: (row.number('VA', 0) * Math.PI) / 180,
    ...(kilovolts > 0 && { voltageNominal: kilovolts * kilovolt }),
    ...((conductance !== 0 || susceptance !== 0) && { shunt: { conductance, susceptance } }),
  }
}
