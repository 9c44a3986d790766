import { civilOf, formatDate, type Language, parseDate } from '../quantity/index.js'

const months =
  'January February March April May June July August September October November December'.split(' ')

/** A month by its number, 1 to 12: `July`, `7월`. */
export function monthName(month: number, lang: Language): string {
  return lang === 'ko' ? `${month}월` : (months[month - 1] ?? String(month))
}

/** The same in three letters; Korean is short already. */
export function monthShort(month: number, lang: Language): string {
  return lang === 'ko' ? `${month}월` : monthName(month, lang).slice(0, 3)
}

/** Seconds since 1970 of an ISO day; undefined when it is none. */
export function epochOfDay(day: string): number | undefined {
  const read = parseDate(day)
  return read.ok ? read.value : undefined
}

/**
 * A day in a sentence: `14 September 2024`, `2024년 9월 14일`; without its year where the reader
 * has it from the words before.
 */
export function dayInWords(epoch: number, lang: Language, withYear = true): string {
  if (lang === 'ko') return formatDate(epoch, { lang, precision: withYear ? 'day' : 'short' })
  const { year, month, day } = civilOf(epoch)
  return `${day} ${monthName(month, lang)}${withYear ? ` ${year}` : ''}`
}

/** A day in a line of figures: `12 Aug 2024`, `2024년 8월 12일`. */
export function dayInLine(epoch: number, lang: Language): string {
  if (lang === 'ko') return formatDate(epoch, { lang })
  return `${formatDate(epoch, { precision: 'short' })} ${civilOf(epoch).year}`
}

/** A month with its year: `May 2025`, `2025년 5월`. */
export function monthInWords(epoch: number, lang: Language): string {
  const { year, month } = civilOf(epoch)
  return lang === 'ko' ? `${year}년 ${month}월` : `${monthName(month, lang)} ${year}`
}

/** A stretch by its months: `from July to September 2024`, `2024년 7월부터 9월까지`. */
export function monthsInWords(from: number, to: number, lang: Language): string {
  const first = civilOf(from)
  const last = civilOf(to)
  const sameYear = first.year === last.year
  if (sameYear && first.month === last.month) {
    return lang === 'ko' ? monthInWords(from, lang) : `in ${monthInWords(from, lang)}`
  }
  if (lang === 'ko') {
    const end = sameYear ? `${last.month}월` : monthInWords(to, lang)
    return `${monthInWords(from, lang)}부터 ${end}까지`
  }
  const begin = sameYear ? monthName(first.month, lang) : monthInWords(from, lang)
  return `from ${begin} to ${monthInWords(to, lang)}`
}
