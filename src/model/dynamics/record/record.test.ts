import { describe, expect, it } from 'vitest'
import { loadModelOf, recordCsv, recordFigures } from '../index.js'
import type { SwingRun } from '../site/lab.js'

const step = 0.01
const length = 6000
/** 100 MW with 60 MW more for 5 s in every 15. */
const square = Float64Array.from({ length }, (_, k) => ((k * step) % 15 < 10 ? 100e6 : 160e6))
const flat = new Float64Array(length).fill(60)
const run = (frequency: Float64Array | null): SwingRun => ({
  step,
  asked: square,
  drawn: square,
  machines: square.map((watts) => watts / 2),
  batteries: new Float64Array(length),
  charge: null,
  frequency,
  outcome: { lostAt: null } as SwingRun['outcome'],
  verdicts: [],
  wasted: 0,
  slowdown: 0,
  ageing: null,
  breaches: [],
})

describe('the record of a window', () => {
  it('tells the load of an island with its frequency, and of a grid what the connection carries', () => {
    const island = recordCsv(run(flat)).split('\n')
    expect(island[0]).toBe('time (s),active (MW),reactive (Mvar),frequency (Hz)')
    expect(island[1]).toBe('0.00,100.0000,20.0000,60.00000')
    expect(island[1001]).toBe('10.00,160.0000,32.0000,60.00000')
    expect(island).toHaveLength(length + 2)
    const tied = recordCsv(run(null)).split('\n')
    expect(tied[0]).toBe('time (s),active (MW),reactive (Mvar)')
    expect(tied[1001]).toBe('10.00,80.0000,32.0000')
  })

  it('comes to ramps up and down, steps and swings', () => {
    const {
      mean,
      low,
      high,
      ramps,
      step: largest,
      swingUnfiltered,
      swing,
    } = recordFigures(run(flat))
    expect([low, high, largest, swingUnfiltered]).toEqual([100e6, 160e6, 60e6, 60e6])
    expect(mean).toBeCloseTo(120e6, -3)
    expect(ramps.map(({ window }) => window)).toEqual([1, 10, 60])
    for (const { rise, fall } of ramps) expect([rise, fall]).toEqual([60e6, 60e6])
    // the filter takes slow parts away and overshoots at edges
    expect(swing).toBeGreaterThan(60e6)
    expect(swing).toBeLessThan(150e6)
    const slope = { ...run(flat), drawn: square.map((_, k) => 1e6 * k * step) }
    const rising = recordFigures(slope)
    expect(rising.ramps[0]).toEqual({ window: 1, rise: expect.closeTo(1e6, 0), fall: 0 })
    expect(rising.step).toBeCloseTo(1e5, 0)
  })
})

describe('the site as a composite load', () => {
  const path = { steady: 0, distributionEfficiency: 0.95, coolingRate: 0.25, coolingLag: 60 }
  const parameters = loadModelOf({ path } as Parameters<typeof loadModelOf>[0], 50)
  const value = (name: string) => parameters.find((one) => one.name === name)?.value ?? Number.NaN

  it('is electronic but for its cooling, with a power factor and an origin for each figure', () => {
    expect(value('Fma+Fmb+Fmc')).toBeCloseTo(0.2, 12)
    expect(value('Fel') + value('Fma+Fmb+Fmc') + value('Fmd')).toBeCloseTo(1, 12)
    expect(value('PFel')).toBeCloseTo(0.98, 2)
    expect(value('tripDelay')).toBeCloseTo(0.02, 12)
    expect(value('Vd2')).toBeLessThanOrEqual(value('Vd1'))
    expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length)
    expect(parameters.find(({ name }) => name === 'Vd1')?.origin).toBe('estimate')
    expect(parameters.find(({ name }) => name === 'Fel')?.origin).toBe('scenario')
  })
})
