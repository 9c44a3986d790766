import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { planners } from '../../state/planning.js'
import type { Planner, SwingsAsked, VariantKey } from '../../twin/contract.js'

/** What is asked of the planner that holds the plan of that number. */
type Asked<K extends Name> = Parameters<Planner[K]>[0]
type Name = 'swing' | 'spectrum'
type Answered<K extends Name> = NonNullable<Awaited<ReturnType<Planner[K]>>>

/** An answer and what it answers: it stays while a newer one is made. */
export interface Kept<K extends Name> {
  readonly wanted: Asked<K> | null
  readonly answer: Answered<K> | null
  readonly isFailed: boolean
}

/**
 * Asks a planner for runs one at a time: while one is under way the newest waits and those between are
 * dropped, so a slider leaves no queue behind it.
 * @param wanted what to run, by identity; null: nothing
 */
export function useRun<K extends Name>(
  name: K,
  variant: VariantKey,
  wanted: Asked<K> | null,
): Kept<K> {
  const [kept, keep] = useState<Kept<K>>({ wanted: null, answer: null, isFailed: false })
  const newest = useRef<Asked<K> | null>(null)
  const isBusy = useRef(false)
  const isThere = useRef(true)
  useEffect(() => {
    isThere.current = true
    return () => {
      isThere.current = false
    }
  }, [])
  const work = useCallback(async () => {
    isBusy.current = true
    while (newest.current !== null && isThere.current) {
      const mine = newest.current
      newest.current = null
      const call = planners[variant].call(name, mine as never) as Promise<Answered<K> | undefined>
      const answer = await call.catch(() => null)
      // undefined: the plan is another by now, and another run is on its way
      if (isThere.current && answer !== undefined) {
        // at once: an answer that waits behind fifty turns of a dial looks to React like an endless loop
        flushSync(() => keep({ wanted: mine, answer, isFailed: answer === null }))
      }
    }
    isBusy.current = false
  }, [name, variant])
  useEffect(() => {
    newest.current = wanted
    if (wanted !== null && !isBusy.current) void work()
  }, [wanted, work])
  return kept
}

/** Whether two askings are of the same moment in the same window, whatever the dials. */
export const isSameMoment = (one: SwingsAsked | null, other: SwingsAsked | null): boolean =>
  one?.site === other?.site && one?.moment === other?.moment && one?.window === other?.window
