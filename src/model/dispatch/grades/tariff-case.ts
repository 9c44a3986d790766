import type { BillRules, CoincidentPeak, DemandRule, EnergyBlock } from '../bill.js'
import { type ClauseReader, number, numbers } from './clause.js'

const kW = 1e3
const kWh = 3.6e6
const hours = 8760
const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const daysOf = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const coldMonths = ['jan', 'feb', 'mar', 'oct', 'nov', 'dec']

/** A tariff case while its clauses are read. */
export interface TariffDraft {
  readonly load: Float64Array
  energyPrice: number
  energyBlocks: EnergyBlock[] | undefined
  demandPrice: number[] | undefined
  demandBlocks: { upTo: number; price: number }[] | undefined
  lookback: { share: number; months: string[] | null } | undefined
  coincident: CoincidentPeak[]
  fixed: number
  minimum: number
  finance: { years: number; discount: number; escalation: number; tax: number } | undefined
}

export function blankTariff(): TariffDraft {
  return {
    load: new Float64Array(hours),
    energyPrice: 0,
    energyBlocks: undefined,
    demandPrice: undefined,
    demandBlocks: undefined,
    lookback: undefined,
    coincident: [],
    fixed: 0,
    minimum: 0,
    finance: undefined,
  }
}

const figureText = '(\\d+(?:\\.\\d+)?)'
const pattern = (text: string) => new RegExp(text.replaceAll('#', figureText), 'i')
const flatEnergy = pattern('flat load # kWh/yr')
const flatPower = pattern('# kW flat')
const peaks = new RegExp(`${figureText} \\(h(\\d+)`, 'gi')
const peakInHour = pattern('with # kW in hour (\\d+)')
const blendedEnergy = pattern('(?:blended )?energy (?:price )?# USD/kWh')
const energyTiers = pattern('energy tier1 # USD/kWh to # kWh/month then #')
const blendedDemand = pattern('(?:blended )?demand (?:rate |price )?# USD/kW(?:-month)?$')
const monthlyDemand = /monthly demand rates \[([^\]]*)\]/i
const halfYears = pattern('demand # USD/kW in 6 cold months[^,]*, # in 6 warm months')
const demandTiers = pattern('demand tier1 # USD/kW to # kW then #')
const lookbackIn = pattern('lookback #% of the peak over months \\{([^}]*)\\}')
const lookbackAll = pattern('#% lookback all months')
const coincidentAt = new RegExp(`${figureText} USD/kW on hours \\{([^}]*)\\}`, 'gi')
const fixedCharge = pattern('fixed (?:charge )?# USD/month')
const minimumBill = pattern('minimum (?:monthly )?bill # USD')
const money = pattern('# y, discount #/y, electricity escalation #/y, tax #')

/** Readers of the clauses of tariff cases. */
export const tariffReaders: readonly ClauseReader<TariffDraft>[] = [
  (clause, draft) => {
    const match = flatEnergy.exec(clause)
    if (match) draft.load.fill((number(match, 1) * kWh) / (hours * 3600))
    return match !== null
  },
  (clause, draft) => {
    const match = flatPower.exec(clause)
    if (!match) return false
    draft.load.fill(number(match, 1) * kW)
    for (const peak of clause.matchAll(peaks)) setHour(draft, number(peak, 2), number(peak, 1))
    const single = peakInHour.exec(clause)
    if (single) setHour(draft, number(single, 2), number(single, 1))
    return true
  },
  (clause, draft) => {
    const tiers = energyTiers.exec(clause)
    if (tiers) {
      draft.energyBlocks = [
        { upTo: number(tiers, 2) * kWh, price: number(tiers, 1) / kWh },
        { upTo: Number.POSITIVE_INFINITY, price: number(tiers, 3) / kWh },
      ]
      return true
    }
    const match = blendedEnergy.exec(clause)
    if (match) draft.energyPrice = number(match, 1) / kWh
    return match !== null
  },
  (clause, draft) => {
    const match = blendedDemand.exec(clause)
    const list = numbers(monthlyDemand.exec(clause)?.[1] ?? '')
    const halves = halfYears.exec(clause)
    if (match) draft.demandPrice = new Array(12).fill(number(match, 1) / kW)
    else if (list?.length === 12) draft.demandPrice = list.map((price) => price / kW)
    else if (halves) {
      draft.demandPrice = names.map(
        (name) => number(halves, coldMonths.includes(name) ? 1 : 2) / kW,
      )
    } else return false
    return true
  },
  (clause, draft) => {
    const match = demandTiers.exec(clause)
    if (!match) return false
    draft.demandBlocks = [
      { upTo: number(match, 2) * kW, price: number(match, 1) / kW },
      { upTo: Number.POSITIVE_INFINITY, price: number(match, 3) / kW },
    ]
    return true
  },
  (clause, draft) => {
    const some = lookbackIn.exec(clause)
    const all = lookbackAll.exec(clause)
    const months = some?.[2]?.split(',').map((name) => name.trim().toLowerCase())
    if (months) draft.lookback = { share: number(some!, 1) / 100, months }
    else if (all) draft.lookback = { share: number(all, 1) / 100, months: null }
    return some !== null || all !== null
  },
  (clause, draft) => {
    for (const match of clause.matchAll(coincidentAt)) {
      const list = numbers(match[2] ?? '')
      if (list) {
        const price = number(match, 1) / kW
        draft.coincident.push({ price, hours: list.map((hour) => hour - 1) })
      }
    }
    return draft.coincident.length > 0 && /coincident/i.test(clause)
  },
  (clause, draft) => {
    const fixed = fixedCharge.exec(clause)
    const least = minimumBill.exec(clause)
    if (fixed) draft.fixed = number(fixed, 1)
    if (least) draft.minimum = number(least, 1)
    return fixed !== null || least !== null
  },
  (clause, draft) => {
    const match = money.exec(clause)
    if (match) {
      const [years, discount, escalation, tax] = [1, 2, 3, 4].map((i) => number(match, i))
      draft.finance = {
        years: years!,
        discount: discount!,
        escalation: escalation!,
        tax: tax!,
      }
    }
    // the formula of the life-cycle cost stands for itself
    return match !== null || /^lcc = bill_year1/i.test(clause)
  },
]

function setHour(draft: TariffDraft, hour: number, power: number): void {
  if (hour >= 1 && hour <= hours) draft.load[hour - 1] = power * kW
}

/** The rules of the bill of a case; the year repeats, as the cases have it. */
export function rulesOf(draft: TariffDraft): BillRules {
  const month = new Int32Array(hours)
  let hour = 0
  daysOf.forEach((days, m) => {
    month.fill(m, hour, hour + days * 24)
    hour += days * 24
  })
  const { lookback } = draft
  const counts = lookback?.months
  const months = counts && Uint8Array.from(names, (name) => (counts.includes(name) ? 1 : 0))
  const ratchet = lookback && { share: lookback.share, ...(months ? { months } : {}) }
  const demand: DemandRule[] = []
  const price = draft.demandBlocks ?? draft.demandPrice
  if (price) demand.push({ price, ratchet })
  return {
    month,
    months: 12,
    step: 3600,
    energy: new Float64Array(hours).fill(draft.energyPrice),
    energyBlocks: draft.energyBlocks,
    demand,
    coincident: draft.coincident,
    fixed: draft.fixed,
    minimum: draft.minimum,
    repeats: true,
  }
}
