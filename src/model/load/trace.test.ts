import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { integrate } from '../../numeric/index.js'
import { traceDraw, traceOf, waveform } from './index.js'

const grid = { step: 0.5, nameplate: 1000 }

describe('a trace as a series', () => {
  it('is linear between its samples, the mean over each step', () => {
    const result = traceOf('t_s,power_kw\n0,0\n2,4\n4,4', grid)
    expect(result.ok && [...result.series.values]).toEqual([
      500, 1500, 2500, 3500, 4000, 4000, 4000, 4000,
    ])
    const shares = traceOf('t_ms,power_norm\n0,0.5\n1000,0.5', grid)
    expect(shares.ok && [...shares.series.values]).toEqual([500, 500])
  })

  it('keeps its energy, whatever the step', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.double({ min: 0.01, max: 0.1, noNaN: true }),
            fc.double({ min: 0, max: 1e8, noNaN: true }),
          ),
          { minLength: 2, maxLength: 60 },
        ),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 3 }),
        (samples, parts, rounds) => {
          let moment = 0
          const time = samples.map(([distance], i) => {
            moment += i === 0 ? 0 : distance
            return moment
          })
          const power = samples.map(([, watts]) => watts)
          let energy = 0
          for (let i = 1; i < time.length; i++) {
            energy += ((power[i]! + power[i - 1]!) / 2) * (time[i]! - time[i - 1]!)
          }
          const trace = {
            unit: 'W' as const,
            time: Float64Array.from(time),
            power: Float64Array.from(power),
          }
          const duration = moment * rounds
          const series = traceDraw(trace, { step: duration / parts, duration, nameplate: 1 })
          expect(series.values.length).toBe(parts)
          expect(Math.abs(integrate(series) - energy * rounds)).toBeLessThan(
            1e-9 * energy * rounds + 1e-6,
          )
        },
      ),
      { seed: 4, numRuns: 200 },
    )
  })

  it('begins anew where the window is longer, and is cut where it is shorter', () => {
    const text = 't_s,power_w\n0,1\n1,1\n1.001,3\n2,3'
    const longer = traceOf(text, { ...grid, duration: 5 })
    expect(longer.ok && longer.series.values.length).toBe(10)
    const values = longer.ok ? longer.series.values : []
    for (const [k, watts] of [1, 1, 3, 3, 1, 1, 3, 3, 1, 1].entries()) {
      expect(values[k]).toBeCloseTo(watts, 2)
    }
    const shorter = traceOf(text, { ...grid, duration: 1 })
    expect(shorter.ok && [...shorter.series.values]).toEqual([1, 1])
  })

  it('is a job like any other', () => {
    const result = traceOf('t_s,power_w\n0,10\n4,30', { step: 0.1, nameplate: 1 })
    if (!result.ok) throw new Error(result.code)
    const jobs = { metered: { trace: result.series, offset: 0 } }
    const out = waveform({ jobs, duration: 8, step: 0.1, seed: 1 })
    expect(out.mean).toBeCloseTo(20, 9)
    expect(out.racks.values[79]).toBeCloseTo(29.75, 9)
  })

  it('takes the public trace with its own reading of it', () => {
    const file = new URL('../../../validation/load/dgx_h100_training_trace.csv', import.meta.url)
    const result = traceOf(readFileSync(file, 'utf8'), { step: 0.01, nameplate: 1e8 })
    expect(result.ok && result.series.values.length).toBe(2142)
    expect(result.ok && integrate(result.series) / 21.42e8).toBeCloseTo(0.73, 1)
  })

  it('tells what it cannot read, and refuses a grid that cannot be', () => {
    expect(traceOf('t_s,power\n0,1\n1,1', { ...grid, path: 'a.csv' })).toMatchObject({
      ok: false,
      code: 'scenario.trace-header',
      values: { path: 'a.csv', line: 1, column: 5 },
    })
    expect(traceOf('t_s,power_w\n0,1\n1,1\n2,1\n9,1', { ...grid, gap: 5 })).toMatchObject({
      code: 'scenario.trace-gap',
    })
    expect(traceOf('t_s,power_w\n0,1\n1,1\n2,1\n9,1', { ...grid, gap: 8 }).ok).toBe(true)
    expect(() => traceOf('t_s,power_w\n0,1\n1,1', { ...grid, step: 0 })).toThrow('step')
    expect(() => traceOf('t_s,power_w\n0,1\n1,1', { ...grid, step: 2 })).toThrow('samples')
    expect(() => traceOf('t_s,power_w\n0,1\n1,1', { ...grid, duration: 1e9 })).toThrow('samples')
  })
})
