import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curveOf, extremesIn, pyramidOf, pyramidSteps, sampleAt } from './decimate.js'

const samples = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.double({ min: -1e9, max: 1e9, noNaN: true }) },
      { weight: 1, arbitrary: fc.constant(Number.NaN) },
    ),
    { minLength: 1, maxLength: 700 },
  )
  // no -0, which is as low as 0
  .map((list) => Float64Array.from(list, (value) => value + 0))

function extremes(values: Iterable<number | null>): readonly [number, number] | null {
  const told = [...values].filter((v): v is number => v !== null && !Number.isNaN(v))
  return told.length === 0 ? null : [Math.min(...told), Math.max(...told)]
}

describe('a pyramid of extremes', () => {
  it('tells what looking at every sample tells, for any stretch', () => {
    fc.assert(
      fc.property(samples, fc.nat(700), fc.nat(700), (values, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const [low, high] = extremesIn(pyramidOf(values), from, to)
        const wanted = extremes(values.subarray(from, to))
        if (!wanted) {
          expect([low, high]).toEqual([-1, -1])
          return
        }
        expect([values[low], values[high]]).toEqual(wanted)
        expect(Math.min(low, high)).toBeGreaterThanOrEqual(from)
        expect(Math.max(low, high)).toBeLessThan(to)
      }),
      { numRuns: 500 },
    )
  })

  it('knows the range of all, and none of gaps', () => {
    fc.assert(
      fc.property(samples, (values) => {
        expect(pyramidOf(values).range).toEqual(extremes(values))
      }),
    )
    expect(pyramidOf(new Float64Array(0)).range).toBeNull()
  })

  it('is built in pieces of a quarter of a million samples', () => {
    let pauses = 0
    const steps = pyramidSteps(new Float64Array(1_000_000))
    while (!steps.next().done) pauses++
    expect(pauses).toBeGreaterThan(4)
  })
})

describe('what is drawn of many samples', () => {
  const drawn = fc.record({
    values: samples,
    columns: fc.integer({ min: 1, max: 200 }),
    a: fc.double({ min: 0, max: 1, noNaN: true }),
    b: fc.double({ min: 0, max: 1, noNaN: true }),
  })

  it('keeps every extreme of every window, where it was and in order', () => {
    fc.assert(
      fc.property(drawn, ({ values, columns, a, b }) => {
        const [start, step] = [-40, 0.5]
        const at = (share: number) => start + share * (values.length - 1) * step
        const window = { from: at(Math.min(a, b)), to: at(Math.max(a, b)) }
        const curve = curveOf(pyramidOf(values), { start, step }, window, columns)
        const first = Math.floor((window.from - start) / step)
        const last = Math.ceil((window.to - start) / step)
        expect(extremes(curve.value)).toEqual(extremes(values.subarray(first, last + 1)))
        expect(curve.at.length).toBeLessThanOrEqual(2 * columns + 2)
        for (const [i, moment] of curve.at.entries()) {
          if (i > 0) expect(moment).toBeGreaterThan(curve.at[i - 1]!)
          const value = values[Math.round((moment - start) / step)]!
          expect(curve.value[i]).toBe(Number.isNaN(value) ? null : value)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('is the samples themselves where they are few', () => {
    const values = Float64Array.of(5, 1, 4)
    const curve = curveOf(pyramidOf(values), { start: 0, step: 1 }, { from: 0, to: 2 }, 10)
    expect(curve).toEqual({ at: [0, 1, 2], value: [5, 1, 4] })
  })
})

it('reads a value at a moment, and none outside', () => {
  const one = { values: Float64Array.of(5, Number.NaN, 4), start: 10, step: 2 }
  expect([9.5, 10, 11.9, 14, 15.1].map((at) => sampleAt(one, at))).toEqual([5, 5, null, 4, null])
})
