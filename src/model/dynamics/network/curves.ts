import type { MachineCurves, NetworkCase, NetworkRun } from './contract.js'
import type { Point } from './evaluate.js'
import type { System } from './system.js'

type Flow = NetworkRun['flows'][string]

/** Curves of a run as they are written, one value a step. */
export class Curves {
  readonly #system: System
  readonly #machines: readonly MachineCurves[]
  readonly #voltages: readonly Float64Array[]
  readonly #flows: readonly Flow[]
  /** Angle of the slack in each machine's island at the start, rad. */
  readonly #slack: readonly number[]

  constructor(system: System, slack: readonly number[], samples: number) {
    const curve = () => new Float64Array(samples)
    this.#system = system
    this.#slack = slack
    this.#machines = system.units.map(() => ({
      angle: curve(),
      speed: curve(),
      mechanical: curve(),
      electrical: curve(),
      voltage: curve(),
      field: curve(),
    }))
    this.#voltages = Array.from({ length: system.buses }, curve)
    this.#flows = system.branches.map(() => ({
      from: { active: curve(), reactive: curve() },
      to: { active: curve(), reactive: curve() },
    }))
  }

  write(sample: number, { states: z }: Point): void {
    const { units, states: n, branches, closed } = this.#system
    for (const [bus, curve] of this.#voltages.entries()) {
      curve[sample] = Math.hypot(z[n + 2 * bus]!, z[n + 2 * bus + 1]!)
    }
    for (const [i, { at, bus, running, signals }] of units.entries()) {
      const curve = this.#machines[i]!
      curve.angle[sample] = z[at]! - this.#slack[i]!
      curve.speed[sample] = 1 + z[at + 1]!
      curve.mechanical[sample] = running ? signals.mechanical : 0
      curve.electrical[sample] = running ? signals.electrical : 0
      curve.voltage[sample] = this.#voltages[bus]![sample]!
      curve.field[sample] = running ? signals.field : 0
    }
    for (const [i, flow] of this.#flows.entries()) {
      if (!closed[i]) continue
      const { from, to, values } = branches[i]!
      writePower(flow.from, sample, z, values, 0, n + 2 * from, n + 2 * to, n + 2 * from)
      writePower(flow.to, sample, z, values, 4, n + 2 * from, n + 2 * to, n + 2 * to)
    }
  }

  /** Curves up to a sample. */
  run(network: NetworkCase, samples: number): NetworkRun {
    const cut = (curve: Float64Array) => curve.subarray(0, samples)
    const powers = ({ active, reactive }: Flow['from']) => ({
      active: cut(active),
      reactive: cut(reactive),
    })
    const named = <T>(record: object, values: readonly T[]) =>
      Object.fromEntries(Object.keys(record).map((name, i) => [name, values[i]!]))
    return {
      step: network.step,
      machines: named(
        network.machines,
        this.#machines.map((one) => ({
          angle: cut(one.angle),
          speed: cut(one.speed),
          mechanical: cut(one.mechanical),
          electrical: cut(one.electrical),
          voltage: cut(one.voltage),
          field: cut(one.field),
        })),
      ),
      voltages: named(network.buses, this.#voltages.map(cut)),
      flows: named(
        network.branches,
        this.#flows.map(({ from, to }) => ({ from: powers(from), to: powers(to) })),
      ),
    }
  }
}

/** Power into one end: its voltage times the conjugate of its current. */
function writePower(
  { active, reactive }: Flow['from'],
  sample: number,
  z: Float64Array,
  y: Float64Array,
  k: number,
  from: number,
  to: number,
  end: number,
): void {
  const real =
    y[k]! * z[from]! - y[k + 1]! * z[from + 1]! + y[k + 2]! * z[to]! - y[k + 3]! * z[to + 1]!
  const imaginary =
    y[k]! * z[from + 1]! + y[k + 1]! * z[from]! + y[k + 2]! * z[to + 1]! + y[k + 3]! * z[to]!
  active[sample] = z[end]! * real + z[end + 1]! * imaginary
  reactive[sample] = z[end + 1]! * real - z[end]! * imaginary
}
