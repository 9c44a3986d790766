import type { Equity, Lease, Sale, TakeOrPay } from '../../../scenario/index.js'
import { type Book, monthsIn, shareOf } from './book.js'

const monthsPerYear = 12
/** Hours of a month, on average. */
const hoursPerMonth = (365.25 / monthsPerYear) * 24

/** Rent a month, rising once a year, in full or by the share of its phases that works. */
export function postLease(book: Book, key: string, lease: Lease): void {
  const start = book.start(key, lease.start)
  if (start === null) return
  for (let k = lease.freeMonths; k < monthsIn(lease.term); k++) {
    const month = start + k
    if (month >= book.terms.months) break
    const share = lease.phases ? shareOf(lease.phases, book.terms, month) : 1
    const rent = lease.rent * (1 + lease.escalation) ** Math.floor(k / monthsPerYear) * share
    book.flow(key, month, lease.from, lease.to, 'rent', rent)
  }
}

/**
 * Capacity by the accelerator-hour, at least the minimum; what was paid ahead is credited evenly
 * over the term.
 */
export function postTakeOrPay(book: Book, key: string, contract: TakeOrPay): void {
  const start = book.start(key, contract.start)
  if (start === null) return
  const term = monthsIn(contract.term)
  const taken = Math.max(contract.minimum, contract.used)
  const accelerators = contract.phases.reduce(
    (sum, phase) => sum + (book.terms.counts[phase] ?? 0),
    0,
  )
  const whole = accelerators * hoursPerMonth * term * taken * contract.price
  const ahead = contract.prepayment * whole
  book.flow(key, start, contract.from, contract.to, 'prepayment', ahead)
  for (let k = 0; k < term; k++) {
    const month = start + k
    if (month >= book.terms.months) break
    const hours = contract.phases.reduce(
      (sum, phase) => sum + (book.terms.hours[phase]?.[month] ?? 0),
      0,
    )
    book.flow(key, month, contract.from, contract.to, 'compute', hours * taken * contract.price)
    // the credit goes the other way: a negative payment
    book.flow(key, month, contract.from, contract.to, 'prepayment', -ahead / term)
  }
}

/** Tranches, each in the month of its milestone, at its probability. */
export function postEquity(book: Book, key: string, equity: Equity): void {
  for (const [name, tranche] of Object.entries(equity.tranches)) {
    const month = tranche.when === '' ? 0 : (book.terms.milestones[tranche.when] ?? null)
    if (month === null) {
      const values = { tranche: name, when: tranche.when, amount: tranche.amount }
      book.finding('tranche-open', 'note', key, `tranches.${name}`, values)
      continue
    }
    const amount = tranche.amount * tranche.probability
    book.flow(key, month, equity.from, equity.to, 'equity', amount)
  }
}

/** One amount at the start, or so much a month over the term. */
export function postSale(book: Book, key: string, sale: Sale): void {
  const start = book.start(key, sale.start)
  if (start === null) return
  if (sale.kind !== 'rental') {
    book.flow(key, start, sale.from, sale.to, sale.kind, sale.amount)
    return
  }
  for (let k = 0; k < monthsIn(sale.term); k++) {
    book.flow(key, start + k, sale.from, sale.to, 'rent', sale.amount)
  }
}
