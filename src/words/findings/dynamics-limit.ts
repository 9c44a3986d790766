import { type LimitQuantity, type LimitStatus, limitDimensions } from '../../catalog/index.js'
import { formatQuantity } from '../../quantity/index.js'
import type { Raw } from '../finding.js'
import type { Both, Language } from '../language.js'
import { limitStanding, limitName as nameInCatalogue, windowInWords } from '../limit.js'
import { digitsApart } from './digits.js'

type Figures = Pick<Raw, 'values'>

interface Bounded {
  readonly name: Both<string>
  /** How a figure beyond the bound is reached. */
  readonly reaches: Both<string>
}

const reaches: Both<string> = { en: 'reaches', ko: '에 이릅니다' }

/** What limits of a grid bound, by the names of the limits' own quantities. */
const quantities: Readonly<Record<LimitQuantity, Bounded>> = {
  swing: {
    name: { en: 'the peak-to-peak swing of power', ko: '전력 변동폭(첨두 간)' },
    reaches,
  },
  ramp: {
    name: { en: 'the change of power', ko: '출력 변화' },
    reaches,
  },
  frequency: {
    name: { en: 'the frequency', ko: '주파수' },
    reaches: { en: 'goes to', ko: '까지 벗어납니다' },
  },
  'rate-of-change': {
    name: { en: 'the rate of change of frequency', ko: '주파수 변화율(RoCoF)' },
    reaches,
  },
  'voltage-change': {
    name: { en: 'the change of voltage at the connection', ko: '수전점 전압 변동률' },
    reaches,
  },
  spectrum: {
    name: { en: 'the share of varying energy in the band', ko: '해당 대역의 변동 에너지 비중' },
    reaches,
  },
  amplitude: {
    name: { en: 'a sine in the power, peak to peak,', ko: '주파수별 전력 변동폭(첨두 간)' },
    reaches,
  },
  'flicker-short': {
    name: { en: 'short-term flicker (Pst)', ko: '단시간 플리커(Pst)' },
    reaches,
  },
  'flicker-long': {
    name: { en: 'long-term flicker (Plt)', ko: '장시간 플리커(Plt)' },
    reaches,
  },
  'ride-through-low-voltage': {
    name: { en: 'the voltage below which the load trips', ko: '부하가 탈락하는 저전압' },
    reaches: { en: 'is', ko: '입니다' },
  },
  'ride-through-high-voltage': {
    name: { en: 'the voltage above which the load trips', ko: '부하가 탈락하는 과전압' },
    reaches: { en: 'is', ko: '입니다' },
  },
  'ride-through-low-frequency': {
    name: { en: 'the frequency below which the load trips', ko: '부하가 탈락하는 저주파수' },
    reaches: { en: 'is', ko: '입니다' },
  },
  'ride-through-high-frequency': {
    name: { en: 'the frequency above which the load trips', ko: '부하가 탈락하는 과주파수' },
    reaches: { en: 'is', ko: '입니다' },
  },
  recovery: {
    name: { en: 'the return of the load after a fault', ko: '고장 후 부하 복귀 시간' },
    reaches: { en: 'takes', ko: '입니다' },
  },
  step: {
    name: { en: 'the largest sudden change of load', ko: '최대 부하 급변' },
    reaches,
  },
  loss: {
    name: { en: 'the load lost at one moment', ko: '동시 부하 탈락량' },
    reaches,
  },
}

/** A limit by its name in the catalogue, in quotes: `"IESO: ramp in a minute"`; else by its key. */
export const limitName = (key: string, lang: Language): string => `"${nameInCatalogue(key, lang)}"`

/** `the frequency goes to 57.21 Hz`, `주파수가 57.21 Hz까지 벗어납니다` without its particle. */
export function observed(raw: Raw, lang: Language): { what: string; value: string; verb: string } {
  const known = boundedBy(raw)
  const what = known?.name[lang] ?? String(raw.values.quantity ?? '…')
  const verb = known?.reaches[lang] ?? (lang === 'ko' ? '에 이릅니다' : 'reaches')
  return { what, value: observedValue(raw, lang), verb }
}

/** `6.82 Hz/s over 500 ms`: the figure with the time over which it was taken. */
export function observedValue(raw: Figures, lang: Language): string {
  const { quantity, window: time } = raw.values
  const within = windowInWords(String(quantity), time as number | undefined, lang)
  return `${figure(raw, 'value', lang)}${within}`
}

/** `at least 57.5 Hz`, `10 MW 이하`: the side is told by the figure that breaks it. */
export function boundOf(raw: Figures, lang: Language): string {
  const bound = figure(raw, 'bound', lang)
  const isLeast = Number(raw.values.value) < Number(raw.values.bound)
  if (lang === 'ko') return `${bound} ${isLeast ? '이상' : '이하'}`
  return `${isLeast ? 'at least' : 'at most'} ${bound}`
}

/** ` (proposed)`, `(2026-10-01부터)`: why a limit does not decide. */
export function whyNot({ values }: Raw, lang: Language): string {
  const { status, kind, from } = values
  if (status === undefined) return ''
  const standing = limitStanding(
    {
      status: status as LimitStatus,
      kind: String(kind),
      ...(from !== undefined && { from: String(from) }),
    },
    '',
    lang,
  )
  const told = standing.join('; ')
  return told === '' ? '' : lang === 'en' ? ` (${told})` : `(${told})`
}

function boundedBy({ values }: Raw): Bounded | undefined {
  const key = String(values.quantity)
  return Object.hasOwn(quantities, key) ? quantities[key as LimitQuantity] : undefined
}

/** With as many digits as tell the figure from its bound. */
function figure(raw: Figures, key: 'value' | 'bound', lang: Language): string {
  const figure = raw.values[key]
  if (typeof figure !== 'number' || !Number.isFinite(figure)) return String(figure ?? '…')
  const digits = digitsApart(Number(raw.values.value), Number(raw.values.bound))
  const quantity = String(raw.values.quantity)
  const dimension = Object.hasOwn(limitDimensions, quantity)
    ? limitDimensions[quantity as LimitQuantity]
    : 'ratio'
  return formatQuantity(figure, dimension, { lang, digits })
}
