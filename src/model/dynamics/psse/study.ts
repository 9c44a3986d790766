import type { Hertz, Ratio, Seconds } from '../../../quantity/index.js'
import type { NetworkCase, NetworkRun } from '../network/contract.js'
import { eigenvaluesOf, type Mode } from '../network/eigenvalues.js'
import { impedanceBelow } from '../network/evaluate.js'
import { type PowerFlow, powerFlow } from '../network/power-flow.js'
import { simulateNetwork } from '../network/simulate.js'

/** Extremes of a machine over a run, until it trips. */
export interface MachineExtremes {
  readonly nadir: Hertz
  readonly zenith: Hertz
  /** At the terminals, pu. */
  readonly voltageLow: Ratio
  /** Largest rotor angle against the slack's frame, by size, rad. */
  readonly angle: number
  /** When it trips, s; null: it does not. */
  readonly tripped: Seconds | null
}

/** What a network does: at rest, near rest, and after its events. */
export interface NetworkStudy {
  readonly flow: PowerFlow
  readonly modes: readonly Mode[]
  /** Absent where nothing happens. */
  readonly run?:
    | {
        readonly curves: NetworkRun
        readonly machines: Readonly<Record<string, MachineExtremes>>
        /** Buses whose constant power or current became an impedance, its voltage being so low. */
        readonly impedances: readonly string[]
        /** The lowest voltage of any bus once a fault is cleared, else from the first event on, pu. */
        readonly lowest: { readonly bus: string; readonly voltage: Ratio; readonly at: Seconds }
      }
    | undefined
}

/** Largest network that is run: its matrices are dense. */
export const networkMost = { buses: 300, machines: 60 } as const

/**
 * Power flow and modes of a network, and its run where it has events.
 * @throws PhysicsError as `powerFlow` and `simulateNetwork`
 */
export function studyNetwork(network: NetworkCase): NetworkStudy {
  const flow = powerFlow(network)
  const modes = eigenvaluesOf(network)
  if (network.events.length === 0) return { flow, modes }
  const curves = simulateNetwork(network)
  return {
    flow,
    modes,
    run: {
      curves,
      machines: Object.fromEntries(
        Object.keys(curves.machines).map((name) => [name, extremesOf(name, network, curves)]),
      ),
      impedances: impedancesOf(network, curves),
      lowest: lowestVoltage(curves, settledFrom(network, curves)),
    },
  }
}

function extremesOf(name: string, network: NetworkCase, run: NetworkRun): MachineExtremes {
  const { speed, voltage, angle } = run.machines[name]!
  const trips = network.events.filter(
    (event) => event.kind === 'trip-machine' && event.machine === name,
  )
  const tripped = trips[0]?.time ?? null
  const until = Math.min(speed.length, ...trips.map(({ time }) => Math.ceil(time / run.step)))
  let [low, high, least, widest] = [1, 1, voltage[0] ?? 0, 0]
  for (let k = 0; k < until; k++) {
    low = Math.min(low, speed[k]!)
    high = Math.max(high, speed[k]!)
    least = Math.min(least, voltage[k]!)
    if (Math.abs(angle[k]!) > Math.abs(widest)) widest = angle[k]!
  }
  const { frequency } = network
  return {
    nadir: low * frequency,
    zenith: high * frequency,
    voltageLow: least,
    angle: widest,
    tripped,
  }
}

/** When a fault is gone, if the run lives to see it; else when the first thing happens. */
function settledFrom({ events }: NetworkCase, { ended }: NetworkRun): Seconds {
  const clear = Math.max(0, ...events.flatMap(({ kind, time }) => (kind === 'clear' ? time : [])))
  const first = Math.min(...events.map(({ time }) => time))
  return clear > 0 && (ended === undefined || ended.at > clear) ? clear : first
}

function impedancesOf({ loads }: NetworkCase, { voltages }: NetworkRun): readonly string[] {
  const kept = Object.values(loads).filter(({ model }) => model.power + model.current > 0)
  const buses = [...new Set(kept.map(({ bus }) => bus))]
  return buses.filter((bus) => voltages[bus]?.some((voltage) => voltage < impedanceBelow))
}

function lowestVoltage({ voltages, step }: NetworkRun, from: Seconds) {
  let found = { bus: '', voltage: Number.POSITIVE_INFINITY, at: 0 }
  const first = Math.max(0, Math.round(from / step))
  for (const [bus, values] of Object.entries(voltages)) {
    for (let k = first; k < values.length; k++) {
      if (values[k]! < found.voltage) found = { bus, voltage: values[k]!, at: k * step }
    }
  }
  return found
}
