import type { Usd } from '../../quantity/index.js'
import { spendingCategories } from '../../scenario/index.js'
import type { BillCategory } from '../bill.js'
import type { Category, FinanceInput, Flow } from './contract.js'
import type { Deliveries } from './deliveries.js'
import { post, type Spending, sidesOf } from './ledger.js'
import { type MonthOfHorizon, secondsOf, year } from './months.js'
import { capitalCategories } from './purchases.js'

/** What running costs are spent on. */
export type RunningCategory = Exclude<Category, BillCategory>

/** All of them, in the order of {@link spendingCategories}. */
export const runningCategories = spendingCategories.filter(
  (category): category is RunningCategory =>
    !(capitalCategories as readonly string[]).includes(category),
)

/** Capital that is maintained: all but the design of chips. */
export const maintained = capitalCategories.filter((category) => category !== 'silicon')

/**
 * Running costs of every site by month. Maintenance needs the capital already paid: the mean over
 * the month, as if the month's payments were spread over it.
 * @param paid capital by category and month
 */
export function postRunning(
  journal: Flow[],
  input: Pick<FinanceInput, 'finance' | 'built' | 'running'>,
  deliveries: Deliveries,
  paid: Spending,
  months: readonly MonthOfHorizon[],
): void {
  const { finance } = input
  const cost = (category: RunningCategory, month: number, amount: Usd): void => {
    post(journal, { month, ...sidesOf(finance, category), category, amount, capital: false })
  }
  for (const site of Object.values(input.running)) {
    for (const [m, month] of months.entries()) {
      const seconds = secondsOf(month)
      cost('energy', m, site.energy[m] ?? 0)
      cost('fuel', m, site.fuel[m] ?? 0)
      cost('source-upkeep', m, site.operation[m] ?? 0)
      cost('water', m, site.water[m] ?? 0)
      cost('source-rent', m, finance.rentOfSources * (site.rentedSources[m] ?? 0) * seconds)
      cost('cooling-rent', m, finance.rentOfCooling * (site.rentedCooling[m] ?? 0) * seconds)
    }
  }
  for (const [site, { retrofit, new: fresh }] of Object.entries(input.built)) {
    const first = deliveries.first.get(site) ?? months.length
    for (let m = first; m < months.length; m++) {
      cost('staff', m, finance.staff * (retrofit + fresh) * secondsOf(months[m]!))
    }
  }
  let capital: Usd = 0
  for (const [m, month] of months.entries()) {
    const added = maintained.reduce((sum, category) => sum + paid[category][m]!, 0)
    const share = (finance.maintenance * secondsOf(month)) / year
    cost('maintenance', m, share * (capital + added / 2))
    capital += added
  }
}
