import { useEffect, useState } from 'react'
import type { Series } from '../../src/numeric/index.js'
import type { Answer, VariantKey } from '../twin/contract.js'
import { planner } from './planning.js'

export type SeriesByName = Readonly<Record<string, Series>>

interface Kept {
  readonly answer: Answer
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
    let isWanted = true
    const names = wanted === '' ? [] : wanted.split('\n')
    planner
      .call('series', { variant, names })
      .then((series) => isWanted && keep({ answer, names: wanted, series }))
      .catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [variant, answer, wanted])
  return kept?.names === wanted ? kept.series : undefined
}
