import type { Usd } from '../../quantity/index.js'
import type { BillCategory, BillItem } from '../bill.js'
import type { FinanceInput } from './contract.js'

/** What capital is spent on. */
export const capitalCategories = [
  'accelerators',
  'systems',
  'network',
  'building',
  'electrical',
  'power',
  'cooling',
  'silicon',
] as const satisfies readonly BillCategory[]

/** Something bought, all of it, whether or not it is paid within the horizon. */
export interface Purchase {
  readonly category: BillCategory
  readonly cost: Usd
  readonly site: string
  /** Paid with the deliveries of this phase; absent: before the first delivery at the site. */
  readonly phase?: string | undefined
}

/** The campus as bought, and the lines of the bill that have no price. */
export interface Purchases {
  readonly purchases: readonly Purchase[]
  readonly unpriced: readonly string[]
}

/** Prices the bill, and adds what it does not list: servers, building, electrical works. */
export function purchasesOf(input: Pick<FinanceInput, 'finance' | 'bill' | 'built'>): Purchases {
  const { finance, bill, built } = input
  const lines = Object.values(bill)
  const purchases: Purchase[] = []
  const unpriced: string[] = []
  for (const [name, line] of Object.entries(bill)) {
    const cost = line.rented ? 0 : line.cost
    if (cost === undefined) {
      if (line.count > 0 || line.power > 0) unpriced.push(name)
      continue
    }
    const { category, site, phase } = line
    purchases.push({ category, cost, site, phase })
    if (category === 'accelerators' && !listsSystems(lines, line)) {
      purchases.push({ category: 'systems', cost: finance.systemShare * cost, site, phase })
    }
  }
  for (const [site, { retrofit, new: fresh }] of Object.entries(built)) {
    const lists = (category: BillCategory) =>
      lines.some((line) => line.category === category && line.site === site)
    if (!lists('building')) {
      const cost = finance.buildingRetrofit * retrofit + finance.buildingNew * fresh
      purchases.push({ category: 'building', cost, site })
    }
    if (!lists('electrical')) {
      const cost = finance.electrical * (retrofit + fresh)
      purchases.push({ category: 'electrical', cost, site })
    }
  }
  return { purchases, unpriced }
}

/** Whether the bill itself lists the servers of these accelerators, or of their whole site. */
function listsSystems(lines: readonly BillItem[], accelerators: BillItem): boolean {
  return lines.some(
    (line) =>
      line.category === 'systems' &&
      line.site === accelerators.site &&
      (line.phase === undefined || line.phase === accelerators.phase),
  )
}
