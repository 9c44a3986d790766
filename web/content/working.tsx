import { explainText, type Language, stageName } from '../../src/words/index.js'
import type { Progress } from '../twin/contract.js'
import '../style/working.css'
import { shellText } from '../words/shell-text.js'

const stop: Readonly<Record<Language, string>> = { en: 'Stop', ko: '중지' }

/** A study under way: what it does, how far it is, and a button that ends it. */
export function Working({
  progress,
  lang,
  onStop,
  said: own,
}: {
  progress: Progress | null
  /** How far it is; absent: in the words of what weighs inputs. */
  said?: string
  lang: Language
  onStop: () => void
}) {
  const { stage, done, all } = progress ?? {}
  const said =
    own ??
    (done !== undefined && all !== undefined
      ? explainText(lang).progress(String(done), String(all))
      : stage === undefined
        ? shellText[lang].planning
        : `${stageName(stage, lang)}…`)
  return (
    <div className="working">
      <p role="status">{said}</p>
      <progress aria-label={said} {...(done !== undefined && { value: done, max: all ?? 1 })} />
      <button type="button" onClick={onStop}>
        {stop[lang]}
      </button>
    </div>
  )
}
