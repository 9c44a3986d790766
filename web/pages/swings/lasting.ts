import type { Verdict } from '../../../src/model/dynamics/index.js'
import { figure, type Language } from '../../../src/words/index.js'
import { benchText } from './bench-text.js'

/** For how long a frequency may stand at its bound: `for 12 s`, `instantaneous`; else empty. */
export function lastingOf(
  { quantity, at, window }: Pick<Verdict, 'quantity' | 'at' | 'window'>,
  lang: Language,
): string {
  const lasting = at ?? window
  if (quantity !== 'frequency' || lasting === undefined) return ''
  const text = benchText[lang]
  return lasting === 0 ? text.instant : text.during(figure(lasting, 'duration', lang))
}
