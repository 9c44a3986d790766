import { PhysicsError } from '../../../physics/index.js'
import type { Seconds } from '../../../quantity/index.js'
import { islandsOf } from './admittance.js'
import type { NetworkCase, NetworkEvent, NetworkRun } from './contract.js'
import { Curves } from './curves.js'
import { type Connection, connect, evaluate } from './evaluate.js'
import { type System, systemOf } from './system.js'
import { Trapezoid } from './trapezoid.js'

/** Speed at which machines are lost, pu off nominal. */
const LOST_SPEED = 0.25
/** A fault has at least this impedance, pu: a dead short has none, which no solution has. */
const FAULT_LEAST = 1e-6
/** Rate of a state that still counts as equilibrium, pu. */
const STANDING = 1e-6

type Ended = NonNullable<NetworkRun['ended']>

/**
 * Runs a small network from the equilibrium of its power flow through its events: machines with rotor
 * angles, exciters and governors, voltages at all buses, by the implicit trapezoidal rule. At an event
 * curves hold the value after it. A run that is lost ends with the reason; of a machine that has
 * tripped angle and speed stay and powers and field are 0.
 * @throws PhysicsError physics/unknown-name, physics/outside-range, physics/unconnected,
 *   physics/no-power-flow, physics/not-modelled
 */
export function simulateNetwork(network: NetworkCase): NetworkRun {
  const system = systemOf(network)
  const { step } = network
  const steps = Math.round(network.duration / step)
  const curves = new Curves(system, slackAngles(system), steps + 1)
  const events = [...network.events].sort((a, b) => a.time - b.time)
  let connection = connect(system)
  const run = new Trapezoid(system, connection)
  requireStanding(system, connection, run)
  let next = 0
  const happen = (until: Seconds): boolean => {
    const from = next
    while (next < events.length && events[next]!.time <= until + 1e-9) {
      apply(system, events[next++]!)
    }
    if (next === from) return true
    connection = connect(system)
    return run.settle(connection)
  }
  let sample = 0
  let ended: Ended | undefined
  if (!run.settle(connection) || !happen(0)) {
    ended = { at: 0, because: 'voltage-collapse' }
  } else {
    curves.write(0, run.point)
    while (sample < steps && !ended) {
      const edge = (sample + 1) * step
      let solved = true
      while (solved && edge - run.time > 1e-9) {
        const moment = events[next]?.time ?? Infinity
        const target = moment < edge - 1e-9 ? moment : edge
        solved = run.advance(
          target === edge && edge - run.time > step * (1 - 1e-6) ? step : target - run.time,
        )
        run.time = solved ? target : run.time
        ended = solved ? lost(system, connection, run) : undefined
        if (ended) break
        solved = solved && happen(target)
      }
      if (!solved) ended = { at: run.time, because: 'voltage-collapse' }
      else if (run.time >= edge - 1e-9) curves.write(++sample, run.point)
    }
  }
  const { machines, voltages, flows } = curves.run(network, sample + 1)
  return { step, machines, voltages, flows, ...(ended && { ended }) }
}

/** Angle of the slack bus in each machine's island, as the power flow has it. */
function slackAngles(system: System): number[] {
  const island = islandsOf(system.buses, system.branches, system.closed)
  const slack = Object.values(system.network.buses).flatMap((bus, i) =>
    bus.kind === 'slack' ? [{ island: island[i]!, angle: bus.angle }] : [],
  )
  return system.units.map(({ bus }) => slack.find((one) => one.island === island[bus])?.angle ?? 0)
}

/** Refuses machines whose controls cannot hold the power and voltage of the power flow. */
function requireStanding(system: System, connection: Connection, { point }: Trapezoid): void {
  evaluate(system, connection, point, 0, system.network.step)
  const { states, rate, low, high } = point
  for (const { name, at, exciterAt, governorAt, governor } of system.units) {
    const parts = [
      ['generator', at, exciterAt],
      ['exciter', exciterAt, governorAt],
      ['governor', governorAt, governorAt + governor.times.length],
    ] as const
    for (const [part, from, to] of parts) {
      for (let i = from; i < to; i++) {
        const within = states[i]! >= low[i]! - STANDING && states[i]! <= high[i]! + STANDING
        if (within && Math.abs(rate[i]!) < STANDING) continue
        throw new PhysicsError(
          'physics/outside-range',
          `The ${part} of ${name} cannot hold what the power flow asks of it: state ${i - from + 1} is ${states[i]}, bounds ${low[i]}..${high[i]}, rate ${rate[i]}.`,
          { name: `${name}.${part}`, value: states[i]!, low: low[i]!, high: high[i]! },
        )
      }
    }
  }
}

function apply(system: System, event: NetworkEvent): void {
  const { network, closed, faults, units, loads } = system
  const place = (record: object, name: string) => Object.keys(record).indexOf(name)
  switch (event.kind) {
    case 'trip-branch':
    case 'close-branch':
      closed[place(network.branches, event.branch)] = event.kind === 'close-branch'
      return
    case 'trip-machine':
      units[place(network.machines, event.machine)]!.running = false
      return
    case 'fault': {
      const bus = place(network.buses, event.bus)
      const bolted = Math.hypot(event.resistance, event.reactance) < FAULT_LEAST
      const reactance = bolted ? FAULT_LEAST : event.reactance
      const resistance = bolted ? 0 : event.resistance
      const size = resistance * resistance + reactance * reactance
      faults[2 * bus] = resistance / size
      faults[2 * bus + 1] = -reactance / size
      return
    }
    case 'clear':
      faults.fill(0, 2 * place(network.buses, event.bus), 2 * place(network.buses, event.bus) + 2)
      return
    case 'load': {
      const load = loads[place(network.loads, event.load)]!
      load.active = event.active
      load.reactive = event.reactive
    }
  }
}

/** Whether machines have left each other or their speed. */
function lost(system: System, { island, islands }: Connection, run: Trapezoid): Ended | undefined {
  const { states } = run.point
  const first = Array<number>(islands).fill(Infinity)
  const last = Array<number>(islands).fill(-Infinity)
  const see = (here: number, angle: number) => {
    first[here] = Math.min(first[here]!, angle)
    last[here] = Math.max(last[here]!, angle)
  }
  for (const { bus, real, imaginary } of system.sources) {
    see(island[bus]!, Math.atan2(imaginary, real))
  }
  for (const { running, bus, at } of system.units) {
    if (!running) continue
    const speed = states[at + 1]!
    if (speed > LOST_SPEED) return { at: run.time, because: 'over-speed' }
    if (speed < -LOST_SPEED) return { at: run.time, because: 'under-speed' }
    see(island[bus]!, states[at]!)
  }
  const apart = first.some((angle, here) => last[here]! - angle > Math.PI)
  return apart ? { at: run.time, because: 'loss-of-synchronism' } : undefined
}
