import { PhysicsError } from '../../../physics/index.js'
import type { Admittance } from './admittance.js'
import type { NetworkCase } from './contract.js'
import { Factors } from './linear/factors.js'

const ITERATIONS = 40
/** Power that may be left over; rounding alone leaves some 1e-13. */
const ACCEPTED = 1e-8
const AIM = 1e-12
/** A voltage below this hints at the lower of two solutions, pu. */
const LOW = 0.5
/** Steps in which powers are raised from none. */
const RISES = 10

/** Powers by bus, pu. */
export interface Powers {
  readonly active: Float64Array
  readonly reactive: Float64Array
}

interface Profile {
  readonly voltage: Float64Array
  readonly angle: Float64Array
}

interface Solved extends Profile {
  readonly iterations: number
  readonly mismatch: number
}

/**
 * The solution from the first guesses; where that fails or lies on the lower branch, from a flat start,
 * then with all powers raised step by step.
 * @throws PhysicsError physics/no-power-flow
 */
export function solvedProfile(
  network: NetworkCase,
  y: Admittance,
  scheduled: Powers,
  island: Int32Array,
): Solved {
  const buses = Object.values(network.buses)
  const slack = (i: number) =>
    buses.find((bus, k) => bus.kind === 'slack' && island[k] === island[i])!.angle
  const guess: Profile = {
    voltage: Float64Array.from(buses, (bus) => bus.voltage),
    angle: Float64Array.from(buses, (bus) => bus.angle),
  }
  const flat: Profile = {
    voltage: Float64Array.from(buses, (bus) => (bus.kind === 'load' ? 1 : bus.voltage)),
    angle: Float64Array.from(buses, (_, i) => slack(i)),
  }
  const lowest = ({ voltage }: Profile) => voltage.reduce((low, value) => Math.min(low, value), 1)
  let best: Solved | undefined
  for (const find of [
    () => iterate(network, y, scheduled, guess),
    () => iterate(network, y, scheduled, flat),
    () => raised(network, y, scheduled, flat),
  ]) {
    const found = find()
    if (found && (!best || lowest(found) > lowest(best))) best = found
    if (best && lowest(best) >= LOW) return best
  }
  if (best && lowest(best) > 0) return best
  throw new PhysicsError(
    'physics/no-power-flow',
    "No power flow was found by Newton's method: the loads may exceed what the branches carry.",
    { iterations: ITERATIONS },
  )
}

function raised(
  network: NetworkCase,
  y: Admittance,
  scheduled: Powers,
  flat: Profile,
): Solved | undefined {
  let at: Profile | undefined = flat
  for (let part = 0; part < RISES && at; part++) {
    const share = (values: Float64Array) => values.map((value) => (value * part) / RISES)
    const some = { active: share(scheduled.active), reactive: share(scheduled.reactive) }
    at = iterate(network, y, some, at)
  }
  return at && iterate(network, y, scheduled, at)
}

function iterate(
  network: NetworkCase,
  y: Admittance,
  scheduled: Powers,
  guess: Profile,
): Solved | undefined {
  const buses = Object.values(network.buses)
  const voltage = guess.voltage.slice()
  const angle = guess.angle.slice()
  const angles = [...buses.keys()].filter((i) => buses[i]!.kind !== 'slack')
  const voltages = [...buses.keys()].filter((i) => buses[i]!.kind === 'load')
  const n = angles.length + voltages.length
  const right = new Float64Array(n)
  const jacobian = new Factors(n)
  let before = Infinity
  for (let iterations = 0; iterations <= ITERATIONS; iterations++) {
    const given = busPowers(y, voltage, angle)
    for (const [row, i] of angles.entries()) right[row] = scheduled.active[i]! - given.active[i]!
    for (const [row, i] of voltages.entries()) {
      right[angles.length + row] = scheduled.reactive[i]! - given.reactive[i]!
    }
    const mismatch = right.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    if (!Number.isFinite(mismatch)) return undefined
    if (mismatch < AIM || (mismatch < ACCEPTED && mismatch >= before)) {
      return { voltage, angle, iterations, mismatch }
    }
    before = mismatch
    fillJacobian(jacobian.matrix, y, voltage, angle, given, angles, voltages)
    if (!jacobian.factor()) return undefined
    jacobian.solve(right)
    for (const [row, i] of angles.entries()) angle[i] = angle[i]! + right[row]!
    for (const [row, i] of voltages.entries()) {
      voltage[i] = voltage[i]! * (1 + right[angles.length + row]!)
    }
  }
  return undefined
}

/** Power each bus gives into its branches and shunts. */
export function busPowers(y: Admittance, voltage: Float64Array, angle: Float64Array): Powers {
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
