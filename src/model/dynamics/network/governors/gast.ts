import type { Ratio } from '../../../../quantity/index.js'
import type { Gast } from '../../governor/gast.js'
import type { GovernorEquations } from '../equations.js'

/**
 * GAST: the lower of droop and temperature limit AT + KT(AT − exhaust) moves the valve T1 between VMIN
 * and VMAX; fuel T2 makes the power, exhaust follows it with T3; damping Dt.
 */
export function gast(g: Gast, power: Ratio): GovernorEquations {
  return {
    times: [g.T1, g.T2, g.T3],
    start: [power, power, power],
    low: [g.VMIN, -Infinity, -Infinity],
    high: [g.VMAX, Infinity, Infinity],
    power: (states, at, { speed }) => states[at + 1]! - g.Dt * speed,
    rates({ states, rate }, at, { speed }) {
      const hot = g.AT + g.KT * (g.AT - states[at + 2]!)
      rate[at] = Math.min(power - speed / g.R, hot) - states[at]!
      rate[at + 1] = states[at]! - states[at + 1]!
      rate[at + 2] = states[at + 1]! - states[at + 2]!
    },
  }
}
