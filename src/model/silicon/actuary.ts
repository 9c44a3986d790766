import type {
  Count,
  Fraction,
  PerSquareMetre,
  Ratio,
  SquareMetres,
  Usd,
  UsdPerSquareMetre,
} from '../../quantity/index.js'
import { negativeBinomialYield } from './yield.js'

/** A process on wafers, as Chiplet Actuary sees it. */
export interface ActuaryWafer {
  readonly price: Usd
  readonly density: PerSquareMetre
  readonly clustering: Ratio
}

/** A node of logic with its one-off costs. */
export interface ActuaryNode {
  readonly wafer: ActuaryWafer
  readonly modulePerArea: UsdPerSquareMetre
  readonly chipPerArea: UsdPerSquareMetre
  /** Masks, IP and the like, a chip design. */
  readonly chipFixed: Usd
}

/** A way of packaging: a substrate, and in 2.5D a carrier (interposer or fan-out layer) on it. */
export interface ActuaryPackaging {
  readonly carrier?:
    | {
        readonly wafer: ActuaryWafer
        /** Its area over that of the chips on it. */
        readonly areaRatio: Ratio
        readonly bumpPrice: UsdPerSquareMetre
      }
    | undefined
  /** Area of the package over that of the carrier, or of the chips where there is none. */
  readonly substrateRatio: Ratio
  readonly substratePrice: UsdPerSquareMetre
  /** Multiplies price and one-off cost of the substrate, small packages and large ones. */
  readonly layerFactor: Ratio
  readonly layerFactorLarge: Ratio
  readonly largeFrom: SquareMetres
  readonly bumpPrice: UsdPerSquareMetre
  /** Of each chip. */
  readonly bondingYield: Fraction
  /** Of the carrier on the substrate; 1 where there is none. */
  readonly substrateYield: Fraction
  readonly nrePerArea: UsdPerSquareMetre
  readonly nreFixed: Usd
}

/** Equal chips in a package. */
export interface ActuarySystem {
  readonly node: ActuaryNode
  readonly packaging: ActuaryPackaging
  readonly chips: Count
  /** Of one chip, interface to its neighbours in, m². */
  readonly chipArea: SquareMetres
  /** Of the function on one chip, interface out, m². */
  readonly moduleArea: SquareMetres
  /** Area for which the interface between chips is paid once; 0 with a single chip. */
  readonly interfaceArea: SquareMetres
  readonly wafer: ActuaryWaferShape
}

/** Geometry of a wafer, m. */
export interface ActuaryWaferShape {
  readonly diameter: number
  readonly edge: number
  readonly scribe: number
}

/** Costs in USD; recurring ones of a good package, one-off ones of the design. */
export interface ActuaryCost {
  readonly grossDies: number
  readonly dieYield: Fraction
  readonly rawDie: Usd
  readonly goodDie: Usd
  readonly packageArea: SquareMetres
  readonly recurring: {
    readonly rawChips: Usd
    readonly defectChips: Usd
    readonly rawPackage: Usd
    readonly defectPackage: Usd
    readonly wastedDies: Usd
    readonly total: Usd
  }
  readonly nre: { readonly module: Usd; readonly chip: Usd; readonly package: Usd }
}

/**
 * Cost of a package by the closed forms of Chiplet Actuary (Feng and Ma, DAC 2022), chips placed
 * last, its quirks kept so that its published numbers come out; for our own see `packageCost`.
 *
 * Quirks: chips on a carrier carry micro-bumps for two chips, however many there are; gross dies are
 * a fraction from a closed form with square dies; a factor of layers acts on substrates without a
 * carrier alone; the interface between chips costs the same at any area.
 */
export function actuaryCost(system: ActuarySystem): ActuaryCost {
  const { node, packaging, chips, chipArea, wafer } = system
  const { carrier, bumpPrice, bondingYield, substrateYield } = packaging
  const dies = actuaryGrossDies(chipArea, wafer)
  const rawDie = node.wafer.price / dies
  const good = waferYield(chipArea, node.wafer)
  const goodDie = rawDie / good

  const bumped = carrier ? Math.min(chips, 2) : chips
  const rawChips = chips * rawDie + bumped * chipArea * bumpPrice
  const defectChips = chips * (goodDie - rawDie)

  const carrierArea = chips * chipArea * (carrier?.areaRatio ?? 1)
  const packageArea = carrierArea * packaging.substrateRatio
  const substrate = packageArea * packaging.substratePrice * layers(packaging, packageArea)
  const rawCarrier = carrier
    ? carrier.wafer.price / actuaryGrossDies(carrierArea, wafer) + carrierArea * carrier.bumpPrice
    : 0
  const carrierYield = carrier ? waferYield(carrierArea, carrier.wafer) : 1

  // without a carrier the chips are bonded to the substrate itself
  const bonded = bondingYield ** chips * substrateYield
  const substrateGood = carrier ? substrateYield : bonded
  const rawPackage = rawCarrier + substrate
  const defectPackage =
    rawCarrier * (1 / (carrierYield * bonded) - 1) + substrate * (1 / substrateGood - 1)
  const wastedDies = (rawChips + defectChips) * (1 / bonded - 1)
  return {
    grossDies: dies,
    dieYield: good,
    rawDie,
    goodDie,
    packageArea,
    recurring: {
      rawChips,
      defectChips,
      rawPackage,
      defectPackage,
      wastedDies,
      total: rawChips + defectChips + rawPackage + defectPackage + wastedDies,
    },
    nre: {
      module: node.modulePerArea * (system.moduleArea + system.interfaceArea),
      chip: node.chipFixed + node.chipPerArea * chipArea,
      package:
        packaging.nreFixed + packaging.nrePerArea * packageArea * layers(packaging, packageArea),
    },
  }
}

/**
 * Gross dies by the closed form N = πR²/S − 2πR/√(2S), square dies with scribe of area S, R less the
 * rim; a fraction, 8-12 % below the exact count near the reticle.
 */
export function actuaryGrossDies(area: SquareMetres, wafer: ActuaryWaferShape): number {
  const radius = wafer.diameter / 2 - wafer.edge
  const side = Math.sqrt(area) + wafer.scribe
  return Math.PI * (radius / side) ** 2 - (Math.SQRT2 * Math.PI * radius) / side
}

function waferYield(area: SquareMetres, { density, clustering }: ActuaryWafer): Fraction {
  return negativeBinomialYield(area * density, clustering)
}

function layers(packaging: ActuaryPackaging, area: SquareMetres): Ratio {
  return area < packaging.largeFrom ? packaging.layerFactor : packaging.layerFactorLarge
}
