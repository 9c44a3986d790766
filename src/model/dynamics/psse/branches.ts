import type { NetworkBranch } from '../network/contract.js'
import { type Buses, busOf } from './buses.js'
import type { Raw } from './raw.js'
import type { Report } from './report.js'
import type { Row } from './row.js'

/** A branch, and what it and its ends add to the shunts of buses, pu of the base. */
export interface BranchRead {
  readonly name: string
  readonly branch: NetworkBranch
  readonly shunts: readonly (readonly [bus: string, conductance: number, susceptance: number])[]
}

type Rows = Raw['transformers'][number]

/** Buses of a branch by name, or undefined, told, where one is not there or isolated. */
type Ends = (row: Row) => readonly [from: string, to: string] | undefined

/** A line; its own shunts stand at its buses, and stay when it trips. */
function lineOf(row: Row, ends: Ends, report: Report): BranchRead | undefined {
  const between = ends(row)
  if (!between) return undefined
  const [from, to] = between
  const [resistance, reactance] = [row.number('R', 0), row.number('X')]
  if (resistance === 0 && reactance === 0) {
    report.tell('psse.zero-impedance', 'error', row.place('X'), { from, to })
    return undefined
  }
  return {
    name: branchName(row, from, to),
    branch: { from, to, resistance, reactance, susceptance: row.number('B', 0) },
    shunts: [
      [from, row.number('GI', 0), row.number('BI', 0)],
      [to, row.number('GJ', 0), row.number('BJ', 0)],
    ],
  }
}

function branchName(row: Row, from: string, to: string): string {
  const circuit = row.text('CKT', '1')
  return circuit === '1' ? `${from}-${to}` : `${from}-${to}-${circuit}`
}

/**
 * A transformer of two windings as a branch with one tap at its first bus:
 *
 *     tap = t₁/t₂,  Z' = Z t₂²  on the base of the case and the buses' nominal voltages
 *
 * CW 1, 2, 3: turns per unit of the bus, in kV, per unit of the winding's nominal; CZ 1, 2, 3: impedance
 * on the base of the case, on the winding's rating, or as load loss (W) and |Z|; CM 1, 2: magnetising
 * admittance per unit, or as no-load loss (W) and current. Source: PSS/E Program Operation Manual,
 * transformer data.
 */
function transformerOf(
  [head, part, first, second]: Rows,
  raw: Raw,
  ends: Ends,
  nominalOf: (bus: string) => number | undefined,
  report: Report,
): BranchRead | undefined {
  const between = ends(head)
  if (!between) return undefined
  const [from, to] = between
  const code = (name: string, most: number) => {
    const value = head.number(name, 1)
    if (Number.isInteger(value) && value >= 1 && value <= most) return value
    report.tell('psse.code', 'error', head.place(name), { field: name, value, limit: most })
    return 1
  }
  const [turnsIn, impedanceIn, magnetisingIn] = [code('CW', 3), code('CZ', 3), code('CM', 2)]
  const base = raw.base / 1e6
  const rating = part.number('SBASE', base)
  if (!(rating > 0)) {
    report.tell('psse.rating', 'error', part.place('SBASE'), { what: 'SBASE1-2', value: rating })
    return undefined
  }
  const turns = (row: Row, bus: string) => {
    const kilovolt = nominalOf(bus)
    const own = row.number('NOMV', 0) || (kilovolt ?? 0)
    const written = row.number('WINDV', turnsIn === 2 ? (kilovolt ?? 1) : 1)
    if (turnsIn === 1) return written
    if (kilovolt === undefined) {
      report.tell('psse.no-nominal', 'error', row.place('WINDV'), { bus })
      return Number.NaN
    }
    return turnsIn === 2 ? written / kilovolt : (written * own) / kilovolt
  }
  const [one, two] = [turns(first, from), turns(second, to)]
  if (one <= 0 || two <= 0) {
    report.tell('psse.not-positive', 'error', first.place('WINDV'), {
      model: 'transformer',
      field: 'WINDV',
      value: Math.min(one, two),
    })
    return undefined
  }
  const [r, x] = [part.number('R', 0), part.number('X')]
  const own = first.number('NOMV', 0)
  const kilovolt = nominalOf(from)
  const voltage = own > 0 && kilovolt !== undefined ? (own / kilovolt) ** 2 : 1
  const scale = (impedanceIn === 1 ? 1 : (base / rating) * voltage) * two ** 2
  const loss = impedanceIn === 3 ? r / 1e6 / rating : r
  const leak = impedanceIn === 3 ? Math.sqrt(Math.max(0, x ** 2 - loss ** 2)) : x
  if (loss === 0 && leak === 0) {
    report.tell('psse.zero-impedance', 'error', part.place('X'), { from, to })
    return undefined
  }
  if (first.number('TAB', 0) !== 0) report.element('impedance-correction', 'raw', first.line)
  const degrees = first.number('ANG', 0)
  return {
    name: branchName(head, from, to),
    branch: {
      from,
      to,
      resistance: loss * scale,
      reactance: leak * scale,
      susceptance: 0,
      tap: one / two,
      ...(degrees !== 0 && { shift: (degrees * Math.PI) / 180 }),
    },
    shunts: [[from, ...magnetising(head, magnetisingIn, base, rating)]],
  }
}

function magnetising(head: Row, unit: number, base: number, rating: number): [number, number] {
  const [one, two] = [head.number('MAG1', 0), head.number('MAG2', 0)]
  if (unit === 1) return [one, two]
  const conductance = one / 1e6 / base
  const whole = (two * rating) / base
  return [conductance, -Math.sqrt(Math.max(0, whole ** 2 - conductance ** 2)) || 0]
}

/** Lines and transformers in service, in their order. */
export function* branchesOf(raw: Raw, buses: Buses, report: Report): Generator<BranchRead> {
  const seen = new Set<string>()
  const ends = (row: Row) => {
    const [from, to] = [busOf(row, 'I', buses, report), busOf(row, 'J', buses, report)]
    return from === undefined || to === undefined ? undefined : ([from, to] as const)
  }
  const nominalOf = (bus: string) => buses.live.get(bus)?.kilovolts || undefined
  const read = (row: Row, out: 'branch' | 'transformer', make: () => BranchRead | undefined) => {
    const status = row.number(out === 'branch' ? 'ST' : 'STAT', 1)
    if (status === 0) {
      report.element(`${out}-out-of-service`, 'raw', row.line)
      return undefined
    }
    const found = make()
    if (found && seen.has(found.name)) {
      report.tell('psse.twice', 'error', row, { record: out, name: found.name })
      return undefined
    }
    if (found) seen.add(found.name)
    return found
  }
  for (const row of raw.branches) {
    const found = read(row, 'branch', () => lineOf(row, ends, report))
    if (found) yield found
  }
  for (const rows of raw.transformers) {
    const found = read(rows[0], 'transformer', () =>
      transformerOf(rows, raw, ends, nominalOf, report),
    )
    if (found) yield found
  }
}
