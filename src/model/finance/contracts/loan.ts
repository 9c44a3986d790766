import type { Count, Usd } from '../../../quantity/index.js'
import type { Loan } from '../../../scenario/index.js'
import { capitalRecovery } from '../annuity.js'
import type { Flow, LoanOutcome } from '../contract.js'
import { type Book, monthsIn } from './book.js'

const monthsPerYear = 12

/** Kinds of flow that are no cash from operations. */
const financing: ReadonlySet<Flow['category']> = new Set([
  'drawdown',
  'interest',
  'fee',
  'repayment',
  'equity',
  'prepayment',
  'tax',
  'vat',
])

/** One month of a loan. */
interface LoanMonth {
  drawn: Usd
  interest: Usd
  repaid: Usd
  outstanding: Usd
}

/** What the loans of one borrower, in their order, have drawn and are owed by month. */
interface Debts {
  readonly drawn: Float64Array
  readonly service: Float64Array
}

/**
 * Loans in the order of the scenario. Of one borrower's capital a later loan takes what earlier ones
 * left; the coverage of each is that of all that its borrower owes in the months it is paid back.
 */
export function postLoans(
  book: Book,
  loans: Readonly<Record<string, Loan>>,
): Readonly<Record<string, LoanOutcome>> {
  const { months } = book.terms
  const debts = new Map<string, Debts>()
  const posted = Object.entries(loans).map(([key, loan]) => {
    const all = debts.get(loan.to) ?? {
      drawn: new Float64Array(months),
      service: new Float64Array(months),
    }
    debts.set(loan.to, all)
    return { key, loan, all, ...postLoan(book, key, loan, all) }
  })
  const out: Record<string, LoanOutcome> = {}
  for (const { key, loan, all, cash, service, outcome } of posted) {
    out[key] = { ...outcome, ...coverageOf(cash, service, all.service) }
    judge(book, key, loan, out[key])
  }
  return out
}

/**
 * A loan from its first draw to the end of the horizon. Drawn pro rata with the borrower's capital
 * until all of it is lent; interest i/12 on the balance of the month before, added to the loan or
 * paid while it is drawn; then paid back over its term. The balance left at the horizon is told, not
 * forgiven. Draws stand in the month of the spending they pay for.
 */
function postLoan(book: Book, key: string, loan: Loan, all: Debts) {
  const months = book.terms.months
  const rows: LoanMonth[] = Array.from({ length: months }, () => ({
    drawn: 0,
    interest: 0,
    repaid: 0,
    outstanding: 0,
  }))
  const start = book.start(key, loan.start)
  const capital = capitalOf(book, loan.to)
  const wanted = capital.map((spent, m) =>
    Math.min(loan.gearing * spent, Math.max(0, spent - (all.drawn[m] ?? 0))),
  )
  const cash = book.net(loan.to, (flow) => !flow.capital && !financing.has(flow.category))
  const left = cash.map((net, m) => net - (all.service[m] ?? 0))
  const last = start === null ? -1 : lastDraw(wanted, loan, start)
  const from = start ?? months
  let balance: Usd = 0
  let lent: Usd = 0
  let duringConstruction: Usd = 0
  for (let m = from; m <= last; m++) {
    const row = rows[m]!
    const draw = Math.max(0, Math.min(wanted[m] ?? 0, loan.amount - lent))
    const interest = (balance * loan.rate) / monthsPerYear
    row.interest = interest
    duringConstruction += interest
    book.flow(key, m, loan.to, loan.from, 'interest', interest)
    const added = loan.interest === 'capitalised' ? interest : 0
    row.drawn = draw + added
    lent += draw
    all.drawn[m] = (all.drawn[m] ?? 0) + draw
    balance += draw + added
    book.flow(key, m, loan.from, loan.to, 'drawdown', draw + added)
    book.flow(key, m, loan.to, loan.from, 'fee', draw * loan.fee)
    const open = ((loan.amount - lent) * loan.commitment) / monthsPerYear
    book.flow(key, m, loan.to, loan.from, 'fee', Math.max(0, open))
    row.outstanding = balance
  }
  const service = repay(book, key, loan, rows, balance, last + 1, left)
  for (const [m, due] of service.entries()) all.service[m] = (all.service[m] ?? 0) + due
  const drawn = rows.reduce((sum, row) => sum + row.drawn, 0)
  const outcome = {
    drawn,
    interestDuringConstruction: duringConstruction,
    outstandingEnd: drawn > 0 ? (rows.at(-1)?.outstanding ?? 0) : 0,
    monthly: rows,
  }
  return { outcome, cash, service }
}

/** Capital that a party spends by month. */
function capitalOf(book: Book, party: string): Float64Array {
  return book
    .net(party, (flow) => flow.capital && flow.category !== 'drawdown')
    .map((n) => Math.max(0, -n))
}

/** Last month in which the loan is drawn; -1: it never is. */
function lastDraw(wanted: Float64Array, loan: Loan, start: Count): number {
  let lent = 0
  let last = -1
  for (let m = start; m < wanted.length; m++) {
    const draw = Math.min(wanted[m] ?? 0, loan.amount - lent)
    if (draw > 1e-9 * loan.amount) last = m
    lent += Math.max(0, draw)
  }
  return last
}

/**
 * Debt service by month from `first` on; the rows are filled as it goes.
 * @param cash of operation, less what earlier loans are owed: what a sculpted loan is cut from
 */
function repay(
  book: Book,
  key: string,
  loan: Loan,
  rows: LoanMonth[],
  drawn: Usd,
  first: Count,
  cash: Float64Array,
): Float64Array {
  const service = new Float64Array(rows.length)
  const term = monthsIn(loan.term)
  const rate = loan.rate / monthsPerYear
  const level = drawn * capitalRecovery(rate, term)
  let balance = drawn
  for (let k = 0; k < term && first + k < rows.length && drawn > 0; k++) {
    const m = first + k
    const row = rows[m]!
    const interest = balance * rate
    const isLast = k === term - 1
    const wanted = {
      annuity: level - interest,
      straight: drawn / term,
      bullet: 0,
      sculpted: Math.max(0, cash[m] ?? 0) / loan.coverage - interest,
    }[loan.repayment]
    const repaid = isLast ? balance : Math.min(balance, Math.max(0, wanted))
    row.interest = interest
    row.repaid = repaid
    balance -= repaid
    row.outstanding = balance
    service[m] = interest + repaid
    book.flow(key, m, loan.to, loan.from, 'interest', interest)
    book.flow(key, m, loan.to, loan.from, 'repayment', repaid)
  }
  return service
}

/** Cash of operation over all that the borrower owes, in the months this loan is served. */
function coverageOf(
  cash: Float64Array,
  service: Float64Array,
  owed: Float64Array,
): Pick<LoanOutcome, 'coverageMin' | 'coverageMean' | 'coverageMinMonth'> {
  let least = Number.POSITIVE_INFINITY
  let month: Count | null = null
  let sum = 0
  let n = 0
  for (const [m, due] of service.entries()) {
    if (due <= 0) continue
    const ratio = (cash[m] ?? 0) / (owed[m] ?? due)
    sum += ratio
    n += 1
    if (ratio < least) [least, month] = [ratio, m]
  }
  return n === 0
    ? { coverageMin: null, coverageMean: null, coverageMinMonth: null }
    : { coverageMin: least, coverageMean: sum / n, coverageMinMonth: month }
}

function judge(book: Book, key: string, loan: Loan, outcome: LoanOutcome): void {
  if (outcome.drawn <= 0) {
    book.finding('loan-undrawn', 'note', key, '', { party: loan.to })
    return
  }
  const { coverageMin } = outcome
  if (coverageMin !== null && coverageMin < 1) {
    const values = { party: loan.to, coverage: coverageMin }
    book.finding('coverage-low', 'warning', key, 'coverage', values)
  }
}
