import type { Finance } from '../../scenario/index.js'
import type { Flow } from './contract.js'
import { type Deliveries, evenly } from './deliveries.js'
import { post, sidesOf } from './ledger.js'
import type { MonthOfHorizon } from './months.js'
import type { Purchase } from './purchases.js'

/**
 * Payments for what is bought: a purchase of a phase follows its deliveries, any other is paid
 * evenly until the first delivery at its site.
 */
export function postCapital(
  journal: Flow[],
  finance: Pick<Finance, 'owner' | 'pays' | 'sells'>,
  purchases: readonly Purchase[],
  deliveries: Deliveries,
  months: readonly MonthOfHorizon[],
): void {
  for (const { category, cost, site, phase } of purchases) {
    const delivered = phase === undefined ? undefined : deliveries.phases.get(phase)
    const shares = delivered ?? evenly(months, deliveries.first.get(site))
    for (const [month, share] of shares.entries()) {
      const amount = cost * share
      post(journal, { month, ...sidesOf(finance, category), category, amount, capital: true })
    }
  }
}
