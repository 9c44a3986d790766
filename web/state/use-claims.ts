import { useEffect, useState } from 'react'
import type { JudgedClaim } from '../../src/campus/index.js'
import type { Answer, VariantKey } from '../twin/contract.js'
import { planner } from './planning.js'

/** Claims of a variant's plan, judged; undefined until they are. */
export function useClaims(
  variant: VariantKey,
  answer: Answer,
): Readonly<Record<string, JudgedClaim>> | undefined {
  const [claims, keep] = useState<Readonly<Record<string, JudgedClaim>>>()
  useEffect(() => {
    let isWanted = true
    planner
      .call('claims', { variant })
      .then((judged) => isWanted && keep(answer && judged))
      .catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [variant, answer])
  return claims
}
