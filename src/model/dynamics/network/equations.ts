import type { Ratio, Seconds } from '../../../quantity/index.js'

/** What the parts of a machine tell each other at one instant; per unit of the machine's rating. */
export interface Signals {
  /** Current into the network, real and imaginary part in the frame of the network. */
  currentReal: Ratio
  currentImaginary: Ratio
  /** Terminal voltage, magnitude. */
  voltage: Ratio
  /** Power at the terminals, and torque in the air gap. */
  electrical: Ratio
  torque: Ratio
  mechanical: Ratio
  /** Field current as PSS/E's XADIFD, 1 at nominal voltage without load; and field voltage. */
  fieldCurrent: Ratio
  field: Ratio
  /** Speed off nominal, and its change, pu/s. */
  speed: Ratio
  acceleration: Ratio
  /** What left the dead time of the engine. */
  delayed: Ratio
  /** Time from the last accepted step to this instant. */
  elapsed: Seconds
}

/**
 * Equations time · dx/dt = rate(x), rate 0 where the time is 0, each state held between its bounds
 * without winding up. `start` is where they stand still.
 */
export interface Equations {
  readonly times: readonly Seconds[]
  readonly start: readonly number[]
  /** Bounds that do not move; absent: none. */
  readonly low?: readonly number[]
  readonly high?: readonly number[]
}

/** Where a part of a machine reads its states and writes their rates. */
export interface Rows {
  /** States of the whole network; a part's own begin at `at`. */
  readonly states: Float64Array
  readonly rate: Float64Array
  /** Bounds, for those that move. */
  readonly low: Float64Array
  readonly high: Float64Array
}

/** A synchronous machine: its first two states are rotor angle (rad) and speed off nominal (pu). */
export interface GeneratorEquations extends Equations {
  /** Twice the inertia, s, and torque per speed. */
  readonly inertia: Seconds
  readonly damping: Ratio
  /** Field voltage at the start. */
  readonly fieldStart: Ratio
  /** Current, voltage, power, torque and field current for a voltage at the terminals. */
  solve(states: Float64Array, at: number, real: Ratio, imaginary: Ratio, signals: Signals): void
  /** Rates of the fluxes: all but the first two. */
  rates(rows: Rows, at: number, signals: Signals): void
}

/** What moves the field. */
export interface ExciterEquations extends Equations {
  field(states: Float64Array, at: number, signals: Signals): Ratio
  rates(rows: Rows, at: number, signals: Signals): void
}

/** What moves the fuel. */
export interface GovernorEquations extends Equations {
  power(states: Float64Array, at: number, signals: Signals): Ratio
  rates(rows: Rows, at: number, signals: Signals): void
  /** Dead time between fuel and power. */
  readonly dead?: {
    readonly time: Seconds
    readonly start: number
    input(states: Float64Array, at: number, signals: Signals): number
  }
  /** Told each step that was accepted. */
  accept?(states: Float64Array, at: number): void
}

/** Output of (1 + s T1)/(1 + s T2) with the state of the lag; a lag of 0 lets everything through. */
export function leadLag(input: number, state: number, lead: Seconds, lag: Seconds): number {
  return lag > 0 ? state + (input - state) * (lead / lag) : input
}

/** A value held between bounds. */
export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value
}
