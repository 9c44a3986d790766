import { type KeyboardEvent, useState } from 'react'
import type { Language } from '../../src/words/index.js'

/** Says to a screen reader how to go through the marks of a chart. */
export const markKeys: Readonly<Record<Language, string>> = {
  en: 'Arrow keys go from one to the next, Enter explains it, Escape leaves it.',
  ko: '화살표 키로 다음 항목, Enter로 설명, Esc로 선택 해제.',
}

/** The mark under the pointer or the arrow keys; null: none. */
export interface Marked {
  readonly mark: number | null
  readonly setMark: (mark: number | null) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/**
 * Arrow keys through the marks of a chart in their order.
 * @param count   of marks
 * @param onEnter what Enter does with the mark that is chosen
 */
export function useMarks(count: number, onEnter: (mark: number) => void): Marked {
  const [chosen, setMark] = useState<number | null>(null)
  const mark = chosen !== null && chosen < count ? chosen : null
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextMark(event.key, mark, count)
    if (next !== undefined) setMark(next)
    else if (event.key === 'Enter' && mark !== null) onEnter(mark)
    else if (event.key === 'Escape' && mark !== null) setMark(null)
    else return
    event.preventDefault()
  }
  return { mark, setMark, onKeyDown }
}

/** The mark that a key leads to; undefined where the key leads nowhere. */
export function nextMark(key: string, mark: number | null, count: number): number | undefined {
  if (count === 0) return undefined
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return mark === null ? 0 : Math.min(last, mark + 1)
    case 'ArrowUp':
    case 'ArrowLeft':
      return mark === null ? last : Math.max(0, mark - 1)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return undefined
  }
}
