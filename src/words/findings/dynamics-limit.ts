import { view } from '../../catalog/index.js'
import { type Dimension, formatQuantity } from '../../quantity/index.js'
import type { Raw } from '../finding.js'
import type { Both, Language } from '../language.js'
import { digitsApart } from './digits.js'

interface Bounded {
  readonly name: Both<string>
  readonly dimension: Dimension
  /** How a figure beyond the bound is reached. */
  readonly reaches: Both<string>
}

/** What limits of a grid bound, by the names of the limits' own quantities. */
const quantities: Readonly<Record<string, Bounded>> = {
  swing: {
    name: { en: 'the peak-to-peak swing of power', ko: '전력 변동폭(첨두 간)' },
    dimension: 'power',
    reaches: { en: 'reaches', ko: '에 이릅니다' },
  },
  ramp: {
    name: { en: 'the change of power in the window of the limit', ko: '기준 시간 내 전력 변화' },
    dimension: 'power',
    reaches: { en: 'reaches', ko: '에 이릅니다' },
  },
  frequency: {
    name: { en: 'the frequency', ko: '주파수' },
    dimension: 'frequency',
    reaches: { en: 'goes to', ko: '까지 벗어납니다' },
  },
  'rate-of-change': {
    name: { en: 'the rate of change of frequency', ko: '주파수 변화율(RoCoF)' },
    dimension: 'frequencyRate',
    reaches: { en: 'reaches', ko: '에 이릅니다' },
  },
  'voltage-change': {
    name: { en: 'the change of voltage at the connection', ko: '수전점 전압 변동률' },
    dimension: 'fraction',
    reaches: { en: 'reaches', ko: '에 이릅니다' },
  },
}

/** A limit by its name in the catalogue: `“IESO: ramp in a minute”`; else by its key. */
export function limitName(key: string, lang: Language): string {
  const row = view('limits', key)
  return `"${(lang === 'ko' ? row?.nameKo : undefined) ?? row?.name ?? key}"`
}

/** `the frequency goes to 57.21 Hz`, `주파수가 57.21 Hz까지 벗어납니다` without its particle. */
export function observed(raw: Raw, lang: Language): { what: string; value: string; verb: string } {
  const known = boundedBy(raw)
  const what = known?.name[lang] ?? String(raw.values.quantity ?? '…')
  const verb = known?.reaches[lang] ?? (lang === 'ko' ? '에 이릅니다' : 'reaches')
  return { what, value: figure(raw, 'value', lang), verb }
}

/** `at least 57.5 Hz`, `10 MW 이하`: the side is told by the figure that breaks it. */
export function boundOf(raw: Raw, lang: Language): string {
  const bound = figure(raw, 'bound', lang)
  const isLeast = Number(raw.values.value) < Number(raw.values.bound)
  if (lang === 'ko') return `${bound} ${isLeast ? '이상' : '이하'}`
  return `${isLeast ? 'at least' : 'at most'} ${bound}`
}

function boundedBy({ values }: Raw): Bounded | undefined {
  const key = String(values.quantity)
  return Object.hasOwn(quantities, key) ? quantities[key] : undefined
}

/** With as many digits as tell the figure from its bound. */
function figure(raw: Raw, key: 'value' | 'bound', lang: Language): string {
  const figure = raw.values[key]
  if (typeof figure !== 'number' || !Number.isFinite(figure)) return String(figure ?? '…')
  const digits = digitsApart(Number(raw.values.value), Number(raw.values.bound))
  const dimension = boundedBy(raw)?.dimension ?? 'ratio'
  return formatQuantity(figure, dimension, { lang, digits })
}
