import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { integrate } from '../../numeric/index.js'
import { hourlyLoad } from './index.js'

const day = 86_400
const daily = (values: number[]) => ({
  unit: '',
  start: 0,
  step: day,
  values: Float64Array.from(values),
})

describe('hourly load', () => {
  it('gives each hour the power of the accelerators that work that day', () => {
    const { sites } = hourlyLoad({
      horizon: 2 * day,
      phases: { a: { site: 'x', itPowerAverage: 1000, itPowerPeak: 1200 } },
      installed: { a: daily([10, 20]) },
    })
    expect(sites.x?.itPower.values[23]).toBe(10_000)
    expect(sites.x?.itPower.values[24]).toBe(20_000)
    expect(sites.x?.itPeak.values[47]).toBe(24_000)
  })

  it('conserves energy: the hours add up to accelerator-days times power', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(counts, counts, fc.double({ min: 1, max: 5000, noNaN: true }), (a, b, p) => {
        const days = Math.max(a.length, b.length)
        const pad = (x: number[]) => daily(Array.from({ length: days }, (_, i) => x[i] ?? 0))
        const draw = { site: 'x', itPowerAverage: p, itPowerPeak: p }
        const { sites } = hourlyLoad({
          horizon: days * day,
          phases: { a: draw, b: draw },
          installed: { a: pad(a), b: pad(b) },
        })
        const sum = [...a, ...b].reduce((x, y) => x + y, 0)
        const energy = sites.x ? integrate(sites.x.itPower) : 0
        expect(energy).toBeCloseTo(sum * p * day, -Math.ceil(Math.log10(sum * p * day + 1)) + 9)
      }),
      { seed: 7 },
    )
  })
})
