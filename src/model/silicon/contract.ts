import type {
  Count,
  CountPerSecond,
  EpochSeconds,
  Fraction,
  Seconds,
  Usd,
} from '../../quantity/index.js'
import type { ChipProgramme, Finding } from '../../scenario/index.js'
import type { Bill } from '../bill.js'

/** What a bought chip costs and does beside one's own. */
export interface Alternative {
  readonly price: Usd
  /** Useful work of one bought chip over one of one's own: tokens/s at the comparison's speed. */
  readonly workPerChip: number
  /** Energy and room of one chip over its life, beyond its price. */
  readonly running: Usd
  readonly ownRunning: Usd
}

/** Everything the programmes are costed from. */
export interface SiliconInput {
  readonly programmes: Readonly<Record<string, ChipProgramme>>
  /** Chip that would be bought instead, by programme; absent where its price is not known. */
  readonly alternatives: Readonly<Record<string, Alternative>>
  readonly start: EpochSeconds
  readonly horizon: Seconds
}

/** Recurring cost of one package by what it goes to; the parts sum to the cost. */
export interface CostParts {
  readonly dies: Usd
  readonly memory: Usd
  readonly carrier: Usd
  readonly substrate: Usd
  readonly test: Usd
  /** Good parts lost in assemblies that failed. */
  readonly scrap: Usd
  readonly partner: Usd
}

/** What holds supply down. */
export type SupplyLimitOf = 'wafers' | 'carrier' | 'memory'

/** What a chip of one's own costs and how many come. */
export interface ChipCost {
  readonly grossDies: Count
  /** Without harvesting, and as sold. */
  readonly dieYieldRaw: Fraction
  readonly dieYield: Fraction
  readonly packageYield: Fraction
  readonly packagesPerWafer: number
  readonly cost: CostParts
  /** Recurring cost of a package, partner's margin in. */
  readonly unitCost: Usd
  /** With the one-off cost spread over the volume planned, expected respins in. */
  readonly fullCost: Usd
  readonly development: Usd
  /** Packages a second once volume runs, and what limits them. */
  readonly supply: CountPerSecond
  readonly limitedBy: SupplyLimitOf
  /** Packages by month of the horizon in the expected case. */
  readonly monthly: readonly number[]
  /** From tape-out to volume with respins: mean, and tenth and ninetieth percentile. */
  readonly timeToVolume: Seconds
  readonly timeToVolumeP10: Seconds
  readonly timeToVolumeP90: Seconds
  /** Probability that more spins are needed than the programme allows. */
  readonly failure: Fraction
  readonly volumeFrom: { readonly p10: Seconds; readonly p50: Seconds; readonly p90: Seconds }
  /** Packages from which making is cheaper than buying, work for work; null: never. */
  readonly breakEven: number | null
  /** Share by which the full cost changes when each rises by a tenth. */
  readonly sensitivity: Readonly<
    Record<'defectDensity' | 'partnerMargin' | 'memoryStackPrice' | 'waferPrice', number>
  >
}

/** Chips by programme. */
export interface Silicon {
  readonly chips: Readonly<Record<string, ChipCost>>
  readonly bill: Bill
  readonly findings: readonly Finding[]
}
