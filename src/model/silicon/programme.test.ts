import { describe, expect, it } from 'vitest'
import type { ChipProgramme } from '../../scenario/index.js'
import { grossDies } from './gross-dies.js'
import { costChips } from './index.js'

const mm = 1e-3
const perSquareCentimetre = 1e4
const day = 86_400
const wafer = 300 * mm

const programme: ChipProgramme = {
  accelerator: 'own',
  dieArea: 400 * mm ** 2,
  diesPerPackage: 2,
  waferPrice: 17_000,
  waferDiameter: wafer,
  defectDensity: 0.1 * perSquareCentimetre,
  clustering: 10,
  packagePrice: 700,
  memoryPrice: 2000,
  testPrice: 100,
  development: 5e8,
  partnerMargin: 0.5,
  wafersPerMonth: 1000,
  tapeOut: '2026-01-01',
  tapeOutToVolume: 300 * day,
  respinProbability: 0.5,
  respinTime: 120 * day,
}
const cost = (change: Partial<ChipProgramme> = {}) =>
  costChips({ programmes: { own: { ...programme, ...change } } })

describe('programme', () => {
  it('has the cost, supply and time of the equations', () => {
    const chip = cost().chips.own!
    const packages = (148 * 1.04 ** -10) / 2
    expect(chip.grossDies).toBe(148)
    expect(chip.packagesPerWafer).toBeCloseTo(packages, 9)
    expect(chip.unitCost).toBeCloseTo(2 * (17_000 / packages + 2800), 6)
    expect((chip.supply * 365.25 * day) / 12).toBeCloseTo(1000 * packages, 6)
    expect(chip.timeToVolume).toBe(420 * day)
  })

  it('shapes a die wider than the field within it', () => {
    // 26 mm × 32 mm; a square of 832 mm² is 28.8 mm wide, and no field prints it
    const chip = cost({ dieArea: 832 * mm ** 2 }).chips.own!
    expect(chip.grossDies).toBe(grossDies(26 * mm, 32 * mm, wafer))
  })

  it('conserves dies: packages of a wafer hold its good dies', () => {
    for (const diesPerPackage of [1, 2, 4]) {
      const chip = cost({ diesPerPackage }).chips.own!
      expect(chip.packagesPerWafer * diesPerPackage).toBeCloseTo(chip.grossDies * chip.dieYield, 9)
    }
  })

  it('costs more with defects, margin and area', () => {
    const base = cost().chips.own?.unitCost ?? 0
    for (const change of [
      { defectDensity: 3000 },
      { partnerMargin: 0.6 },
      { dieArea: 500 * mm ** 2 },
    ]) {
      expect(cost(change).chips.own?.unitCost).toBeGreaterThan(base)
    }
  })

  it('bills the development once, and not where it is not known', () => {
    expect(cost().bill).toEqual({
      'silicon.own.development': {
        item: 'own',
        category: 'silicon',
        site: '',
        count: 1,
        cost: 5e8,
        power: 0,
        rented: false,
      },
    })
    expect(cost({ development: 0 }).bill).toEqual({})
  })

  it('refuses what has no finite answer, and says which figure', () => {
    const bad = { dieArea: 0.1, partnerMargin: 1, respinProbability: 1, clustering: 0 }
    for (const [field, value] of Object.entries(bad)) {
      const out = cost({ [field]: value })
      expect(out.chips).toEqual({})
      expect(out.findings).toEqual([
        {
          code: 'silicon.out-of-range',
          severity: 'error',
          path: `silicon.own.${field}`,
          values: { programme: 'own', field, value },
        },
      ])
    }
  })
})
