import { aggregateByMonth } from '../../numeric/index.js'
import type { Count, Usd } from '../../quantity/index.js'
import { spendingCategories } from '../../scenario/index.js'
import { capitalRecovery, presentValue } from './annuity.js'
import type { Category, ComputeCost, FinanceInput } from './contract.js'
import type { Spending } from './ledger.js'
import { hour, type MonthOfHorizon, secondsOf, year } from './months.js'
import type { Purchase, Purchases } from './purchases.js'
import { maintained } from './running.js'

/** Capital that lives as long as the accelerators; the rest lives as long as the plant. */
const informationTechnology: readonly Category[] = ['accelerators', 'systems', 'network', 'silicon']
/** Running costs taken from the months of the horizon; the others follow from their rates. */
const metered = ['energy', 'fuel', 'source-upkeep', 'source-rent', 'cooling-rent', 'water'] as const
/** Rents that bridge: what has ended by the horizon's end is no cost of later years. */
const bridging = ['source-rent', 'cooling-rent'] as const
/** Months are as full as the fullest from this share of it on: rounding. */
const asFull = 1 - 1e-6
/** Months that a year of running cost is taken from, at most. */
const longestWindow = 12
/** Share of accelerator-hours below which a build has hardly begun and says nothing of its end. */
const hardlyBegun = 0.1

/**
 * Levelised cost of an accelerator-hour over the life of the campus at full build-out.
 * (Σ_j CRF(r, n_j) · (C_j - PV(residual_j)) + running per year) / (N · 8766 h · utilisation)
 * Source: level annuity of all capital; sections of the README.
 * @param spending of the owner, by category and month
 * @returns null without accelerators, where their price is unknown, or where too few of them work
 * within the horizon to tell what running takes
 */
export function computeCostOf(
  input: Pick<FinanceInput, 'start' | 'money' | 'finance' | 'bill' | 'built' | 'useful'>,
  bought: Purchases,
  spending: Spending,
  months: readonly MonthOfHorizon[],
): ComputeCost | null {
  const accelerators = acceleratorsOf(input.bill)
  if (accelerators === 0 || !priced(input.bill, bought)) return null
  const worked = hoursWorked(input, months)
  const perHourWorked = runningPerHour(spending, worked, accelerators, months)
  if (!perHourWorked) return null

  const { utilisation } = input.finance
  const capital = capitalPerYear(input, bought.purchases)
  const running = {
    ...runningPerYear(input, bought.purchases, perHourWorked, accelerators),
    ...endedRents(input, spending),
  }
  const hours = accelerators * (year / hour) * utilisation
  const parts = Object.fromEntries(
    spendingCategories.map((category) => [
      category,
      ((capital[category] ?? 0) + (running[category] ?? 0)) / hours,
    ]),
  )
  const perHour = Object.values(parts).reduce((sum, part) => sum + part, 0)
  return { perHour, parts, perYear: (perHour * hours) / accelerators, utilisation }
}

type Costs = Partial<Record<Category, Usd>>

/** Annuity of all that is bought, less what is left of it at the end of its life. */
function capitalPerYear(
  { finance, money }: Pick<FinanceInput, 'finance' | 'money'>,
  purchases: readonly Purchase[],
): Costs {
  const rate = money.discountRate
  return mapCosts(totalsOf(purchases), (total, category) => {
    const isIt = informationTechnology.includes(category)
    const life = (isIt ? finance.lifeOfIt : finance.lifeOfPlant) / year
    const left = isIt ? presentValue(finance.residualOfIt * total, rate, life) : 0
    return (total - left) * capitalRecovery(rate, life)
  })
}

/** A year of running at full build-out: what is metered from the months, the rest by its rate. */
function runningPerYear(
  { finance, built }: Pick<FinanceInput, 'finance' | 'built'>,
  purchases: readonly Purchase[],
  perHourWorked: Costs,
  accelerators: Count,
): Costs {
  const total = totalsOf(purchases)
  const capital = maintained.reduce((sum, category) => sum + (total[category] ?? 0), 0)
  const power = Object.values(built).reduce((sum, site) => sum + site.retrofit + site.new, 0)
  return {
    ...mapCosts(perHourWorked, (perHour) => perHour * accelerators * (year / hour)),
    maintenance: finance.maintenance * capital,
    staff: finance.staff * year * power,
  }
}

/**
 * Rents that have ended within the horizon, spread over the life of the accelerators like the
 * one-off outlay that they are: the cost does not depend on how far the horizon reaches past them.
 */
function endedRents(
  { finance, money }: Pick<FinanceInput, 'finance' | 'money'>,
  spending: Spending,
): Costs {
  const out: Costs = {}
  for (const category of bridging) {
    const months = spending[category]
    const total = months.reduce((sum, amount) => sum + amount, 0)
    if (total === 0 || months.at(-1) !== 0) continue
    out[category] = total * capitalRecovery(money.discountRate, finance.lifeOfIt / year)
  }
  return out
}

function mapCosts(costs: Costs, f: (cost: Usd, category: Category) => Usd): Costs {
  return Object.fromEntries(
    Object.entries(costs).map(([category, cost]) => [category, f(cost, category as Category)]),
  )
}

/** Cost of everything bought, by category. */
function totalsOf(purchases: readonly Purchase[]): Costs {
  const totals: Costs = {}
  for (const { category, cost } of purchases) totals[category] = (totals[category] ?? 0) + cost
  return totals
}

/** Accelerators of the bill, at full build-out. */
function acceleratorsOf(bill: FinanceInput['bill']): Count {
  return Object.values(bill).reduce(
    (sum, line) => sum + (line.category === 'accelerators' ? line.count : 0),
    0,
  )
}

/** Whether every accelerator has a price, or the programme that makes it has. */
function priced(bill: FinanceInput['bill'], { purchases, unpriced }: Purchases): boolean {
  if (purchases.some(({ category }) => category === 'silicon')) return true
  return !unpriced.some((name) => bill[name]?.category === 'accelerators')
}

/** Accelerator-hours worked in each month, all phases. */
function hoursWorked(
  input: Pick<FinanceInput, 'start' | 'useful'>,
  months: readonly MonthOfHorizon[],
): Float64Array {
  const worked = new Float64Array(months.length)
  const index = new Map(months.map((month, m) => [month.label, m]))
  for (const series of Object.values(input.useful)) {
    for (const { month, total } of aggregateByMonth(series, input.start)) {
      const m = index.get(month)
      if (m !== undefined) worked[m] = worked[m]! + total / hour
    }
  }
  return worked
}

/**
 * Running cost of an hour that an accelerator works, by category: from the fullest whole month on,
 * the first of them where several are as full, the last twelve at most; throttled months after it
 * are kept. A horizon without a whole month gives all it has.
 * @returns null where too few work to tell
 */
function runningPerHour(
  spending: Spending,
  worked: Float64Array,
  accelerators: Count,
  months: readonly MonthOfHorizon[],
): Costs | null {
  const possible = months.map((month) => (accelerators * secondsOf(month)) / hour)
  const busy = [...months.keys()].filter((m) => worked[m]! > 0)
  const whole = busy.filter((m) => months[m]!.whole)
  const fullness = (m: number) => worked[m]! / possible[m]!
  const fullest = Math.max(0, ...whole.map(fullness))
  const first = whole.findIndex((m) => fullness(m) >= asFull * fullest)
  const window = first < 0 ? busy : whole.slice(first).slice(-longestWindow)
  const over = (row: ArrayLike<number>) => window.reduce((sum, m) => sum + row[m]!, 0)
  const hours = over(worked)
  if (hours === 0 || hours < hardlyBegun * over(possible)) return null
  return Object.fromEntries(metered.map((category) => [category, over(spending[category]) / hours]))
}
