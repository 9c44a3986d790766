import type { NetworkEvent } from './contract.js'
import type { System } from './system.js'

/** A fault has at least this impedance, pu: a dead short has none, which no solution has. */
const FAULT_LEAST = 1e-6

/** Does what an event says to branches, faults, machines, loads; the solution is the caller's. */
export function apply(system: System, event: NetworkEvent): void {
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
