import type { Count, Fraction, Ratio, Usd } from '../../quantity/index.js'

/** Terms of a loan whose service follows the cash. */
export interface SculptedDebt {
  /** debt service coverage ratio every payment keeps, > 0 */
  readonly coverage: Ratio
  /** interest a year, > -1 */
  readonly interest: Fraction
  /** years of payments, whole, >= 0 */
  readonly tenor: Count
  /** of the debt, paid at closing; default 0 */
  readonly upfrontFee?: Fraction
  /** most the debt may be of what it finances; default no limit */
  readonly gearing?: Fraction
}

/** Rows by year; year 0 is the closing. */
export interface DebtRows {
  readonly size: Usd
  /** present value of the cash available, at the loan's interest */
  readonly cashValue: Usd
  /** what each year's payment adds to the size: its present value */
  readonly sizing: readonly Usd[]
  readonly service: readonly Usd[]
  readonly interest: readonly Usd[]
  readonly principal: readonly Usd[]
  readonly balance: readonly Usd[]
}

/**
 * Sculpted debt: the service follows the cash available for it,
 *   DS_t = CAFDS_t / DSCR,  D = Σ_{t<=T} DS_t / (1 + i)^t,
 *   interest_t = i · B_{t-1},  principal_t = DS_t - interest_t,  B_t = B_{t-1} - principal_t.
 * Nothing is lent against a year whose cash is negative. Where the gearing allows less, coverage
 * rises until the debt is that share, and stays the same in every year.
 * Source: Yescombe, Principles of Project Finance, 2nd ed. 2014, chapter 12; NREL SAM, single owner.
 * @param cash CAFDS by year, year 0 first and not used; at least tenor + 1 long
 * @param cost what the gearing is a share of
 * @throws RangeError when a term is out of range or the tenor is longer than the years of cash
 */
export function sculptDebt(cash: readonly Usd[], terms: SculptedDebt, cost: Usd): DebtRows {
  const { coverage, interest: i, tenor, gearing = Infinity } = terms
  if (!(coverage > 0 && i > -1 && gearing >= 0)) {
    throw new RangeError(`No loan of coverage ${coverage}, interest ${i}, gearing ${gearing}.`)
  }
  if (!(Number.isInteger(tenor) && tenor >= 0 && tenor < cash.length)) {
    throw new RangeError(`A tenor of ${tenor} years does not fit into ${cash.length - 1}.`)
  }
  const row = () => new Array<Usd>(cash.length).fill(0)
  const service = row()
  const sizing = row()
  let cashValue = 0
  let wanted = 0
  for (let t = 1; t <= tenor; t++) {
    const discount = (1 + i) ** -t
    sizing[t] = discount
    cashValue += cash[t]! * discount
    service[t] = Math.max(0, cash[t]!) / coverage
    wanted += service[t]! * discount
  }
  const size = Math.min(wanted, gearing * cost)
  const share = wanted > 0 ? size / wanted : 0
  const interest = row()
  const principal = row()
  const balance = row()
  balance[0] = size
  for (let t = 1; t <= tenor; t++) {
    service[t] = service[t]! * share
    sizing[t] = service[t]! * sizing[t]!
    interest[t] = i * balance[t - 1]!
    principal[t] = service[t]! - interest[t]!
    balance[t] = balance[t - 1]! - principal[t]!
  }
  return { size, cashValue, sizing, service, interest, principal, balance }
}
