import type { Count, Usd } from '../../quantity/index.js'
import type { Flow } from './contract.js'

/** Where a party's money came from and what it went to; the two sums are equal. */
export interface SourcesAndUses {
  readonly sources: Readonly<Record<string, Usd>>
  readonly uses: Readonly<Record<string, Usd>>
}

/**
 * Sources and uses of one party over the horizon, by kind of flow, both ways of a kind netted. What
 * no other source pays for is its own money; what is left over stands among the uses.
 */
export function sourcesAndUses(
  journal: readonly Flow[],
  party: string,
  months: Count,
): SourcesAndUses {
  const net = new Map<string, Usd>()
  for (const { month, from, to, category, amount } of journal) {
    if (month >= months || from === to) continue
    if (from === party) net.set(category, (net.get(category) ?? 0) - amount)
    if (to === party) net.set(category, (net.get(category) ?? 0) + amount)
  }
  const sources: Record<string, Usd> = {}
  const uses: Record<string, Usd> = {}
  let balance = 0
  for (const [category, amount] of net) {
    if (amount > 0) sources[category] = amount
    else if (amount < 0) uses[category] = -amount
    balance += amount
  }
  if (balance < 0) sources['own-money'] = -balance
  else if (balance > 0) uses.surplus = balance
  return { sources, uses }
}
