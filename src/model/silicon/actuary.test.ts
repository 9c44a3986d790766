import { describe, expect, it } from 'vitest'
import { type ActuaryNode, type ActuaryPackaging, actuaryCost } from './actuary.js'
import { cell, measured } from './validation.fixture.js'

const mm = 1e-3
const mm2 = 1e-6
const perSquareCentimetre = 1e4
const wafer = { diameter: 300 * mm, edge: 5 * mm, scribe: 0.2 * mm }

const nodes = new Map(measured('chiplet_actuary_nodes').map((row) => [row.node_nm, nodeOf(row)]))
const packagings = new Map(
  measured('chiplet_actuary_packaging').map((row) => [row.topology, packagingOf(row)]),
)

function nodeOf(row: Record<string, string>): ActuaryNode {
  return {
    wafer: {
      price: cell(row, 'wafer_usd'),
      density: cell(row, 'd0_per_cm2') * perSquareCentimetre,
      clustering: cell(row, 'clustering'),
    },
    modulePerArea: cell(row, 'module_nre_usd_per_mm2') / mm2,
    chipPerArea: cell(row, 'chip_nre_usd_per_mm2') / mm2,
    chipFixed: cell(row, 'chip_nre_fixed_usd'),
  }
}

function packagingOf(row: Record<string, string>): ActuaryPackaging {
  const carrier = row.carrier_wafer_usd
    ? {
        wafer: {
          price: cell(row, 'carrier_wafer_usd'),
          density: cell(row, 'carrier_d0_per_cm2') * perSquareCentimetre,
          clustering: cell(row, 'carrier_clustering'),
        },
        areaRatio: cell(row, 'carrier_area_ratio'),
        bumpPrice: cell(row, 'carrier_bump_usd_per_mm2') / mm2,
      }
    : undefined
  return {
    carrier,
    substrateRatio: cell(row, 'substrate_ratio'),
    substratePrice: cell(row, 'substrate_usd_per_mm2') / mm2,
    layerFactor: cell(row, 'layer_factor'),
    layerFactorLarge: cell(row, 'layer_factor_large'),
    largeFrom: cell(row, 'large_from_mm2') * mm2,
    bumpPrice: cell(row, 'bump_usd_per_mm2') / mm2,
    bondingYield: cell(row, 'bonding_yield'),
    substrateYield: cell(row, 'substrate_yield'),
    nrePerArea: cell(row, 'nre_usd_per_mm2') / mm2,
    nreFixed: cell(row, 'nre_fixed_usd'),
  }
}

/** The inputs that a row names: its topology, node, area and number of chips. */
function costOf(row: Record<string, string>) {
  const chips = cell(row, 'n_chips')
  return actuaryCost({
    node: nodes.get(row.node_nm)!,
    packaging: packagings.get(row.topology)!,
    chips,
    chipArea: cell(row, 'die_area_mm2') * mm2,
    moduleArea: (cell(row, 'total_area_mm2') / chips) * mm2,
    interfaceArea: chips > 1 ? 20 * mm2 : 0,
    wafer,
  })
}

const cases = measured('chiplet_actuary_cases')

describe('Chiplet Actuary', () => {
  it('has 94 cases', () => {
    expect(cases.length).toBe(94)
  })

  it.each(cases.map((row) => [row.case, row] as const))('%s', (_, row) => {
    const cost = costOf(row)
    const { recurring, nre } = cost
    const predicted = {
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
    for (const [column, value] of Object.entries(predicted)) {
      const published = cell(row, column)
      // the table prints six decimals: 1e-9 of the value, or half a unit of the last digit
      const allowed = Math.max(1e-9 * published, 0.5e-6 + 1e-15 * published)
      expect(Math.abs(value - published), column).toBeLessThanOrEqual(allowed)
    }
  })
})
