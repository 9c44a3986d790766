import type { Both } from './language.js'

/** What keys are called. */
export type KeyWords = ReadonlyMap<string, Both<string>>

/** Reads lines `key: English | Korean`. */
export function wordsOf(lines: string): KeyWords {
  return new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [, key = '', en = '', ko = ''] = /^(\w+): (.+) \| (.+)$/.exec(line) ?? []
        return [key, { en, ko }]
      }),
  )
}
