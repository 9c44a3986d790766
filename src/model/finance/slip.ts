import type { Count, Usd } from '../../quantity/index.js'
import type { Flow } from './contract.js'
import { ledgersOf } from './ledger.js'
import { netPresentValue } from './net-present-value.js'
import { monthly } from './standings.js'

/** A quarter. */
const delay: Count = 3

/** What comes later where the campus does: what it earns, and what it burns to earn it. */
const moves: ReadonlySet<Flow['category']> = new Set([
  'compute',
  'revenue',
  'equity',
  'energy',
  'fuel',
  'source-upkeep',
  'water',
])

/**
 * Change of each party's present value when everything the campus earns and burns comes a quarter
 * later, while capital, interest, rents in full and staff run on. Rents by the share that works move
 * too. Null where nothing is earned.
 * @param byShare contracts whose rent follows the share that works
 */
export function slipOf(
  journal: readonly Flow[],
  months: Count,
  parties: readonly string[],
  discountRate: number,
  byShare: ReadonlySet<string>,
): Readonly<Record<string, Usd>> | null {
  const isByShare = ({ contract }: Flow) => contract !== undefined && byShare.has(contract)
  const earned = journal.some(
    (flow) => flow.category === 'compute' || flow.category === 'revenue' || isByShare(flow),
  )
  if (!earned) return null
  const isLate = (flow: Flow) => moves.has(flow.category) || isByShare(flow)
  const late = journal.map((flow) => (isLate(flow) ? { ...flow, month: flow.month + delay } : flow))
  // what is put off beyond the horizon comes all the same
  const before = ledgersOf(journal, months + delay, parties)
  const after = ledgersOf(late, months + delay, parties)
  const rate = monthly(discountRate)
  const out: Record<string, Usd> = {}
  for (const party of parties) {
    const value = (ledger: { readonly monthly: readonly Usd[] } | undefined) =>
      ledger ? netPresentValue(ledger.monthly, rate) : 0
    const change = value(after[party]) - value(before[party])
    if (change !== 0) out[party] = change
  }
  return out
}
