import { formatQuantity } from '../../quantity/index.js'
import { epochOfDay, monthInWords } from '../day.js'
import type { Raw } from '../finding.js'
import type { Language } from '../language.js'
import { say } from '../say.js'
import { digitsApart } from './digits.js'
import { fleetOf } from './place.js'

/** A month as the account names it, `2026-05`, in words. */
export function monthOf(month: string, lang: Language): string {
  const epoch = epochOfDay(`${month}-01`)
  return epoch === undefined ? month : monthInWords(epoch, lang)
}

/** What of a permit is exceeded, and by how much: kilograms, or seconds of the units of a fleet. */
export function overCap(raw: Raw, lang: Language): string {
  const { quantity, amount, limit } = raw.values
  if (quantity === 'unit-hours') {
    const hours = (value: typeof amount) =>
      say(typeof value === 'number' ? Math.round(value / 3600) : '?', 'hours', lang)
    return lang === 'ko'
      ? `${fleetOf(raw)} 설비의 호기별 운전시간 합계(${hours(amount)})가 인허가 한도(${hours(limit)})를 넘습니다`
      : `the units of ${fleetOf(raw)} run ${hours(amount)} in all; the permits allow ${hours(limit)}`
  }
  const digits = digitsApart(Number(amount), Number(limit))
  const mass = (value: typeof amount) =>
    typeof value === 'number' && Number.isFinite(value)
      ? formatQuantity(value, 'mass', { lang, digits })
      : String(value ?? '…')
  return lang === 'ko'
    ? `질소산화물(NOx) 배출량(${mass(amount)})이 인허가 한도(${mass(limit)})를 넘습니다`
    : `the machines emit ${mass(amount)} of nitrogen oxides; the permits allow ${mass(limit)}`
}
