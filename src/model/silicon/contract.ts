import type { Count, CountPerSecond, Fraction, Seconds, Usd } from '../../quantity/index.js'
import type { ChipProgramme, Finding } from '../../scenario/index.js'
import type { Bill } from '../bill.js'

/** Everything the programmes are costed from. */
export interface SiliconInput {
  readonly programmes: Readonly<Record<string, ChipProgramme>>
}

/** What a chip of one's own costs and how many come. */
export interface ChipCost {
  readonly grossDies: Count
  readonly dieYield: Fraction
  readonly packagesPerWafer: number
  /** Recurring cost of a package, partner's margin in. */
  readonly unitCost: Usd
  readonly supply: CountPerSecond
  /** Mean time from tape-out to volume, respins in. */
  readonly timeToVolume: Seconds
}

/** Chips by programme. */
export interface Silicon {
  readonly chips: Readonly<Record<string, ChipCost>>
  readonly bill: Bill
  readonly findings: readonly Finding[]
}
