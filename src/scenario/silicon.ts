import type { Count, Fraction, PerSquareMetre, Seconds, Usd } from '../quantity/index.js'

/** Cores of a die of which some may fail. */
export interface Harvest {
  readonly cores: Count
  readonly needed: Count
  /** Share of the die's area that the cores take. */
  readonly coreArea: Fraction
}

/** What the partner makes of a wafer, and the dies on it. */
export interface Die {
  /** m */
  readonly width: number
  readonly height: number
  readonly perPackage: Count
  readonly waferPrice: Usd
  /** m */
  readonly waferDiameter: number
  /** At the start of volume. */
  readonly defectDensity: PerSquareMetre
  /** That a mature line reaches. */
  readonly defectDensityMature: PerSquareMetre
  /** Time constant of learning from the one to the other. */
  readonly learning: Seconds
  /** Clustering of defects; large values approach Poisson. */
  readonly clustering: number
  readonly yieldLaw: 'poisson' | 'murphy' | 'seeds' | 'negative-binomial' | 'bose-einstein'
  readonly harvest?: Harvest | undefined
  readonly wafersPerMonth: Count
}

/** Interposer or bridges, memory, assembly and test. */
export interface Package {
  /** Packages from one interposer wafer. */
  readonly perWafer: Count
  readonly waferPrice: Usd
  readonly wafersPerMonth: Count
  readonly substratePrice: Usd
  readonly memoryStacks: Count
  readonly memoryStackPrice: Usd
  readonly memoryStacksPerMonth: Count
  /** Of one die or stack onto the carrier. */
  readonly bondYield: Fraction
  readonly testPrice: Usd
  /** Share of bad dies that the test before assembly finds. */
  readonly testCoverage: Fraction
}

/** What it takes until volume. */
export interface Development {
  /** One-off: masks of the first spin, tools, licences, staff. */
  readonly cost: Usd
  /** Masks and work of one more spin. */
  readonly respinCost: Usd
  /** ISO date. */
  readonly tapeOut: string
  /** Fabrication, bring-up, qualification when the first silicon works. */
  readonly tapeOutToVolume: Seconds
  readonly respinProbability: Fraction
  readonly respinTime: Seconds
  readonly respinsMax: Count
}

/** A chip of one's own. */
export interface ChipProgramme {
  /** Key in `catalog.accelerators` that the programme makes. */
  readonly accelerator: string
  readonly die: Die
  readonly package: Package
  readonly development: Development
  /** Share of the price that the design partner keeps. */
  readonly partnerMargin: Fraction
  /** Chip that would be bought instead; key in `catalog.accelerators`. */
  readonly instead?: string | undefined
  /** Packages planned over the life of the programme. */
  readonly volume: Count
}
