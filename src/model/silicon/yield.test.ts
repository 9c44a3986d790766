import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { densityAt, learningTime } from './learning.js'
import { cell, measured } from './validation.fixture.js'
import { dieYield, type YieldLaw, yieldBy } from './yield.js'

const mm2 = 1e-6
const perSquareCentimetre = 1e4

const columns: Record<string, YieldLaw> = {
  poisson: { law: 'poisson' },
  murphy: { law: 'murphy' },
  seeds_exp_sqrt: { law: 'seeds-root' },
  seeds_price_1_over_1pm: { law: 'seeds-reciprocal' },
  negbin_alpha2: { law: 'negative-binomial', clustering: 2 },
  negbin_alpha3: { law: 'negative-binomial', clustering: 3 },
  negbin_alpha10: { law: 'negative-binomial', clustering: 10 },
}
const rows = measured('yield_models_reference')

describe('yield', () => {
  it('has 28 rows', () => {
    expect(rows.length).toBe(28)
  })

  it.each(rows.map((row) => [row.die_area_mm2, row.d0_per_cm2, row] as const))(
    '%s mm², %s per cm²',
    (_area, _density, row) => {
      const defects =
        cell(row, 'die_area_mm2') * mm2 * cell(row, 'd0_per_cm2') * perSquareCentimetre
      for (const [column, law] of Object.entries(columns)) {
        // twelve decimals are printed
        const error = Math.abs(yieldBy(law, defects) - cell(row, column))
        expect(error, column).toBeLessThanOrEqual(0.5e-12 + 1e-15)
      }
    },
  )

  const laws: YieldLaw[] = [...Object.values(columns), { law: 'bose-einstein', layers: 12 }]

  it('is 1 without defects and falls with them in every law', () => {
    const few = fc.double({ min: 1e-9, max: 20, noNaN: true })
    for (const law of laws) {
      expect(yieldBy(law, 0)).toBe(1)
      fc.assert(
        fc.property(few, (m) => {
          const y = yieldBy(law, m)
          expect(y).toBeLessThan(1)
          expect(y).toBeGreaterThan(yieldBy(law, m * 1.01))
        }),
      )
    }
  })

  it('goes from Seeds reciprocal over Murphy to Poisson as clustering rises', () => {
    const m = fc.double({ min: 0.01, max: 5, noNaN: true })
    const alpha = fc.double({ min: 1, max: 1e5, noNaN: true })
    fc.assert(
      fc.property(m, alpha, (defects, clustering) => {
        const y = dieYield(1, defects, clustering)
        const poisson = yieldBy({ law: 'poisson' }, defects)
        const reciprocal = yieldBy({ law: 'seeds-reciprocal' }, defects)
        const murphy = yieldBy({ law: 'murphy' }, defects)
        expect(y).toBeGreaterThanOrEqual(poisson * (1 - 1e-12))
        expect(y).toBeLessThanOrEqual(reciprocal * (1 + 1e-12))
        expect(murphy).toBeGreaterThan(poisson)
        expect(murphy).toBeLessThan(reciprocal)
      }),
    )
    expect(dieYield(1, 0.8, 1e12)).toBeCloseTo(Math.exp(-0.8), 11)
    expect(yieldBy({ law: 'bose-einstein', layers: 1 }, 0.8)).toBeCloseTo(1 / 1.8, 15)
  })
})

describe('learning', () => {
  const quarter = (365.25 / 4) * 86_400

  it('meets two published densities and tends to the third', () => {
    // N5: 0.11 per cm² at the start of volume, 0.10 a quarter on
    const timeConstant = learningTime(1100, 1000, quarter, 500)
    const learning = { start: 1100, mature: 500, timeConstant }
    expect(densityAt(0, learning)).toBe(1100)
    expect(densityAt(quarter, learning)).toBeCloseTo(1000, 9)
    expect(densityAt(1e12, learning)).toBeCloseTo(500, 9)
    expect(densityAt(-quarter, learning)).toBe(1100)
  })

  it('forgets nothing: two steps are one of their sum', () => {
    const learning = { start: 1100, mature: 500, timeConstant: 3 }
    const midway = { ...learning, start: densityAt(2, learning) }
    expect(densityAt(5, midway)).toBeCloseTo(densityAt(7, learning), 9)
  })
})
