import type { Contract, Loan } from '../../../scenario/index.js'
import type { LoanOutcome } from '../contract.js'
import type { Book } from './book.js'
import { postLoans } from './loan.js'
import { postEquity, postLease, postSale, postTakeOrPay } from './operating.js'

export { Book, type Terms } from './book.js'
export { postTax } from './tax.js'

/**
 * Flows of all contracts: those of operation and equity first, then loans, whose service looks at
 * what operation leaves.
 */
export function postContracts(
  book: Book,
  contracts: Readonly<Record<string, Contract>>,
): Readonly<Record<string, LoanOutcome>> {
  const loans: Record<string, Loan> = {}
  for (const [key, contract] of Object.entries(contracts)) {
    switch (contract.kind) {
      case 'lease':
        postLease(book, key, contract)
        break
      case 'take-or-pay':
        postTakeOrPay(book, key, contract)
        break
      case 'equity':
        postEquity(book, key, contract)
        break
      case 'loan':
        loans[key] = contract
        break
      default:
        postSale(book, key, contract)
    }
  }
  return postLoans(book, loans)
}
