import type {
  NetworkCase,
  NetworkEvent,
  NetworkLoad,
  NetworkMachine,
  NetworkRun,
} from '../../network/contract.js'
import { UnreadableCase } from '../unreadable.js'
import type { CurveName } from './columns.js'
import type { RunCurves } from './curves.js'
import type { CaseEvent } from './events.js'
import type { CaseInputs } from './inputs.js'
import { loadProfile } from './load-profile.js'
import type { CaseMachine } from './machines.js'

/** Bus of the load of an island, and the reactance to it of a machine of 100 MVA on that base, pu. */
const LOAD = 'LOAD'
const tie = { reactance: 0.05, base: 100e6 }
/** Most steps of one run. */
const stepsMax = 60_000

/** The network of a case: its lines, or its island with each machine behind its own reactance. */
export function networkCase(inputs: CaseInputs, duration: number): NetworkCase {
  const step = Math.max(0.001, Math.ceil((duration / stepsMax) * 1000) / 1000)
  if (step > 0.01) throw new UnreadableCase('tf', 'outside-range')
  const common = { frequency: inputs.frequency, base: inputs.base, duration, step }
  if (inputs.network) {
    const { buses, branches, loads, machines, sourceReactance } = inputs.network
    const events = inputs.events.flatMap((event) => networkEvents(event, branches, machines))
    const at = Object.fromEntries(
      machines.map((machine) => [machine.name, machineAt(machine.bus, machine, 0)]),
    )
    return { ...common, buses, branches, loads, machines: at, sourceReactance, events }
  }
  return { ...common, ...islandNetwork(inputs, duration, step) }
}

/** The island of the ANDES cases: lossless ties to one bus, constant power, the first machine slack. */
function islandNetwork(inputs: CaseInputs, duration: number, step: number) {
  const { island, base, events } = inputs
  if (!island) throw new UnreadableCase('gens', 'no-value')
  const { machines, load, loadDamping } = island
  if (loadDamping !== 0) throw new UnreadableCase('load_damping', 'not-modelled')
  const model: NetworkLoad['model'] = { power: 1, current: 0, impedance: 0 }
  const profile = loadProfile(events, load, step, Math.ceil(duration / step - 1e-6) + 1)
  const changes: NetworkEvent[] = []
  for (let k = 1; k < profile.length; k++) {
    if (profile[k] === profile[k - 1]) continue
    const time = k * step
    changes.push({ time, kind: 'load', load: LOAD, active: profile[k]!, reactive: 0 })
  }
  const others = events
    .filter(({ kind }) => kind !== 'load' && kind !== 'change')
    .flatMap((event) => networkEvents(event, {}, machines))
  const stated = machines.slice(1).reduce((sum, { power }) => sum + (power ?? 0), 0)
  const free = machines.filter(({ power }) => power === undefined).length
  if (free > 1) throw new UnreadableCase('p0', 'no-value')
  return {
    buses: {
      ...Object.fromEntries(
        machines.map(({ name }, i) => [
          name,
          { kind: i === 0 ? ('slack' as const) : ('generator' as const), voltage: 1, angle: 0 },
        ]),
      ),
      [LOAD]: { kind: 'load' as const, voltage: 1, angle: 0 },
    },
    branches: Object.fromEntries(
      machines.map(({ name, rating }) => [
        `${name}-${LOAD}`,
        {
          from: name,
          to: LOAD,
          resistance: 0,
          reactance: (tie.reactance * base) / rating,
          susceptance: 0,
        },
      ]),
    ),
    loads: { [LOAD]: { bus: LOAD, active: load, reactive: 0, model } },
    machines: Object.fromEntries(
      machines.map((machine, i) => [
        machine.name,
        machineAt(machine.name, machine, i === 0 ? load - stated : load - stated),
      ]),
    ),
    sourceReactance: 1e-5,
    // there a governor moves the torque: power and torque part with the speed
    mechanical: 'torque' as const,
    events: [...changes, ...others].sort((a, b) => a.time - b.time),
  }
}

function machineAt(bus: string, machine: CaseMachine, rest: number): NetworkMachine {
  const exciter = machine.exciter()
  return {
    bus,
    rating: machine.rating,
    active: machine.power ?? rest,
    generator: machine.generator(),
    ...(exciter && { exciter }),
    governor: machine.governor,
  }
}

function networkEvents(
  event: CaseEvent,
  branches: NetworkCase['branches'],
  machines: readonly CaseMachine[],
): NetworkEvent[] {
  if (event.kind === 'trip-machine') {
    const machine = machines.find(({ name }) => name === event.machine)
    if (!machine) throw new UnreadableCase(`events ${event.machine}`, 'no-value')
    return [{ time: event.time, kind: 'trip-machine', machine: machine.name }]
  }
  if (event.kind === 'trip-line' || event.kind === 'close-line') {
    const [from, to] = event.line.split(/\s*-\s*/)
    const branch = Object.entries(branches).find(
      ([, one]) => (one.from === from && one.to === to) || (one.from === to && one.to === from),
    )?.[0]
    if (branch === undefined) throw new UnreadableCase(`event ${event.line}`, 'no-value')
    const kind = event.kind === 'trip-line' ? 'trip-branch' : 'close-branch'
    return [{ time: event.time, kind, branch }]
  }
  if (event.kind === 'fault' || event.kind === 'clear') return [event]
  throw new UnreadableCase(`events ${event.kind}`, 'not-modelled')
}

/** Nearness to an event in which samples of a network are not compared: two values stand at one time. */
const aroundEvent = 0.012

/**
 * Runs the network of a case.
 * @param simulate the network mode
 */
export function runNetwork(
  inputs: CaseInputs,
  duration: number,
  simulate: (network: NetworkCase) => NetworkRun,
): RunCurves {
  const network = networkCase(inputs, duration)
  const run = simulate(network)
  const machines = Object.entries(network.machines)
  const lengths = Object.values(run.voltages).map(({ length }) => length)
  const times = [...new Set(inputs.events.map(({ time }) => time))]
  return {
    step: run.step,
    steps: Math.max(0, Math.min(...lengths) - 1),
    ended: run.ended?.because,
    excluded: { times, within: aroundEvent },
    curve: (name) => {
      const values = curveOf(name, network, run, machines)
      if (values === undefined) return undefined
      const { curve, scale } = values
      return (k) => (k < curve.length ? curve[k]! * scale : Number.NaN)
    },
  }
}

interface Scaled {
  readonly curve: Float64Array
  readonly scale: number
}

function curveOf(
  { kind, of }: CurveName,
  network: NetworkCase,
  run: NetworkRun,
  machines: readonly (readonly [string, NetworkMachine])[],
): Scaled | undefined {
  if (kind === 'active flow' || kind === 'reactive flow') return flowOf(kind, of, network, run)
  if (kind === 'voltage' && of !== '' && Object.hasOwn(run.voltages, of)) {
    return { curve: run.voltages[of]!, scale: 1 }
  }
  const found =
    of === '' && machines.length === 1
      ? machines[0]
      : machines.find(([name, { bus }]) => name.toUpperCase() === of || bus.toUpperCase() === of)
  const curves = found && run.machines[found[0]]
  if (!found || !curves) return undefined
  const power = found[1].rating / network.base
  switch (kind) {
    case 'frequency':
      return { curve: curves.speed, scale: network.frequency }
    case 'speed':
      return { curve: curves.speed, scale: 1 }
    case 'mechanical power':
      return { curve: curves.mechanical, scale: power }
    case 'electrical power':
      return { curve: curves.electrical, scale: power }
    case 'voltage':
      return { curve: curves.voltage, scale: 1 }
    case 'field voltage':
      return { curve: curves.field, scale: 1 }
    case 'angle':
      return { curve: curves.angle, scale: 1 }
  }
}

/** The flow into a branch at the first of two buses. */
function flowOf(
  kind: 'active flow' | 'reactive flow',
  of: string,
  { branches }: NetworkCase,
  { flows }: NetworkRun,
): Scaled | undefined {
  const [at, other] = of.split('-')
  const part = kind === 'active flow' ? 'active' : 'reactive'
  for (const [name, { from, to }] of Object.entries(branches)) {
    const flow = flows[name]
    if (from.toUpperCase() === at && to.toUpperCase() === other && flow) {
      return { curve: flow.from[part], scale: 1 }
    }
    if (to.toUpperCase() === at && from.toUpperCase() === other && flow) {
      return { curve: flow.to[part], scale: 1 }
    }
  }
  return undefined
}
