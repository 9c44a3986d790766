import type {
  Count,
  Fraction,
  PerSquareMetre,
  Seconds,
  SquareMetres,
  Usd,
} from '../quantity/index.js'

/** A chip of one's own. */
export interface ChipProgramme {
  /** Key in `catalog.accelerators` that the programme makes. */
  readonly accelerator: string
  readonly dieArea: SquareMetres
  readonly diesPerPackage: Count
  readonly waferPrice: Usd
  readonly waferDiameter: number
  readonly defectDensity: PerSquareMetre
  /** Clustering of defects; large values approach Poisson. */
  readonly clustering: number
  readonly packagePrice: Usd
  readonly memoryPrice: Usd
  readonly testPrice: Usd
  /** One-off cost: masks, tools, licences, staff. */
  readonly development: Usd
  readonly partnerMargin: Fraction
  readonly wafersPerMonth: Count
  /** ISO date. */
  readonly tapeOut: string
  readonly tapeOutToVolume: Seconds
  readonly respinProbability: Fraction
  readonly respinTime: Seconds
}
