import type { GeneratorEquations } from '../equations.js'
import type { Gencls } from '../generator.js'

/**
 * Classical machine: a voltage of fixed size behind the transient impedance, turning with the rotor.
 * H = 0 is an infinite bus, as PSS/E has it: its angle stays.
 * @param terminal voltage and current at the start, pu of the machine, frame of the network
 */
export function classicalMachine(
  { H, D, Ra, Xdp }: Gencls,
  terminal: {
    readonly voltage: readonly [number, number]
    readonly current: readonly [number, number]
  },
): GeneratorEquations {
  const { voltage, current } = terminal
  const real = voltage[0] + Ra * current[0] - Xdp * current[1]
  const imaginary = voltage[1] + Ra * current[1] + Xdp * current[0]
  const behind = Math.hypot(real, imaginary)
  const size = Ra * Ra + Xdp * Xdp
  const inertia = H > 0 ? 2 * H : Infinity
  return {
    inertia,
    damping: D,
    fieldStart: behind,
    times: [H > 0 ? 1 : Infinity, inertia],
    start: [Math.atan2(imaginary, real), 0],
    solve(states, at, voltageReal, voltageImaginary, signals) {
      const innerReal = behind * Math.cos(states[at]!)
      const innerImaginary = behind * Math.sin(states[at]!)
      const dropReal = innerReal - voltageReal
      const dropImaginary = innerImaginary - voltageImaginary
      const currentReal = (dropReal * Ra + dropImaginary * Xdp) / size
      const currentImaginary = (dropImaginary * Ra - dropReal * Xdp) / size
      signals.currentReal = currentReal
      signals.currentImaginary = currentImaginary
      signals.voltage = Math.hypot(voltageReal, voltageImaginary)
      signals.electrical = voltageReal * currentReal + voltageImaginary * currentImaginary
      signals.torque = innerReal * currentReal + innerImaginary * currentImaginary
      signals.fieldCurrent = behind
    },
    rates() {},
  }
}
