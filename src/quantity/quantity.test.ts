import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dimension, dimensions, parseQuantity, QUANTITY_CODES } from './index.js'

function value(text: string | number, dimension: Dimension): number {
  const result = parseQuantity(text, dimension)
  if (!result.ok) throw new Error(`${text}: ${result.code} ${JSON.stringify(result.values)}`)
  return result.value
}

const HOUR = 3600
const DAY = 24 * HOUR
const MONTH = (365.25 / 12) * DAY
const YEAR = 365.25 * DAY

describe('what a planner writes', () => {
  it.each<[string | number, Dimension, number]>([
    ['120 MW', 'power', 120e6],
    ['120MW', 'power', 120e6],
    ['1.1 MW', 'power', 1.1e6],
    ['-5 MW', 'power', -5e6],
    ['−5 MW', 'power', -5e6],
    ['+5 MW', 'power', 5e6],
    ['100 MVA', 'power', 100e6],
    ['3 Mvar', 'power', 3e6],
    ['350 mW', 'power', 0.35],
    ['120 ㎿', 'power', 120e6],
    ['40 MWh', 'energy', 40e6 * HOUR],
    ['3 M kWh', 'energy', 3e9 * HOUR],
    ['12 kW-h', 'energy', 12e3 * HOUR],
    ['25_000 accelerators', 'count', 25_000],
    ['25,000', 'count', 25_000],
    ['25k accelerators', 'count', 25_000],
    ['25K', 'count', 25_000],
    ['7B parameters', 'count', 7e9],
    ['7 B', 'count', 7e9],
    [100_000, 'count', 100_000],
    ['100_000', 'count', 100_000],
    ['80 %', 'fraction', 0.8],
    ['57%', 'fraction', 0.57],
    ['80％', 'fraction', 0.8],
    ['0.8', 'fraction', 0.8],
    [0.8, 'fraction', 0.8],
    ['400 ppm', 'fraction', 400e-6],
    ['1.25', 'ratio', 1.25],
    ['122 d', 'duration', 122 * DAY],
    ['5 µs', 'duration', 5e-6],
    ['5 us', 'duration', 5e-6],
    ['6 mo', 'duration', 6 * MONTH],
    ['6 months', 'duration', 6 * MONTH],
    ['20 yr', 'duration', 20 * YEAR],
    ['3 wk', 'duration', 21 * DAY],
    ['90 min', 'duration', 5400],
    ['3초', 'duration', 3],
    ['5 분', 'duration', 300],
    ['2시간', 'duration', 2 * HOUR],
    ['122일', 'duration', 122 * DAY],
    ['3주', 'duration', 21 * DAY],
    ['6개월', 'duration', 6 * MONTH],
    ['2년', 'duration', 2 * YEAR],
    ['2 분기', 'duration', YEAR / 2],
    ['25 °C', 'temperature', 25],
    ['25℃', 'temperature', 25],
    ['25 C', 'temperature', 25],
    ['-40 °F', 'temperature', -40],
    ['77 °F', 'temperature', 25],
    ['300 K', 'temperature', 300 - 273.15],
    ['8 K', 'temperatureDifference', 8],
    ['150 kPa', 'pressure', 150e3],
    ['2 bar', 'pressure', 2e5],
    ['161 kV', 'voltage', 161e3],
    ['0.75 ft', 'length', 0.2286],
    ['785_000 sqft', 'area', 785_000 * 0.09290304],
    ['814 mm²', 'area', 814e-6],
    ['814 mm2', 'area', 814e-6],
    ['814 ㎟', 'area', 814e-6],
    ['100 평', 'area', 40_000 / 121],
    ['500 m³', 'volume', 500],
    ['60 Hz', 'frequency', 60],
    ['3_600 rpm', 'frequency', 60],
    ['2 t', 'mass', 2000],
  ])('%s (%s) is %d', (text, dimension, si) => {
    expect(value(text, dimension) / si).toBeCloseTo(1, 12)
  })

  it('applies decimal prefixes without rounding', () => {
    expect(value('1.1 MW', 'power')).toBe(1_100_000)
    expect(value('0.1 %', 'fraction')).toBe(0.001)
    expect(value('57 %', 'fraction')).toBe(0.57)
    expect(value('2.3 GB', 'data')).toBe(2_300_000_000)
    expect(value('4.9 µs', 'duration')).toBe(4.9e-6)
  })

  it('keeps bytes, bits and binary multiples apart', () => {
    expect(value('141 GB', 'data')).toBe(141e9)
    expect(value('80 GiB', 'data')).toBe(80 * 2 ** 30)
    expect(value('8 Gb', 'data')).toBe(1e9)
    expect(value('8 Gbit', 'data')).toBe(1e9)
    expect(value('400 Gb/s', 'dataRate')).toBe(50e9)
    expect(value('400 Gbps', 'dataRate')).toBe(50e9)
    expect(value('50 GB/s', 'dataRate')).toBe(50e9)
    expect(value('500 B', 'data')).toBe(500)
    expect(value('15 pJ/bit', 'energyPerData')).toBeCloseTo(120e-12, 20)
  })

  it('keeps work and speed apart', () => {
    expect(value('2.5e26 FLOP', 'flop')).toBe(2.5e26)
    expect(value('2.5×10^26 FLOP', 'flop')).toBe(2.5e26)
    expect(value('2.5×10²⁶ FLOP', 'flop')).toBe(2.5e26)
    expect(value('380 YFLOP', 'flop')).toBe(3.8e26)
    expect(value('989 TFLOP/s', 'flopRate')).toBe(989e12)
    expect(value('42.5 EFLOPS', 'flopRate')).toBe(42.5e18)
    expect(parseQuantity('989 TFLOP', 'flopRate')).toMatchObject({
      code: 'quantity.dimension',
      values: { expected: 'flopRate', found: 'flop' },
    })
    expect(parseQuantity('1 PFLOPS', 'flop')).toMatchObject({ values: { found: 'flopRate' } })
  })

  it('reads tokens', () => {
    expect(value('1.8T tokens', 'tokens')).toBe(1.8e12)
    expect(value('3 M tokens', 'tokens')).toBe(3e6)
    expect(value('15 trillion tokens', 'tokens')).toBe(15e12)
    expect(value('12 Mtok', 'tokens')).toBe(12e6)
    expect(value('15조 토큰', 'tokens')).toBe(15e12)
    expect(value('40 tokens/s', 'tokenRate')).toBe(40)
    expect(value('900 tokens/s/GPU', 'tokenRatePerCount')).toBe(900)
  })
})

describe('compound units', () => {
  it.each<[string, Dimension, number]>([
    ['53 USD/MWh', 'pricePerEnergy', 53 / 3.6e9],
    ['$53/MWh', 'pricePerEnergy', 53 / 3.6e9],
    ['5.3 ¢/kWh', 'pricePerEnergy', 53 / 3.6e9],
    ['0.053 $ per kWh', 'pricePerEnergy', 53 / 3.6e9],
    ['$0.053 per kWh', 'pricePerEnergy', 53 / 3.6e9],
    ['3.5 USD/MMBtu', 'pricePerEnergy', 3.5 / 1_055_055_852.62],
    ['1.2 k$/kW', 'pricePerPower', 1.2],
    ['$1.2M/MW', 'pricePerPower', 1.2],
    ['180 $/kW-month', 'rentPerPower', 0.18 / MONTH],
    ['180 $/kW·month', 'rentPerPower', 0.18 / MONTH],
    ['180 $/kW/month', 'rentPerPower', 0.18 / MONTH],
    ['$180/kW/month', 'rentPerPower', 0.18 / MONTH],
    ['180 $/(kW·month)', 'rentPerPower', 0.18 / MONTH],
    ['$3.4B/year', 'pricePerTime', 3.4e9 / YEAR],
    ['34억 달러/년', 'pricePerTime', 3.4e9 / YEAR],
    ['15 USD/Mtok', 'pricePerToken', 15e-6],
    ['$15/1M tokens', 'pricePerToken', 15e-6],
    ['$15/M tokens', 'pricePerToken', 15e-6],
    ['15 $ per 1M tokens', 'pricePerToken', 15e-6],
    ['2.50 USD/GPU-h', 'rentPerCount', 2.5 / HOUR],
    ['$2.50/GPU-hour', 'rentPerCount', 2.5 / HOUR],
    ['$2.50/h', 'rentPerCount', 2.5 / HOUR],
    ['25_000/week', 'arrivalRate', 25_000 / (7 * DAY)],
    ['25k/week', 'arrivalRate', 25_000 / (7 * DAY)],
    ['25_000 accelerators/week', 'arrivalRate', 25_000 / (7 * DAY)],
    ['2만5천 대/주', 'arrivalRate', 25_000 / (7 * DAY)],
    ['1_275 W/GPU', 'powerPerCount', 1275],
    ['1.3 kW', 'powerPerCount', 1300],
    ['1.8 L/kWh', 'volumePerEnergy', 0.0018 / 3.6e6],
    ['430 g/kWh', 'emissionPerEnergy', 0.43 / 3.6e6],
    ['430 gCO2/kWh', 'emissionPerEnergy', 0.43 / 3.6e6],
    ['430 gCO₂e/kWh', 'emissionPerEnergy', 0.43 / 3.6e6],
    ['0.43 tCO2eq/MWh', 'emissionPerEnergy', 0.43 / 3.6e6],
    ['9_200 kJ/kWh', 'heatRate', 9200 / 3600],
    ['5 MW/min', 'rampRate', 5e6 / 60],
    ['0.1 /cm²', 'defectDensity', 1000],
    ['0.1 1/cm^2', 'defectDensity', 1000],
    ['0.1 defects/cm2', 'defectDensity', 1000],
    ['0.1 cm^-2', 'defectDensity', 1000],
    ['0.7 %/K', 'fractionPerKelvin', 0.007],
    ['0.7 %/°C', 'fractionPerKelvin', 0.007],
    ['5 %/km', 'fractionPerLength', 5e-5],
    ['3 %/year', 'growthRate', 0.03 / YEAR],
    ['8 kW/m²', 'powerDensity', 8000],
    ['160 kB/token', 'dataPerToken', 160e3],
    ['1.5 Mgal/d', 'volumeFlow', (1.5e6 * 0.003785411784) / DAY],
    ['500 gal/min', 'volumeFlow', (500 * 0.003785411784) / 60],
    ['4.19 kJ/(kg·K)', 'specificHeat', 4190],
    ['4.19 kJ/kg·K', 'specificHeat', 4190],
    ['1_200 USD / kW', 'pricePerPower', 1.2],
  ])('%s (%s)', (text, dimension, si) => {
    expect(value(text, dimension) / si).toBeCloseTo(1, 12)
  })

  it.each<[string, Dimension, number]>([
    ['1 hp', 'power', 745.6998715822702],
    ['1 RT', 'power', 3516.8528420667],
    ['1 TR', 'power', 3516.8528420667],
    ['1 Btu', 'energy', 1055.05585262],
    ['1 therm', 'energy', 105_505_585.262],
    ['1 psi', 'pressure', 6894.757293168],
    ['1 atm', 'pressure', 101_325],
    ['1 gal', 'volume', 3.785411784e-3],
    ['1 ft', 'length', 0.3048],
    ['1 mile', 'length', 1609.344],
    ['1 acre', 'area', 4046.8564224],
    ['1 sqft', 'area', 0.09290304],
    ['1 lb', 'mass', 0.45359237],
    ['1 평', 'area', 3.305785123967],
  ])('%s has the factor of NIST SP 811', (text, dimension, si) => {
    expect(value(text, dimension) / si).toBeCloseTo(1, 11)
  })
})

describe('spreads', () => {
  const spread = (text: string, dimension: Dimension) => {
    const result = parseQuantity(text, dimension)
    if (!result.ok) throw new Error(`${text}: ${result.code}`)
    return result
  }

  it('reads a..b as P10..P90 around the midpoint', () => {
    expect(spread('8..15 MW', 'power')).toEqual({
      ok: true,
      value: 11.5e6,
      spread: { kind: 'quantiles', p10: 8e6, p50: 11.5e6, p90: 15e6 },
      unit: 'MW',
    })
    expect(spread('500 MW..1.2 GW', 'power').spread).toMatchObject({ p10: 500e6, p90: 1.2e9 })
    expect(spread('2.5e26..4.6e26 FLOP', 'flop').spread).toMatchObject({ p10: 2.5e26, p90: 4.6e26 })
    expect(spread('18..27 °C', 'temperature').spread).toMatchObject({ p10: 18, p90: 27 })
    expect(spread('-5..5 °C', 'temperature').value).toBe(0)
    expect(spread('72..88 %', 'fraction').spread).toMatchObject({ p10: 0.72, p50: 0.8, p90: 0.88 })
    expect(spread('0.7..0.9', 'fraction').value).toBe(0.8)
    expect(spread('10..20', 'count').value).toBe(15)
  })

  it.each([
    ['25..40 k$', 25e3, 40e3],
    ['25..40k $', 25e3, 40e3],
    ['25k..40k$', 25e3, 40e3],
    ['25k..40k $', 25e3, 40e3],
    ['$25k..40k', 25e3, 40e3],
    ['$25..40k', 25e3, 40e3],
    ['$25k..$40k', 25e3, 40e3],
    ['25..40천 달러', 25e3, 40e3],
    ['2만 5천 달러..4만 달러', 25e3, 40e3],
    ['$900M..$1.2B', 900e6, 1.2e9],
    ['25..40', Number.NaN, Number.NaN],
  ])('shares unit and magnitude in %s', (text, low, high) => {
    const result = parseQuantity(text, 'money')
    if (Number.isNaN(low)) expect(result).toMatchObject({ code: 'quantity.unit-missing' })
    else expect(result).toMatchObject({ spread: { p10: low, p90: high }, currency: 'USD' })
  })

  it('shares a magnitude among counts', () => {
    expect(spread('1..1.5M tokens', 'tokens').spread).toMatchObject({ p10: 1e6, p90: 1.5e6 })
    expect(spread('25..40k', 'count').spread).toMatchObject({ p10: 25e3, p90: 40e3 })
    expect(spread('2..3만 대', 'count').spread).toMatchObject({ p10: 2e4, p90: 3e4 })
  })

  it('reads a | b | c as P10 | P50 | P90', () => {
    expect(spread('20 | 30 | 50 d', 'duration')).toMatchObject({
      value: 30 * DAY,
      spread: { kind: 'quantiles', p10: 20 * DAY, p50: 30 * DAY, p90: 50 * DAY },
    })
    expect(spread('2 wk | 1 mo | 50 d', 'duration').spread).toMatchObject({
      p10: 14 * DAY,
      p50: MONTH,
    })
  })

  it('reads tri(a, b, c) as minimum, mode, maximum, central at the mode', () => {
    const triangle = { kind: 'triangular', min: 1e6, mode: 2e6, max: 6e6 }
    for (const text of [
      'tri(1, 2, 6) MW',
      'tri(1,2,6) MW',
      'tri(1,000, 2,000, 6,000) kW',
      'tri(1_000,2_000,6_000) kW',
      'tri(1 MW, 2 MW, 6 MW)',
      'TRI (1; 2; 6) MW',
    ]) {
      expect(spread(text, 'power')).toMatchObject({ value: 2e6, spread: triangle })
    }
    expect(spread('tri(1, 2, 3) kJ/(kg·K)', 'specificHeat').value).toBe(2000)
  })

  it.each<[string, Dimension, number, number]>([
    ['100 MW ± 10 %', 'power', 90e6, 110e6],
    ['100 ± 5 MW', 'power', 95e6, 105e6],
    ['1 GW ± 50 MW', 'power', 0.95e9, 1.05e9],
    ['100 MW +/- 10 %', 'power', 90e6, 110e6],
    ['100 MW +- 10 %', 'power', 90e6, 110e6],
    ['-100 MW ± 10 %', 'power', -110e6, -90e6],
    ['1_000 ± 10 %', 'count', 900, 1100],
    ['1.25 ± 8 %', 'ratio', 1.15, 1.35],
    ['$30k ± 10 %', 'money', 27e3, 33e3],
    ['$30k ± 3k', 'money', 27e3, 33e3],
    ['25 ± 2 °C', 'temperature', 23, 27],
    ['25 °C ± 2 K', 'temperature', 23, 27],
    ['25 °C ± 2 °C', 'temperature', 23, 27],
    ['77 ± 9 °F', 'temperature', 20, 30],
    ['298.15 ± 2 K', 'temperature', 23, 27],
    ['80 ± 5 %', 'fraction', 0.75, 0.85],
    ['0.8 ± 0.05', 'fraction', 0.75, 0.85],
    ['3 ± 1 %/year', 'growthRate', 0.02 / YEAR, 0.04 / YEAR],
  ])('reads %s (%s) as P10..P90', (text, dimension, low, high) => {
    const { spread: read, value: centre } = spread(text, dimension)
    if (read?.kind !== 'quantiles') throw new Error(text)
    const scale = Math.abs(high)
    expect(read.p10 / scale).toBeCloseTo(low / scale, 12)
    expect(read.p90 / scale).toBeCloseTo(high / scale, 12)
    expect(centre).toBe(read.p50)
  })

  it('does not lose a huge range to overflow', () => {
    expect(spread('1.6e308..1.7e308 W', 'power').value).toBeCloseTo(1.65e308, -300)
  })

  it('orders every spread', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        (a, b) => {
          const result = parseQuantity(`${a}..${b} W`, 'power')
          if (a > b) expect(result).toMatchObject({ ok: false, code: 'quantity.range-order' })
          else if (result.ok && result.spread?.kind === 'quantiles') {
            expect(result.spread.p10).toBeLessThanOrEqual(result.value)
            expect(result.value).toBeLessThanOrEqual(result.spread.p90)
          } else expect.fail(JSON.stringify(result))
        },
      ),
      { seed: 11 },
    )
  })
})

describe('refusals', () => {
  const seen = new Set<string>()
  it.each<[string | number | boolean, Dimension, string, Record<string, string | number>]>([
    ['', 'power', 'quantity.empty', { text: '', expected: 'power', example: '120 MW' }],
    ['  ', 'power', 'quantity.empty', { text: '', expected: 'power', example: '120 MW' }],
    [`${'1'.repeat(200)} W`, 'power', 'quantity.too-long', { length: 202, limit: 200 }],
    [
      true,
      'power',
      'quantity.not-a-number',
      { text: 'true', expected: 'power', example: '120 MW' },
    ],
    [
      'many',
      'power',
      'quantity.not-a-number',
      { text: 'many', expected: 'power', example: '120 MW' },
    ],
    [
      'NaN W',
      'power',
      'quantity.not-a-number',
      { text: 'NaN W', expected: 'power', example: '120 MW' },
    ],
    ['MW', 'power', 'quantity.not-a-number', { text: 'MW', expected: 'power', example: '120 MW' }],
    [Number.POSITIVE_INFINITY, 'count', 'quantity.not-finite', { text: 'Infinity' }],
    [Number.NaN, 'count', 'quantity.not-finite', { text: 'NaN' }],
    ['1e400 W', 'power', 'quantity.not-finite', { text: '1e400 W' }],
    [
      '120 MW or so',
      'power',
      'quantity.trailing',
      { text: '120 MW or so', rest: 'or so', expected: 'power', example: '120 MW' },
    ],
    ['2024-05-01', 'count', 'quantity.range-sign', { text: '2024-05-01', sign: '-' }],
    ['2,5 MW', 'power', 'quantity.separator', { text: '2,5 MW', figure: '2,5' }],
    ['1,23,456', 'count', 'quantity.separator', { text: '1,23,456', figure: '1,23,456' }],
    ['25_ MW', 'power', 'quantity.separator', { text: '25_ MW', figure: '25_' }],
    [
      '6,500억 4조원',
      'money',
      'quantity.numeral-order',
      { text: '6,500억 4조원', figure: '6,500억 4조' },
    ],
    [
      '120',
      'power',
      'quantity.unit-missing',
      { text: '120', expected: 'power', example: '120 MW' },
    ],
    [120, 'power', 'quantity.unit-missing', { text: '120', expected: 'power', example: '120 MW' }],
    [
      '3 M',
      'tokens',
      'quantity.unit-missing',
      { text: '3 M', expected: 'tokens', example: '15T tokens' },
    ],
    [
      '500 MW..600',
      'power',
      'quantity.unit-missing',
      { text: '500 MW..600', expected: 'power', example: '120 MW' },
    ],
    [
      '120 mw',
      'power',
      'quantity.unit-unknown',
      { text: '120 mw', unit: 'mw', suggestion: 'MW', expected: 'power', example: '120 MW' },
    ],
    [
      '120 xyzzy',
      'power',
      'quantity.unit-unknown',
      { text: '120 xyzzy', unit: 'xyzzy', suggestion: '', expected: 'power', example: '120 MW' },
    ],
    [
      '5 m',
      'duration',
      'quantity.unit-ambiguous',
      { text: '5 m', unit: 'm', options: 'min, mo', expected: 'duration', example: '20 d' },
    ],
    [
      '500 tons',
      'power',
      'quantity.unit-ambiguous',
      { text: '500 tons', unit: 'tons', options: 't, RT', expected: 'power', example: '120 MW' },
    ],
    [
      '120 MWh',
      'power',
      'quantity.dimension',
      { text: '120 MWh', unit: 'MWh', found: 'energy', expected: 'power', example: '120 MW' },
    ],
    [
      '5 °C',
      'temperatureDifference',
      'quantity.temperature-difference',
      { text: '5 °C', unit: '°C', expected: 'temperatureDifference', example: '8 K' },
    ],
    ['15..8 MW', 'power', 'quantity.range-order', { text: '15..8 MW', low: '15', high: '8 MW' }],
    [
      '500..1.2 GW',
      'power',
      'quantity.range-order',
      { text: '500..1.2 GW', low: '500', high: '1.2 GW' },
    ],
    [
      '20 | 10 | 50 d',
      'duration',
      'quantity.range-order',
      { text: '20 | 10 | 50 d', low: '20', high: '10' },
    ],
    [
      '100 ± -5 MW',
      'power',
      'quantity.range-order',
      { text: '100 ± -5 MW', low: '0', high: '-5 MW' },
    ],
    ['8-15 MW', 'power', 'quantity.range-sign', { text: '8-15 MW', sign: '-' }],
    ['8 – 15 MW', 'power', 'quantity.range-sign', { text: '8 – 15 MW', sign: '–' }],
    ['8~15 MW', 'power', 'quantity.range-sign', { text: '8~15 MW', sign: '~' }],
    ['1..1억 5천만원', 'money', 'quantity.range-unit', { text: '1..1억 5천만원' }],
    ['20 | 30 d', 'duration', 'quantity.range-shape', { text: '20 | 30 d' }],
    ['1..2..3 d', 'duration', 'quantity.range-shape', { text: '1..2..3 d' }],
    ['1...2 d', 'duration', 'quantity.range-shape', { text: '1...2 d' }],
    ['..2 d', 'duration', 'quantity.range-shape', { text: '..2 d' }],
    ['tri(1, 2) d', 'duration', 'quantity.range-shape', { text: 'tri(1, 2) d' }],
    ['tri(1, 2, 3 d', 'duration', 'quantity.range-shape', { text: 'tri(1, 2, 3 d' }],
    [
      '80 % ± 10 %',
      'fraction',
      'quantity.plus-minus-percent',
      { text: '80 % ± 10 %', expected: 'fraction', example: '80 %' },
    ],
    [
      '0.8 ± 10 %',
      'fraction',
      'quantity.plus-minus-percent',
      { text: '0.8 ± 10 %', expected: 'fraction', example: '80 %' },
    ],
    [
      '25 °C ± 10 %',
      'temperature',
      'quantity.plus-minus-percent',
      { text: '25 °C ± 10 %', expected: 'temperature', example: '25 °C' },
    ],
    [
      '$25..40 €',
      'money',
      'quantity.currency-mixed',
      { text: '$25..40 €', first: 'USD', second: 'EUR' },
    ],
  ])('%s (%s): %s', (text, dimension, code, values) => {
    expect(parseQuantity(text, dimension)).toEqual({ ok: false, code, values })
    seen.add(code)
  })

  it('pins every code', () => {
    expect([...seen].sort()).toEqual([...QUANTITY_CODES].sort())
  })

  it.each<[string, Dimension, string]>([
    ['40 MW', 'energy', 'power'],
    ['5 K', 'duration', 'temperatureDifference'],
    ['5 °C', 'power', 'temperature'],
    ['80 %', 'count', 'fraction'],
    ['80 %/week', 'arrivalRate', 'frequency'],
    ['3 kWh/kWh', 'power', 'ratio'],
    ['5 GB', 'power', 'data'],
    ['25 km', 'temperature', 'length'],
    ['120 W/GPU', 'power', 'powerPerCount'],
    ['1368 KRW/USD', 'ratio', 'exchange'],
    ['$53/kWh', 'pricePerPower', 'pricePerEnergy'],
    ['7 kg-m', 'power', 'kg-m'],
    ['400 Gb', 'dataRate', 'data'],
    ['5 USD', 'exchange', 'money'],
    ['3 USD·USD/USD', 'money', 'money'],
  ])('%s is not %s but %s', (text, expected, found) => {
    expect(parseQuantity(text, expected)).toMatchObject({
      code: 'quantity.dimension',
      values: { expected, found },
    })
  })

  it.each<[string, Dimension, string]>([
    ['40 mwh', 'energy', 'MWh'],
    ['5 Kw', 'power', 'kW'],
    ['5 KB', 'data', 'kB'],
    ['5 ghz', 'frequency', 'GHz'],
    ['53 USD/mwh', 'pricePerEnergy', 'MWh'],
    ['5 hours.', 'duration', ''],
    ['5 weks', 'duration', 'wks'],
    ['5 accelerater', 'count', 'accelerator'],
    ['5 usd', 'money', 'USD'],
    ['3 m tokens', 'tokens', 'M'],
    ['$1.2 b/year', 'pricePerTime', 'B'],
  ])('%s (%s) is answered with %s', (text, dimension, suggestion) => {
    const result = parseQuantity(text, dimension)
    expect(result.ok).toBe(false)
    if (!result.ok && suggestion !== '') expect(result.values.suggestion).toBe(suggestion)
  })
})

describe('hostile text', () => {
  const dimensionNames = Object.keys(dimensions) as Dimension[]

  it('never throws and never returns a number that is not finite', () => {
    const alphabet = fc.constantFrom(
      ...'0123456789.,_eE+-±|()/·^ kMGTBWhJ$₩%°CK만억조천원tri²',
      '..',
      ' per ',
      'tri(',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(alphabet, { maxLength: 40 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(text, fc.constantFrom(...dimensionNames), (input, dimension) => {
        const result = parseQuantity(input, dimension)
        if (!result.ok)
          return QUANTITY_CODES.includes(result.code as (typeof QUANTITY_CODES)[number])
        const figures = Object.values(result.spread ?? {}).filter((v) => typeof v === 'number')
        return [result.value, ...figures].every(Number.isFinite)
      }),
      { seed: 7, numRuns: 5000 },
    )
  })

  it.each([
    '(',
    '1,',
    '1_',
    '^2',
    '..',
    '|',
    '±',
    '/',
    '-',
    'k',
    '조',
    'e',
    '1 ',
    ' ',
    '\u00a0',
    'ﷺ',
    '$',
  ])('answers 200 × %j, and refuses more unread', (piece) => {
    for (const head of ['', '1', '1 W/', 'tri(']) {
      parseQuantity((head + piece.repeat(200)).slice(0, 200), 'power')
      const long = parseQuantity(head + piece.repeat(200_000), 'power')
      expect(long).toMatchObject({ ok: false, code: 'quantity.too-long' })
    }
  })

  it('is not fooled by names of object properties', () => {
    for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(parseQuantity(`5 ${word}`, 'power')).toMatchObject({ ok: false })
    }
  })
})
