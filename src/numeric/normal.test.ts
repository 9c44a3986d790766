import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { erf, erfc, normalCdf, normalQuantile } from './normal.js'

const relative = (found: number, wanted: number) => Math.abs(found - wanted) / Math.abs(wanted)

// Reference values: 40-digit arithmetic, rounded.
describe('erf and erfc', () => {
  it.each([
    [1e-10, 1.1283791670955126e-10, 0.999999999887162],
    [0.3, 0.3286267594591274, 0.6713732405408726],
    [0.47, 0.4937450508860821, 0.5062549491139179],
    [1, 0.8427007929497149, 0.15729920705028513],
    [2.7, 0.9998656672600594, 0.0001343327399405242],
    [4.01, 0.9999999858030606, 1.4196939421371052e-8],
    [10, 1, 2.088487583762545e-45],
    [26, 1, 5.663192408856143e-296],
  ])('at %d', (x, error, complement) => {
    expect(relative(erf(x), error)).toBeLessThan(1e-15)
    expect(relative(erfc(x), complement)).toBeLessThan(1e-15)
    expect(erf(-x)).toBe(-erf(x))
    expect(relative(erfc(-x), 1 + error)).toBeLessThan(1e-15)
  })
})

describe('normalCdf', () => {
  it.each([
    [-37, 5.725571222524577e-300],
    [-8, 6.220960574271784e-16],
    [-3, 0.0013498980316300946],
    [-0.66, 0.25462691467133614],
    [0.7, 0.758036347776927],
    [3, 0.9986501019683699],
  ])('at %d', (z, wanted) => {
    expect(relative(normalCdf(z), wanted)).toBeLessThan(1e-15)
  })

  it('is 0 and 1 far away', () => {
    expect(normalCdf(-Infinity)).toBe(0)
    expect(normalCdf(Infinity)).toBe(1)
  })
})

describe('normalQuantile', () => {
  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798407],
    [1e-12, -7.034483825301132],
    [1e-11, -6.706023155495136],
    [0.001, -3.0902323061678136],
    [0.074, -1.4466320671589785],
    [0.076, -1.4325027208258116],
    [0.5001, 0.00025066283008800747],
    [0.9, 1.2815515655446006],
    [0.999, 3.090232306167813],
  ])('at %d', (p, wanted) => {
    expect(relative(normalQuantile(p), wanted)).toBeLessThan(1e-15)
  })

  it('has infinite ends and refuses what is no probability', () => {
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
    for (const p of [-0.1, 1.1, Number.NaN]) {
      expect(() => normalQuantile(p)).toThrow(
        expect.objectContaining({ code: 'numeric/outside-range' }),
      )
    }
  })

  it('inverts normalCdf in the lower half', () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 0, noNaN: true }), (z) => {
        expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(1e-14)
      }),
      { seed: 1 },
    )
  })
})
