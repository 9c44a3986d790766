import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { integrate } from '../../numeric/index.js'
import { hourlyLoad, stepMean, stepPower } from './index.js'

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

describe('waveform of a step', () => {
  const step = { period: 17, high: 0.845, low: 0.246, riseTime: 0.31, dutyHigh: 0.775 }

  it('repeats, stays between its levels, and means what its closed form says', () => {
    let sum = 0
    const n = 170_000
    for (let i = 0; i < n; i++) {
      const p = stepPower(step, 1, ((i + 0.5) * step.period) / n)
      expect(p).toBeGreaterThanOrEqual(step.low - 1e-12)
      expect(p).toBeLessThanOrEqual(step.high + 1e-12)
      sum += p
    }
    expect(sum / n).toBeCloseTo(stepMean(step), 6)
    expect(stepPower(step, 1, 3)).toBe(stepPower(step, 1, 3 + 17 * 4))
  })
})
