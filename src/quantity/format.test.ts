import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Dimension,
  dimensionNames,
  formatQuantity,
  parseQuantity,
  writeQuantity,
} from './index.js'

const DAY = 86_400
const finite = fc.double({ noNaN: true, noDefaultInfinity: true })

describe('quantities for people', () => {
  it.each<[number, Dimension, string]>([
    [1.2e8, 'power', '120 MW'],
    [999.9996e3, 'power', '1 MW'],
    [1.2345e12, 'power', '1.23 TW'],
    [-5e6, 'power', '-5 MW'],
    [0, 'power', '0 W'],
    [0.35, 'power', '350 mW'],
    [0.0361, 'fraction', '3.6 %'],
    [0.8, 'fraction', '80 %'],
    [0.964, 'fraction', '96.4 %'],
    [0.0004, 'fraction', '0.04 %'],
    [1, 'fraction', '100 %'],
    [1.2512, 'ratio', '1.25'],
    [136 * DAY, 'duration', '136 d'],
    [3.5 * 3600, 'duration', '3.5 h'],
    [17, 'duration', '17 s'],
    [90 * 60, 'duration', '90 min'],
    [0, 'duration', '0 s'],
    [20e-6, 'duration', '20 µs'],
    [20 * 365.25 * DAY, 'duration', '20 yr'],
    [144e9, 'energy', '40 MWh'],
    [25, 'temperature', '25 °C'],
    [8, 'temperatureDifference', '8 K'],
    [100_000, 'count', '100,000'],
    [100_123, 'count', '100,123'],
    [2_512_345, 'count', '2.51M'],
    [1.8e12, 'tokens', '1.8T tokens'],
    [1234, 'tokenRate', '1,230 tokens/s'],
    [2.5e26, 'flop', '2.5e26 FLOP'],
    [989e12, 'flopRate', '989 TFLOP/s'],
    [50e9, 'dataRate', '50 GB/s'],
    [141e9, 'data', '141 GB'],
    [814e-6, 'area', '814 mm²'],
    [70_000, 'area', '70,000 m²'],
    [1000, 'defectDensity', '0.1/cm²'],
    [25_000 / (7 * DAY), 'arrivalRate', '25,000/week'],
    [9200 / 3600, 'heatRate', '9,200 kJ/kWh'],
    [0.0018 / 3.6e6, 'volumePerEnergy', '1.8 L/kWh'],
    [15e-6, 'pricePerToken', '$15/Mtok'],
    [1.234e300, 'power', '1.23e288 TW'],
  ])('%d (%s) is %s', (value, dimension, text) => {
    expect(formatQuantity(value, dimension)).toBe(text)
  })

  it('speaks Korean', () => {
    expect(formatQuantity(136 * DAY, 'duration', { lang: 'ko' })).toBe('136일')
    expect(formatQuantity(3.5 * 3600, 'duration', { lang: 'ko' })).toBe('3.5시간')
    expect(formatQuantity(1.8e12, 'tokens', { lang: 'ko' })).toBe('1조 8,000억 토큰')
    expect(formatQuantity(2_500_000, 'count', { lang: 'ko' })).toBe('250만')
    expect(formatQuantity(100_000, 'count', { lang: 'ko' })).toBe('100,000')
    expect(formatQuantity(1.2e8, 'power', { lang: 'ko' })).toBe('120 MW')
    expect(formatQuantity(25_000 / (7 * DAY), 'arrivalRate', { lang: 'ko' })).toBe('25,000/주')
  })

  it('rounds to the digits asked for', () => {
    expect(formatQuantity(123_456_789, 'power', { digits: 5 })).toBe('123.46 MW')
    expect(formatQuantity(0.9996, 'fraction', { digits: 4 })).toBe('99.96 %')
    expect(formatQuantity(123_456, 'count', { digits: 2 })).toBe('120,000')
  })

  it('refuses what is not a number', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => formatQuantity(value, 'power')).toThrow(RangeError)
      expect(() => writeQuantity(value, 'power')).toThrow(RangeError)
    }
  })

  it.each(dimensionNames)('%s is read back within the rounding, in both languages', (dimension) => {
    const size = fc.tuple(
      fc.double({ min: 1, max: 10, maxExcluded: true, noNaN: true }),
      fc.integer({ min: -30, max: 30 }),
      fc.boolean(),
    )
    fc.assert(
      fc.property(
        size,
        fc.constantFrom('en' as const, 'ko' as const),
        fc.integer({ min: 1, max: 12 }),
        ([mantissa, power, minus], lang, digits) => {
          const value = (minus ? -1 : 1) * mantissa * 10 ** power
          const text = formatQuantity(value, dimension, { lang, digits })
          const read = parseQuantity(text, dimension)
          if (!read.ok) return expect.fail(`${value}: ${text}: ${read.code}`)
          expect(Math.abs(read.value - value), text).toBeLessThanOrEqual(
            (0.5001 * 10 ** (1 - digits) + 2e-15) * Math.abs(value),
          )
        },
      ),
      { seed: 5, numRuns: 120 },
    )
  })
})

describe('canonical text', () => {
  it.each<[number, Dimension, string]>([
    [1.2e8, 'power', '120 MW'],
    [123_456_789, 'power', '123.456789 MW'],
    [1 / 3, 'power', '333.3333333333333 mW'],
    [0.8, 'fraction', '80 %'],
    [122 * DAY, 'duration', '122 d'],
    [100_000, 'count', '100000'],
    [2.5e26, 'flop', '2.5e26 FLOP'],
    [-12.5, 'temperature', '-12.5 °C'],
    [-0, 'power', '0 W'],
    [1 / 1440, 'rampRate', '0.0006944444444444445 W/s'],
  ])('%d (%s) is %s', (value, dimension, text) => {
    expect(writeQuantity(value, dimension)).toBe(text)
  })

  it.each(dimensionNames)('%s is read back as the same double', (dimension) => {
    fc.assert(
      fc.property(
        fc.oneof(finite, fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.integer()),
        (value) => {
          const text = writeQuantity(value, dimension)
          const read = parseQuantity(text, dimension)
          if (!read.ok) return expect.fail(`${text}: ${read.code}`)
          expect(read.value === value, `${text} read as ${read.value}`).toBe(true)
        },
      ),
      { seed: 1, numRuns: 150 },
    )
  })
})
