import type { Usd } from '../../quantity/index.js'
import type { Finding, FindingValues, Severity } from '../../scenario/index.js'
import type { BillCategory } from '../bill.js'
import type { FinanceInput } from './contract.js'
import type { Spending } from './ledger.js'
import type { MonthOfHorizon } from './months.js'
import type { Purchases } from './purchases.js'

/** Share of running cost from which an estimated rent is worth a word. */
const noteworthy = 0.05

/** What the account leaves out, or what of it deserves doubt. */
export function findingsOf(
  input: FinanceInput,
  { purchases, unpriced }: Purchases,
  spending: Spending,
  totals: { readonly capital: Usd; readonly running: Usd },
  nets: Readonly<Record<string, readonly Usd[]>>,
  months: readonly MonthOfHorizon[],
): Finding[] {
  return [
    ...unpricedLines(input, unpriced),
    ...paymentsToCome(
      purchases.reduce((sum, { cost }) => sum + cost, 0),
      totals.capital,
    ),
    ...Object.entries(nets).flatMap(([party, net]) => fundsShort(input, party, net, months)),
    ...freeEnergy(input),
    ...estimatedRents(spending, totals.running),
  ]
}

function finding(code: string, severity: Severity, path: string, values: FindingValues): Finding {
  return { code: `finance.${code}`, severity, path, values }
}

/** One for all of them; the path is that of the first, in the catalogue's own name of the price. */
function unpricedLines({ bill }: FinanceInput, unpriced: readonly string[]): Finding[] {
  const lines = unpriced.map((name) => bill[name]!)
  const [first] = lines
  if (!first) return []
  const items = [...new Set(lines.map((line) => line.item))]
  const { table, field } = priceOf(first.category)
  const path = `catalog.${table}.${first.item}.${field}`
  const severity = lines.some((line) => line.category === 'accelerators') ? 'warning' : 'note'
  return [finding('unpriced', severity, path, { items: items.join(', '), count: items.length })]
}

/** Where the catalogue keeps the price of a category. */
function priceOf(category: BillCategory): { table: string; field: string } {
  if (category === 'power' || category === 'cooling') return { table: category, field: 'capex' }
  if (category === 'network') return { table: category, field: 'price' }
  return { table: category === 'systems' ? 'racks' : 'accelerators', field: 'price' }
}

/** What is delivered after the horizon is paid after it. */
function paymentsToCome(bought: Usd, paid: Usd): Finding[] {
  const amount = bought - paid
  if (!(amount > 1e-9 * bought)) return []
  return [finding('after-horizon', 'note', 'end', { amount, share: amount / bought })]
}

/** @param net received less paid by a party, by month */
function fundsShort(
  { finance }: FinanceInput,
  party: string,
  net: readonly Usd[],
  months: readonly MonthOfHorizon[],
): Finding[] {
  const funds = finance.parties[party]?.funds
  if (funds === undefined) return []
  let spent = 0
  let peak = 0
  let month: MonthOfHorizon | undefined
  for (const [m, change] of net.entries()) {
    spent -= change
    if (spent > funds) month ??= months[m]
    peak = Math.max(peak, spent)
  }
  if (!month) return []
  const path = `finance.parties.${party}.funds`
  return [finding('funds-short', 'warning', path, { party, funds, peak, month: month.epoch })]
}

/** Sites whose accelerators work on energy that costs nothing. */
function freeEnergy({ bill, running, useful, energy }: FinanceInput): Finding[] {
  if (!(energy > 0)) return []
  const works = new Set(
    Object.keys(useful).filter((phase) => useful[phase]!.values.some((count) => count > 0)),
  )
  const paid = new Set(
    Object.entries(running)
      .filter(([, costs]) => [...costs.energy, ...costs.fuel].some((amount) => amount !== 0))
      .map(([site]) => site),
  )
  const sites = new Set<string>()
  for (const { phase, site } of Object.values(bill)) {
    if (phase !== undefined && works.has(phase) && !paid.has(site)) sites.add(site)
  }
  return [...sites].map((site) =>
    finding('no-price', 'note', `sites.${site}.prices.electricity`, { site }),
  )
}

function estimatedRents(spending: Spending, running: Usd): Finding[] {
  const rents = [
    ['source-rent', 'finance.rentOfSources'],
    ['cooling-rent', 'finance.rentOfCooling'],
  ] as const
  return rents.flatMap(([category, path]) => {
    const amount = spending[category].reduce((sum, month) => sum + month, 0)
    if (!(amount > noteworthy * running)) return []
    return [finding('rental-estimate', 'note', path, { category, amount, share: amount / running })]
  })
}
