import { PhysicsError } from '../../../physics/index.js'
import type { Hertz, Ratio } from '../../../quantity/index.js'
import type { NetworkCase } from './contract.js'
import { connect, evaluate, type Point } from './evaluate.js'
import { Factors } from './linear/factors.js'
import { spectrumOf } from './linear/spectrum.js'
import { type System, systemOf } from './system.js'

/** A mode of a network near its operating point; of a complex pair the one above the axis. */
export interface Mode {
  /** Eigenvalue, 1/s and rad/s. */
  readonly real: number
  readonly imaginary: number
  readonly frequency: Hertz
  /** Share of critical damping; negative: the mode grows. */
  readonly damping: Ratio
}

const NUDGE = 1e-5

/**
 * Modes of a network about the equilibrium of its power flow, slowest decay last: its equations are
 * differentiated by central differences, algebraic ones eliminated. Limits are taken as not reached,
 * a dead time as the second-order approximation of Padé. Where no source holds the frequency, one mode
 * at 0 is the common turning of all machines.
 * @throws PhysicsError as `simulateNetwork`
 */
export function eigenvaluesOf(network: NetworkCase): readonly Mode[] {
  const { matrix, size } = stateMatrix(linearised(network))
  const found = spectrumOf(matrix, size)
  if (!found) {
    throw new PhysicsError(
      'physics/not-modelled',
      'No eigenvalues were found for this network.',
      {},
    )
  }
  const modes: Mode[] = []
  for (let i = 0; i < size; i++) {
    const real = found.real[i]!
    const imaginary = found.imaginary[i]!
    if (imaginary < 0) continue
    const size = Math.hypot(real, imaginary)
    modes.push({
      real,
      imaginary,
      frequency: imaginary / (2 * Math.PI),
      damping: size > 0 ? -real / size : 0,
    })
  }
  return modes.sort((a, b) => a.real - b.real)
}

/** time · dx/dt = J x, with rows of no time for algebraic equations. */
interface Linear {
  readonly times: readonly number[]
  readonly jacobian: (row: number, column: number) => number
}

function linearised(network: NetworkCase): Linear {
  const whole = systemOf(network)
  const delays: number[] = []
  const units = whole.units.map((unit) => {
    const { dead } = unit.governor
    if (!dead || dead.time === 0) return unit
    const place = delays.push(dead.start) - 1
    return { ...unit, deadTime: { accept: () => {}, output: () => delays[place]! } }
  })
  const system: System = { ...whole, units }
  const delayed = units.filter((unit) => unit.governor.dead && unit.governor.dead.time > 0)
  const connection = connect(system)
  const n = system.states
  const flat = n + 2 * system.buses
  const count = delayed.length
  const point: Point = {
    states: system.start.slice(),
    rate: new Float64Array(n),
    low: system.low.slice(),
    high: system.high.slice(),
    mismatch: new Float64Array(2 * system.buses),
  }
  // behind the network: what leaves each dead time, and two states of its approximation
  const variables = flat + 3 * count
  const pade = new Float64Array(2 * count)
  for (let i = 0; i < count; i++) pade[2 * i] = delays[i]!
  const values = (): number[] => {
    evaluate(system, connection, point, 0, network.step)
    const more = delayed.flatMap(({ governor, governorAt, signals }, i) => {
      const time = governor.dead!.time
      const into = governor.dead!.input(point.states, governorAt, signals)
      const slope = pade[2 * i + 1]!
      return [
        slope,
        (12 / time ** 2) * (into - pade[2 * i]!) - (6 / time) * slope,
        into - time * slope - delays[i]!,
      ]
    })
    return [...point.rate, ...point.mismatch, ...more]
  }
  const slots = [
    ...Array.from({ length: flat }, (_, i) => [point.states, i] as const),
    ...Array.from({ length: count }, (_, i) => [
      [pade, 2 * i] as const,
      [pade, 2 * i + 1] as const,
      [delays, i] as const,
    ]).flat(),
  ]
  const columns = slots.map(([store, i]) => {
    const value = store[i]!
    const nudge = NUDGE * Math.max(1, Math.abs(value))
    store[i] = value + nudge
    const above = values()
    store[i] = value - nudge
    const below = values()
    store[i] = value
    return above.map((one, row) => (one - below[row]!) / (2 * nudge))
  })
  const times = [
    ...system.times,
    ...Array<number>(2 * system.buses).fill(0),
    ...Array.from({ length: count }, () => [1, 1, 0]).flat(),
  ]
  return { times: times.slice(0, variables), jacobian: (row, column) => columns[column]![row]! }
}

/** The matrix of states alone: A = T⁻¹ (F_x − F_y G_y⁻¹ G_x). */
function stateMatrix({ times, jacobian }: Linear): { matrix: Float64Array; size: number } {
  // what takes for ever stands still
  const moving = [...times.keys()].filter((i) => times[i]! > 0 && times[i]! < Infinity)
  const bound = [...times.keys()].filter((i) => times[i] === 0)
  const size = moving.length
  const matrix = new Float64Array(size * size)
  const inner = new Factors(bound.length)
  for (const [row, i] of bound.entries()) {
    for (const [column, j] of bound.entries())
      inner.matrix[row * bound.length + column] = jacobian(i, j)
  }
  if (!inner.factor()) {
    throw new PhysicsError(
      'physics/not-modelled',
      'The algebraic equations of this network do not determine its voltages.',
      {},
    )
  }
  const right = new Float64Array(bound.length)
  for (const [column, j] of moving.entries()) {
    for (const [row, i] of bound.entries()) right[row] = jacobian(i, j)
    inner.solve(right)
    for (const [row, i] of moving.entries()) {
      let value = jacobian(i, j)
      for (const [k, y] of bound.entries()) value -= jacobian(i, y) * right[k]!
      matrix[row * size + column] = value / times[i]!
    }
  }
  return { matrix, size }
}
