import type { Diagnostic } from '../../../scenario/index.js'
import type {
  NetworkBranch,
  NetworkCase,
  NetworkLoad,
  NetworkMachine,
} from '../network/contract.js'
import { branchesOf } from './branches.js'
import { addShunts, type Buses, busesOf, busOf, networkBus } from './buses.js'
import { type DynamicRecord, readDyr } from './dyr.js'
import { machinesOf } from './generators.js'
import { isSource, type MachineRead, networkMachine, requireFitting } from './machines.js'
import { type Raw, readRaw } from './raw.js'
import { type Ignored, Report } from './report.js'
import type { Unread } from './unread.js'

/** What a pair of files comes to. */
export interface Imported {
  /** Absent where something contradicts itself: see the findings. Without events. */
  readonly case?: NetworkCase | undefined
  /** Version of the power-flow file; undefined where it could not be told. */
  readonly version: number | undefined
  /** Everything that was left out. */
  readonly ignored: readonly Ignored[]
  /** Models of machines in service that were left out: how each machine runs without. */
  readonly unread: readonly Unread[]
  readonly findings: readonly Diagnostic[]
}

/** How the constant-power part of loads behaves in a run. */
export type LoadBehaviour = 'power' | 'current' | 'impedance'

/** Reactance of a strong grid where its source impedance is not written, pu. */
const strong = 1e-5

/**
 * A network from a power-flow file (.raw) and a dynamic data file (.dyr) of PSS/E. Machines are named
 * `bus-id`, branches `from-to` or `from-to-circuit`, loads `bus-id`; constant admittance goes to the
 * shunts of its bus, constant current is taken at the voltage of the file, which should be solved.
 * A slack bus without a machine, or with a GENCLS without inertia, becomes a source of fixed voltage.
 * @param loads what constant power becomes in a run; PSS/E converts it by a command of its own
 */
export function importPsse(raw: string, dyr: string, loads: LoadBehaviour = 'power'): Imported {
  const report = new Report()
  const flow = readRaw(raw, report)
  // without the one there is nothing that the other could belong to
  const records = flow ? readDyr(dyr, report) : []
  const made = flow && networkOf(flow, records, loads, report)
  const unread = made ? report.unread.filter((one) => bears(one, made)) : []
  return {
    case: report.failed ? undefined : made,
    version: flow?.version,
    ignored: report.ignored,
    unread,
    findings: report.findings,
  }
}

/** Whether a model that was left out is missed: its machine runs, or stands as a source at the slack. */
function bears({ machine, kind }: Unread, { machines, buses }: NetworkCase): boolean {
  const running = machines[machine]
  if (!running) return kind === 'machine' && isBareSlack(machine, machines, buses)
  // a record of the kind that was read stands in its place
  if (kind === 'exciter') return running.exciter === undefined
  if (kind === 'governor') return running.governor.model === 'none'
  return kind !== 'machine'
}

/** Whether a machine without a model of its own is alone at a slack bus: a source in the run. */
function isBareSlack(
  machine: string,
  machines: NetworkCase['machines'],
  buses: NetworkCase['buses'],
): boolean {
  const bus = machine.slice(0, machine.indexOf('-'))
  return buses[bus]?.kind === 'slack' && Object.values(machines).every((one) => one.bus !== bus)
}

function networkOf(
  raw: Raw,
  records: readonly DynamicRecord[],
  loads: LoadBehaviour,
  report: Report,
): NetworkCase {
  const buses = busesOf(raw, report)
  const mega = 1e6 / raw.base
  addShunts(raw, buses, mega, report)
  const machines = machinesOf(raw, buses, records, mega, report)
  const branches: Record<string, NetworkBranch> = {}
  for (const { name, branch, shunts } of branchesOf(raw, buses, report)) {
    branches[name] = branch
    for (const [bus, conductance, susceptance] of shunts) {
      buses.live.get(bus)!.conductance += conductance
      buses.live.get(bus)!.susceptance += susceptance
    }
  }
  const turning: Record<string, NetworkMachine> = {}
  const at = new Map<string, MachineRead[]>()
  for (const one of machines) {
    const beside = at.get(one.bus)
    if (beside) beside.push(one)
    else at.set(one.bus, [one])
    requireFitting(one, report)
    if (!isSource(one)) turning[`${one.bus}-${one.id}`] = networkMachine(one, report)
  }
  // a source of fixed voltage may stand at the slack only, and alone
  const mixed = new Set(Object.values(turning).map(({ bus }) => bus))
  const sources = machines.filter((one) => isSource(one))
  for (const one of sources) {
    const { machine, exciter, governor } = one.records
    const isBare = machine !== undefined || (!exciter && !governor)
    if (isBare && buses.live.get(one.bus)!.type === 3 && !mixed.has(one.bus)) continue
    if (report.refused.has(`${one.bus}-${one.id}`)) continue
    const found = report.unread.find(
      ({ machine, kind }) => kind === 'machine' && machine === `${one.bus}-${one.id}`,
    )
    const values = { bus: one.bus, machine: one.id, found: found?.model ?? '' }
    report.tell('psse.no-model', 'error', one.row, values)
  }
  const drawn = loadsOf(raw, buses, mega, loads, report)
  const [slack] = sources
  const reactance = slack ? (slack.reactance * raw.base) / slack.rating : strong
  return {
    frequency: raw.frequency,
    base: raw.base,
    buses: Object.fromEntries(
      [...buses.live].map(([name, bus]) => [
        name,
        networkBus(name, bus, at.get(name) ?? [], report),
      ]),
    ),
    branches,
    loads: drawn,
    machines: turning,
    sourceReactance: reactance,
    events: [],
    duration: 10,
    step: 0.001,
  }
}

function loadsOf(
  raw: Raw,
  buses: Buses,
  mega: number,
  behaviour: LoadBehaviour,
  report: Report,
): Record<string, NetworkLoad> {
  const out: Record<string, NetworkLoad> = {}
  const seen = new Set<string>()
  for (const row of raw.loads) {
    const bus = busOf(row, 'I', buses, report)
    if (bus === undefined) continue
    const name = `${bus}-${row.text('ID', '1')}`
    if (seen.has(name)) {
      report.tell('psse.twice', 'error', row, { record: 'load', name })
      continue
    }
    seen.add(name)
    if (row.number('STATUS', 1) === 0) {
      report.element('load-out-of-service', 'raw', row.line)
      continue
    }
    if (row.number('DGENP', 0) !== 0) report.element('distributed-generation', 'raw', row.line)
    const at = buses.live.get(bus)!
    at.conductance += row.number('YP', 0) * mega
    at.susceptance += row.number('YQ', 0) * mega
    const voltage = at.row.number('VM', 1)
    const add = (key: string, active: number, reactive: number, model: LoadBehaviour) => {
      if (active === 0 && reactive === 0) return
      const shares = { power: 0, current: 0, impedance: 0, [model]: 1 }
      out[key] = { bus, active: active * mega, reactive: reactive * mega, model: shares }
    }
    add(name, row.number('PL', 0), row.number('QL', 0), behaviour)
    const [active, reactive] = [row.number('IP', 0) * voltage, row.number('IQ', 0) * voltage]
    add(`${name}-current`, active, reactive, 'current')
  }
  return out
}
