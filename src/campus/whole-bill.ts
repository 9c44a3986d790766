import type { Bill, BillItem } from '../model/bill.js'
import type { ChipCost } from '../model/silicon/index.js'
import type { Fraction } from '../quantity/index.js'
import type { ChipProgramme } from '../scenario/index.js'

/** Bills of the rooms, and what is known of chips of one's own. */
export interface BillsInput {
  readonly hardware: Bill
  readonly network: Bill | undefined
  readonly silicon: Bill | undefined
  readonly programmes: Readonly<Record<string, ChipProgramme>> | undefined
  readonly chips: Readonly<Record<string, ChipCost>> | undefined
  /** Servers and storage over the price of the accelerators. */
  readonly systemShare: Fraction
}

/** All that a campus is made of, as one bill; nothing is in it twice. */
export function wholeBill(input: BillsInput): Bill {
  return {
    ...input.hardware,
    ...ownChips(input),
    ...withoutAdapters(input.network),
    ...input.silicon,
  }
}

/**
 * Accelerators of one's own at what they cost to make, development apart. The servers around them
 * cost what they cost around a chip of the market: their share of its price, where it has one.
 */
function ownChips({ hardware, programmes, chips, systemShare }: BillsInput): Bill {
  const made = new Map<string, number>()
  for (const [key, { accelerator }] of Object.entries(programmes ?? {})) {
    const cost = chips?.[key]?.unitCost
    if (cost !== undefined) made.set(accelerator, cost)
  }
  const out: Record<string, BillItem> = {}
  for (const [name, line] of Object.entries(hardware)) {
    const unit = line.category === 'accelerators' ? made.get(line.item) : undefined
    if (unit === undefined) continue
    out[name] = { ...line, cost: unit * line.count }
    const systems = `systems.${line.phase}`
    if (line.cost === undefined || systems in hardware) continue
    out[systems] = { ...line, category: 'systems', cost: systemShare * line.cost, power: 0 }
  }
  return out
}

/** The network without its adapters: they come in the servers, whose price holds them. */
function withoutAdapters(bill: Bill | undefined): Bill {
  return Object.fromEntries(Object.entries(bill ?? {}).filter(([name]) => !name.endsWith('.nic')))
}
