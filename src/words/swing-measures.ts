import { breachInWords, breachName } from './breach.js'
import { figure, wholeCount } from './figures.js'
import type { Both, Language } from './language.js'
import { swingsText } from './swings-text.js'

type MeasureName = 'floor' | 'storage' | 'rack' | 'spinning'
type Breach = Parameters<typeof breachInWords>[0]

/** A reason for which draws do not hold, and in which share of those that do not. */
type Failure = Pick<Breach, 'cause' | 'limit'> & { readonly share: number }

/** What measures are sold in. */
interface Sold {
  readonly beside: string | null
  readonly unit?: { readonly type: string; readonly power: number } | null
}

const names: Readonly<Record<MeasureName, Both<string>>> = {
  floor: { en: 'floor', ko: '하한 부하' },
  storage: { en: 'batteries', ko: '배터리' },
  rack: { en: 'storage in racks', ko: '랙 저장장치' },
  spinning: { en: 'units beside', ko: '추가 운전 호기' },
}

/** A measure against swings, in a column: `storage in racks`. */
export const measureName = (measure: MeasureName, lang: Language): string => names[measure][lang]

/**
 * How much of a measure: `41.9 %`, `18 MW`, `65 J per accelerator`, `2 × engines`, `none`.
 * @param size   share of nameplate, W, J for one accelerator, units
 * @param sold   source whose units run beside those there; null: nothing runs. Batteries come in whole ones of a
 *               unit where there is one
 */
export function measureSize(
  measure: MeasureName,
  size: number,
  { beside, unit }: Sold,
  lang: Language,
): string {
  const words = swingsText(lang)
  if (size === 0) return words.none
  switch (measure) {
    case 'floor':
      return figure(size, 'fraction', lang)
    case 'storage':
      return storageSize(size, unit, lang)
    case 'rack':
      return words.each(`${size} J`)
    case 'spinning':
      return words.units(String(size), beside ?? '')
  }
}

function storageSize(size: number, unit: Sold['unit'], lang: Language): string {
  const power = figure(size, 'power', lang)
  if (!unit) return power
  return `${swingsText(lang).units(wholeCount(size / unit.power), unit.type)}, ${power}`
}

/** What is broken, each with what it comes to. */
export const breachesInWords = (breaches: readonly Breach[], lang: Language): string =>
  breaches.map((breach) => breachInWords(breach, lang)).join('; ')

/** Most reasons for which draws do not hold that are told; the rest are rarer. */
const failuresMost = 4

/**
 * Which limits the draws that do not hold break, in a sentence; '' where every draw holds.
 * @param failures most frequent first
 */
export function failuresInWords(failures: readonly Failure[], lang: Language): string {
  if (failures.length === 0) return ''
  const list = failures.slice(0, failuresMost).map((failure) => {
    const share = Math.round(failure.share * 1000) / 1000
    return `${breachName(failure, lang)} ${figure(share, 'fraction', lang)}`
  })
  return swingsText(lang).failures(list.join(', '))
}
