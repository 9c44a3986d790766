import type { Ratio } from '../../../../quantity/index.js'

/** What a machine in equilibrium asks of its exciter. */
export interface ExciterStart {
  readonly voltage: Ratio
  readonly field: Ratio
  readonly fieldCurrent: Ratio
}
