import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChipProgramme } from '../../scenario/index.js'
import { grossDies } from './gross-dies.js'
import { costChips } from './index.js'
import { timeToVolume } from './programme.js'
import { dieYield } from './yield.js'

const mm = 1e-3
const perSquareCentimetre = 1e4
const day = 86_400
const wafer = 300 * mm

describe('gross dies', () => {
  // brute force over 60 x 60 offsets: die width and height, rim, scribe (mm), dies
  const counted = [
    [10, 10, 5, 0.2, 585],
    [16, 16, 3, 0.1, 231],
    [16, 16, 5, 0.2, 221],
    [20, 20, 3, 0.1, 148],
    [20, 20, 5, 0.2, 138],
    [26, 31.3, 3, 0.1, 67],
    [26, 33, 3, 0.1, 64],
    [26, 33, 5, 0.2, 60],
    [25, 32, 3, 0.1, 67],
    [25, 28, 3, 0.1, 80],
    [12, 15, 3, 0.1, 334],
  ] as const

  it.each(counted)('%f x %f mm, rim %f, scribe %f: %i', (x, y, edge, scribe, dies) => {
    const found = grossDies(x * mm, y * mm, wafer, scribe * mm, edge * mm)
    // columns are exact here, so a grid that 60 offsets miss may hold a few more
    expect(found).toBeGreaterThanOrEqual(dies)
    expect(found).toBeLessThanOrEqual(Math.max(dies, Math.floor(dies * 1.01)))
  })

  it('never exceed the area, nor rise with the die, the scribe or the rim', () => {
    const side = fc.double({ min: 4, max: 40, noNaN: true })
    const lane = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(side, lane, lane, (s, a, b) => {
        const dies = (scribe: number, edge: number) =>
          grossDies(s * mm, s * mm, wafer, scribe * mm, edge * mm)
        const base = dies(Math.min(a, b), 3)
        expect(base * s ** 2).toBeLessThanOrEqual(Math.PI * 147 ** 2)
        expect(dies(Math.min(a, b), 3.2)).toBeLessThanOrEqual(base * 1.005 + 1)
        expect(dies(Math.max(a, b), 3)).toBeLessThanOrEqual(base * 1.005 + 1)
      }),
      { numRuns: 30, seed: 7 },
    )
  })

  it('are one for the largest square that fits and none beyond', () => {
    const inscribed = (wafer - 6 * mm) / Math.SQRT2
    expect(grossDies(inscribed * 0.9, inscribed * 0.9, wafer)).toBe(1)
    expect(grossDies(inscribed * 1.001, inscribed * 1.001, wafer)).toBe(0)
  })
})

describe('yield', () => {
  // area mm², defects per cm², clustering, yield
  const table = [
    [50, 0.1, 3, 0.951621501359],
    [100, 0.1, 2, 0.907029478458],
    [600, 0.4, 3, 0.17146776406],
    [800, 0.1, 10, 0.463193488085],
    [400, 0.4, 2, 0.308641975309],
  ] as const

  it('meets the table of the negative binomial', () => {
    for (const [area, density, clustering, expected] of table) {
      const y = dieYield(area * mm ** 2, density * perSquareCentimetre, clustering)
      expect(y).toBeCloseTo(expected, 11)
    }
  })

  it('lies between Poisson and 1/(1+AD), rising with clustering', () => {
    const m = fc.double({ min: 0.001, max: 5, noNaN: true })
    const alpha = fc.double({ min: 1, max: 1e5, noNaN: true })
    fc.assert(
      fc.property(m, alpha, (defects, a) => {
        const y = dieYield(1, defects, a)
        expect(y).toBeGreaterThanOrEqual(Math.exp(-defects) * (1 - 1e-9))
        expect(y).toBeLessThanOrEqual((1 / (1 + defects)) * (1 + 1e-9))
      }),
    )
    expect(dieYield(1, 0, 10)).toBe(1)
  })
})

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

  it('waits as long as the sum of the geometric series', () => {
    const p = 0.86 // 14 % first-silicon success
    let sum = 0
    for (let n = 0; n < 2000; n++) sum += n * p ** n * (1 - p)
    expect(timeToVolume(10, p, 3)).toBeCloseTo(10 + 3 * sum, 9)
    expect(timeToVolume(10, 0, 3)).toBe(10)
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
