import type { LimitQuantity } from '../../../scenario/index.js'
import type { Verdict } from '../contract.js'
import { stepWindow, type Trial, type TrialResult } from './trial.js'

/** Why a run does not hold. */
export interface Breach {
  /** A limit that decides, the step that machines accept, a frequency that ran away, or load that relays shed. */
  readonly cause: 'limit' | 'step' | 'collapse' | 'shedding'
  /** Key of the limit and what it bounds; absent for any other cause. */
  readonly limit?: string
  readonly quantity?: LimitQuantity
  /** In the unit of the quantity, W for a step; absent where nothing is measured. */
  readonly value?: number
  readonly bound?: number
  readonly window?: Verdict['window']
}

/**
 * All that keeps a run from holding; empty for one that holds.
 * @param lost a unit was lost on the way: then shedding is what that is met with, and no breach
 */
export function breachesOf(
  { tied, stepAccepted }: Trial,
  { verdicts, rise, run }: TrialResult,
  lost: boolean,
): readonly Breach[] {
  const breaches: Breach[] = verdicts
    .filter(({ holds, decides }) => decides && !holds)
    .map(({ limit, quantity, value, bound, window }) => ({
      cause: 'limit' as const,
      ...{ limit, quantity, value, bound },
      ...(window !== undefined && { window }),
    }))
  if (!tied && stepAccepted !== null && rise > stepAccepted) {
    breaches.push({ cause: 'step', value: rise, bound: stepAccepted, window: stepWindow })
  }
  if (run.lostAt !== undefined) breaches.push({ cause: 'collapse' })
  if (!lost && run.events.length > 0) breaches.push({ cause: 'shedding' })
  return breaches
}
