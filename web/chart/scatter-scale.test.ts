import { describe, expect, it } from 'vitest'
import { nearestDot, scatterScale } from './scatter-scale.js'

const dots = (...pairs: [number, number][]) => pairs.map(([x, y]) => ({ x, y }))

describe('axes of measured against predicted', () => {
  it('are in powers of ten where the cases lie far apart', () => {
    const scale = scatterScale(dots([1, 1.1], [1000, 900]))
    expect(scale.isLog).toBe(true)
    expect(scale.ticks).toEqual([1, 10, 100, 1000])
    const at = scale.between(0, 100)
    expect(at(100) - at(10)).toBeCloseTo(at(10) - at(1))
  })

  it('are even where they lie near, and begin at zero where that is near', () => {
    const near = scatterScale(dots([1, 1.1], [2, 1.9]))
    expect(near.isLog).toBe(false)
    expect(near.domain[0]).toBe(0.95)
    expect(scatterScale(dots([0.1, 0.2], [1, 0.9])).domain[0]).toBe(0)
  })

  it('show what is below zero unless that is the rare case', () => {
    expect(scatterScale(dots([-5, -4], [100, 90])).isLog).toBe(false)
    const mostly = scatterScale([
      { x: 0, y: 1 },
      ...Array.from({ length: 19 }, (_, i) => ({ x: 10 ** (i / 4), y: 10 ** (i / 4) })),
    ])
    expect(mostly.isLog).toBe(true)
    expect(mostly.fits({ x: 0, y: 1 })).toBe(false)
  })

  it('stand where there is one case, or none', () => {
    expect(scatterScale(dots([5, 5])).domain[0]).toBeLessThan(5)
    expect(scatterScale([]).domain[1]).toBeGreaterThan(0)
  })

  it('stand at 1, 2 and 5 where there are few powers of ten', () => {
    const { ticks } = scatterScale(dots([0.002, 0.002], [0.2, 0.2]))
    expect(ticks).toEqual([0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2])
  })

  it('have few ticks over many powers', () => {
    const { ticks } = scatterScale(dots([1e-9, 1e-9], [1e15, 1e15]))
    expect(ticks.length).toBeLessThanOrEqual(6)
  })
})

describe('the dot under the pointer', () => {
  const same = (value: number) => value
  it('is the nearest one within reach', () => {
    const cases = dots([10, 10], [20, 20])
    expect(nearestDot(cases, same, same, { x: 18, y: 19 }, 10)).toBe(1)
    expect(nearestDot(cases, same, same, { x: 90, y: 90 }, 10)).toBeUndefined()
  })
})
