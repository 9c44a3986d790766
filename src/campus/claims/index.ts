import type { LoadedScenario } from '../../scenario/index.js'
import type { Plan } from '../plan-type.js'
import type { JudgedClaim } from './contract.js'
import { judgeClaim } from './judge.js'

export type {
  ClaimVerdict,
  JudgedClaim,
  JudgedCondition,
  TwinFigure,
  UnknownReason,
} from './contract.js'

/**
 * Every claim of a scenario against its plan.
 * @param asOf epoch seconds: claims said later are left out, readings known later stay unknown
 */
export function judgeClaims(
  { scenario }: Pick<LoadedScenario, 'scenario'>,
  plan: Plan,
  asOf?: number,
): Readonly<Record<string, JudgedClaim>> {
  const out: Record<string, JudgedClaim> = {}
  for (const [id, claim] of Object.entries(scenario.claims)) {
    const isLater = asOf !== undefined && claim.asOf !== undefined && claim.asOf > asOf
    if (!isLater) out[id] = judgeClaim(claim, { scenario, plan }, asOf)
  }
  return out
}
