import type { DayKind, Tariff, TariffSeason } from '../../catalog/index.js'
import { type Count, civilOf, type EpochSeconds, weekday } from '../../quantity/index.js'
import type { DemandCharge } from './problem.js'

const secondsOfDay = 86_400
const monthsOfYear = 12
const saturday = 6
const sunday = 7

/** Calendar months of hours, counted from the first hour's. */
export interface MonthIndex {
  readonly month: Int32Array
  /** 1 to 12 of each month counted. */
  readonly calendar: readonly Count[]
  /** `YYYY-MM` */
  readonly names: readonly string[]
}

/** Months of hours. @param start of the first hour @param step s, at most a day */
export function monthIndex(start: EpochSeconds, hours: Count, step: number): MonthIndex {
  const month = new Int32Array(hours)
  const calendar: Count[] = []
  const names: string[] = []
  let known = Number.NaN
  for (let t = 0; t < hours; t++) {
    const day = Math.floor((start + t * step) / secondsOfDay)
    if (day !== known) {
      known = day
      const civil = civilOf(day * secondsOfDay)
      const name = `${String(civil.year).padStart(4, '0')}-${String(civil.month).padStart(2, '0')}`
      if (names.at(-1) !== name) {
        names.push(name)
        calendar.push(civil.month)
      }
    }
    month[t] = names.length - 1
  }
  return { month, calendar, names }
}

/**
 * Price of energy in every hour, USD/J: class of the hour on that kind of day in that season, plus
 * the adder, times the factor. An hour that no season prices costs the adder alone; `unpriced`
 * counts them. Power-factor adjustments are not in a `Tariff`.
 */
export function hourlyPrice(
  tariff: Tariff,
  start: EpochSeconds,
  hours: Count,
  step: number,
): { readonly price: Float64Array; readonly unpriced: Count } {
  const price = new Float64Array(hours)
  const holidays = new Set(tariff.holidays)
  const seasonOf = new Map<Count, TariffSeason>()
  for (const season of Object.values(tariff.seasons)) {
    for (const month of season.months) seasonOf.set(month, season)
  }
  let unpriced = 0
  let known = Number.NaN
  let season: TariffSeason | undefined
  let classes: readonly string[] = []
  for (let t = 0; t < hours; t++) {
    const moment = start + t * step
    const day = Math.floor(moment / secondsOfDay)
    if (day !== known) {
      known = day
      season = seasonOf.get(civilOf(day * secondsOfDay).month)
      classes = season?.hours[dayKindOf(day * secondsOfDay, holidays)] ?? []
    }
    const hour = Math.floor((moment - day * secondsOfDay) / 3600)
    const energy = season?.energy[classes[hour] ?? '']
    if (energy === undefined) unpriced++
    price[t] = ((energy ?? 0) + tariff.adder) * tariff.factor
  }
  return { price, unpriced }
}

function dayKindOf(day: EpochSeconds, holidays: ReadonlySet<string>): DayKind {
  const { year, month, day: date } = civilOf(day)
  const two = (value: number) => String(value).padStart(2, '0')
  if (holidays.has(`${year}-${two(month)}-${two(date)}`)) return 'holiday'
  const kind = weekday(day)
  if (kind === sunday) return 'holiday'
  return kind === saturday ? 'saturday' : 'weekday'
}

/** The tariff's charge on demand for the months of a problem; none where it has no price. */
export function demandChargesOf(tariff: Tariff, calendar: readonly Count[]): DemandCharge[] {
  if (!(tariff.demandPrice > 0)) return []
  const price = calendar.map(() => tariff.demandPrice * tariff.factor)
  const looksBack = tariff.demandLookback > 1 && tariff.demandShare > 0
  if (!looksBack) return [{ price }]
  const counts = new Set(tariff.demandMonths)
  const months = Uint8Array.from(calendar, (month) => (counts.has(month) ? 1 : 0))
  const window = Math.min(tariff.demandLookback, monthsOfYear)
  return [{ price, ratchet: { share: tariff.demandShare, months, window } }]
}
