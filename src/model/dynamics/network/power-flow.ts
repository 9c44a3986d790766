import { PhysicsError } from '../../../physics/index.js'
import type { Ratio } from '../../../quantity/index.js'
import { type Admittance, branchAdmittance, busAdmittance, islandsOf } from './admittance.js'
import type { NetworkCase } from './contract.js'
import { factor, solve } from './linear/dense.js'
import { requireNetwork } from './sound.js'

/** Active and reactive power, pu of the base. */
export interface ComplexPower {
  readonly active: Ratio
  readonly reactive: Ratio
}

/** A solved network. */
export interface PowerFlow {
  readonly buses: Readonly<Record<string, { readonly voltage: Ratio; readonly angle: number }>>
  /** Given by each machine; machines of a bus share what is not scheduled by their rating. */
  readonly machines: Readonly<Record<string, ComplexPower>>
  /** Given by the source at each slack bus without a machine. */
  readonly sources: Readonly<Record<string, ComplexPower>>
  /** Into a branch at either end. */
  readonly flows: Readonly<
    Record<string, { readonly from: ComplexPower; readonly to: ComplexPower }>
  >
  readonly iterations: number
  /** Largest power that is left over at a bus, pu. */
  readonly mismatch: Ratio
}

const ITERATIONS = 40
/** Power that may be left over; rounding alone leaves some 1e-13. */
const ACCEPTED = 1e-8
const AIM = 1e-12

/**
 * Power flow by Newton and Raphson in polar form (Tinney and Hart 1967; Kundur 1994, 6.4): loads draw
 * their scheduled powers at any voltage, generator buses hold their voltage without bounds on reactive
 * power.
 * @throws PhysicsError physics/unknown-name, physics/outside-range, physics/unconnected for buses
 *   without a branch or without a slack in their island, physics/no-power-flow where none is found
 */
export function powerFlow(network: NetworkCase): PowerFlow {
  requireNetwork(network)
  const names = Object.keys(network.buses)
  const numbers = new Map(names.map((name, index) => [name, index]))
  const branches = Object.values(network.branches).map((one) => branchAdmittance(one, numbers))
  const closed = branches.map(() => true)
  requireConnected(network, islandsOf(names.length, branches, closed))
  const y = busAdmittance(network, branches, closed)
  const scheduled = scheduledPower(network, numbers)
  const state = iterate(network, y, scheduled)
  const given = busPowers(y, state.voltage, state.angle)
  const shared = shares(network, numbers, given)
  return {
    buses: Object.fromEntries(
      names.map((name, i) => [name, { voltage: state.voltage[i]!, angle: state.angle[i]! }]),
    ),
    ...shared,
    flows: Object.fromEntries(
      Object.keys(network.branches).map((name, i) => [
        name,
        branchFlow(branches[i]!, state.voltage, state.angle),
      ]),
    ),
    iterations: state.iterations,
    mismatch: state.mismatch,
  }
}

interface Solved {
  readonly voltage: Float64Array
  readonly angle: Float64Array
  readonly iterations: number
  readonly mismatch: number
}

function iterate(network: NetworkCase, y: Admittance, scheduled: Powers): Solved {
  const buses = Object.values(network.buses)
  const voltage = Float64Array.from(buses, (bus) => bus.voltage)
  const angle = Float64Array.from(buses, (bus) => bus.angle)
  const angles = [...buses.keys()].filter((i) => buses[i]!.kind !== 'slack')
  const voltages = [...buses.keys()].filter((i) => buses[i]!.kind === 'load')
  const n = angles.length + voltages.length
  const right = new Float64Array(n)
  const jacobian = new Float64Array(n * n)
  const order = new Int32Array(n)
  let before = Infinity
  for (let iterations = 0; iterations <= ITERATIONS; iterations++) {
    const given = busPowers(y, voltage, angle)
    for (const [row, i] of angles.entries()) right[row] = scheduled.active[i]! - given.active[i]!
    for (const [row, i] of voltages.entries()) {
      right[angles.length + row] = scheduled.reactive[i]! - given.reactive[i]!
    }
    const mismatch = right.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    if (!Number.isFinite(mismatch)) break
    if (mismatch < AIM || (mismatch < ACCEPTED && mismatch >= before)) {
      return { voltage, angle, iterations, mismatch }
    }
    before = mismatch
    fillJacobian(jacobian, y, voltage, angle, given, angles, voltages)
    if (!factor(jacobian, order, n)) break
    solve(jacobian, order, n, right)
    for (const [row, i] of angles.entries()) angle[i] = angle[i]! + right[row]!
    for (const [row, i] of voltages.entries()) {
      voltage[i] = voltage[i]! * (1 + right[angles.length + row]!)
    }
  }
  throw new PhysicsError(
    'physics/no-power-flow',
    `No power flow was found: ${before.toPrecision(3)} pu are left over after Newton's method. The loads may exceed what the branches carry.`,
    { mismatch: before },
  )
}

interface Powers {
  readonly active: Float64Array
  readonly reactive: Float64Array
}

/** Power each bus gives into its branches and shunts. */
function busPowers(y: Admittance, voltage: Float64Array, angle: Float64Array): Powers {
  const n = voltage.length
  const active = new Float64Array(n)
  const reactive = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let p = 0
    let q = 0
    for (let k = 0; k < n; k++) {
      const g = y.conductance[i * n + k]!
      const b = y.susceptance[i * n + k]!
      if (g === 0 && b === 0) continue
      const cos = Math.cos(angle[i]! - angle[k]!)
      const sin = Math.sin(angle[i]! - angle[k]!)
      p += voltage[k]! * (g * cos + b * sin)
      q += voltage[k]! * (g * sin - b * cos)
    }
    active[i] = voltage[i]! * p
    reactive[i] = voltage[i]! * q
  }
  return { active, reactive }
}

/** Derivatives of powers by angles and by relative voltages. */
function fillJacobian(
  jacobian: Float64Array,
  y: Admittance,
  voltage: Float64Array,
  angle: Float64Array,
  given: Powers,
  angles: readonly number[],
  voltages: readonly number[],
): void {
  const n = voltage.length
  const size = angles.length + voltages.length
  const rows = [...angles.map((i) => [i, 0] as const), ...voltages.map((i) => [i, 1] as const)]
  for (const [row, [i, reactive]] of rows.entries()) {
    for (const [column, [k, magnitude]] of rows.entries()) {
      const g = y.conductance[i * n + k]!
      const b = y.susceptance[i * n + k]!
      const both = voltage[i]! * voltage[k]!
      const cos = Math.cos(angle[i]! - angle[k]!)
      const sin = Math.sin(angle[i]! - angle[k]!)
      const across = both * (g * sin - b * cos)
      const along = both * (g * cos + b * sin)
      const own = i === k
      const p = given.active[i]!
      const q = given.reactive[i]!
      let value: number
      if (reactive === 0) {
        value = magnitude === 0 ? across - (own ? q : 0) : along + (own ? p : 0)
      } else {
        value = magnitude === 0 ? (own ? p : 0) - along : across + (own ? q : 0)
      }
      jacobian[row * size + column] = value
    }
  }
}

function scheduledPower(network: NetworkCase, numbers: ReadonlyMap<string, number>): Powers {
  const active = new Float64Array(numbers.size)
  const reactive = new Float64Array(numbers.size)
  for (const load of Object.values(network.loads)) {
    const bus = numbers.get(load.bus)!
    active[bus] = active[bus]! - load.active
    reactive[bus] = reactive[bus]! - load.reactive
  }
  for (const machine of Object.values(network.machines)) {
    const bus = numbers.get(machine.bus)!
    active[bus] = active[bus]! + machine.active
    reactive[bus] = reactive[bus]! + (machine.reactive ?? 0)
  }
  return { active, reactive }
}

/** What machines and sources give, from what their buses give. */
function shares(
  network: NetworkCase,
  numbers: ReadonlyMap<string, number>,
  given: Powers,
): Pick<PowerFlow, 'machines' | 'sources'> {
  const machines: Record<string, ComplexPower> = {}
  const sources: Record<string, ComplexPower> = {}
  for (const [name, bus] of Object.entries(network.buses)) {
    const loads = Object.values(network.loads).filter((load) => load.bus === name)
    const i = numbers.get(name)!
    const active = loads.reduce((sum, load) => sum + load.active, given.active[i]!)
    const reactive = loads.reduce((sum, load) => sum + load.reactive, given.reactive[i]!)
    const here = Object.entries(network.machines).filter(([, machine]) => machine.bus === name)
    const rating = here.reduce((sum, [, machine]) => sum + machine.rating, 0)
    const restActive = here.reduce((rest, [, machine]) => rest - machine.active, active)
    const restReactive = here.reduce(
      (rest, [, machine]) => rest - (machine.reactive ?? 0),
      reactive,
    )
    for (const [machineName, machine] of here) {
      const share = machine.rating / rating
      machines[machineName] = {
        active: machine.active + share * restActive,
        reactive: (machine.reactive ?? 0) + share * restReactive,
      }
    }
    if (here.length === 0 && bus.kind === 'slack') sources[name] = { active, reactive }
  }
  return { machines, sources }
}

function branchFlow(
  { from, to, values: y }: ReturnType<typeof branchAdmittance>,
  voltage: Float64Array,
  angle: Float64Array,
): { readonly from: ComplexPower; readonly to: ComplexPower } {
  const at = (i: number) =>
    [voltage[i]! * Math.cos(angle[i]!), voltage[i]! * Math.sin(angle[i]!)] as const
  const [fr, fi] = at(from)
  const [tr, ti] = at(to)
  const power = (vr: number, vi: number, k: number): ComplexPower => {
    const cr = y[k]! * fr - y[k + 1]! * fi + y[k + 2]! * tr - y[k + 3]! * ti
    const ci = y[k]! * fi + y[k + 1]! * fr + y[k + 2]! * ti + y[k + 3]! * tr
    return { active: vr * cr + vi * ci, reactive: vi * cr - vr * ci }
  }
  return { from: power(fr, fi, 0), to: power(tr, ti, 4) }
}

function requireConnected(network: NetworkCase, island: Int32Array): void {
  const buses = Object.entries(network.buses)
  const held = new Set(buses.flatMap(([, bus], i) => (bus.kind === 'slack' ? [island[i]!] : [])))
  for (const [i, [name]] of buses.entries()) {
    if (held.has(island[i]!)) continue
    throw new PhysicsError(
      'physics/unconnected',
      `Bus "${name}" is connected to no slack bus: nothing holds its voltage and angle.`,
      { name },
    )
  }
}
