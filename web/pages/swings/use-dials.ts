import { useCallback, useEffect, useMemo, useState } from 'react'
import { setSetting } from '../../state/actions.js'
import { useApp } from '../../state/store.js'
import { type Dials, readDials, writeDials } from './dials.js'

/** Dials and what turns them. */
export interface TurnedDials {
  readonly dials: Dials
  /** A hand is on a dial: what it says is not in the link yet. */
  readonly isTurning: boolean
  readonly turn: (change: Partial<Dials>) => void
  /** The hand lets go: the link says what the dials say. */
  readonly rest: () => void
  /** Puts other dials in the place of all. */
  readonly put: (dials: Dials) => void
}

/** A dial that nobody lets go of rests by itself: not all that turns one has a pointer or a key, ms. */
const restsAfter = 600

/** Dials that stand in the link. */
export function useDials(): TurnedDials {
  const linked = useApp((state) => state.settings.dials ?? '')
  const [draft, setDraft] = useState<Dials | null>(null)
  const known = useMemo(() => readDials(linked), [linked])
  const put = useCallback((dials: Dials) => {
    setDraft(null)
    setSetting('case', '')
    setSetting('dials', writeDials(dials))
  }, [])
  useEffect(() => {
    if (!draft) return
    const timer = setTimeout(() => put(draft), restsAfter)
    return () => clearTimeout(timer)
  }, [draft, put])
  const dials = draft ?? known
  return {
    dials,
    isTurning: draft !== null,
    turn: (change) => setDraft({ ...dials, ...change }),
    rest: () => draft && put(draft),
    put,
  }
}
