import type { Ratio } from '../../../../quantity/index.js'
import type { Ieeeg1 } from '../../governor/ieeeg1.js'
import type { Tgov1 } from '../../governor/tgov1.js'
import { clamp, type GovernorEquations, leadLag } from '../equations.js'

/** TGOV1: droop and valve T1 between VMIN and VMAX, reheater (1 + s T2)/(1 + s T3), damping Dt. */
export function tgov1(g: Tgov1, power: Ratio): GovernorEquations {
  return {
    times: [g.T1, g.T3],
    start: [power, power],
    low: [g.VMIN, -Infinity],
    high: [g.VMAX, Infinity],
    power: (states, at, { speed }) =>
      leadLag(states[at]!, states[at + 1]!, g.T2, g.T3) - g.Dt * speed,
    rates({ states, rate }, at, { speed }) {
      rate[at] = power - speed / g.R - states[at]!
      rate[at + 1] = states[at]! - states[at + 1]!
    },
  }
}

/** IEEEG1: K(1 + s T2)/(1 + s T1), gate with rates UC..UO between PMIN and PMAX, four volumes of steam. */
export function ieeeg1(g: Ieeeg1, power: Ratio): GovernorEquations {
  const shares = [g.K1 + g.K2, g.K3 + g.K4, g.K5 + g.K6, g.K7 + g.K8] as const
  const gate = power / (shares[0] + shares[1] + shares[2] + shares[3])
  const none = [-Infinity, -Infinity, -Infinity, -Infinity]
  return {
    times: [g.T1, g.T3, g.T4, g.T5, g.T6, g.T7],
    start: [0, gate, gate, gate, gate, gate],
    low: [-Infinity, g.PMIN, ...none],
    high: [Infinity, g.PMAX, ...none.map((bound) => -bound)],
    power: (states, at) =>
      shares[0] * states[at + 2]! +
      shares[1] * states[at + 3]! +
      shares[2] * states[at + 4]! +
      shares[3] * states[at + 5]!,
    rates({ states, rate }, at, { speed }) {
      rate[at] = speed - states[at]!
      const seen = leadLag(speed, states[at]!, g.T2, g.T1)
      rate[at + 1] = clamp(gate - g.K * seen - states[at + 1]!, g.UC * g.T3, g.UO * g.T3)
      for (let volume = 2; volume < 6; volume++) {
        rate[at + volume] = states[at + volume - 1]! - states[at + volume]!
      }
    },
  }
}
