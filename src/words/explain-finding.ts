import { type Dimension, isDimension } from '../quantity/index.js'
import { dimensionWords } from './dimension.js'
import { findingWords } from './findings/index.js'
import { findingMeanings } from './findings/meanings.js'
import { roomWords } from './findings/rooms.js'
import type { Both, Language } from './language.js'
import type { ValueKind } from './say.js'

/** What a code means, without a case at hand: its values stand as `«name»`. */
export interface FindingExplanation {
  readonly title: string
  readonly message: string
  /** What mends it; '' where there is nothing to do. */
  readonly hint: string
  /** What stands behind it, in a sentence or two; '' where the message says it all. */
  readonly meaning: string
  /** Its values and what they are. */
  readonly values: readonly { readonly name: string; readonly kind: string }[]
}

/** Every code that a finding may have, in the order of the rooms. */
export const findingCodes: readonly string[] = Object.keys(findingWords)

/** A finding in general; undefined for a code that is none. */
export function explainFinding(code: string, lang: Language): FindingExplanation | undefined {
  const words = Object.hasOwn(findingWords, code) ? findingWords[code] : undefined
  if (words === undefined) return undefined
  const said = Object.fromEntries(Object.keys(words.values).map((key) => [key, placeholder(key)]))
  const raw = { path: paths[roomOf(code)] ?? 'sites.SITE', values: said }
  return {
    title: words.title[lang],
    // what a sentence computes from figures has none here
    message: words.message[lang](said, raw).replaceAll('?', '…'),
    hint: words.hint[lang](said, raw),
    meaning: findingMeanings[code]?.[lang] ?? '',
    values: Object.entries(words.values).map(([key, kind]) => ({
      name: inWords(key),
      kind: kindName(kind, lang),
    })),
  }
}

/** Where findings of a room come from, and when; undefined where there is no such room. */
export function roomOfFindings(
  room: string,
  lang: Language,
): { readonly name: string; readonly looksAt: string } | undefined {
  const words = Object.hasOwn(roomWords, room) ? roomWords[room] : undefined
  return words && { name: words.name[lang], looksAt: words.looksAt[lang] }
}

/** The room of a code: `cooling` of `cooling.not-held`. */
const roomOf = (code: string) => code.split('.')[0] ?? ''

/** A place in a scenario that the sentences of a room can name. */
const paths: Readonly<Record<string, string>> = { scenario: 'FIELD', finance: 'sites.site' }

/** `unitPower` reads `unit power`. */
const inWords = (key: string) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
const placeholder = (key: string) => `«${inWords(key)}»`

const otherKinds: Readonly<Record<Exclude<ValueKind, Dimension>, Both<string>>> = {
  accelerators: { en: 'a number of accelerators', ko: '가속기 수' },
  text: { en: 'a name or text', ko: '이름·글' },
  thing: { en: 'a kind of quantity', ko: '값의 종류' },
  gate: { en: 'a gate', ko: '관문' },
  date: { en: 'a day', ko: '날짜' },
  month: { en: 'a month', ko: '월' },
  days: { en: 'days', ko: '일수' },
  hours: { en: 'hours', ko: '시간 수' },
  number: { en: 'a number', ko: '숫자' },
}

function kindName(kind: ValueKind, lang: Language): string {
  return isDimension(kind) ? dimensionWords[kind][lang] : otherKinds[kind][lang]
}
