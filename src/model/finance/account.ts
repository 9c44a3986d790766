import { aggregateByMonth, type Series } from '../../numeric/index.js'
import type { Usd } from '../../quantity/index.js'
import { postCapital } from './capital.js'
import { computeCostOf } from './compute-cost.js'
import type { Account, Category, ComputeCost, FinanceInput, Flow, LoanOutcome } from './contract.js'
import { Book, postContracts, postTax, type Terms } from './contracts/index.js'
import { deliveriesOf } from './deliveries.js'
import { findingsOf } from './findings.js'
import { ledgersOf, type Spending, spendingOf } from './ledger.js'
import { hour, type MonthOfHorizon, monthsOf, secondsOf, year } from './months.js'
import { netPresentValue } from './net-present-value.js'
import { capitalCategories, purchasesOf } from './purchases.js'
import { outOfRange } from './range.js'
import { postRunning, runningCategories } from './running.js'
import { slipOf } from './slip.js'
import { sourcesAndUses } from './sources-and-uses.js'
import { monthly, standingsOf } from './standings.js'

const million = 1e6

/** Who pays for tokens. */
const users = 'users'

/**
 * The account of a campus: who pays whom in which month under which contract, what each party earns
 * and risks, what an accelerator-hour, a run and a million tokens cost. The scenario's currency at
 * the prices of its year; no escalation but that which a contract states.
 */
export function account(input: FinanceInput): Account {
  const { finance, money } = input
  const { owner } = finance
  const months = monthsOf(input.start, input.horizon)
  const bought = purchasesOf(input)
  const deliveries = deliveriesOf(input, months)

  const book = new Book(termsOf(input, months))
  const { journal } = book
  postCapital(journal, finance, bought.purchases, deliveries, months)
  const paid = spendingOf(journal, months.length)
  postRunning(journal, input, deliveries, paid, months)
  const spending = spendingOf(journal, months.length)
  for (const [month, amount] of input.revenue.entries()) {
    book.flow('', month, users, finance.operator, 'revenue', amount)
  }
  const loans = postContracts(book, finance.contracts)
  if (finance.tax) postTax(book, owner, finance.tax, livesOf(input), yearsOf(months))

  const named = [owner, finance.operator, ...Object.keys(finance.parties)]
  const ledgers = ledgersOf(journal, months.length, named)
  const capital = totalsBy(capitalCategories, spending)
  const running = totalsBy(runningCategories, spending)
  const totals = { capital: sumOf(capital), running: sumOf(running) }
  const range = outOfRange(input)
  const sound = range.length === 0
  const computeCost = sound ? computeCostOf(input, bought, spending, months) : null
  const nets = Object.fromEntries(named.map((key) => [key, ledgers[key]?.monthly ?? []]))
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
    computeCost,
    runCost: mapNumbers(input.runs, (hours) => hours * (computeCost?.perHour ?? 0), computeCost),
    millionTokens: millionTokens(input, computeCost),
    ...sourcesAndUses(journal, owner, months.length),
    standings: sound
      ? standingsOf(finance, ledgers, journal, money.discountRate, leftAtEnd(input, journal, loans))
      : {},
    loans,
    slip: sound ? slipOf(journal, months.length, named, money.discountRate, byShare(input)) : null,
    breakEven: sound ? breakEvenOf(input, journal, book.terms, months.length) : null,
    unpriced: bought.unpriced,
    findings: [
      ...range,
      ...findingsOf(input, bought, spending, totals, nets, months),
      ...book.findings,
    ],
  }
}

/** What each party still has or owes when the horizon ends. */
function leftAtEnd(
  input: FinanceInput,
  journal: readonly Flow[],
  loans: Readonly<Record<string, LoanOutcome>>,
): Readonly<Record<string, Usd>> {
  const out: Record<string, Usd> = {}
  const add = (party: string, amount: Usd) => {
    out[party] = (out[party] ?? 0) + amount
  }
  for (const [key, { outstandingEnd }] of Object.entries(loans)) {
    const contract = input.finance.contracts[key]
    if (!contract) continue
    add(contract.from, outstandingEnd)
    add(contract.to, -outstandingEnd)
  }
  const months = monthsOf(input.start, input.horizon).length
  for (const flow of journal) {
    if (flow.month >= months) continue
    if (flow.capital) add(flow.from, bookValue(flow, months, livesOf(input)))
    // a share is worth what was paid for it, and owed by who sold it
    if (flow.category === 'equity') {
      add(flow.from, flow.amount)
      add(flow.to, -flow.amount)
    }
  }
  return out
}

/** Capital less what its life has worn off by the end, straight. */
function bookValue(flow: Flow, months: number, lives: { it: number; plant: number }): Usd {
  const life = 12 * (itCategories.has(flow.category) ? lives.it : lives.plant)
  return flow.amount * Math.max(0, 1 - (months - flow.month) / life)
}

/** What contracts read of the campus. */
function termsOf(input: FinanceInput, months: readonly MonthOfHorizon[]): Terms {
  const counts: Record<string, number> = {}
  for (const line of Object.values(input.bill)) {
    if (line.category !== 'accelerators' || line.phase === undefined) continue
    counts[line.phase] = (counts[line.phase] ?? 0) + line.count
  }
  const hours: Record<string, Float64Array> = {}
  const works: Record<string, Float64Array> = {}
  for (const [phase, series] of Object.entries(input.useful)) {
    const worked = hoursByMonth(series, input.start, months)
    const count = counts[phase] ?? 0
    hours[phase] = worked
    works[phase] = worked.map((h, m) => {
      const possible = (count * secondsOf(months[m]!)) / hour
      return possible > 0 ? Math.min(1, h / possible) : 0
    })
  }
  return { months: months.length, hours, works, counts, milestones: input.milestones }
}

function hoursByMonth(
  series: Series,
  start: number,
  months: readonly MonthOfHorizon[],
): Float64Array {
  const out = new Float64Array(months.length)
  const index = new Map(months.map((month, m) => [month.label, m]))
  for (const { month, total } of aggregateByMonth(series, start)) {
    const m = index.get(month)
    if (m !== undefined) out[m] = out[m]! + total / hour
  }
  return out
}

function livesOf({ finance }: FinanceInput) {
  return { it: finance.lifeOfIt / year, plant: finance.lifeOfPlant / year }
}

function yearsOf(months: readonly MonthOfHorizon[]): number[] {
  return months.map((month) => Number(month.label.slice(0, 4)))
}

/** Contracts whose rent follows the share that works. */
function byShare({ finance }: FinanceInput): ReadonlySet<string> {
  return new Set(
    Object.entries(finance.contracts)
      .filter(([, contract]) => contract.kind === 'lease' && contract.phases !== undefined)
      .map(([key]) => key),
  )
}

/** Tokens carry all the hours of their service, busy or not. */
function millionTokens(
  { tokens }: FinanceInput,
  cost: ComputeCost | null,
): Readonly<Record<string, Usd>> {
  if (!cost) return {}
  return Object.fromEntries(
    Object.entries(tokens)
      .filter(([, service]) => service.tokens > 0)
      .map(([key, service]) => [
        key,
        (service.hours * cost.perHour * cost.utilisation * million) / service.tokens,
      ]),
  )
}

/**
 * Price of an accelerator-hour at which the owner's flows over the horizon are worth nothing more
 * and nothing less at the cost of capital, what it earns from contracts and users left out and what
 * its capital is still worth at the end (straight over its life) counted in.
 */
function breakEvenOf(
  input: FinanceInput,
  journal: readonly Flow[],
  terms: Terms,
  months: number,
): Usd | null {
  const { owner } = input.finance
  const lives = livesOf(input)
  const rate = monthly(input.money.discountRate)
  const costs = new Float64Array(months)
  let left = 0
  for (const flow of journal) {
    if (flow.month >= months || !isCost(flow)) continue
    const sign = flow.from === owner ? 1 : flow.to === owner ? -1 : 0
    costs[flow.month] = costs[flow.month]! + sign * flow.amount
    if (!flow.capital) continue
    left += sign * bookValue(flow, months, lives)
  }
  const hours = new Float64Array(months)
  for (const worked of Object.values(terms.hours)) {
    for (let m = 0; m < months; m++) hours[m] = hours[m]! + (worked[m] ?? 0)
  }
  const sold = netPresentValue([...hours], rate) * input.finance.utilisation
  if (!(sold >= 1)) return null
  return (netPresentValue([...costs], rate) - left * (1 + rate) ** -(months - 1)) / sold
}

const itCategories: ReadonlySet<Flow['category']> = new Set([
  'accelerators',
  'systems',
  'network',
  'silicon',
])

/** Costs of owning and running; not what contracts bring, lend or tax. */
function isCost({ category }: Flow): boolean {
  return (
    (capitalCategories as readonly string[]).includes(category) ||
    (runningCategories as readonly string[]).includes(category) ||
    category === 'rent'
  )
}

function mapNumbers(
  values: Readonly<Record<string, number>>,
  make: (value: number) => number,
  known: unknown,
): Readonly<Record<string, number>> {
  if (!known) return {}
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, make(value)]))
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
