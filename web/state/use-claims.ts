import { useEffect, useState } from 'react'
import type { JudgedClaim } from '../../src/campus/index.js'
import type { Answer, VariantKey } from '../twin/contract.js'
import { planners } from './planning.js'

/** Claims of a variant's plan, judged; undefined until they are, or where there is no plan. */
export function useClaims(
  variant: VariantKey,
  answer: Answer | null,
): Readonly<Record<string, JudgedClaim>> | undefined {
  const [claims, keep] = useState<Readonly<Record<string, JudgedClaim>>>()
  useEffect(() => {
    if (!answer) return keep(undefined)
    let isWanted = true
    planners[variant]
      .call('claims', { number: answer.number })
      .then((judged) => isWanted && judged && keep(judged))
      .catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [variant, answer])
  return claims
}
