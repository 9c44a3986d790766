import { useEffect, useState } from 'react'
import type { Language } from '../../../src/words/index.js'
import { shippedNames, shippedText } from '../../state/library.js'
import { open } from '../../state/planning.js'
import { useApp } from '../../state/store.js'
import { comparePageText } from '../compare.text.js'

/** What may stand beside A: what it was before, or a scenario that is shipped. */
export function ChooseB({ lang }: { lang: Language }) {
  const text = comparePageText[lang]
  const { base, question, past } = useApp((state) => state.variants.a)
  const shipped = useShipped(base)
  const isEdited = shipped !== undefined && shipped !== question.source.text
  const last = past.at(-1)
  const choose = async (name: string) => {
    const found = await shippedText(name)
    if (found !== undefined) open('b', name, { text: found, files: {} })
  }
  return (
    <div className="empty-state">
      <p>{text.none}</p>
      <p>
        <b>{text.choose}</b>
      </p>
      {isEdited && base !== null && (
        <p>
          <button
            type="button"
            className="primary"
            onClick={() => open('b', base, { ...question.source, text: shipped })}
          >
            {text.before(base)}
          </button>
        </p>
      )}
      {last && last.source.text !== question.source.text && (
        <p>
          <button type="button" onClick={() => open('b', null, last.source)}>
            {text.undo}
          </button>
        </p>
      )}
      <p className="faint">{text.shipped}</p>
      <p className="filter centred">
        {shippedNames
          .filter((name) => name !== base || isEdited)
          .map((name) => (
            <button key={name} type="button" onClick={() => void choose(name)}>
              {name}
            </button>
          ))}
      </p>
    </div>
  )
}

/** The shipped text that A began as; undefined: none, or not here yet. */
function useShipped(base: string | null): string | undefined {
  const [kept, keep] = useState<{ base: string; text: string | undefined }>()
  useEffect(() => {
    let isWanted = true
    if (base !== null) void shippedText(base).then((text) => isWanted && keep({ base, text }))
    return () => {
      isWanted = false
    }
  }, [base])
  return kept && kept.base === base ? kept.text : undefined
}
