import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CURRENCIES, type Currency, formatQuantity, parseQuantity, writeQuantity } from './index.js'

describe('money as people write it', () => {
  it.each<[string, number, Currency]>([
    ['$3.4B', 3.4e9, 'USD'],
    ['-$3.4B', -3.4e9, 'USD'],
    ['$-3.4B', -3.4e9, 'USD'],
    ['US$3.4B', 3.4e9, 'USD'],
    ['$120 bn', 120e9, 'USD'],
    ['$3.4B USD', 3.4e9, 'USD'],
    ['$3.4 billion', 3.4e9, 'USD'],
    ['3.4 B USD', 3.4e9, 'USD'],
    ['3.4B$', 3.4e9, 'USD'],
    ['USD 3.4B', 3.4e9, 'USD'],
    ['3.4 billion dollars', 3.4e9, 'USD'],
    ['$3.4M', 3.4e6, 'USD'],
    ['$25,000', 25_000, 'USD'],
    ['25 k$', 25_000, 'USD'],
    ['25 kUSD', 25_000, 'USD'],
    ['12 M€', 12e6, 'EUR'],
    ['€12M', 12e6, 'EUR'],
    ['£1.5bn', 1.5e9, 'GBP'],
    ['¥300B', 300e9, 'JPY'],
    ['300B JPY', 300e9, 'JPY'],
    ['CNY 4M', 4e6, 'CNY'],
    ['5억 위안', 5e8, 'CNY'],
    ['AED 30B', 30e9, 'AED'],
    ['₩4.65T', 4.65e12, 'KRW'],
    ['￦4.65T', 4.65e12, 'KRW'],
    ['50M KRW', 50e6, 'KRW'],
    ['4조 6,500억원', 4.65e12, 'KRW'],
    ['4조6500억 원', 4.65e12, 'KRW'],
    ['5천만원', 5e7, 'KRW'],
    ['1천5백만원', 1.5e7, 'KRW'],
    ['1억 2,000만원', 1.2e8, 'KRW'],
    ['16조원', 16e12, 'KRW'],
    ['16 조 원', 16e12, 'KRW'],
    ['3.4억 달러', 3.4e8, 'USD'],
    ['34억 달러', 3.4e9, 'USD'],
    ['₩5,000만', 5e7, 'KRW'],
    ['2만5천원', 25_000, 'KRW'],
    ['12,345원', 12_345, 'KRW'],
    ['50 ¢', 0.5, 'USD'],
  ])('%s', (text, value, currency) => {
    expect(parseQuantity(text, 'money')).toMatchObject({ ok: true, value, currency })
  })

  it('reads Korean numerals for counts too', () => {
    expect(parseQuantity('10만 개', 'count')).toMatchObject({ value: 100_000 })
    expect(parseQuantity('2만5천', 'count')).toMatchObject({ value: 25_000 })
    expect(parseQuantity('26만 장', 'count')).toMatchObject({ value: 260_000 })
    expect(parseQuantity('3만 2백', 'count')).toMatchObject({ value: 30_200 })
  })

  it.each(['2만 3만', '5천 6천', '1억 20,000만', '3조 4조'])(
    'refuses %s as out of order',
    (text) => {
      expect(parseQuantity(text, 'count')).toMatchObject({ code: 'quantity.numeral-order' })
    },
  )

  it('reads an exchange rate with both currencies', () => {
    expect(parseQuantity('1368 KRW/USD', 'exchange')).toEqual({
      ok: true,
      value: 1368,
      currency: 'KRW',
      per: 'USD',
      unit: 'KRW/USD',
    })
    expect(parseQuantity('₩1,368/$', 'exchange')).toMatchObject({
      value: 1368,
      currency: 'KRW',
      per: 'USD',
    })
    expect(parseQuantity('1368 원/달러', 'exchange')).toMatchObject({ currency: 'KRW', per: 'USD' })
    expect(parseQuantity('1_350..1_450 KRW/USD', 'exchange')).toMatchObject({ value: 1400 })
    expect(parseQuantity('1..2 KRW/JPY', 'exchange')).toMatchObject({ per: 'JPY' })
  })

  it('keeps the currency of a price', () => {
    expect(parseQuantity('182.7 KRW/kWh', 'pricePerEnergy')).toMatchObject({ currency: 'KRW' })
    expect(parseQuantity('180원/kWh', 'pricePerEnergy')).toMatchObject({ currency: 'KRW' })
  })
})

describe('money for people', () => {
  it.each<[number, Currency, string, string]>([
    [3.4e9, 'USD', '$3.4B', '34억 달러'],
    [-3.4e9, 'USD', '-$3.4B', '-34억 달러'],
    [4.65e12, 'KRW', '₩4.65T', '4조 6,500억원'],
    [120e6, 'EUR', '€120M', '1억 2,000만 유로'],
    [34_500, 'USD', '$34.5k', '3만 4,500 달러'],
    [34_500, 'KRW', '₩34,500', '3만 4,500원'],
    [2.5, 'USD', '$2.5', '2.5 달러'],
    [0, 'USD', '$0', '0 달러'],
    [999_999, 'USD', '$1M', '100만 달러'],
    [30e9, 'AED', 'AED 30B', '300억 디르함'],
    [1.23e16, 'KRW', '₩12,300T', '1경 2,300조원'],
  ])('%d %s', (value, currency, en, ko) => {
    expect(formatQuantity(value, 'money', { currency })).toBe(en)
    expect(formatQuantity(value, 'money', { currency, lang: 'ko' })).toBe(ko)
  })

  it('formats prices', () => {
    const price = 53.2 / 3.6e9
    expect(formatQuantity(price, 'pricePerEnergy')).toBe('$53.2/MWh')
    expect(formatQuantity(price, 'pricePerEnergy', { lang: 'ko' })).toBe('53.2 달러/MWh')
    expect(formatQuantity(2.5 / 3600, 'rentPerCount')).toBe('$2.5/unit-h')
    expect(formatQuantity(1.25, 'pricePerPower')).toBe('$1,250/kW')
    expect(formatQuantity(30_000, 'pricePerCount')).toBe('$30,000/unit')
    expect(formatQuantity(1368, 'exchange', { digits: 4 })).toBe('1,368 KRW/USD')
  })

  it('is read back within the rounding, in every currency and both languages', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e19, max: 1e19, noNaN: true }),
        fc.constantFrom(...CURRENCIES),
        fc.constantFrom('en' as const, 'ko' as const),
        fc.integer({ min: 1, max: 9 }),
        (value, currency, lang, digits) => {
          const text = formatQuantity(value, 'money', { currency, lang, digits })
          const read = parseQuantity(text, 'money')
          if (!read.ok) return expect.fail(`${text}: ${read.code}`)
          expect(read.currency).toBe(currency)
          expect(Math.abs(read.value - value)).toBeLessThanOrEqual(
            (0.5001 * 10 ** (1 - digits) + 2e-15) * Math.abs(value),
          )
        },
      ),
      { seed: 3, numRuns: 2000 },
    )
  })

  it('is written exactly', () => {
    expect(writeQuantity(3.4e9, 'money')).toBe('3400000000 USD')
    expect(writeQuantity(1368.5, 'exchange')).toBe('1368.5 KRW/USD')
    expect(writeQuantity(0.9, 'exchange', { currency: 'EUR', per: 'USD' })).toBe('0.9 EUR/USD')
    expect(writeQuantity(180, 'pricePerArea', { currency: 'KRW' })).toBe('180 KRW/m²')
  })
})
