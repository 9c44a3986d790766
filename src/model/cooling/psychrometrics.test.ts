import { describe, expect, it } from 'vitest'
import {
  enthalpy,
  humidityRatio,
  pressureAt,
  STANDARD_PRESSURE,
  saturationPressure,
  saturationRatio,
  wetBulb,
} from './psychrometrics.js'

const close = (value: number, published: number, relative: number) =>
  expect(Math.abs(value / published - 1)).toBeLessThan(relative)

describe('saturation', () => {
  // ASHRAE Fundamentals 2017, chapter 1, table 3: properties of water at saturation (kPa).
  it.each([
    [-20, 0.10324],
    [-10, 0.25987],
    [0, 0.6112],
    [10, 1.2282],
    [20, 2.3392],
    [25, 3.1697],
    [40, 7.3849],
    [60, 19.946],
  ])('pressure at %d °C is %d kPa', (t, kilopascals) => {
    close(saturationPressure(t), kilopascals * 1000, 6e-4)
  })

  it('meets itself at the freezing point', () => {
    close(saturationPressure(-1e-9), saturationPressure(0), 1e-4)
  })

  // Table 2, moist air at 101.325 kPa; the table's enhancement factor (0.4 %) is left out here.
  it.each([
    [0, 0.003789],
    [20, 0.014758],
    [30, 0.027329],
  ])('ratio at %d °C is %d', (t, ratio) => {
    close(saturationRatio(t, STANDARD_PRESSURE), ratio, 6e-3)
  })
})

describe('moist air', () => {
  it('reads the chart: 40 °C dry, 20 °C wet bulb is 6.5 g/kg and 56.7 kJ/kg', () => {
    const ratio = humidityRatio(40, 20, STANDARD_PRESSURE)
    close(ratio, 0.0065, 0.02)
    close(enthalpy(40, ratio), 56_700, 0.01)
  })

  it('is saturated where wet and dry bulb are one', () => {
    close(humidityRatio(18, 18, STANDARD_PRESSURE), saturationRatio(18, STANDARD_PRESSURE), 1e-12)
    expect(wetBulb(18, saturationRatio(18, STANDARD_PRESSURE), STANDARD_PRESSURE)).toBe(18)
  })

  it('goes there and back', () => {
    for (const pressure of [STANDARD_PRESSURE, 80_000])
      for (const [dry, wet] of [
        [35, 25],
        [10, 6],
        [3, -1],
        [-10, -11],
      ] as const)
        expect(wetBulb(dry, humidityRatio(dry, wet, pressure), pressure)).toBeCloseTo(wet, 4)
  })

  it('has a wet bulb for dry air in the desert, and no negative vapour', () => {
    expect(wetBulb(45, 0, STANDARD_PRESSURE)).toBeCloseTo(16.1, 0)
    expect(humidityRatio(45, 5, STANDARD_PRESSURE)).toBe(0)
  })
})

describe('pressure by altitude', () => {
  // Table 1, standard atmosphere (kPa).
  it.each([
    [0, 101.325],
    [500, 95.461],
    [1000, 89.875],
    [1500, 84.556],
    [3000, 70.108],
  ])('%d m is %d kPa', (metres, kilopascals) => {
    close(pressureAt(metres), kilopascals * 1000, 1e-4)
  })
})
