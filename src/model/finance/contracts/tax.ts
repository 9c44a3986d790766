import type { Count, Usd } from '../../../quantity/index.js'
import type { Depreciation, Tax } from '../../../scenario/index.js'
import type { Flow } from '../contract.js'
import { depreciationSchedule } from '../depreciation.js'
import type { Book } from './book.js'
import { monthsIn } from './book.js'

/** The public purse, where no party of the scenario is it. */
export const state = 'state'

const monthsPerYear = 12
const informationTechnology: ReadonlySet<Flow['category']> = new Set([
  'accelerators',
  'systems',
  'network',
  'silicon',
])
const notIncome: ReadonlySet<Flow['category']> = new Set([
  'drawdown',
  'repayment',
  'equity',
  'tax',
  'vat',
])

/** Economic lives for straight depreciation, years. */
export interface Lives {
  readonly it: number
  readonly plant: number
}

/**
 * Taxes of one party: value added tax on capital with its refund, property tax on what stands there,
 * and income tax once a calendar year. Income is what is received less what is paid in operation and
 * interest, less depreciation. Losses are used at once (a refund), or carried forward against the
 * stated share of later income.
 * @param yearOf calendar year of each month of the horizon
 */
export function postTax(
  book: Book,
  party: string,
  tax: Tax,
  lives: Lives,
  yearOf: readonly number[],
): void {
  const spent = (of: (flow: Flow) => boolean) =>
    book.net(party, (flow) => flow.capital && of(flow)).map((n) => Math.max(0, -n))
  const it = spent((flow) => informationTechnology.has(flow.category))
  const plant = spent((flow) => !informationTechnology.has(flow.category))
  const lag = monthsIn(tax.vatRefund)
  let standing: Usd = 0
  for (let m = 0; m < book.terms.months; m++) {
    const capital = (it[m] ?? 0) + (plant[m] ?? 0)
    book.flow('', m, party, state, 'vat', capital * tax.vat)
    book.flow('', m + lag, state, party, 'vat', capital * tax.vat)
    standing += capital
    book.flow('', m, party, state, 'tax', (standing * tax.property) / monthsPerYear)
  }
  const income = book.net(party, (flow) => !flow.capital && !notIncome.has(flow.category))
  const years = [...new Set(yearOf)]
  const write = (row: Float64Array, kind: Depreciation, life: number) =>
    depreciationByYear(sumByYear(row, yearOf, years), kind, life)
  const offIt = write(it, tax.depreciationOfIt, lives.it)
  const offPlant = write(plant, tax.depreciationOfPlant, lives.plant)
  const earned = sumByYear(income, yearOf, years)
  let carried: Usd = 0
  for (const [y, year] of years.entries()) {
    const profit = (earned[y] ?? 0) - (offIt[y] ?? 0) - (offPlant[y] ?? 0)
    const month = yearOf.lastIndexOf(year)
    const { due, left } = incomeTax(profit, carried, tax)
    carried = left
    book.flow('', month, party, state, 'tax', due)
  }
}

/** Tax of one year, and the loss that is left to carry. */
export function incomeTax(
  profit: Usd,
  carried: Usd,
  tax: Pick<Tax, 'rate' | 'losses' | 'carriedShare'>,
): { readonly due: Usd; readonly left: Usd } {
  if (tax.losses === 'at-once') return { due: profit * tax.rate, left: 0 }
  if (profit <= 0) return { due: 0, left: carried - profit }
  const used = Math.min(carried, profit * tax.carriedShare)
  return { due: (profit - used) * tax.rate, left: carried - used }
}

function sumByYear(
  row: Float64Array,
  yearOf: readonly number[],
  years: readonly number[],
): Float64Array {
  const out = new Float64Array(years.length)
  for (const [m, year] of yearOf.entries()) {
    const y = years.indexOf(year)
    out[y] = out[y]! + (row[m] ?? 0)
  }
  return out
}

/** What is written off in each year of what was spent in each year. */
export function depreciationByYear(
  spent: ArrayLike<Usd>,
  kind: Depreciation,
  life: number,
): Float64Array {
  const out = new Float64Array(spent.length)
  const shares =
    kind === 'bonus' ? [1] : kind === 'straight' ? straight(life) : depreciationSchedule(kind)
  for (let y = 0; y < spent.length; y++) {
    for (let k = 0; k < shares.length && y + k < out.length; k++) {
      out[y + k] = out[y + k]! + (spent[y] ?? 0) * (shares[k] ?? 0)
    }
  }
  return out
}

/** Equal parts over a life, half of one in the first year; what is left of it in the last. */
function straight(life: number): readonly number[] {
  const shares: number[] = []
  let left = 1
  for (let k: Count = 0; left > 1e-12; k++) {
    const share = Math.min(left, (k === 0 ? 0.5 : 1) / Math.max(1, life))
    shares.push(share)
    left -= share
  }
  return shares
}
