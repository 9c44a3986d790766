import { useCallback, useEffect, useState } from 'react'
import type { Progress, Student } from '../twin/contract.js'
import { type Remote, Stopped } from '../twin/remote.js'

/** How a study stands. */
export type Study<R> =
  | { readonly kind: 'none' }
  /** Under way; null: nothing said yet. */
  | { readonly kind: 'working'; readonly progress: Progress | null }
  | { readonly kind: 'done'; readonly result: R }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly reason: string }

type Argument<K extends keyof Student> = Parameters<Student[K]>[0]
type Result<K extends keyof Student> = Awaited<ReturnType<Student[K]>>

/** What is kept: the question together with how it stands. */
interface Kept<K extends keyof Student> {
  readonly wanted: Argument<K> | null
  readonly study: Study<Result<K>>
}

const none = { kind: 'none' } as const

/**
 * Asks the studying worker; another `wanted` (by identity) ends the study before it, and an answer
 * to an older question is never returned for a newer one.
 * @param wanted what to study; null: nothing
 * @returns how the study stands, and what ends it
 */
export function useStudy<K extends keyof Student & string>(
  student: Remote<Student>,
  name: K,
  wanted: Argument<K> | null,
): readonly [study: Study<Result<K>>, stop: () => void] {
  const [kept, keep] = useState<Kept<K>>({ wanted: null, study: none })
  useEffect(() => {
    if (wanted === null) return
    let isWanted = true
    let isWorking = true
    const tell = (study: Study<Result<K>>) => isWanted && keep({ wanted, study })
    const answer = student.call(name, wanted as never, (progress) =>
      tell({ kind: 'working', progress }),
    ) as unknown as Promise<Result<K>>
    answer
      .then((result) => tell({ kind: 'done', result }))
      .catch((error: unknown) =>
        tell(
          error instanceof Stopped
            ? { kind: 'stopped' }
            : { kind: 'failed', reason: error instanceof Error ? error.message : String(error) },
        ),
      )
      .finally(() => {
        isWorking = false
      })
    return () => {
      isWanted = false
      if (isWorking) student.stop()
    }
  }, [student, name, wanted])
  const stop = useCallback(() => student.stop(), [student])
  if (wanted === null) return [none, stop]
  return [kept.wanted === wanted ? kept.study : { kind: 'working', progress: null }, stop]
}
