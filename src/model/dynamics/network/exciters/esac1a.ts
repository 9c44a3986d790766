import { clamp, type ExciterEquations, leadLag } from '../equations.js'
import type { Esac1a } from '../exciter.js'
import { voltageAhead } from './rectifier.js'
import { alternatorField, alternatorSaturation, rectified } from './rotating.js'
import type { ExciterStart } from './start.js'

/**
 * Alternator with rotating rectifiers (IEEE 421.5 AC1A): transducer, lead-lag, regulator between VAMIN
 * and VAMAX, alternator TE dV_E/dt = V_R − V_FE with V_E ≥ 0, E_fd = V_E·F(KC I_fd/V_E), rate feedback
 * of V_FE.
 */
export function esac1a(e: Esac1a, start: ExciterStart): ExciterEquations {
  const saturation = alternatorSaturation(e)
  const alternator = voltageAhead(start.field, e.KC * start.fieldCurrent)
  const excitation = alternatorField(e, saturation, alternator, start.fieldCurrent)
  const error = excitation / e.KA
  const reference = start.voltage + error
  const back = e.TF > 0 ? e.KF / e.TF : 0
  return {
    times: [e.TR, e.TB, e.TA, e.TE, e.TF],
    start: [start.voltage, error, excitation, alternator, excitation],
    low: [-Infinity, -Infinity, e.VAMIN, 0, -Infinity],
    high: [Infinity, Infinity, e.VAMAX, Infinity, Infinity],
    field: (states, at, { fieldCurrent }) => rectified(e.KC, states[at + 3]!, fieldCurrent),
    rates({ states, rate }, at, { voltage, fieldCurrent }) {
      const regulator = states[at + 2]!
      const needed = alternatorField(e, saturation, states[at + 3]!, fieldCurrent)
      const asked = reference - states[at]! - back * (needed - states[at + 4]!)
      rate[at] = voltage - states[at]!
      rate[at + 1] = asked - states[at + 1]!
      rate[at + 2] = e.KA * leadLag(asked, states[at + 1]!, e.TC, e.TB) - regulator
      rate[at + 3] = clamp(regulator, e.VRMIN, e.VRMAX) - needed
      rate[at + 4] = needed - states[at + 4]!
    },
  }
}
