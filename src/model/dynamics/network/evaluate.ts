import { busAdmittance, islandsOf } from './admittance.js'
import { clamp, type Rows } from './equations.js'
import type { System, Unit } from './system.js'

/** Below this voltage shares of constant power and current become impedances, pu. */
export const impedanceBelow = 0.7

/** What follows from branches, faults and machines that are in; made anew at each event. */
export interface Connection {
  /** Admittances that are not 0, row by row: where each row begins, columns, real, imaginary part. */
  readonly rows: Int32Array
  readonly columns: Int32Array
  readonly conductance: Float64Array
  readonly susceptance: Float64Array
  /** Keeps the speeds of frames as they are. */
  frozen: boolean
  /** Electrical island of each bus, and of each whether a source or a machine feeds it. */
  readonly island: Int32Array
  readonly islands: number
  readonly fed: readonly boolean[]
  /** Whether a source or an infinite machine holds the frequency of an island. */
  readonly held: readonly boolean[]
  /** Scratch: kinetic energy and its speed by island. */
  readonly mass: Float64Array
  readonly momentum: Float64Array
}

/** Admittances and islands as switches and faults stand. */
export function connect(system: System): Connection {
  const { buses, branches, closed, faults } = system
  const { conductance, susceptance } = busAdmittance(system.network, branches, closed)
  for (let bus = 0; bus < buses; bus++) {
    conductance[bus * buses + bus] = conductance[bus * buses + bus]! + faults[2 * bus]!
    susceptance[bus * buses + bus] = susceptance[bus * buses + bus]! + faults[2 * bus + 1]!
  }
  const island = islandsOf(buses, branches, closed)
  const islands = island.reduce((most, one) => Math.max(most, one + 1), 0)
  const held = Array<boolean>(islands).fill(false)
  const fed = Array<boolean>(islands).fill(false)
  for (const { bus } of system.sources) {
    held[island[bus]!] = true
    fed[island[bus]!] = true
  }
  for (const { bus, running, generator } of system.units) {
    if (!running) continue
    fed[island[bus]!] = true
    if (generator.inertia === Infinity) held[island[bus]!] = true
  }
  const mass = new Float64Array(islands)
  const momentum = new Float64Array(islands)
  const sparse = withoutZeros(conductance, susceptance, buses)
  return { ...sparse, frozen: false, island, islands, fed, held, mass, momentum }
}

function withoutZeros(conductance: Float64Array, susceptance: Float64Array, buses: number) {
  const kept = [...conductance.keys()].filter((k) => conductance[k] !== 0 || susceptance[k] !== 0)
  const rows = new Int32Array(buses + 1)
  for (const k of kept) rows[Math.floor(k / buses) + 1] = rows[Math.floor(k / buses) + 1]! + 1
  for (let bus = 0; bus < buses; bus++) rows[bus + 1] = rows[bus + 1]! + rows[bus]!
  return {
    rows,
    columns: Int32Array.from(kept, (k) => k % buses),
    conductance: Float64Array.from(kept, (k) => conductance[k]!),
    susceptance: Float64Array.from(kept, (k) => susceptance[k]!),
  }
}

/** Where a run stands, and what its equations say of it. */
export interface Point extends Rows {
  /** States, then the voltages of buses, real and imaginary part by turns. */
  readonly states: Float64Array
  /** Current that is left over at each bus, real and imaginary part by turns. */
  readonly mismatch: Float64Array
}

/**
 * Rates and bounds of all states and the currents left over at all buses. Angles turn with the source of
 * their island, or where there is none with the mean speed of its machines weighted by inertia.
 * @param time    of this point, s
 * @param elapsed since the last accepted step, s
 */
export function evaluate(
  system: System,
  connection: Connection,
  point: Point,
  time: number,
  elapsed: number,
): void {
  const { states: n, buses } = system
  const { states: z, mismatch } = point
  if (!connection.frozen) frames(system, connection, z)
  branchCurrents(connection, buses, z, n, mismatch)
  for (const load of system.loads) drawLoad(load, z, n, mismatch)
  for (const unit of system.units) {
    if (!unit.running) continue
    const at = n + 2 * unit.bus
    unit.generator.solve(z, unit.at, z[at]!, z[at + 1]!, unit.signals)
    const { currentReal, currentImaginary } = unit.signals
    mismatch[2 * unit.bus] = mismatch[2 * unit.bus]! + currentReal * unit.scale
    mismatch[2 * unit.bus + 1] = mismatch[2 * unit.bus + 1]! + currentImaginary * unit.scale
    rates(system, connection, unit, point, time, elapsed)
  }
  const x = system.network.sourceReactance
  for (const { bus, real, imaginary } of system.sources) {
    // multiplied by the reactance, so that none at all is no special case
    const leftReal = mismatch[2 * bus]!
    const leftImaginary = mismatch[2 * bus + 1]!
    mismatch[2 * bus] = real - z[n + 2 * bus]! - x * leftImaginary
    mismatch[2 * bus + 1] = imaginary - z[n + 2 * bus + 1]! + x * leftReal
  }
  for (let bus = 0; bus < buses; bus++) {
    if (connection.fed[connection.island[bus]!]) continue
    mismatch[2 * bus] = z[n + 2 * bus]!
    mismatch[2 * bus + 1] = z[n + 2 * bus + 1]!
  }
}

function rates(
  system: System,
  { island, held, mass, momentum }: Connection,
  unit: Unit,
  point: Point,
  time: number,
  elapsed: number,
): void {
  const { generator, exciter, governor, deadTime, signals, at } = unit
  const { states: z, rate } = point
  const speed = z[at + 1]!
  signals.speed = speed
  signals.elapsed = elapsed
  signals.field = exciter ? exciter.field(z, unit.exciterAt, signals) : generator.fieldStart
  if (governor.dead && deadTime) {
    signals.delayed = deadTime.output(time, governor.dead.input(z, unit.governorAt, signals))
  }
  signals.mechanical = governor.power(z, unit.governorAt, signals)
  const driving = signals.mechanical - generator.damping * speed
  const slower = system.network.mechanical === 'torque' ? 1 : 1 + speed
  const accelerating = driving / slower - signals.torque
  signals.acceleration = accelerating / generator.inertia
  const here = island[unit.bus]!
  const frame = held[here] ? 0 : momentum[here]! / mass[here]!
  rate[at] = 2 * Math.PI * system.network.frequency * (speed - frame)
  rate[at + 1] = accelerating
  generator.rates(point, at, signals)
  exciter?.rates(point, unit.exciterAt, signals)
  governor.rates(point, unit.governorAt, signals)
}

/** Kinetic energy and its mean speed by island. */
function frames(system: System, { island, mass, momentum }: Connection, z: Float64Array): void {
  mass.fill(0)
  momentum.fill(0)
  for (const { running, bus, scale, generator, at } of system.units) {
    if (!running || generator.inertia === Infinity) continue
    const here = island[bus]!
    mass[here] = mass[here]! + scale * generator.inertia
    momentum[here] = momentum[here]! + scale * generator.inertia * z[at + 1]!
  }
}

function branchCurrents(
  { rows, columns, conductance, susceptance }: Connection,
  buses: number,
  z: Float64Array,
  n: number,
  mismatch: Float64Array,
): void {
  for (let i = 0; i < buses; i++) {
    let real = 0
    let imaginary = 0
    for (let entry = rows[i]!; entry < rows[i + 1]!; entry++) {
      const k = columns[entry]!
      const g = conductance[entry]!
      const b = susceptance[entry]!
      real -= g * z[n + 2 * k]! - b * z[n + 2 * k + 1]!
      imaginary -= g * z[n + 2 * k + 1]! + b * z[n + 2 * k]!
    }
    mismatch[2 * i] = real
    mismatch[2 * i + 1] = imaginary
  }
}

function drawLoad(
  load: System['loads'][number],
  z: Float64Array,
  n: number,
  mismatch: Float64Array,
): void {
  const real = z[n + 2 * load.bus]!
  const imaginary = z[n + 2 * load.bus + 1]!
  const share = loadConductance(load, Math.hypot(real, imaginary))
  const g = load.active * share
  const b = load.reactive * share
  mismatch[2 * load.bus] = mismatch[2 * load.bus]! - (g * real + b * imaginary)
  mismatch[2 * load.bus + 1] = mismatch[2 * load.bus + 1]! - (g * imaginary - b * real)
}

/** Power drawn over that of the power flow, by the square of the voltage. */
function loadConductance({ model, voltage }: System['loads'][number], now: number): number {
  const edge = Math.min(impedanceBelow, voltage)
  const reached = clamp(now, edge, Infinity)
  return (
    model.impedance / (voltage * voltage) +
    model.current / (voltage * reached) +
    model.power / (reached * reached)
  )
}
