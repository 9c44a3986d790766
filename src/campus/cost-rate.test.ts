import { describe, expect, it } from 'vitest'
import type { Accelerator } from '../catalog/index.js'
import { costRate } from './cost-rate.js'

const year = 365.25 * 86_400
const of = (discountRate: number, residual = 0.1) =>
  costRate({
    accelerator: { price: 30_000 } as Accelerator,
    power: 1_000,
    electricity: 2e-8,
    systemShare: 0.2,
    life: 5 * year,
    residual,
    discountRate,
  }) ?? Number.NaN

describe('the cost of an accelerator-second', () => {
  it('is straight depreciation and energy where money costs nothing', () => {
    expect(of(0) * year).toBeCloseTo((36_000 * 0.9) / 5 + 1_000 * 2e-8 * year, 6)
  })

  it('goes to that as the rate goes to nothing', () => {
    for (const rate of [1e-6, 1e-12, 1e-18, 1e-300]) {
      expect(of(rate) / of(0)).toBeCloseTo(1, 4)
    }
  })

  it('is the level payment that repays what is not left, with interest', () => {
    const level = ((36_000 - (36_000 * 0.1) / 1.08 ** 5) * 0.08) / (1 - 1.08 ** -5)
    expect(of(0.08) * year).toBeCloseTo(level + 1_000 * 2e-8 * year, 6)
  })
})
