import { clamp, type ExciterEquations } from '../equations.js'
import type { Ac8b } from '../exciter.js'
import { saturated } from '../generators/saturation.js'
import { voltageAhead } from './rectifier.js'
import { alternatorField, alternatorSaturation, rectified } from './rotating.js'
import type { ExciterStart } from './start.js'

/**
 * Brushless alternator with a PID regulator (IEEE 421.5 AC8B): KPR + KIR/s + s KDR/(1 + s TDR) between
 * VPIDMIN and VPIDMAX, KA/(1 + s TA) between VRMIN and VRMAX, alternator as AC1A with
 * VEMIN ≤ V_E ≤ (VFEMAX − KD I_fd)/(KE + S(V_E)). The integral is held between the limits of the PID.
 */
export function ac8b(e: Ac8b, start: ExciterStart): ExciterEquations {
  const saturation = alternatorSaturation(e)
  const alternator = voltageAhead(start.field, e.KC * start.fieldCurrent)
  const excitation = alternatorField(e, saturation, alternator, start.fieldCurrent)
  // without an integral the error that is left moves the reference
  const error = e.KIR > 0 ? 0 : excitation / e.KA / e.KPR
  const reference = start.voltage + error
  const derivative = e.TDR > 0 ? e.KDR / e.TDR : 0
  return {
    times: [e.TR, 1, e.TDR, e.TA, e.TE],
    start: [start.voltage, e.KIR > 0 ? excitation / e.KA : 0, error, excitation, alternator],
    low: [-Infinity, e.VPIDMIN, -Infinity, e.VRMIN, e.VEMIN],
    high: [Infinity, e.VPIDMAX, Infinity, e.VRMAX, Infinity],
    field: (states, at, { fieldCurrent }) => rectified(e.KC, states[at + 4]!, fieldCurrent),
    rates({ states, rate, high }, at, { voltage, fieldCurrent }) {
      const off = reference - states[at]!
      const asked = e.KPR * off + states[at + 1]! + derivative * (off - states[at + 2]!)
      const ahead = states[at + 4]!
      const needed = alternatorField(e, saturation, ahead, fieldCurrent)
      const stiffness = e.KE + (ahead > 0 ? saturated(saturation, ahead) / ahead : 0)
      rate[at] = voltage - states[at]!
      rate[at + 1] = e.KIR * off
      rate[at + 2] = off - states[at + 2]!
      rate[at + 3] = e.KA * clamp(asked, e.VPIDMIN, e.VPIDMAX) - states[at + 3]!
      rate[at + 4] = states[at + 3]! - needed
      const ceiling = (e.VFEMAX - e.KD * fieldCurrent) / stiffness
      high[at + 4] = Math.max(e.VEMIN, ceiling)
    },
  }
}
