import { clamp, type ExciterEquations, leadLag } from '../equations.js'
import type { Exst1 } from '../exciter.js'
import type { ExciterStart } from './start.js'

/**
 * Bus-fed static exciter. Its ceiling goes with the terminal voltage, less the drop of the rectifier:
 * V·VRMIN − KC·I_fd ≤ E_fd ≤ V·VRMAX − KC·I_fd. The rate feedback sees the regulator ahead of the
 * ceiling, as in PSS/E, and the regulator's own lag is not held by it.
 */
export function exst1(e: Exst1, start: ExciterStart): ExciterEquations {
  const error = start.field / e.KA
  const reference = start.voltage + error
  const back = e.TF > 0 ? e.KF / e.TF : 0
  return {
    times: [e.TR, e.TB, e.TA, e.TF],
    start: [start.voltage, error, start.field, start.field],
    field(states, at, { voltage, fieldCurrent }) {
      const drop = e.KC * fieldCurrent
      return clamp(states[at + 2]!, voltage * e.VRMIN - drop, voltage * e.VRMAX - drop)
    },
    rates({ states, rate }, at, { voltage }) {
      const regulator = states[at + 2]!
      const feedback = back * (regulator - states[at + 3]!)
      const asked = clamp(reference - states[at]! - feedback, e.VIMIN, e.VIMAX)
      rate[at] = voltage - states[at]!
      rate[at + 1] = asked - states[at + 1]!
      rate[at + 2] = e.KA * leadLag(asked, states[at + 1]!, e.TC, e.TB) - regulator
      rate[at + 3] = regulator - states[at + 3]!
    },
  }
}
