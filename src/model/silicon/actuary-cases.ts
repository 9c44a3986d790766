import { type ActuaryNode, type ActuaryPackaging, actuaryCost } from './actuary.js'

const mm = 1e-3
const mm2 = 1e-6
const perSquareCentimetre = 1e4

function node(
  price: number,
  density: number,
  module: number,
  chip: number,
  chipFixed: number,
): ActuaryNode {
  return {
    wafer: { price, density: density * perSquareCentimetre, clustering: 10 },
    modulePerArea: module / mm2,
    chipPerArea: chip / mm2,
    chipFixed,
  }
}

/**
 * Nodes by their name in nm: defaults of Chiplet Actuary, commit 2c91fb92 (MIT); one-off costs read
 * off its cases. Wafer in USD, defects per cm², one-off costs in USD/mm² and USD.
 */
export const actuaryNodes: Readonly<Record<string, ActuaryNode>> = {
  '3': node(30_000, 0.2, 1_666_666.666_666_666_7, 1_000_000, 200_000_000),
  '5': node(16_988, 0.11, 903_333.333_333_333_3, 542_000, 108_400_000),
  '7': node(9346, 0.09, 496_666.666_666_666_7, 298_000, 59_600_000),
  '14': node(3984, 0.08, 176_666.666_666_666_7, 106_000, 21_200_000),
}

const organic = {
  substrateRatio: 4,
  substratePrice: 0.005 / mm2,
  layerFactor: 1,
  layerFactorLarge: 1,
  largeFrom: 900 * mm2,
  bumpPrice: 0.005 / mm2,
}
const carrier = (price: number, density: number, clustering: number, areaRatio: number) => ({
  wafer: { price, density: density * perSquareCentimetre, clustering },
  areaRatio,
  bumpPrice: 0.005 / mm2,
})

/** Ways of packaging by their name in the cases; same source. */
export const actuaryPackagings: Readonly<Record<string, ActuaryPackaging>> = {
  'SoC-OS': {
    ...organic,
    bondingYield: 0.99,
    substrateYield: 1,
    nrePerArea: 3000 / mm2,
    nreFixed: 300_000,
  },
  'MCM-OS': {
    ...organic,
    layerFactor: 1.75,
    layerFactorLarge: 2,
    bondingYield: 0.99,
    substrateYield: 1,
    nrePerArea: 3000 / mm2,
    nreFixed: 300_000,
  },
  'FO-chiplast': {
    ...organic,
    carrier: carrier(1200, 0.05, 3, 1.2),
    bondingYield: 0.98,
    substrateYield: 0.99,
    nrePerArea: 6250.005 / mm2,
    nreFixed: 25_000,
  },
  SI: {
    ...organic,
    carrier: carrier(1937, 0.06, 6, 1.1),
    bondingYield: 0.95,
    substrateYield: 0.99,
    nrePerArea: 8400.005 / mm2,
    nreFixed: 6_720_000,
  },
}

/** Columns of its table by what they hold, from the inputs of a row: areas in mm². */
export function actuaryCase(
  topology: string,
  nodeName: string,
  totalArea: number,
  chips: number,
  dieArea: number,
): Readonly<Record<string, number>> | undefined {
  const process = actuaryNodes[nodeName]
  const packaging = actuaryPackagings[topology]
  if (!process || !packaging) return undefined
  const cost = actuaryCost({
    node: process,
    packaging,
    chips,
    chipArea: dieArea * mm2,
    moduleArea: (totalArea / chips) * mm2,
    interfaceArea: chips > 1 ? 20 * mm2 : 0,
    wafer: { diameter: 300 * mm, edge: 5 * mm, scribe: 0.2 * mm },
  })
  const { recurring, nre } = cost
  return {
    die_yield: cost.dieYield,
    gross_dies_per_wafer: cost.grossDies,
    cost_raw_die_usd: cost.rawDie,
    cost_kgd_usd: cost.goodDie,
    re_raw_chips_usd: recurring.rawChips,
    re_defect_chips_usd: recurring.defectChips,
    re_raw_package_usd: recurring.rawPackage,
    re_defect_package_usd: recurring.defectPackage,
    re_wasted_kgd_usd: recurring.wastedDies,
    re_total_usd: recurring.total,
    package_area_mm2: cost.packageArea / mm2,
    nre_module_usd: nre.module,
    nre_chip_usd: nre.chip,
    nre_package_usd: nre.package,
  }
}
