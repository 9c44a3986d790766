/**
 * Korean particles, chosen by how the word before them ends when it is read aloud. Figures and
 * symbols are read as a Korean engineer reads them (`12 MW` 메가와트, `5 %` 퍼센트); Latin words by
 * the usual transcription (`rack` 랙, `grid` 그리드). A closing bracket or quote is looked through.
 */

type Ending = 'vowel' | 'rieul' | 'consonant'

/** 은/는: what the sentence is about. */
export const topic = (word: string): string => word + (endingOf(word) === 'vowel' ? '는' : '은')

/** 이/가: who or what does it. */
export const subject = (word: string): string => word + (endingOf(word) === 'vowel' ? '가' : '이')

/** 을/를: what it is done to. */
export const object = (word: string): string => word + (endingOf(word) === 'vowel' ? '를' : '을')

/** 과/와: one and another. */
export const and = (word: string): string => word + (endingOf(word) === 'vowel' ? '와' : '과')

/** 으로/로: by what, to where. */
export const by = (word: string): string => word + (endingOf(word) === 'consonant' ? '으로' : '로')

/** Units by their Korean reading, where the last letter alone would mislead. */
const readings: Readonly<Record<string, Ending>> = {
  '%': 'vowel',
  W: 'vowel',
  Wh: 'vowel',
  Hz: 'vowel',
  V: 'vowel',
  d: 'consonant',
  h: 'consonant',
  s: 'vowel',
  m: 'vowel',
  K: 'consonant',
  C: 'vowel',
  $: 'vowel',
  '₩': 'consonant',
}

/** Zero to nine: 영 일 이 삼 사 오 육 칠 팔 구. */
const digits: readonly Ending[] = [
  'consonant',
  'rieul',
  'vowel',
  'consonant',
  'vowel',
  'vowel',
  'consonant',
  'rieul',
  'rieul',
  'vowel',
]

function endingOf(word: string): Ending {
  const bare = word.replace(/\s*\([^()]*\)$/, '').replace(/[)\]}"'”’」』»…]+$/u, '')
  const last = bare.at(-1) ?? ''
  const code = last.charCodeAt(0)
  if (code >= 0xac00 && code <= 0xd7a3) {
    const final = (code - 0xac00) % 28
    return final === 0 ? 'vowel' : final === 8 ? 'rieul' : 'consonant'
  }
  const unit = /(?:^|[\d\s])[kMGTµnp]?(W|Wh|Hz|V|d|h|s|m|K|°C|%)$/.exec(bare)?.[1]
  if (unit !== undefined) return readings[unit.replace('°', '')] ?? 'vowel'
  if (last in readings && !/[A-Za-z]/.test(last)) return readings[last] ?? 'vowel'
  if (/\d/.test(last)) return endingOfNumber(bare)
  return /[A-Za-z]/.test(last) ? endingOfLatin(bare) : 'vowel'
}

/** `100` is 백, `1,000` 천, `20,000` 이만: zeros at the end are read as their place. */
function endingOfNumber(text: string): Ending {
  const zeros = /0+$/.exec(text.replaceAll(',', ''))?.[0].length ?? 0
  if (zeros > 0 && !/\.\d*$/.test(text)) return 'consonant'
  return digits[Number(text.at(-1))] ?? 'vowel'
}

/** Abbreviations letter by letter, words by sound. */
function endingOfLatin(text: string): Ending {
  const word = /[A-Za-z]+$/.exec(text)?.[0] ?? ''
  const last = word.at(-1) ?? ''
  if (word === word.toUpperCase()) {
    if (last === 'L' || last === 'R') return 'rieul'
    return last === 'M' || last === 'N' ? 'consonant' : 'vowel'
  }
  if (/l$|le$/i.test(word)) return 'rieul'
  return /[mn]$|ng$|[aeiou](?:ck|[kpt])$/i.test(word) ? 'consonant' : 'vowel'
}
