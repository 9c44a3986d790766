import { expect, test } from 'vitest'
import { type ChillerCurve, chillerCurves } from './chillers.js'

const biquadratic = ([c1, c2, c3, c4, c5, c6]: readonly number[], x: number, y: number) =>
  c1! + c2! * x + c3! * x * x + c4! * y + c5! * y * y + c6! * x * y

const atReference = (curve: ChillerCurve, coefficients: readonly number[]) =>
  biquadratic(coefficients, curve.leavingWater, curve.enteringCondenser)

test('there are 273 machines, 111 air- and 162 water-cooled', async () => {
  const curves = await chillerCurves()
  expect(curves.filter(({ condenser }) => condenser === 'air')).toHaveLength(111)
  expect(curves.filter(({ condenser }) => condenser === 'water')).toHaveLength(162)
})

test('at the reference point the factors are 1: 95 % of the machines within 5 %', async () => {
  const curves = await chillerCurves()
  const near = curves.filter(
    (curve) =>
      Math.abs(atReference(curve, curve.capacityCurve) - 1) < 0.05 &&
      Math.abs(atReference(curve, curve.eirCurve) - 1) < 0.05,
  )
  expect(near.length / curves.length).toBeGreaterThan(0.95)
})

test('the part-load factor at full load is 1 within 10 %', async () => {
  for (const { name, partLoadCurve } of await chillerCurves())
    expect(Math.abs(partLoadCurve.reduce((sum, c) => sum + c, 0) - 1), name).toBeLessThan(0.1)
})

test('water-cooled machines beat air-cooled ones', async () => {
  const curves = await chillerCurves()
  const median = (condenser: string) => {
    const cops = curves
      .filter((c) => c.condenser === condenser)
      .map(({ cop }) => cop)
      .sort((a, b) => a - b)
    return cops[cops.length >> 1]!
  }
  expect(median('air')).toBeLessThan(3.5)
  expect(median('water')).toBeGreaterThan(5)
})

test('the curves are loaded once', async () => {
  expect(await chillerCurves()).toBe(await chillerCurves())
})
