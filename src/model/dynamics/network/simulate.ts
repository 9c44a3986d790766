import type { Seconds } from '../../../quantity/index.js'
import { islandsOf } from './admittance.js'
import type { NetworkCase, NetworkEvent, NetworkRun } from './contract.js'
import { Curves } from './curves.js'
import { Ending } from './ending.js'
import { type Connection, connect, evaluate } from './evaluate.js'
import { apply } from './events.js'
import { requireStanding } from './standing.js'
import { type System, systemOf } from './system.js'
import { Trapezoid } from './trapezoid.js'

/** Times closer than this are one, s. */
const SAME: Seconds = 1e-9

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
  const steps = Math.round(network.duration / network.step)
  const curves = new Curves(system, slackAngles(system), steps + 1)
  const course = new Course(system)
  let ended = course.begin()
  let sample = 0
  curves.write(sample, course.run.point)
  while (sample < steps && !ended) {
    ended = course.goOn((sample + 1) * network.step)
    if (!ended) curves.write(++sample, course.run.point)
  }
  return { ...curves.run(network, sample + 1), ...(ended && { ended }) }
}

/** A run on its way through its events. */
class Course {
  readonly run: Trapezoid
  readonly #system: System
  readonly #ending: Ending
  readonly #events: readonly NetworkEvent[]
  #connection: Connection
  #next = 0

  constructor(system: System) {
    this.#system = system
    this.#ending = new Ending(system)
    this.#events = [...system.network.events].sort((a, b) => a.time - b.time)
    this.#connection = connect(system)
    this.run = new Trapezoid(system, this.#connection)
  }

  /** Rests at the operating point, then does what happens at once. */
  begin(): Ended | undefined {
    const { run } = this
    evaluate(this.#system, this.#connection, run.point, 0, this.#system.network.step)
    requireStanding(this.#system, run.point)
    if (run.settle(this.#connection) && this.#happen(0)) return undefined
    return this.#unsolved()
  }

  /** Goes on to the edge of a step, by way of the events before it. */
  goOn(edge: Seconds): Ended | undefined {
    const { run } = this
    const { step } = this.#system.network
    while (edge - run.time > SAME) {
      const moment = this.#events[this.#next]?.time ?? Infinity
      const target = moment < edge - SAME ? moment : edge
      const way = target - run.time
      // a step that differs by rounding keeps its Jacobian
      if (!run.advance(Math.abs(way - step) < SAME ? step : way)) {
        return this.#unsolved()
      }
      run.time = target
      const because = this.#ending.at(target, this.#connection, run.point.states)
      if (because) return { at: target, because }
      if (!this.#happen(target)) return this.#unsolved()
    }
    return undefined
  }

  #unsolved(): Ended {
    const { time, point } = this.run
    return { at: time, because: this.#ending.unsolved(this.#connection, point.states) }
  }

  /** Does what is due. @returns whether the network has a solution behind it */
  #happen(until: Seconds): boolean {
    const from = this.#next
    while ((this.#events[this.#next]?.time ?? Infinity) <= until + SAME) {
      apply(this.#system, this.#events[this.#next++]!)
    }
    if (this.#next === from) return true
    this.#connection = connect(this.#system)
    return this.run.settle(this.#connection)
  }
}

/** Angle of the slack bus in each machine's island, as the power flow has it. */
function slackAngles(system: System): number[] {
  const island = islandsOf(system.buses, system.branches, system.closed)
  const slack = Object.values(system.network.buses).flatMap((bus, i) =>
    bus.kind === 'slack' ? [{ island: island[i]!, angle: bus.angle }] : [],
  )
  return system.units.map(({ bus }) => slack.find((one) => one.island === island[bus])?.angle ?? 0)
}
