import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heatCells, rangeOfValues } from './heat-cells.js'
import { heatColour, type Rgb } from './heat-colours.js'

const day = 86_400

describe('cells', () => {
  it('are the hours of each day where there is a column for each', () => {
    const hours = Float64Array.from({ length: 72 }, (_, i) => i)
    const { values, columns } = heatCells(hours, 10 * day, 11 * day, 2, 100)
    expect(columns).toBe(2)
    expect([values[0], values[1], values[2], values[3]]).toEqual([24, 48, 25, 49])
  })

  it('keep the mean whatever the width, and leave out what is no value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 80 }),
        (days, wide) => {
          const hours = Float64Array.from({ length: days * 24 }, (_, i) => Math.floor(i / 24))
          const { values, columns } = heatCells(hours, 0, 0, days, wide)
          expect(columns).toBe(Math.min(days, wide))
          const rows = Array.from({ length: 24 }, (_, h) =>
            values.slice(h * columns, (h + 1) * columns),
          )
          for (const row of rows) {
            expect(row).toEqual(rows[0])
            expect([...row].sort((a, b) => a - b)).toEqual([...row])
          }
        },
      ),
    )
    const gap = heatCells(Float64Array.of(Number.NaN, 5), 0, 0, 1, 1)
    expect([gap.values[0], gap.values[1], gap.values[2]]).toEqual([Number.NaN, 5, Number.NaN])
  })

  it('before the series and after it hold nothing', () => {
    const { values } = heatCells(new Float64Array(24).fill(7), 5 * day, 4 * day, 3, 3)
    expect([values[0], values[1], values[2]]).toEqual([Number.NaN, 7, Number.NaN])
  })
})

it('the range is that of values; none of none', () => {
  expect(rangeOfValues(Float64Array.of(3, Number.NaN, -1))).toEqual([-1, 3])
  expect(rangeOfValues(Float64Array.of(Number.NaN))).toBeNull()
})

/** CIE lightness. */
function lightness(colour: Rgb): number {
  const linear = colour.map((c) => {
    const v = c / 255
    return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
  })
  const y = 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y
}

it('colours: lightness goes one way in even steps, up on dark, down on light', () => {
  const steps = Array.from({ length: 41 }, (_, i) => i / 40)
  const dark = steps.map((share) => lightness(heatColour(share, true)))
  const light = steps.map((share) => lightness(heatColour(share, false)))
  const whole = dark.at(-1)! - dark[0]!
  expect(whole).toBeGreaterThan(70)
  for (let i = 1; i < dark.length; i++) {
    expect(dark[i]! - dark[i - 1]!).toBeGreaterThan((0.5 * whole) / 40)
    expect(dark[i]! - dark[i - 1]!).toBeLessThan((1.6 * whole) / 40)
    expect(light[i]!).toBeLessThan(light[i - 1]!)
  }
  expect(heatColour(7, true)).toEqual(heatColour(1, true))
})
