import {
  type Currency,
  type Dimension,
  formatNumber,
  formatQuantity,
  isDimension,
} from '../quantity/index.js'
import { dayInLine, monthInWords } from './day.js'
import { thingName } from './dimension.js'
import { gateInWords } from './gate.js'
import type { Language } from './language.js'

/**
 * How a value is shown: as a quantity of a dimension, or
 * - `accelerators` as a number of them,
 * - `text` as it is, `thing` as the name of a dimension or of something a scenario holds,
 * - `gate` as the name of a gate,
 * - `date` and `month` as a day or a month from seconds since 1970,
 * - `days` and `hours` as such a number of them,
 * - `number` bare.
 */
export type ValueKind =
  | Dimension
  | 'accelerators'
  | 'text'
  | 'thing'
  | 'gate'
  | 'date'
  | 'month'
  | 'days'
  | 'hours'
  | 'number'

/** One value as a person reads it; never throws, whatever a room sent. */
export function say(
  value: string | number,
  kind: ValueKind,
  lang: Language,
  currency?: Currency | undefined,
): string {
  if (kind === 'thing') return thingName(String(value), lang)
  if (kind === 'gate') return gateInWords(String(value), lang)
  if (kind === 'text' || typeof value === 'string' || !Number.isFinite(value)) return String(value)
  if (kind === 'date' || kind === 'month') {
    if (Math.abs(value) > lastMoment) return String(value)
    return kind === 'date' ? dayInLine(value, lang) : monthInWords(value, lang)
  }
  if (kind === 'days') return plain(value) + (lang === 'ko' ? '일' : ' d')
  if (kind === 'hours') return plain(value) + (lang === 'ko' ? '시간' : ' h')
  if (kind === 'number') return plain(value)
  if (kind === 'count') return countInWords(value, lang)
  if (kind === 'accelerators') return acceleratorsInWords(value, lang)
  if (!isDimension(kind)) return String(value)
  return formatQuantity(value, kind, { lang, ...(currency && { currency }) })
}

/** The last second of the year 9999. */
const lastMoment = 253_402_300_799

/** A count: whole from ten on, `1.2M` from a million, in Korean `25만`. */
export function countInWords(value: number, lang: Language): string {
  const whole = Math.abs(value) >= 10 ? Math.round(value) : value
  if (lang === 'ko' && whole >= 10_000 && whole < 1e6 && whole % 1000 === 0) {
    const rest = whole % 10_000
    return `${Math.floor(whole / 10_000)}만${rest > 0 ? ` ${plain(rest)}` : ''}`
  }
  return formatQuantity(whole, 'count', { lang })
}

/** `9,800 accelerators`; in Korean `9,800장`, `10만 장`. */
export function acceleratorsInWords(value: number, lang: Language): string {
  const count = countInWords(value, lang)
  if (lang === 'ko') return `${count}${count.endsWith('만') ? ' ' : ''}장`
  return `${count} accelerator${count === '1' ? '' : 's'}`
}

/** A figure with all digits where it is whole, else with three. */
function plain(value: number): string {
  const isWhole = Number.isInteger(value) || Math.abs(value) >= 1000
  return formatNumber(isWhole ? Math.round(value) : value, isWhole ? 15 : 3)
}
