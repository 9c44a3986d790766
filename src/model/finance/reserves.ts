import type { Count, Fraction, Usd } from '../../quantity/index.js'
import type { DepreciationClass } from './depreciation.js'

/** Equipment replaced every so many years out of money put aside evenly before. */
export interface EquipmentReserve {
  /** at prices of year 1; what is paid has grown with inflation */
  readonly cost: Usd
  /** years between replacements, whole, >= 1 */
  readonly every: Count
  /** how the replacement is written off; default macrs-5 */
  readonly depreciation?: DepreciationClass
}

/** Rows by year; year 0 is the closing. */
export interface EquipmentRows {
  readonly balance: readonly Usd[]
  readonly funding: readonly Usd[]
  readonly spending: readonly Usd[]
}

const MONTHS = 12

/**
 * A reserve of so many months of the next year's payments: R_t = m/12 · payment_{t+1}, nothing at
 * the end. Debt service and working reserves are of this kind.
 * @param payments by year, year 0 first
 * @param months   >= 0
 */
export function reserveAhead(payments: readonly Usd[], months: number): Usd[] {
  const held = new Array<Usd>(payments.length).fill(0)
  for (let t = 0; t + 1 < payments.length; t++) held[t] = (months / MONTHS) * payments[t + 1]!
  return held
}

/**
 * Major-equipment reserve: each of the n years before a replacement pays in
 * cost · (1 + inflation)^(year of replacement - 1) / n, which empties it in that year. Nothing is
 * put aside for a replacement after the last year.
 * Source: NREL SAM, single owner, reserve accounts.
 * @throws RangeError when `every` is not a whole number >= 1
 */
export function equipmentReserve(
  { cost, every }: EquipmentReserve,
  inflation: Fraction,
  years: Count,
): EquipmentRows {
  if (!(Number.isInteger(every) && every >= 1)) {
    throw new RangeError(`Equipment is replaced every ${every} years.`)
  }
  const row = () => new Array<Usd>(years + 1).fill(0)
  const balance = row()
  const funding = row()
  const spending = row()
  for (let t = 1; t <= years; t++) {
    const replaced = Math.ceil(t / every) * every
    if (replaced <= years) {
      const price = cost * (1 + inflation) ** (replaced - 1)
      funding[t] = price / every
      if (t === replaced) spending[t] = price
    }
    balance[t] = balance[t - 1]! + funding[t]! - spending[t]!
    // Rounding of n equal parts leaves nothing behind in an emptied account.
    if (t === replaced && replaced <= years) balance[t] = 0
  }
  return { balance, funding, spending }
}

/** What is paid into reserves, year by year: R_t - R_{t-1}, the whole of R_0 at the closing. */
export function reserveChanges(balance: readonly Usd[]): Usd[] {
  return balance.map((value, t) => value - (balance[t - 1] ?? 0))
}
