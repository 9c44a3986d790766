import { PhysicsError } from '../../../physics/index.js'
import { type BranchAdmittance, branchAdmittance } from './admittance.js'
import type { NetworkCase } from './contract.js'
import type {
  ExciterEquations,
  GeneratorEquations,
  GovernorEquations,
  Signals,
} from './equations.js'
import { exciterEquations } from './exciters/of.js'
import { classicalMachine } from './generators/classical.js'
import { roundRotor } from './generators/round-rotor.js'
import { DeadTime } from './governors/dead-time.js'
import { governorEquations } from './governors/of.js'
import { type PowerFlow, powerFlow } from './power-flow.js'
import { requireDynamics } from './sound.js'

/** A machine as the equations of the network take it. */
export interface Unit {
  readonly name: string
  readonly bus: number
  /** Rating over base. */
  readonly scale: number
  readonly generator: GeneratorEquations
  readonly exciter: ExciterEquations | undefined
  readonly governor: GovernorEquations
  readonly deadTime: Pick<DeadTime, 'accept' | 'output'> | undefined
  readonly signals: Signals
  /** First state of each part. */
  readonly at: number
  readonly exciterAt: number
  readonly governorAt: number
  running: boolean
}

/** A voltage of fixed size and angle behind a reactance, pu of the base. */
interface Source {
  readonly bus: number
  readonly real: number
  readonly imaginary: number
}

/** A load as it stands: powers at the voltage of the power flow. */
interface RunningLoad {
  readonly bus: number
  readonly voltage: number
  readonly model: { readonly power: number; readonly current: number; readonly impedance: number }
  active: number
  reactive: number
}

/** A network in numbers: what `evaluate` reads, and what events change. */
export interface System {
  readonly network: NetworkCase
  readonly flow: PowerFlow
  readonly buses: number
  readonly branches: readonly BranchAdmittance[]
  readonly closed: boolean[]
  /** Admittance of a fault, real and imaginary, by bus. */
  readonly faults: Float64Array
  readonly units: readonly Unit[]
  readonly sources: readonly Source[]
  readonly loads: readonly RunningLoad[]
  /** Number of states; voltages of buses follow, real and imaginary part by turns. */
  readonly states: number
  readonly start: Float64Array
  readonly times: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
}

/** Sub-steps that a step may be parted into, at most. */
export const PARTS_MOST = 64

/**
 * The equations of a network at the operating point of its power flow.
 * @throws PhysicsError as `powerFlow`; physics/not-modelled for a generator bus without a machine
 */
export function systemOf(network: NetworkCase): System {
  const flow = powerFlow(network)
  requireDynamics(network)
  const names = Object.keys(network.buses)
  const numbers = new Map(names.map((name, index) => [name, index]))
  const voltages = Object.values(flow.buses).map(
    ({ voltage, angle }) => [voltage * Math.cos(angle), voltage * Math.sin(angle)] as const,
  )
  for (const [name, bus] of Object.entries(network.buses)) {
    const held = Object.values(network.machines).some((machine) => machine.bus === name)
    if (bus.kind === 'generator' && !held) {
      throw new PhysicsError(
        'physics/not-modelled',
        `Bus "${name}" holds its voltage, but no machine stands there.`,
        { name },
      )
    }
  }
  let at = 0
  const units = Object.entries(network.machines).map(([name, machine]): Unit => {
    const bus = numbers.get(machine.bus)!
    const scale = machine.rating / network.base
    const unit = unitOf(name, network, flow, voltages[bus]!, scale)
    const exciterAt = at + unit.generator.times.length
    const governorAt = exciterAt + (unit.exciter?.times.length ?? 0)
    const placed = { ...unit, bus, at, exciterAt, governorAt }
    at = governorAt + unit.governor.times.length
    return placed
  })
  const parts = units.flatMap(({ generator, exciter, governor }) =>
    [generator, exciter, governor].filter((part) => part !== undefined),
  )
  const filled = (length: number, values: readonly number[] | undefined, rest: number) =>
    Array.from({ length }, (_, i) => values?.[i] ?? rest)
  return {
    network,
    flow,
    buses: names.length,
    branches: Object.values(network.branches).map((one) => branchAdmittance(one, numbers)),
    closed: Object.keys(network.branches).map(() => true),
    faults: new Float64Array(2 * names.length),
    units,
    sources: Object.entries(flow.sources).map(([name, power]) => {
      const bus = numbers.get(name)!
      const [real, imaginary] = voltages[bus]!
      const current = currentOf(voltages[bus]!, power)
      const x = network.sourceReactance
      return { bus, real: real - x * current[1], imaginary: imaginary + x * current[0] }
    }),
    loads: Object.values(network.loads).map(({ bus, active, reactive, model }) => ({
      bus: numbers.get(bus)!,
      voltage: flow.buses[bus]!.voltage,
      model,
      active,
      reactive,
    })),
    states: at,
    start: Float64Array.from([...parts.flatMap((part) => part.start), ...voltages.flat()]),
    times: Float64Array.from(parts.flatMap((part) => part.times)),
    low: Float64Array.from(parts.flatMap((p) => filled(p.times.length, p.low, -Infinity))),
    high: Float64Array.from(parts.flatMap((p) => filled(p.times.length, p.high, Infinity))),
  }
}

type Place = 'bus' | 'at' | 'exciterAt' | 'governorAt'

function unitOf(
  name: string,
  network: NetworkCase,
  flow: PowerFlow,
  voltage: readonly [number, number],
  scale: number,
): Omit<Unit, Place> {
  const { generator: machine, exciter, governor: fuel } = network.machines[name]!
  const [real, imaginary] = currentOf(voltage, flow.machines[name]!)
  const current = [real / scale, imaginary / scale] as const
  const generator =
    machine.model === 'GENCLS'
      ? classicalMachine(machine, { voltage, current })
      : roundRotor(machine, { voltage, current })
  const signals = quiet()
  generator.solve(Float64Array.from(generator.start), 0, voltage[0], voltage[1], signals)
  signals.field = generator.fieldStart
  signals.mechanical = signals.torque
  const governor = governorEquations(fuel, signals.torque)
  return {
    name,
    scale,
    generator,
    exciter:
      exciter &&
      exciterEquations(exciter, {
        voltage: signals.voltage,
        field: generator.fieldStart,
        fieldCurrent: signals.fieldCurrent,
      }),
    governor,
    deadTime:
      governor.dead &&
      new DeadTime(
        governor.dead.time,
        governor.dead.start,
        Math.ceil(governor.dead.time / network.step) * 2 + 2 * PARTS_MOST,
      ),
    signals,
    running: true,
  }
}

/** Current for a power at a voltage. */
function currentOf(
  [real, imaginary]: readonly [number, number],
  { active, reactive }: { readonly active: number; readonly reactive: number },
): readonly [number, number] {
  const size = real * real + imaginary * imaginary
  return [
    (active * real + reactive * imaginary) / size,
    (active * imaginary - reactive * real) / size,
  ]
}

function quiet(): Signals {
  return {
    currentReal: 0,
    currentImaginary: 0,
    voltage: 0,
    electrical: 0,
    torque: 0,
    mechanical: 0,
    fieldCurrent: 0,
    field: 0,
    speed: 0,
    acceleration: 0,
    delayed: 0,
    elapsed: 0,
  }
}
