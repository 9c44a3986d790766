import { useEffect, useState } from 'react'
import type { Series } from '../../src/numeric/index.js'
import type { Answer, VariantKey } from '../twin/contract.js'
import { planners } from './planning.js'

export type SeriesByName = Readonly<Record<string, Series>>

interface Kept {
  readonly names: string
  readonly series: SeriesByName
}

/**
 * Hourly and daily series of a variant by name; the last ones stay until the new ones are there.
 * @returns undefined until the first have come; names that the plan has not are left out
 */
export function useSeries(
  variant: VariantKey,
  answer: Answer,
  names: readonly string[],
): SeriesByName | undefined {
  const [kept, keep] = useState<Kept>()
  const wanted = names.join('\n')
  useEffect(() => {
    if (wanted === '') return keep({ names: wanted, series: {} })
    let isWanted = true
    planners[variant]
      .call('series', { number: answer.number, names: wanted.split('\n') })
      .then((series) => isWanted && series && keep({ names: wanted, series }))
      .catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [variant, answer, wanted])
  return kept?.names === wanted ? kept.series : undefined
}
