import type { Language } from '../../../src/words/index.js'
import { wholeCount } from '../../../src/words/index.js'
import { Working } from '../../content/working.js'
import type { Study } from '../../state/use-study.js'
import type { Refusal } from '../../twin/contract.js'
import { studyText } from './study-text.js'

/** A study that is not there yet: how far it is, that it was stopped, or why it failed. */
export function Studying<R extends object>({
  study,
  say,
  onStop,
  lang,
}: {
  study: Study<R | Refusal>
  /** How far it is, in words. */
  say: (done: string, all: string) => string
  onStop: () => void
  lang: Language
}) {
  const text = studyText[lang]
  if (study.kind === 'working') {
    const { done, all } = study.progress ?? {}
    const said =
      done !== undefined && all !== undefined ? say(wholeCount(done), wholeCount(all)) : undefined
    return <Working progress={study.progress} lang={lang} onStop={onStop} {...(said && { said })} />
  }
  if (study.kind === 'stopped') return <p role="status">{text.stopped}</p>
  if (study.kind === 'failed') return <p className="bad">{text.failed(study.reason)}</p>
  return null
}

/** The result of a study that is done; undefined until then, and where the scenario was refused. */
export function resultOf<R extends object>(study: Study<R | Refusal>): R | undefined {
  if (study.kind !== 'done') return undefined
  const { result } = study
  return 'ok' in result && result.ok === false ? undefined : (result as R)
}
