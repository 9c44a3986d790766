import type { Governor } from '../governor/governor.js'
import type { NetworkMachine } from '../network/contract.js'
import type { Exciter } from '../network/exciter.js'
import type { Generator } from '../network/generator.js'
import type { DynamicRecord } from './dyr.js'
import type { Report } from './report.js'
import type { Row } from './row.js'

/** A generator in service, with its bus, and its records. */
export interface MachineRead {
  readonly bus: string
  readonly id: string
  /** VA. */
  readonly rating: number
  /** Scheduled, pu of the base. */
  readonly active: number
  readonly reactive: number
  /** Source impedance, pu of the rating. */
  readonly resistance: number
  readonly reactance: number
  readonly row: Row
  readonly records: Partial<Record<'machine' | 'exciter' | 'governor', DynamicRecord>>
}

/** A machine of fixed voltage: a classical one without inertia, as PSS/E writes a strong grid. */
export function isSource({ records }: MachineRead): boolean {
  const { machine } = records
  return machine === undefined || (machine.model === 'GENCLS' && machine.values.H === 0)
}

/** Most that reactances may differ by, share, before it is told. */
const alike = 1e-3

/** Tells records that a machine's own model has no place for: all but its own on a source. */
export function requireFitting({ bus, records }: MachineRead, report: Report): void {
  const { machine, exciter, governor } = records
  if (machine?.model !== 'GENCLS') return
  if (exciter) {
    const place = { file: 'dyr' as const, line: exciter.line }
    report.tell('psse.classical-exciter', 'error', place, { bus, exciter: exciter.model })
  }
  if (governor && !(machine.values.H! > 0)) tellValue(report, 'psse.not-positive', machine, 'H')
}

/** A machine with its records as the network takes it. */
export function networkMachine(read: MachineRead, report: Report): NetworkMachine {
  const { bus, rating, active, reactive, records, row } = read
  const machine = records.machine!
  const { values } = machine
  let generator: Generator
  if (machine.model === 'GENCLS') {
    const { H = 0, D = 0 } = values
    if (!(H > 0)) tellValue(report, 'psse.not-positive', machine, 'H')
    generator = { model: 'GENCLS', H, D, Ra: read.resistance, Xdp: read.reactance }
  } else {
    generator = { model: 'GENROU', ...values, Ra: read.resistance } as unknown as Generator
    const subtransient = values.Xpp ?? 0
    if (Math.abs(read.reactance - subtransient) > alike * subtransient) {
      const told = { source: read.reactance, machine: subtransient }
      report.tell('psse.source-impedance', 'warning', row.place('ZX'), told)
    }
  }
  const { exciter, governor } = records
  return {
    bus,
    rating,
    active,
    reactive,
    generator,
    ...(exciter && { exciter: { model: exciter.model, ...exciter.values } as unknown as Exciter }),
    governor: governor ? governorOf(governor, rating, report) : { model: 'none' },
  }
}

function governorOf(record: DynamicRecord, rating: number, report: Report): Governor {
  const { model, values } = record
  if (model === 'DEGOV1' && values.droopOn !== 0 && values.droopOn !== 1) {
    tellCode(report, record, 'droopOn', 1)
  }
  if (model !== 'GGOV1') return { model, ...values } as unknown as Governor
  const { Kimw = 0, Trate = 0, Rup, Rdown, Rselect = 1, Flag = 0, ...rest } = values
  if (![1, 0, -1, -2].includes(Rselect)) tellCode(report, record, 'Rselect', 1)
  if (Flag !== 0 && Flag !== 1) tellCode(report, record, 'Flag', 1)
  if (Kimw !== 0) report.element('supervisory-control', 'dyr', record.line)
  if (Math.min(Math.abs(Rup ?? 99), Math.abs(Rdown ?? 99)) < 90) {
    report.element('fuel-rates', 'dyr', record.line)
  }
  const governor = { model: 'GGOV1', ...rest, Rselect, Flag }
  const own = Trate * 1e6
  if (own < 0) tellValue(report, 'psse.negative', record, 'Trate')
  if (own <= 0 || Math.abs(own - rating) <= alike * rating) return governor as unknown as Governor
  const place = { file: 'dyr' as const, line: record.line, column: 1 }
  report.tell('psse.bases', 'warning', place, { turbine: own, machine: rating })
  return onRating(governor, own / rating) as unknown as Governor
}

/**
 * The same turbine on the machine's rating: powers grow by the ratio of both, droop on electrical power
 * shrinks by it, and what is a share of the fuel stays.
 */
function onRating(governor: Record<string, number | string>, ratio: number) {
  const times = (name: string, by: number) => ({ [name]: Number(governor[name]) * by })
  return {
    ...governor,
    ...times('Kturb', ratio),
    ...times('Ldref', ratio),
    ...times('Dm', ratio),
    ...(governor.Rselect === 1 ? times('R', 1 / ratio) : {}),
  }
}

function tellValue(report: Report, code: string, record: DynamicRecord, field: string): void {
  const { model, values, lines, columns } = record
  const place = { file: 'dyr' as const, line: lines[field]!, column: columns[field]! }
  report.tell(code, 'error', place, { model, field, value: values[field]! })
}

function tellCode(report: Report, record: DynamicRecord, field: string, limit: number): void {
  const { values, lines, columns } = record
  const place = { file: 'dyr' as const, line: lines[field]!, column: columns[field]! }
  report.tell('psse.code', 'error', place, { field, value: values[field]!, limit })
}
