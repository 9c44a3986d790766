import type { Count, Usd } from '../../quantity/index.js'
import { type Finance, spendingCategories } from '../../scenario/index.js'
import type { Category, Flow, Ledger } from './contract.js'

/**
 * Who is paid for what when the scenario says nothing else: standing parties, outside the campus.
 * A party of the scenario with the same key is that party.
 */
export const counterparty: Readonly<Record<Category, string>> = {
  accelerators: 'suppliers',
  systems: 'suppliers',
  network: 'suppliers',
  silicon: 'suppliers',
  building: 'builders',
  electrical: 'builders',
  power: 'equipment',
  cooling: 'equipment',
  energy: 'utility',
  water: 'utility',
  fuel: 'fuel',
  'source-upkeep': 'maintenance',
  'source-rent': 'lessors',
  'cooling-rent': 'lessors',
  maintenance: 'maintenance',
  staff: 'staff',
}

/**
 * Adds a flow to a journal, once; it is seen twice, by who pays and by who is paid. Nothing is
 * posted for an amount of 0, and a negative amount is posted the other way round, so that every
 * posted amount is positive.
 * @throws RangeError when the amount is not finite or the month is not a whole number >= 0
 */
export function post(journal: Flow[], flow: Flow): void {
  const { month, amount } = flow
  if (!Number.isFinite(amount) || !Number.isInteger(month) || month < 0) {
    throw new RangeError(`No such flow: ${amount} in month ${month} for ${flow.category}.`)
  }
  if (amount > 0) journal.push(flow)
  else if (amount < 0) {
    journal.push({ ...flow, from: flow.to, to: flow.from, amount: -amount, refund: true })
  }
}

function isCategory(category: Flow['category']): category is Category {
  return (spendingCategories as readonly string[]).includes(category)
}

/**
 * What every party paid and received over the first `months` months. The parties named are there
 * even when nothing moved. In every month the sum over all parties is 0, up to rounding.
 */
export function ledgersOf(
  flows: readonly Flow[],
  months: Count,
  parties: readonly string[] = [],
): Readonly<Record<string, Ledger>> {
  const books = new Map<string, { paid: Usd; received: Usd; monthly: Usd[] }>()
  const book = (party: string) => {
    let found = books.get(party)
    if (!found) {
      found = { paid: 0, received: 0, monthly: new Array<Usd>(months).fill(0) }
      books.set(party, found)
    }
    return found
  }
  for (const party of parties) book(party)
  for (const { month, from, to, amount } of flows) {
    if (month >= months) continue
    const payer = book(from)
    payer.paid += amount
    payer.monthly[month] = payer.monthly[month]! - amount
    const payee = book(to)
    payee.received += amount
    payee.monthly[month] = payee.monthly[month]! + amount
  }
  return Object.fromEntries(books)
}

/** Who pays for a category and who is paid. */
export function sidesOf(
  finance: Pick<Finance, 'owner' | 'pays' | 'sells'>,
  category: Category,
): { readonly from: string; readonly to: string } {
  return {
    from: finance.pays[category] ?? finance.owner,
    to: finance.sells[category] ?? counterparty[category],
  }
}

/** What is spent by category and month. */
export type Spending = Readonly<Record<Category, Float64Array>>

/** What the campus costs by category and month, whoever pays; what comes back is taken off. */
export function spendingOf(flows: readonly Flow[], months: Count): Spending {
  const spending = Object.fromEntries(
    spendingCategories.map((category) => [category, new Float64Array(months)]),
  ) as Record<Category, Float64Array>
  for (const { month, category, amount, refund } of flows) {
    if (!isCategory(category) || month >= months) continue
    const row = spending[category]
    row[month] = row[month]! + (refund === true ? -amount : amount)
  }
  return spending
}
