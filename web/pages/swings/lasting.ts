import type { Verdict } from '../../../src/model/dynamics/index.js'
import { figure, type Language } from '../../../src/words/index.js'
import { benchText } from './bench-text.js'

/** For how long a frequency may stand at its bound: `for 12 s`, `instantaneous`; else empty. */
export function lastingOf(
  { quantity, at }: Pick<Verdict, 'quantity' | 'at'>,
  lang: Language,
): string {
  if (quantity !== 'frequency' || at === undefined) return ''
  const text = benchText[lang]
  return at === 0 ? text.instant : text.during(figure(at, 'duration', lang))
}
