import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageingOf, typicalWear } from './ageing.js'
import { rainflow } from './rainflow.js'

describe('rainflow', () => {
  it('counts the example of the standard: E1049, figure 6', () => {
    const cycles = rainflow(Float64Array.of(-2, 1, -3, 5, -1, 3, -4, 4, -2))
    const by = new Map<number, number>()
    for (const { depth, count } of cycles) by.set(depth, (by.get(depth) ?? 0) + count)
    expect(Object.fromEntries(by)).toEqual({ 3: 0.5, 4: 1.5, 6: 0.5, 8: 1, 9: 0.5 })
  })

  it('finds every swing of a triangle, whatever is between its ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 9 }), (n, between) => {
        const points = Array.from({ length: 2 * n + 1 }, (_, k) => (k % 2 === 0 ? 0 : 10))
        const fine = points.flatMap((from, k) => {
          const to = points[k + 1] ?? from
          return Array.from({ length: between }, (_, i) => from + ((to - from) * i) / between)
        })
        const all = rainflow(Float64Array.from(fine))
        const whole = all.reduce((sum, { depth, count }) => sum + depth * count, 0)
        expect(whole).toBeCloseTo(10 * n, 6)
      }),
      { seed: 8 },
    )
  })

  it('leaves out what is too small, and does not stumble over a flat line', () => {
    expect(rainflow(Float64Array.of(0, 1, 0.9, 1.1, 0), 0.5)).toEqual([
      { depth: 1.1, count: 0.5 },
      { depth: 1.1, count: 0.5 },
    ])
    expect(rainflow(new Float64Array(100))).toEqual([])
    expect(rainflow(new Float64Array(0))).toEqual([])
  })
})

describe('ageing', () => {
  it('is that of full cycles, and shallow ones cost less than their energy', () => {
    const day = (depth: number, count: number) =>
      Float64Array.from(
        { length: 8641 },
        (_, k) => 50 + 50 * depth * Math.cos((2 * Math.PI * count * k) / 8640),
      )
    const full = ageingOf(day(1, 1), 10, 100)
    expect(full.cyclesPerDay).toBeCloseTo(1, 1)
    expect(full.cycleWear * typicalWear.cycles).toBeCloseTo(1, 1)
    const shallow = ageingOf(day(0.1, 10), 10, 100)
    expect(shallow.cycleWear / full.cycleWear).toBeCloseTo(10 * 0.1 ** 1.3, 1)
    expect(shallow.life).toBeGreaterThan(full.life)
    expect(full.fullCyclesPerDay).toBeCloseTo(1, 1)
    expect(shallow.fullCyclesPerDay).toBeCloseTo(10 * 0.1 ** 1.3, 2)
    const idle = ageingOf(new Float64Array(8640).fill(50), 10, 100)
    expect(idle.life / typicalWear.calendar).toBeCloseTo(1, 9)
  })

  it('follows from full cycles and the shelf, not from the mean depth of many shallow ones', () => {
    const wave = Float64Array.from({ length: 86_401 }, (_, k) => {
      const deep = 40 * Math.cos((2 * Math.PI * k) / 43_200)
      return 50 + deep + 0.01 * Math.cos((2 * Math.PI * k) / 10)
    })
    const { cyclesPerDay, depth, fullCyclesPerDay, life } = ageingOf(wave, 1, 100)
    const { cycles, calendar, exponent } = typicalWear
    const lifeOf = (full: number) => 1 / (full / 86_400 / cycles + 1 / calendar)
    expect(life / lifeOf(fullCyclesPerDay)).toBeCloseTo(1, 9)
    expect(fullCyclesPerDay).toBeGreaterThan(2 * cyclesPerDay * depth ** exponent)
  })
})
