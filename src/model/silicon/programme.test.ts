import { describe, expect, it } from 'vitest'
import type { ChipProgramme } from '../../scenario/index.js'
import { grossDies } from './gross-dies.js'
import { type Alternative, costChips } from './index.js'
import { negativeBinomialYield } from './yield.js'

const mm = 1e-3
const perSquareCentimetre = 1e4
const day = 86_400
const year = 365.25 * day
const start = Date.UTC(2026, 0, 1) / 1000

const programme: ChipProgramme = {
  accelerator: 'own',
  die: {
    width: 20 * mm,
    height: 20 * mm,
    perPackage: 2,
    waferPrice: 17_000,
    waferDiameter: 300 * mm,
    defectDensity: 0.1 * perSquareCentimetre,
    defectDensityMature: 0.1 * perSquareCentimetre,
    learning: year,
    clustering: 10,
    yieldLaw: 'negative-binomial',
    wafersPerMonth: 1000,
  },
  package: {
    perWafer: 16,
    waferPrice: 12_000,
    wafersPerMonth: 100_000,
    substratePrice: 300,
    memoryStacks: 6,
    memoryStackPrice: 400,
    memoryStacksPerMonth: 1e7,
    bondYield: 0.99,
    testPrice: 100,
    testCoverage: 1,
  },
  development: {
    cost: 5e8,
    respinCost: 3e7,
    tapeOut: '2026-01-01',
    tapeOutToVolume: 300 * day,
    respinProbability: 0.5,
    respinTime: 120 * day,
    respinsMax: 3,
  },
  partnerMargin: 0.5,
  volume: 1e6,
}
type Change = Partial<ChipProgramme>
const die = (change: Partial<ChipProgramme['die']>): Change => ({
  die: { ...programme.die, ...change },
})
const box = (change: Partial<ChipProgramme['package']>): Change => ({
  package: { ...programme.package, ...change },
})
const plan = (change: Change = {}, alternative?: Alternative) =>
  costChips({
    programmes: { own: { ...programme, ...change } },
    alternatives: alternative ? { own: alternative } : {},
    start,
    horizon: 4 * year,
  })
const chip = (change: Change = {}, alternative?: Alternative) =>
  plan(change, alternative).chips.own!

describe('programme', () => {
  it('has the cost, yield and supply of the equations', () => {
    const c = chip()
    const good = negativeBinomialYield(0.4, 10)
    const bonding = 0.99 ** 8
    expect(c.grossDies).toBe(grossDies(20 * mm, 20 * mm, 300 * mm))
    expect(c.dieYield).toBeCloseTo(good, 12)
    expect(c.packageYield).toBeCloseTo(bonding, 12)
    const dies = (2 * 17_000) / (c.grossDies * good)
    const total = (dies + 6 * 400 + 750) / bonding + 300 + 100
    expect(c.unitCost).toBeCloseTo(2 * total, 6)
    const perMonth = (c.supply * year) / 12
    expect(perMonth).toBeCloseTo((1000 * c.grossDies * good * bonding) / 2, 6)
    expect(c.limitedBy).toBe('wafers')
  })

  it('sums its cost from the parts', () => {
    const { cost, unitCost } = chip()
    const sum = Object.values(cost).reduce((a, b) => a + b, 0)
    expect(sum).toBeCloseTo(unitCost, 6)
  })

  it('is held by carriers and by memory where these are short', () => {
    expect(chip(box({ wafersPerMonth: 100 })).limitedBy).toBe('carrier')
    const few = chip(box({ memoryStacksPerMonth: 600 }))
    expect(few.limitedBy).toBe('memory')
    expect((few.supply * year) / 12).toBeCloseTo(100 * few.packageYield, 6)
  })

  it('sells more dies where dead cores may be turned off, and learns', () => {
    const harvest = { cores: 100, needed: 90, coreArea: 0.6 }
    const sold = chip(die({ harvest }))
    expect(sold.dieYield).toBeGreaterThan(sold.dieYieldRaw)
    expect(sold.dieYieldRaw).toBeCloseTo(chip().dieYield, 12)
    const learning = chip(die({ defectDensityMature: 500 }))
    expect(learning.unitCost).toBeLessThan(chip().unitCost)
  })

  it('spreads respins: geometric, cut at the most allowed', () => {
    const c = chip()
    const failure = 0.5 ** 4
    const mean = (0.25 + 2 * 0.125 + 3 * 0.0625) / (1 - failure)
    expect(c.failure).toBeCloseTo(failure, 12)
    expect(c.timeToVolume).toBeCloseTo((300 + mean * 120) * day, 3)
    expect(c.timeToVolumeP10).toBe(300 * day)
    expect(c.timeToVolumeP90).toBe(540 * day)
    expect(c.development).toBeCloseTo(5e8 + mean * 3e7, 3)
    expect(c.fullCost).toBeCloseTo(c.unitCost + c.development / 1e6, 6)
  })

  it('makes no more by month than the volume, and nothing before volume starts', () => {
    const { monthly } = chip(box({}))
    expect(monthly).toHaveLength(48)
    expect(monthly.slice(0, 9).every((n) => n === 0)).toBe(true)
    const total = monthly.reduce((a, b) => a + b, 0)
    expect(total).toBeLessThanOrEqual(1e6 + 1e-6)
    const small = chip({ volume: 5000 }).monthly.reduce((a, b) => a + b, 0)
    expect(small).toBeCloseTo(5000, 6)
  })

  it('breaks even where the one-off cost is saved', () => {
    const other = { price: 30_000, workPerChip: 1.5, running: 0, ownRunning: 0 }
    const c = chip({}, other)
    const saved = 30_000 / 1.5 - c.unitCost
    expect(c.breakEven).toBeCloseTo(c.development / saved, 6)
    expect(chip({}, { ...other, price: 100 }).breakEven).toBeNull()
    expect(plan({}, { ...other, price: 100 }).findings.map((f) => f.code)).toContain(
      'silicon.never-pays',
    )
  })

  it('costs more with defects, margin, memory and wafers, and says by how much', () => {
    for (const share of Object.values(chip().sensitivity)) expect(share).toBeGreaterThan(0)
  })

  it('says how the cost of a chip without defects at first depends on its wafers', () => {
    const { sensitivity } = plan(die({ defectDensity: 0 })).chips.own ?? {}
    expect(sensitivity?.defectDensity).toBe(0)
    expect(sensitivity?.waferPrice).toBeGreaterThan(0)
  })

  it('refuses what has no finite answer, and says which figure', () => {
    const bad: [string, Change][] = [
      ['die.width', die({ width: 0.5 })],
      ['die.height', die({ height: 1e-4 })],
      ['die.waferDiameter', die({ waferDiameter: 1e6 })],
      ['die.clustering', die({ clustering: 0 })],
      ['partnerMargin', { partnerMargin: 1 }],
      ['package.bondYield', box({ bondYield: 0 })],
    ]
    for (const [field, change] of bad) {
      const out = plan(change)
      expect(out.chips).toEqual({})
      expect(out.findings).toMatchObject([
        { code: 'silicon.out-of-range', severity: 'error', path: `silicon.own.${field}` },
      ])
    }
  })

  it('bills the development once, and not where it is not known', () => {
    const { bill, chips } = plan()
    expect(bill['silicon.own.development']?.cost).toBe(chips.own?.development)
    const free = { ...programme.development, cost: 0, respinCost: 0 }
    expect(plan({ development: free }).bill).toEqual({})
  })
})
