import type { Ratio, Seconds } from '../../../quantity/index.js'

/** Simplified exciter; parameters as in PSS/E. */
export interface Sexs {
  readonly model: 'SEXS'
  /** TA over TB. */
  readonly TATB: Ratio
  readonly TB: Seconds
  readonly K: Ratio
  readonly TE: Seconds
  readonly EMIN: Ratio
  readonly EMAX: Ratio
}

/** Static exciter fed from the terminals, IEEE type ST1; parameters as in PSS/E. */
export interface Exst1 {
  readonly model: 'EXST1'
  readonly TR: Seconds
  readonly VIMAX: Ratio
  readonly VIMIN: Ratio
  readonly TC: Seconds
  readonly TB: Seconds
  readonly KA: Ratio
  readonly TA: Seconds
  readonly VRMAX: Ratio
  readonly VRMIN: Ratio
  readonly KC: Ratio
  readonly KF: Ratio
  readonly TF: Seconds
}

/** Alternator with rotating rectifiers, IEEE type AC1A; parameters as in PSS/E. */
export interface Esac1a {
  readonly model: 'ESAC1A'
  readonly TR: Seconds
  readonly TB: Seconds
  readonly TC: Seconds
  readonly KA: Ratio
  readonly TA: Seconds
  readonly VAMAX: Ratio
  readonly VAMIN: Ratio
  readonly TE: Seconds
  readonly KF: Ratio
  readonly TF: Seconds
  readonly KC: Ratio
  readonly KD: Ratio
  readonly KE: Ratio
  readonly E1: Ratio
  readonly SE1: Ratio
  readonly E2: Ratio
  readonly SE2: Ratio
  readonly VRMAX: Ratio
  readonly VRMIN: Ratio
}

/** Brushless alternator with a digital PID regulator, IEEE type AC8B; parameters as in PSS/E. */
export interface Ac8b {
  readonly model: 'AC8B'
  readonly TR: Seconds
  readonly KPR: Ratio
  readonly KIR: Ratio
  readonly KDR: Ratio
  readonly TDR: Seconds
  readonly VPIDMAX: Ratio
  readonly VPIDMIN: Ratio
  readonly KA: Ratio
  readonly TA: Seconds
  readonly VRMAX: Ratio
  readonly VRMIN: Ratio
  readonly TE: Seconds
  readonly VFEMAX: Ratio
  readonly VEMIN: Ratio
  readonly KE: Ratio
  readonly KC: Ratio
  readonly KD: Ratio
  readonly E1: Ratio
  readonly SE1: Ratio
  readonly E2: Ratio
  readonly SE2: Ratio
}

/** What moves the field of a machine. */
export type Exciter = Sexs | Exst1 | Esac1a | Ac8b
