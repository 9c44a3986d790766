import { recordsOf } from './records.js'
import type { Tariff, TariffSeason } from './tariff.js'
import { view } from './views.js'

const hoursOfDay = 24

/** "0-8 22-24" as the hours 0 to 7, 22 and 23. */
function hoursIn(ranges: string): readonly number[] {
  return ranges.split(' ').flatMap((range) => {
    const [from = 0, to = 0] = range.split('-').map(Number)
    return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
  })
}

const numbersIn = (text: string) => text.split(' ').filter(Boolean).map(Number)

/** Seasons of a tariff, from its rows: one a season and class of hours. */
function seasonsOf(id: string): Readonly<Record<string, TariffSeason>> {
  const out: Record<string, TariffSeason> = {}
  for (const { values } of recordsOf('tariffSeasons')) {
    if (values.tariff !== id) continue
    const season = String(values.season)
    const group = String(values.class)
    const old = out[season]
    const fill = (kind: 'weekday' | 'saturday' | 'holiday') => {
      const hours = [...(old?.hours[kind] ?? Array<string>(hoursOfDay).fill(''))]
      for (const hour of hoursIn(String(values[kind] ?? ''))) hours[hour] = group
      return hours
    }
    out[season] = {
      months: numbersIn(String(values.months)),
      energy: { ...old?.energy, [group]: Number(values.price) },
      hours: { weekday: fill('weekday'), saturday: fill('saturday'), holiday: fill('holiday') },
    }
  }
  return out
}

/** Public holidays of a country as ISO dates; empty where the catalogue has none. */
export function holidaysOf(country: string): readonly string[] {
  return recordsOf('holidays')
    .filter((record) => record.values.country === country)
    .map((record) => String(record.values.date))
}

/** A tariff of the catalogue with its seasons; undefined when there is none of that id. */
export function tariffOf(id: string): Tariff | undefined {
  const row = view('tariffs', id)
  if (!row) return undefined
  return {
    id: row.id,
    name: row.name,
    currency: row.currency ?? 'USD',
    seasons: seasonsOf(row.id),
    demandPrice: row.demandPrice ?? 0,
    demandLookback: row.demandLookback ?? 1,
    demandMonths: numbersIn(row.demandMonths ?? ''),
    demandShare: row.demandShare ?? 1,
    adder: row.adder ?? 0,
    factor: row.factor ?? 1,
    holidays: row.holidays === undefined ? [] : holidaysOf(row.holidays),
  }
}
