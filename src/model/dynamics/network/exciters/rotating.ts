import type { Ratio } from '../../../../quantity/index.js'
import { type Saturation, saturated, saturationThrough } from '../generators/saturation.js'
import { rectifierShare } from './rectifier.js'

/** Parameters of an alternator with rotating rectifiers, as several exciters of PSS/E share them. */
export interface RotatingParameters {
  readonly KC: Ratio
  readonly KD: Ratio
  readonly KE: Ratio
  readonly E1: Ratio
  readonly SE1: Ratio
  readonly E2: Ratio
  readonly SE2: Ratio
}

/** Saturation of the alternator. */
export function alternatorSaturation({ E1, SE1, E2, SE2 }: RotatingParameters): Saturation {
  if (SE1 === 0 && SE2 === 0) return { knee: 0, gain: 0 }
  return saturationThrough({ at: E1, factor: SE1 }, { at: E2, factor: SE2 })
}

/** Field the alternator needs for a voltage: V_E (KE + S(V_E)) + KD·I_fd. */
export function alternatorField(
  { KE, KD }: RotatingParameters,
  saturation: Saturation,
  voltage: Ratio,
  fieldCurrent: Ratio,
): Ratio {
  return KE * voltage + saturated(saturation, voltage) + KD * fieldCurrent
}

/** Field voltage of the machine behind the rectifiers. */
export function rectified(KC: Ratio, voltage: Ratio, fieldCurrent: Ratio): Ratio {
  if (!(voltage > 0)) return 0
  return voltage * rectifierShare((KC * fieldCurrent) / voltage)
}
