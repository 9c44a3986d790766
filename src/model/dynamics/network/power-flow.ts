import { PhysicsError } from '../../../physics/index.js'
import type { Ratio } from '../../../quantity/index.js'
import { branchAdmittance, busAdmittance, islandsOf } from './admittance.js'
import type { NetworkCase } from './contract.js'
import { busPowers, type Powers, solvedProfile } from './newton.js'
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
  const island = islandsOf(names.length, branches, closed)
  requireConnected(network, island)
  const y = busAdmittance(network, branches, closed)
  const scheduled = scheduledPower(network, numbers)
  const state = solvedProfile(network, y, scheduled, island)
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
