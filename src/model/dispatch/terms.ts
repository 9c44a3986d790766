import type { Count, Joules, Watts } from '../../quantity/index.js'
import type { Stretch } from './layout.js'
import type { DispatchState } from './problem.js'

/** Within the program power is in MW and energy in MWh, so that its numbers are of one size. */
export const megawatt = 1e6
export const megawattHour = 3.6e9

/** How a stretch begins and ends, and what earlier stretches left behind. */
export interface Terms {
  /** Absent: the stretch closes on itself, its last hour is before its first. */
  readonly begin?: DispatchState | undefined
  /** Least energy at the end, by battery; absent: free. */
  readonly endEnergy?: readonly Joules[] | undefined
  /** By charge and month of the stretch: highest import so far, and what is billed anyway. */
  readonly peakSoFar?: readonly (readonly Watts[])[] | undefined
  readonly billedSoFar?: readonly (readonly Watts[])[] | undefined
  /** Months by whose price a rise of the peak of a month is counted beyond the stretch. */
  readonly later?: readonly (readonly number[])[] | undefined
  /** Budget of each cap by period; a period is a set of hours of the stretch. */
  readonly budgets: readonly Budget[]
  /** Months that have columns, so that stretches have one shape. */
  readonly months?: Count | undefined
}

/** What a cap leaves for some hours of the stretch. */
export interface Budget {
  readonly cap: Count
  readonly stretch: Stretch
  readonly amount: number
}
