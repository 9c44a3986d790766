import type { Currency } from '../quantity/index.js'
import type { FindingWords, Raw, Rendered, Said } from './finding.js'
import { findingWords } from './findings/index.js'
import type { Language } from './language.js'
import { say } from './say.js'

/** What is wrong, and what to do about it. */
export interface RenderedFinding {
  readonly message: string
  readonly hint: string
}

/**
 * A finding in words. A code without words is shown with its values; nothing is thrown.
 * @param currency of the scenario's money; a value `currency` of the finding goes before it
 */
export function renderFinding(
  finding: Rendered,
  lang: Language,
  currency?: Currency | undefined,
): RenderedFinding {
  const { code, path, values } = finding
  const words = Object.hasOwn(findingWords, code) ? findingWords[code] : undefined
  if (!words) return { message: bare(finding), hint: '' }
  const said = saidValues(words, values, lang, (values.currency as Currency) ?? currency)
  const raw: Raw = { path, values }
  return { message: words.message[lang](said, raw), hint: words.hint[lang](said, raw) }
}

/** A few words on a code, for headings; the code itself where there are none. */
export function findingTitle(code: string, lang: Language): string {
  return Object.hasOwn(findingWords, code) ? (findingWords[code]?.title[lang] ?? code) : code
}

function saidValues(
  words: FindingWords,
  values: Raw['values'],
  lang: Language,
  currency: Currency | undefined,
): Said<string> {
  return Object.fromEntries(
    Object.entries(words.values).map(([key, kind]) => {
      const value = values[key]
      return [key, value === undefined ? '?' : say(value, kind, lang, currency)]
    }),
  )
}

function bare({ code, values }: Rendered): string {
  const parts = Object.entries(values).map(([key, value]) => `${key} ${value}`)
  return parts.length === 0 ? code : `${code}: ${parts.join(', ')}`
}
