import { civilOf } from './calendar.js'
import type { DatePrecision } from './date.js'
import type { EpochSeconds } from './units.js'

export type Language = 'en' | 'ko'

export interface DateStyle {
  /** default `en` */
  lang?: Language
  /** default `day`; `short` is a day without its year */
  precision?: DatePrecision | 'short'
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/**
 * A date for people: `2024-09-14`, `14 Sep`, `Sep 2024`; in Korean `2024년 9월 14일`, `9월 14일`,
 * `2024년 9월`. All but `short` are read back by parseDate.
 * @throws RangeError when epoch is not a date
 */
export function formatDate(epoch: EpochSeconds, style: DateStyle = {}): string {
  const { lang = 'en', precision = 'day' } = style
  const { year, month, day, hour, minute } = civilOf(epoch)
  if (Number.isNaN(year)) throw new RangeError(`not a date: ${epoch}`)
  const quarter = Math.ceil(month / 3)
  if (lang === 'ko') {
    const date = `${year}년 ${month}월 ${day}일`
    if (precision === 'hour') return `${date} ${hour}시${minute ? ` ${minute}분` : ''}`
    if (precision === 'short') return `${month}월 ${day}일`
    if (precision === 'month') return `${year}년 ${month}월`
    if (precision === 'quarter') return `${year}년 ${quarter}분기`
    return precision === 'year' ? `${year}년` : date
  }
  const date = `${year}-${twoDigits(month)}-${twoDigits(day)}`
  if (precision === 'hour') return `${date} ${twoDigits(hour)}:${twoDigits(minute)}`
  if (precision === 'short') return `${day} ${MONTHS[month - 1]}`
  if (precision === 'month') return `${MONTHS[month - 1]} ${year}`
  if (precision === 'quarter') return `${year}-Q${quarter}`
  return precision === 'year' ? String(year) : date
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}
