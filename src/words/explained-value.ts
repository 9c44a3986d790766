import { type Currency, type Dimension, formatNumber, formatQuantity } from '../quantity/index.js'
import type { Origin } from '../scenario/index.js'
import type { Change } from '../study/index.js'
import { dayInLine, epochOfDay } from './day.js'
import type { ExplainText } from './explain-text.js'
import type { Language } from './language.js'
import { dimensionOfUnit } from './plan-units.js'
import { stageSubject } from './stage.js'

/** With what values are written. */
export interface ValueStyle {
  readonly lang: Language
  readonly text: ExplainText
  readonly currency: Currency
}

type Value = string | number | boolean | null | undefined

const digits = 4

/** A value in the unit in which people read it. */
export function valueInWords(
  value: Value,
  dimension: Dimension | undefined,
  { lang, text, currency }: ValueStyle,
): string {
  if (value === null || value === undefined) return text.none
  if (typeof value === 'boolean') return value ? text.yes : text.no
  if (typeof value === 'string') {
    const epoch = /^\d{4}-\d{2}-\d{2}$/.test(value) ? epochOfDay(value) : undefined
    return epoch === undefined ? value : dayInLine(epoch, lang)
  }
  if (dimension === undefined) return formatNumber(value, digits)
  const size = dimension === 'count' && Number.isInteger(value) ? 15 : digits
  return formatQuantity(value, dimension, { lang, currency, digits: size })
}

/** A figure of the plan in its unit. */
export function figureInWords(value: Value, unit: string, style: ValueStyle): string {
  return valueInWords(value, dimensionOfUnit(unit), style)
}

/** A value of the scenario: as somebody wrote it, else in its unit. */
export function inputInWords(
  value: Value,
  origin: Origin | null | undefined,
  dimension: Dimension | undefined,
  style: ValueStyle,
): string {
  const isWritten = origin?.kind === 'text' || origin?.kind === 'override'
  if (!isWritten || origin.text === '') return valueInWords(value, dimension, style)
  // a bare number is shown with its unit, if it has one
  const isBare = /^[\d_.]+$/.test(origin.text) && dimension !== undefined && dimension !== 'count'
  return isBare ? valueInWords(value, dimension, style) : origin.text
}

/** Where a value comes from, in a few words. */
export function originInWords(origin: Origin, { lang, text }: ValueStyle): string {
  const kind = (name: string) => text.kinds[name] ?? name
  if (origin.kind === 'text') {
    return origin.line > 0 ? text.line(String(origin.line), String(origin.column)) : text.none
  }
  if (origin.kind === 'default') return text.default(kind(origin.provenance))
  if (origin.kind === 'catalogue') {
    const { confidence, provenance } = origin
    return text.catalogue(kind(provenance), text.confidences[confidence] ?? confidence)
  }
  const before = origin.replaced
    ? `, ${text.replaces} ${originInWords(origin.replaced, { lang, text, currency: 'USD' })}`
    : ''
  const written = /^line (\d+)$/.exec(origin.by)?.[1]
  return `${written === undefined ? origin.by : text.line(written)}${before}`
}

/** Reason of a default and source of a row, where there is more to tell. */
export function sourceInWords(origin: Origin, { lang, text }: ValueStyle): string[] {
  if (origin.kind !== 'default' && origin.kind !== 'catalogue') return []
  const reason = origin.kind === 'default' ? [lang === 'ko' ? origin.reasonKo : origin.reason] : []
  const first = origin.source.split('; ')[0] ?? ''
  return [...reason, ...(first === '' ? [] : [`${text.source}: ${first}`])].filter((s) => s !== '')
}

/** Stages by what they are about, each once. */
export function stagesInWords(stages: readonly string[], lang: Language): string {
  const names = stages.map((key) => stageSubject(key.split('.')[0] ?? '', lang))
  return [...new Set(names)].join(', ')
}

/** A change with its sign: `+58 d`, `-0.99 %`. */
export function differenceInWords(change: Change, unit: string, style: ValueStyle): string {
  const { difference, relative } = change
  if (difference === null) return ''
  if (unit === 'ISO day')
    return withSign(difference, style.text.days(formatNumber(Math.abs(difference), 15)))
  if (dimensionOfUnit(unit) === 'fraction') {
    return withSign(difference, style.text.points(formatNumber(Math.abs(difference) * 100, 2)))
  }
  if (relative === null)
    return withSign(difference, figureInWords(Math.abs(difference), unit, style))
  return shareInWords(relative)
}

/** A share with its sign, two or three digits: `+1.2 %`, `0 %`. */
export function shareInWords(share: number): string {
  const percent = Math.abs(share) * 100
  if (percent < leastPercent) return percent === 0 ? '0 %' : '~0 %'
  return withSign(share, `${formatNumber(percent, percent < 1 ? 2 : 3)} %`)
}

const leastPercent = 0.001

function withSign(value: number, text: string): string {
  return value === 0 ? text : `${value > 0 ? '+' : '-'}${text}`
}
