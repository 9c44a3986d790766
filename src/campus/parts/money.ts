import type { Scenario } from '../../scenario/index.js'
import type { PlannedMoney } from '../plan-type.js'
import type { Results } from '../results.js'
import { mapValues } from '../stages/rates.js'

/** Money of every party; null without an account. */
export function planMoney(
  scenario: Scenario,
  { finance }: Results,
  months: readonly string[],
): PlannedMoney | null {
  if (!finance || !scenario.finance) return null
  const { parties, owner } = scenario.finance
  const monthOf = (index: number) => months[index] ?? months.at(-1) ?? ''
  return {
    currency: scenario.money.currency,
    prices: scenario.money.prices,
    owner,
    capital: finance.capital,
    running: finance.running,
    capitalTotal: finance.capitalTotal,
    runningTotal: finance.runningTotal,
    parties: mapValues(finance.ledgers, ({ paid, received }, key) => ({
      name: parties[key]?.name ?? key,
      paid,
      received,
    })),
    monthly: finance.monthly,
    acceleratorHour: finance.computeCost && {
      perHour: finance.computeCost.perHour,
      parts: finance.computeCost.parts,
      utilisation: finance.computeCost.utilisation,
      life: scenario.finance.lifeOfIt,
      discountRate: scenario.money.discountRate,
    },
    unpriced: finance.unpriced,
    runs: finance.runCost,
    millionTokens: finance.millionTokens,
    sources: finance.sources,
    uses: finance.uses,
    standings: mapValues(finance.standings, ({ exposureMonth, ...standing }) => ({
      ...standing,
      exposureMonth: monthOf(exposureMonth),
    })),
    loans: mapValues(finance.loans, ({ monthly: _, coverageMinMonth, ...loan }) => ({
      ...loan,
      coverageMinMonth: coverageMinMonth === null ? null : monthOf(coverageMinMonth),
    })),
    slip: finance.slip,
    breakEven: finance.breakEven,
  }
}
