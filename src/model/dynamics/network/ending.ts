import type { Seconds } from '../../../quantity/index.js'
import type { NetworkRun } from './contract.js'
import type { Connection } from './evaluate.js'
import type { System } from './system.js'

/** Speed at which machines are lost, pu off nominal. */
const LOST_SPEED = 0.25
/** Share of its voltage at the start below which a load is no longer served, and for how long. */
const LOW = 0.5
const LOW_TIME: Seconds = 1
/** Share above which voltages are no reason for a missing solution. */
const SOUND = 0.8

type Reason = NonNullable<NetworkRun['ended']>['because']

/** Watches for what ends a run. */
export class Ending {
  readonly #system: System
  /** Since when each load has had too little, s. */
  readonly #since: Float64Array

  constructor(system: System) {
    this.#system = system
    this.#since = new Float64Array(system.loads.length).fill(Infinity)
  }

  /** Why the run is over at this point, if it is. */
  at(time: Seconds, connection: Connection, states: Float64Array): Reason | undefined {
    const moving = machinesApart(this.#system, connection, states)
    if (moving) return moving
    return this.#starved(time, connection, states) ? 'voltage-collapse' : undefined
  }

  /** Why a run is over where its equations have found no solution. */
  unsolved({ fed, island }: Connection, states: Float64Array): Reason {
    const { loads, states: n } = this.#system
    const low = loads.some(({ bus, voltage }) => {
      const now = Math.hypot(states[n + 2 * bus]!, states[n + 2 * bus + 1]!)
      return fed[island[bus]!]! && now < SOUND * voltage
    })
    return low ? 'voltage-collapse' : 'unsolved'
  }

  /** Whether a load that is fed has had half its voltage for a second, without a fault. */
  #starved(time: Seconds, { fed, island }: Connection, states: Float64Array): boolean {
    const { loads, faults, states: n } = this.#system
    const faulted = faults.some((value) => value !== 0)
    let starved = false
    for (const [i, { bus, voltage, active }] of loads.entries()) {
      const now = Math.hypot(states[n + 2 * bus]!, states[n + 2 * bus + 1]!)
      const low = !faulted && active !== 0 && fed[island[bus]!]! && now < LOW * voltage
      this.#since[i] = low ? Math.min(this.#since[i]!, time) : Infinity
      starved ||= time - this.#since[i]! >= LOW_TIME
    }
    return starved
  }
}

/** Whether machines have left each other or their speed. */
function machinesApart(
  system: System,
  { island, islands }: Connection,
  states: Float64Array,
): Reason | undefined {
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
    if (speed > LOST_SPEED) return 'over-speed'
    if (speed < -LOST_SPEED) return 'under-speed'
    see(island[bus]!, states[at]!)
  }
  const apart = first.some((angle, here) => last[here]! - angle > Math.PI)
  return apart ? 'loss-of-synchronism' : undefined
}
