import { describe, expect, it } from 'vitest'
import { grossDies } from './gross-dies.js'
import { harvestedYield } from './harvest.js'
import { cell, measured } from './validation.fixture.js'
import { dieYield } from './yield.js'

const mm = 1e-3
const mm2 = 1e-6
const perSquareCentimetre = 1e4

function rowWhere(table: string, wanted: Record<string, string>): Record<string, string> {
  const found = measured(table).find((row) =>
    Object.entries(wanted).every(([column, value]) => row[column] === value),
  )
  if (!found) throw new Error(`${table}: no ${JSON.stringify(wanted)}`)
  return found
}

const wafer = rowWhere('wafer_price', { node: 'N4/4N' })
const waferPrice =
  (cell(wafer, 'usd_per_300mm_wafer_low') + cell(wafer, 'usd_per_300mm_wafer_high')) / 2
const density =
  cell(rowWhere('defect_density', { node: 'N5 used by Cerebras' }), 'd0_per_cm2') *
  perSquareCentimetre
const stack = (part: string) => cell(rowWhere('hbm_price', { part }), 'usd')
const estimate = (chip: string, component: string) =>
  cell(rowWhere('chip_cogs', { chip, component }), 'usd_mean')

/** Percent by which a prediction lies above an estimate, to a tenth. */
const above = (predicted: number, estimated: number) =>
  Math.round(1000 * (predicted / estimated - 1)) / 10

// Estimates of others stand against published prices and densities; nothing is fitted. The numbers
// are what comes out, and the README says why they lie where they lie.
describe('cost of goods', () => {
  it('B200, two dies of 25 × 32 mm without harvesting: an upper bound', () => {
    const dies = grossDies(25 * mm, 32 * mm, 300 * mm)
    const cost = (2 * waferPrice) / (dies * dieYield(800 * mm2, density, 10))
    expect(above(cost, estimate('B200', 'logic dies'))).toBe(34.1)
  })

  it('H100, die of 26 × 31.3 mm, 132 of 144 cores, half to four fifths of it cores', () => {
    const dies = grossDies(26 * mm, 31.3 * mm, 300 * mm)
    const cost = (coreShare: number) => {
      const defects = 814 * mm2 * density
      return waferPrice / (dies * harvestedYield({ defects, cores: 144, needed: 132, coreShare }))
    }
    const published = estimate('H100 SXM5', 'logic die')
    expect([0.5, 0.65, 0.8].map((f) => above(cost(f), published))).toEqual([42, 25.7, 11.2])
  })

  it('memory at the press price of a stack', () => {
    expect(above(8 * stack('HBM3E'), estimate('B200', 'HBM3E 192 GB'))).toBe(2.1)
    expect(above(5 * stack('HBM3'), estimate('H100 SXM5', 'HBM3 80 GB'))).toBe(-25.9)
  })
})
