import type { PlannedMoment } from '../../../src/campus/index.js'
import type { Language } from '../../../src/words/index.js'
import { swingsText } from '../swings.text.js'

/** A verdict in its colour; where nothing breaks and no limit decides, it says so. */
export function VerdictWord({
  moment,
  holds,
  word,
  lang,
}: {
  moment: PlannedMoment
  holds: boolean
  word: string
  lang: Language
}) {
  if (holds && !moment.judged) return swingsText[lang].undecidedWord
  return <span className={holds ? 'verdict-holds' : 'verdict-breaks'}>{word}</span>
}
