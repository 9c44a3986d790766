import type { ExciterEquations } from '../equations.js'
import type { Sexs } from '../exciter.js'
import type { ExciterStart } from './start.js'

/** (1 + s TA)/(1 + s TB) on the error of voltage, then K/(1 + s TE) between EMIN and EMAX. */
export function sexs({ TATB, TB, K, TE, EMIN, EMAX }: Sexs, start: ExciterStart): ExciterEquations {
  const reference = start.voltage + start.field / K
  const lead = TB > 0 ? TATB : 1
  return {
    times: [TB, TE],
    start: [start.field / K, start.field],
    low: [-Infinity, EMIN],
    high: [Infinity, EMAX],
    field: (states, at) => states[at + 1]!,
    rates({ states, rate }, at, { voltage }) {
      const error = reference - voltage
      const state = states[at]!
      rate[at] = error - state
      rate[at + 1] = K * (state + (error - state) * lead) - states[at + 1]!
    },
  }
}
