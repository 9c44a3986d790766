import { type ReactNode, useState } from 'react'
import type { Language } from '../../../src/words/index.js'
import { comparePageText } from '../compare.text.js'

/** The first of many, and a button that shows them all. */
export function Folded<T>({
  items,
  most,
  lang,
  children,
}: {
  items: readonly T[]
  most: number
  lang: Language
  children: (shown: readonly T[]) => ReactNode
}) {
  const [isAll, showAll] = useState(false)
  const isCut = !isAll && items.length > most
  return (
    <>
      {children(isCut ? items.slice(0, most) : items)}
      {isCut && (
        <button type="button" onClick={() => showAll(true)}>
          {comparePageText[lang].all(String(items.length))}
        </button>
      )}
    </>
  )
}
