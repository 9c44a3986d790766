import { type Buses, busOf } from './buses.js'
import type { DynamicRecord } from './dyr.js'
import type { MachineRead } from './machines.js'
import type { Raw } from './raw.js'
import type { Report } from './report.js'

/** Generators in service with the dynamic records of each; what contradicts itself is told. */
export function machinesOf(
  raw: Raw,
  buses: Buses,
  records: readonly DynamicRecord[],
  mega: number,
  report: Report,
): MachineRead[] {
  const parts = recordsByMachine(raw, records, report)
  const seen = new Set<string>()
  return raw.generators.flatMap((row): MachineRead[] => {
    const bus = busOf(row, 'I', buses, report)
    if (bus === undefined) return []
    const id = row.text('ID', '1')
    const name = `${bus}-${id}`
    if (seen.has(name)) {
      report.tell('psse.twice', 'error', row, { record: 'generator', name })
      return []
    }
    seen.add(name)
    if (row.number('STAT', 1) === 0) {
      report.element('machine-out-of-service', 'raw', row.line)
      return []
    }
    const megavolt = row.number('MBASE', raw.base / 1e6)
    if (!(megavolt > 0)) {
      report.tell('psse.rating', 'error', row.place('MBASE'), { what: 'MBASE', value: megavolt })
    }
    if (row.number('XT', 0) !== 0 || row.number('RT', 0) !== 0) {
      report.tell('psse.step-up', 'error', row.place('XT'), { bus, machine: id })
    }
    return [
      {
        bus,
        id,
        rating: megavolt * 1e6,
        active: row.number('PG', 0) * mega,
        reactive: row.number('QG', 0) * mega,
        resistance: row.number('ZR', 0),
        reactance: row.number('ZX', 1),
        row,
        records: parts.get(name) ?? {},
      },
    ]
  })
}

/** Records by `bus-id`; two of one kind for one machine, or one for a machine that is not there: told. */
function recordsByMachine(
  raw: Raw,
  records: readonly DynamicRecord[],
  report: Report,
): ReadonlyMap<string, MachineRead['records']> {
  const parts = new Map<string, MachineRead['records']>()
  const known = new Set(raw.generators.map((row) => `${row.number('I')}-${row.text('ID', '1')}`))
  for (const record of records) {
    const name = `${record.bus}-${record.machine}`
    const { kind } = record.order
    const values = { record: record.model, name }
    if (!known.has(name)) {
      const told = { model: record.model, bus: String(record.bus), machine: record.machine }
      report.tell('psse.no-machine', 'error', { file: 'dyr', line: record.line }, told)
      continue
    }
    const part = parts.get(name) ?? {}
    if (part[kind]) report.tell('psse.twice', 'error', { file: 'dyr', line: record.line }, values)
    parts.set(name, { ...part, [kind]: record })
  }
  return parts
}
