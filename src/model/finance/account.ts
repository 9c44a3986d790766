import type { Usd } from '../../quantity/index.js'
import { postCapital } from './capital.js'
import { computeCostOf } from './compute-cost.js'
import type { Account, Category, FinanceInput, Flow } from './contract.js'
import { deliveriesOf } from './deliveries.js'
import { findingsOf } from './findings.js'
import { ledgersOf, type Spending, spendingOf } from './ledger.js'
import { monthsOf } from './months.js'
import { capitalCategories, purchasesOf } from './purchases.js'
import { outOfRange } from './range.js'
import { postRunning, runningCategories } from './running.js'

/**
 * The account of a campus: who pays whom in which month, and what an accelerator-hour costs.
 * USD of the scenario's price year, no escalation; contracts are not in it yet.
 */
export function account(input: FinanceInput): Account {
  const { owner } = input.finance
  const months = monthsOf(input.start, input.horizon)
  const bought = purchasesOf(input)
  const deliveries = deliveriesOf(input, months)

  const journal: Flow[] = []
  postCapital(journal, owner, bought.purchases, deliveries, months)
  const paid = spendingOf(journal, owner, months.length)
  postRunning(journal, input, deliveries, paid, months)
  const spending = spendingOf(journal, owner, months.length)

  const ledgers = ledgersOf(journal, months.length, [owner, ...Object.keys(input.finance.parties)])
  const capital = totalsBy(capitalCategories, spending)
  const running = totalsBy(runningCategories, spending)
  const totals = { capital: sumOf(capital), running: sumOf(running) }
  const net = ledgers[owner]?.monthly ?? []
  const range = outOfRange(input)
  return {
    months: months.map((month) => month.label),
    ledgers,
    capital,
    running,
    capitalTotal: totals.capital,
    runningTotal: totals.running,
    monthly: months.map((_, m) => ({
      capital: sumAt(capitalCategories, spending, m),
      running: sumAt(runningCategories, spending, m),
    })),
    computeCost: range.length > 0 ? null : computeCostOf(input, bought, spending, months),
    unpriced: bought.unpriced,
    findings: [...range, ...findingsOf(input, bought, spending, totals, net, months)],
  }
}

function totalsBy(of: readonly Category[], spending: Spending): Readonly<Record<string, Usd>> {
  return Object.fromEntries(
    of.map((category) => [category, spending[category].reduce((sum, month) => sum + month, 0)]),
  )
}

function sumAt(of: readonly Category[], spending: Spending, month: number): Usd {
  return of.reduce((sum, category) => sum + spending[category][month]!, 0)
}

function sumOf(amounts: Readonly<Record<string, Usd>>): Usd {
  return Object.values(amounts).reduce((sum, amount) => sum + amount, 0)
}
