import { PhysicsError } from '../../../physics/index.js'
import { requireRange } from '../range.js'
import type { NetworkCase } from './contract.js'
import type { Generator } from './generator.js'

const MOST = Number.MAX_VALUE
/** Matrices are dense: beyond this they fill the memory. */
const BUSES_MOST = 1000
const MACHINES_MOST = 100
const SAMPLES_MOST = 1e6

/**
 * Refuses what is no network: unknown names, impedances of zero, numbers that are none.
 * @throws PhysicsError physics/unknown-name, physics/outside-range, physics/not-modelled
 */
export function requireNetwork(network: NetworkCase): void {
  requireRange('base', network.base, Number.MIN_VALUE, MOST)
  requireRange('frequency', network.frequency, Number.MIN_VALUE, MOST)
  requireRange('buses', Object.keys(network.buses).length, 1, BUSES_MOST)
  requireRange('machines', Object.keys(network.machines).length, 0, MACHINES_MOST)
  for (const [name, bus] of Object.entries(network.buses)) {
    requireNumbers(name, bus)
    requireNumbers(name, bus.shunt ?? {})
    requireRange(`${name}.voltage`, bus.voltage, 1e-3, 10)
  }
  for (const [name, branch] of Object.entries(network.branches)) {
    requireKnown(name, 'bus', branch.from, network.buses)
    requireKnown(name, 'bus', branch.to, network.buses)
    requireNumbers(name, branch)
    const { resistance, reactance, tap = 1 } = branch
    requireRange(`${name}.impedance`, Math.hypot(resistance, reactance), 1e-9, MOST)
    requireRange(`${name}.tap`, tap, 1e-3, 1e3)
    if (branch.from === branch.to) throw unknown(name, 'other bus', branch.to)
  }
  for (const [name, load] of Object.entries(network.loads)) {
    requireKnown(name, 'bus', load.bus, network.buses)
    requireNumbers(name, load)
    requireNumbers(name, load.model)
    const { power, current, impedance } = load.model
    requireRange(`${name}.model`, power + current + impedance, 1 - 1e-6, 1 + 1e-6)
  }
  for (const [name, machine] of Object.entries(network.machines)) {
    requireKnown(name, 'bus', machine.bus, network.buses)
    requireNumbers(name, machine)
    requireRange(`${name}.rating`, machine.rating, Number.MIN_VALUE, MOST)
  }
}

/**
 * Refuses what could not be run: parameters of machines and events.
 * @throws PhysicsError physics/unknown-name, physics/outside-range, physics/not-modelled
 */
export function requireDynamics(network: NetworkCase): void {
  requireRange('step', network.step, 1e-5, 0.1)
  requireRange('duration', network.duration, 0, network.step * SAMPLES_MOST)
  requireRange('sourceReactance', network.sourceReactance, 0, MOST)
  for (const [name, { generator, exciter, governor }] of Object.entries(network.machines)) {
    for (const part of [generator, exciter ?? {}, governor]) {
      requireNumbers(name, part)
      requireTimes(name, part)
    }
    const infinite = generator.model === 'GENCLS' && generator.H === 0
    requireRange(`${name}.H`, generator.H, infinite ? 0 : 1e-3, MOST)
    requireReactances(name, generator)
    requireProper(name, exciter ?? {})
    requireProper(name, governor)
    if (generator.model === 'GENCLS' && exciter) {
      throw new PhysicsError(
        'physics/not-modelled',
        `${name} is a GENCLS with ${exciter.model}: a classical machine has no field to move.`,
        { name, model: exciter.model },
      )
    }
  }
  for (const event of network.events) requireEvent(event, network)
}

function requireEvent(event: NetworkCase['events'][number], network: NetworkCase): void {
  requireNumbers(event.kind, event)
  requireRange(`${event.kind}.time`, event.time, 0, MOST)
  switch (event.kind) {
    case 'trip-branch':
    case 'close-branch':
      requireKnown(event.kind, 'branch', event.branch, network.branches)
      break
    case 'trip-machine':
      requireKnown(event.kind, 'machine', event.machine, network.machines)
      break
    case 'fault':
    case 'clear':
      requireKnown(event.kind, 'bus', event.bus, network.buses)
      break
    case 'load':
      requireKnown(event.kind, 'load', event.load, network.loads)
  }
}

/** Xl ≤ X'' ≤ X' ≤ X on either axis: a flux that reaches further links more. */
function requireReactances(name: string, g: Generator): void {
  requireRange(`${name}.Xdp`, g.Xdp, Number.MIN_VALUE, MOST)
  requireRange(`${name}.Ra`, g.Ra, 0, MOST)
  if (g.model === 'GENCLS') return
  requireRange(`${name}.Xl`, g.Xl, 0, g.Xpp)
  requireRange(`${name}.Xpp`, g.Xpp, Number.MIN_VALUE, Math.min(g.Xdp, g.Xqp))
  requireRange(`${name}.Xd`, g.Xd, g.Xdp, MOST)
  requireRange(`${name}.Xq`, g.Xq, g.Xqp, MOST)
  requireRange(`${name}.Xdp over Xl`, g.Xdp - g.Xl, 1e-9, MOST)
  requireRange(`${name}.Xqp over Xl`, g.Xqp - g.Xl, 1e-9, MOST)
}

/** A lead without a lag behind it would differentiate; a gain of 0 has no reference. */
function requireProper(name: string, part: object): void {
  const p = part as Readonly<Record<string, number>> & { readonly model?: string }
  const pairs: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
    EXST1: [['TB', 'TC']],
    ESAC1A: [['TB', 'TC']],
    TGOV1: [['T3', 'T2']],
    IEEEG1: [['T1', 'T2']],
    GGOV1: [['Tb', 'Tc']],
    DEGOV: [['T1', 'T3']],
    DEGOV1: [['T1', 'T3']],
  }
  for (const [lag, lead] of pairs[p.model ?? ''] ?? []) {
    requireRange(`${name}.${lead} with ${lag} = 0`, p[lag] === 0 ? p[lead]! : 0, 0, 0)
  }
  const least = Number.MIN_VALUE
  const positive = ['R', 'K', 'KA', 'Kpgov', 'Kpload', 'Kturb', 'Ropen'] as const
  for (const key of positive) {
    const needed = key !== 'R' || p.model !== 'GGOV1'
    if (p[key] !== undefined && needed) requireRange(`${name}.${key}`, p[key], least, MOST)
  }
  if (p.model === 'IEEEG1') {
    requireRange(`${name}.T3`, p.T3!, least, MOST)
    const sum = [1, 2, 3, 4, 5, 6, 7, 8].reduce((total, i) => total + p[`K${i}`]!, 0)
    requireRange(`${name}.sum of K1 to K8`, sum, 1e-6, MOST)
  }
  if (p.model === 'AC8B') requireRange(`${name}.KPR + KIR`, p.KPR! + p.KIR!, least, MOST)
}

/** Time constants begin with T, except those that are no time: ceilings, a quotient. */
function requireTimes(name: string, part: object): void {
  for (const [key, value] of Object.entries(part)) {
    if (!/^T[A-Za-z0-9]*$/.test(key) || ['TATB', 'TMAX', 'TMIN'].includes(key)) continue
    requireRange(`${name}.${key}`, value as number, 0, MOST)
  }
}

function requireNumbers(name: string, record: object): void {
  for (const [key, value] of Object.entries(record)) {
    if (typeof value === 'number') requireRange(`${name}.${key}`, value, -MOST, MOST)
  }
}

function requireKnown(owner: string, what: string, name: string, all: object): void {
  if (!Object.hasOwn(all, name)) throw unknown(owner, what, name)
}

function unknown(owner: string, what: string, name: string): PhysicsError {
  return new PhysicsError('physics/unknown-name', `${owner}: there is no ${what} "${name}".`, {
    owner,
    what,
    name,
  })
}
