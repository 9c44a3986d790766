import {
  type Currency,
  type Dimension,
  formatDate,
  formatNumber,
  formatQuantity,
  parseQuantity,
} from '../quantity/index.js'
import { dayInLine, epochOfDay } from './day.js'
import type { Language } from './language.js'
import { reportText } from './report-text.js'

/** A quantity as it stands in a table. */
export function figure(
  value: number,
  dimension: Dimension,
  lang: Language,
  currency?: Currency,
): string {
  return formatQuantity(value, dimension, { lang, ...(currency && { currency }) })
}

/** The unit in which the largest of some values is read, and figures in it, to three digits. */
export function inCommonUnit(
  values: readonly number[],
  dimension: Dimension,
): { readonly unit: string; readonly write: (value: number) => string } {
  const unit =
    formatQuantity(Math.max(0, ...values), dimension)
      .split(' ')
      .at(-1) ?? ''
  const one = parseQuantity(`1 ${unit}`, dimension)
  const scale = one.ok ? one.value : 1
  return { unit, write: (value) => formatNumber(value / scale, 3) }
}

/** A unit of money for a table, and figures in it. */
export interface MoneyUnit {
  /** `million USD`, `억 달러`. */
  readonly name: string
  /** `$M`, `억달러`: behind the head of a column. */
  readonly short: string
  /** Nothing for nothing. */
  readonly write: (value: number) => string
}

/** The unit of money in which the largest figure of a table has up to five digits. */
export function moneyUnit(largest: number, lang: Language, currency: Currency): MoneyUnit {
  const steps = lang === 'ko' ? koreanSteps : englishSteps
  const [scale, prefix] = steps.find(([from]) => largest >= 10 * from) ?? [1, '']
  const name =
    lang === 'ko'
      ? `${prefix}${prefix === '' ? '' : ' '}${koreanCurrency(currency)}`
      : `${prefix}${prefix === '' ? '' : ' '}${currency}`
  const one = formatQuantity(scale, 'money', { lang, currency })
  return {
    name,
    short: lang === 'ko' ? name.replace(' ', '') : one.replace(/[\d.,\s]/g, ''),
    write: (value) => {
      const scaled = value / scale
      if (value === 0) return ''
      const size = Math.abs(scaled)
      const decimals = size >= 1000 ? 0 : size >= 10 ? 1 : 2
      return formatNumber(Number(scaled.toFixed(decimals)), 15)
    },
  }
}

const englishSteps: readonly (readonly [number, string])[] = [
  [1e6, 'million'],
  [1e3, 'thousand'],
]
const koreanSteps: readonly (readonly [number, string])[] = [
  [1e8, '억'],
  [1e4, '만'],
]

/** `달러`, `원`: what stands behind the figure of an amount. */
function koreanCurrency(currency: Currency): string {
  return formatQuantity(1, 'money', { lang: 'ko', currency }).replace(/^[\d\s]+/, '')
}

/** A count with all its digits. */
export function wholeCount(value: number): string {
  return formatNumber(Math.round(value), 15)
}

/** A count for a narrow place: `0`, `2k`, `141k`, `1.2M`; in Korean `2천`, `14.1만`. */
export function compactCount(value: number, lang: Language): string {
  if (lang === 'ko') {
    if (value >= 1e8) return `${short(value / 1e8)}억`
    return value >= 1e4 ? `${short(value / 1e4)}만` : wholeCount(value)
  }
  if (value >= 999_500) return `${short(value / 1e6)}M`
  return value >= 1000 ? `${Math.round(value / 1000)}k` : wholeCount(value)
}

function short(value: number): string {
  return formatNumber(value, 3)
}

/**
 * A day in a column, beside another: `28 Aug`, with its year where that is another one; in Korean
 * with the year, `2024.8.28`; `after the plan` for null.
 */
export function dayBeside(day: string | null, beside: string | null, lang: Language): string {
  const epoch = day === null ? undefined : epochOfDay(day)
  if (day === null || epoch === undefined) return reportText(lang).notWithin
  if (lang === 'ko') return day.split('-').map(Number).join('.')
  const isSameYear = beside !== null && day.slice(0, 4) === beside.slice(0, 4)
  return isSameYear ? formatDate(epoch, { precision: 'short' }) : dayInLine(epoch, lang)
}

/** A day in a column: `14 Sep 2024`, `2024.9.14`. */
export function dayInColumn(day: string | null, lang: Language): string {
  return dayBeside(day, null, lang)
}

/** A day in running text: `14 Sep 2024`, `2024년 9월 14일`. */
export function dayInText(day: string, lang: Language): string {
  const epoch = epochOfDay(day)
  return epoch === undefined ? day : dayInLine(epoch, lang)
}

/** A price to a tenth of a cent: `$2.129`, `$0.031`; nothing for nothing. */
export function price(value: number, lang: Language, currency: Currency): string {
  const rounded = Number(value.toFixed(currency === 'KRW' || currency === 'JPY' ? 0 : 3))
  return rounded === 0 ? '' : formatQuantity(rounded, 'money', { lang, currency, digits: 4 })
}
