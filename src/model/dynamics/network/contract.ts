import type { Hertz, Ratio, Seconds, Watts } from '../../../quantity/index.js'
import type { Degov, Degov1 } from '../governor/degov.js'
import type { Governor } from '../governor/governor.js'
import type { Exciter } from './exciter.js'
import type { Generator } from './generator.js'

/*
 * A small network with voltages and rotor angles: what the common-frequency mode leaves out. Whatever
 * has a name is a map keyed by it. Impedances, voltages and powers of the network are per unit of
 * `base` and of each bus's nominal voltage; parameters of machines per unit of their own rating.
 */

/** A bus as a power flow knows it. */
export interface NetworkBus {
  /** `slack` holds voltage and angle, `generator` voltage and active power, `load` neither. */
  readonly kind: 'slack' | 'generator' | 'load'
  /** Nominal, V, for reports; per-unit values do not need it. */
  readonly voltageNominal?: number | undefined
  /** Scheduled for slack and generator buses, first guess elsewhere; pu. */
  readonly voltage: Ratio
  /** First guess, of the slack the value itself; rad. */
  readonly angle: number
  /** Fixed shunt at nominal voltage, pu: positive susceptance gives reactive power. */
  readonly shunt?: { readonly conductance: Ratio; readonly susceptance: Ratio } | undefined
}

/** A line, or a transformer of two windings: π circuit, tap on the side of `from`. */
export interface NetworkBranch {
  readonly from: string
  readonly to: string
  readonly resistance: Ratio
  readonly reactance: Ratio
  /** Whole charging susceptance. */
  readonly susceptance: Ratio
  /** Turns off nominal; 1 for a line. */
  readonly tap?: Ratio | undefined
  /** Phase shift, rad. */
  readonly shift?: number | undefined
}

/** A static load; its three shares hold from the voltage of the power flow on. */
export interface NetworkLoad {
  readonly bus: string
  readonly active: Ratio
  readonly reactive: Ratio
  /** Share that keeps power, current, impedance; they sum to 1. */
  readonly model: { readonly power: Ratio; readonly current: Ratio; readonly impedance: Ratio }
}

/** A machine with its exciter and governor. */
export interface NetworkMachine {
  readonly bus: string
  /** VA. */
  readonly rating: Watts
  /** Scheduled active power, pu of `base`; on a slack bus it follows from the power flow. */
  readonly active: Ratio
  /** Scheduled reactive power where several machines share a bus, pu of `base`. */
  readonly reactive?: Ratio | undefined
  readonly generator: Generator
  /** Absent: the field voltage stays. */
  readonly exciter?: Exciter | undefined
  /** `none`: the mechanical torque stays. */
  readonly governor: Governor | Degov | Degov1
}

/** Something that happens at a moment. */
export type NetworkEvent =
  | { readonly time: Seconds; readonly kind: 'trip-branch'; readonly branch: string }
  | { readonly time: Seconds; readonly kind: 'close-branch'; readonly branch: string }
  | { readonly time: Seconds; readonly kind: 'trip-machine'; readonly machine: string }
  /** Three-phase fault behind an impedance to ground, pu; `clear` takes it away. */
  | {
      readonly time: Seconds
      readonly kind: 'fault'
      readonly bus: string
      readonly resistance: Ratio
      readonly reactance: Ratio
    }
  | { readonly time: Seconds; readonly kind: 'clear'; readonly bus: string }
  /** The load's powers at its voltage in the power flow become these, pu of `base`. */
  | {
      readonly time: Seconds
      readonly kind: 'load'
      readonly load: string
      readonly active: Ratio
      readonly reactive: Ratio
    }

/** A network to be run. */
export interface NetworkCase {
  /** Nominal, Hz. */
  readonly frequency: Hertz
  /** VA. */
  readonly base: Watts
  readonly buses: Readonly<Record<string, NetworkBus>>
  readonly branches: Readonly<Record<string, NetworkBranch>>
  readonly loads: Readonly<Record<string, NetworkLoad>>
  readonly machines: Readonly<Record<string, NetworkMachine>>
  /** A source of fixed voltage behind this reactance, pu, at each slack bus without a machine. */
  readonly sourceReactance: Ratio
  /**
   * What governors give: `power` (default, as PSS/E), which at a speed makes the torque
   * (P − D Δω)/(1 + Δω); or `torque`, as in the common-frequency mode and some other programs.
   */
  readonly mechanical?: 'power' | 'torque' | undefined
  readonly events: readonly NetworkEvent[]
  readonly duration: Seconds
  /** 1-10 ms. */
  readonly step: Seconds
}

/** Curves of a machine, one value a step, the first at time 0. */
export interface MachineCurves {
  /** Rotor angle against the synchronous frame of the slack, rad. */
  readonly angle: Float64Array
  /** pu of nominal. */
  readonly speed: Float64Array
  /** Mechanical and electrical power, pu of the machine. */
  readonly mechanical: Float64Array
  readonly electrical: Float64Array
  /** Terminal voltage, pu; field voltage, pu. */
  readonly voltage: Float64Array
  readonly field: Float64Array
}

/** What a network does. */
export interface NetworkRun {
  readonly step: Seconds
  readonly machines: Readonly<Record<string, MachineCurves>>
  /** Voltage by bus, pu. */
  readonly voltages: Readonly<Record<string, Float64Array>>
  /** Active and reactive flow into a branch at either end, pu of `base`. */
  readonly flows: Readonly<
    Record<
      string,
      {
        readonly from: { readonly active: Float64Array; readonly reactive: Float64Array }
        readonly to: { readonly active: Float64Array; readonly reactive: Float64Array }
      }
    >
  >
  /**
   * Where the run ended early and why; curves end there. `unsolved`: no solution was found although
   * voltages were sound, which says nothing of the network but of its parameters.
   */
  readonly ended?: {
    readonly at: Seconds
    readonly because:
      | 'loss-of-synchronism'
      | 'voltage-collapse'
      | 'over-speed'
      | 'under-speed'
      | 'unsolved'
  }
}
