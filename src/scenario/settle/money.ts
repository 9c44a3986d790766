import { nearestWords, parseDate } from '../../quantity/index.js'
import { type Finance, type Money, type Party, spendingCategories, type Tax } from '../money.js'
import type { FinanceSource, Measured, MoneySource } from '../schema/index.js'
import { fraction, positive } from './bounds.js'
import { settleContracts } from './contracts.js'
import type { Cursor, ExchangeRate } from './cursor.js'

/** Settles money and tells the desk in which currency, and at which rates, all else is kept. */
export function settleMoney(source: MoneySource, here: Cursor, start: number): Money {
  const currency = source.currency ?? 'USD'
  here.desk.currency = currency
  here.desk.rates = settleRates(source, here.child('exchange'), start)
  return {
    currency,
    prices: source.prices ?? new Date(start * 1000).getUTCFullYear(),
    basis: source.basis ?? 'real',
    discountRate: fraction(
      here.child('discountRate'),
      here.number('discountRate', source['discount-rate'], 'discount-rate'),
      0,
    ),
  }
}

/** Rates, the one that holds at the scenario's start first. */
function settleRates(source: MoneySource, here: Cursor, start: number): ExchangeRate[] {
  const rates: ExchangeRate[] = []
  for (const [key, item] of Object.entries(source.exchange ?? {})) {
    const at = here.child(key, key)
    const date = parseDate(key)
    if (!date.ok) {
      at.report(date.code, date.values)
      continue
    }
    const [quote, base] = item.text.toUpperCase().match(/[A-Z]{3}/g) ?? []
    if (!quote || !base || !(item.value > 0)) {
      at.report('scenario.form', {
        expected: 'exchange',
        example: '1368 KRW/USD',
        found: item.text,
      })
      continue
    }
    rates.push({
      from: date.value,
      rate: item.value,
      base: base as ExchangeRate['base'],
      quote: quote as ExchangeRate['quote'],
    })
  }
  const distance = (rate: ExchangeRate) => Math.abs(rate.from - start)
  return rates.sort((a, b) => distance(a) - distance(b))
}

/** Settles the account's parameters, each with its documented default. */
export function settleFinance(
  source: FinanceSource,
  here: Cursor,
  phases: readonly string[],
): Finance {
  const above = (key: string, written: Measured | undefined, id: string) =>
    positive(here.child(key), here.number(key, written, id))
  const share = (key: string, written: Measured | undefined, id: string) =>
    fraction(here.child(key), here.number(key, written, id), 0)
  const parties: Record<string, Party> = {}
  for (const [key, party] of Object.entries(source.parties ?? {})) {
    const funds = here.child('parties').child(key, key).optional('funds', party.funds)
    parties[key] = {
      name: party.name ?? key,
      role: party.role,
      ...(funds !== undefined && { funds }),
    }
  }
  const owner =
    party(source.owner, here.child('owner'), parties) ??
    Object.keys(parties).find((k) => parties[k]?.role === 'owner')
  return {
    owner: owner ?? 'owner',
    parties,
    contracts: settleContracts(source, here.child('contracts'), Object.keys(parties), phases),
    pays: byCategory(source.pays ?? {}, here.child('pays'), parties),
    sells: byCategory(source.sells ?? {}, here.child('sells'), parties),
    operator: party(source.operator, here.child('operator'), parties) ?? owner ?? 'owner',
    ...(source.tax && { tax: settleTax(source.tax, here.child('tax')) }),
    lifeOfIt: above('lifeOfIt', source['life-of-it'], 'life-of-it'),
    lifeOfPlant: above('lifeOfPlant', source['life-of-plant'], 'life-of-plant'),
    residualOfIt: share('residualOfIt', source['residual-of-it'], 'residual-of-it'),
    buildingRetrofit: here.number(
      'buildingRetrofit',
      source['building-retrofit'],
      'building-retrofit',
    ),
    buildingNew: here.number('buildingNew', source['building-new'], 'building-new'),
    electrical: here.number('electrical', source.electrical, 'electrical'),
    systemShare: notNegative(
      here.child('systemShare'),
      here.number('systemShare', source['system-share'], 'system-share'),
    ),
    maintenance: share('maintenance', source.maintenance, 'maintenance'),
    staff: here.number('staff', source.staff, 'staff'),
    rentOfSources: here.number('rentOfSources', source['rent-of-sources'], 'rent-of-sources'),
    rentOfCooling: here.number('rentOfCooling', source['rent-of-cooling'], 'rent-of-cooling'),
    utilisation: positive(
      here.child('utilisation'),
      share('utilisation', source.utilisation, 'utilisation'),
    ),
  }
}

/** Parties by category of spending; what is no category, or no party, is reported. */
function byCategory(
  source: Readonly<Record<string, string>>,
  here: Cursor,
  parties: Readonly<Record<string, Party>>,
): Readonly<Record<string, string>> {
  for (const [category, name] of Object.entries(source)) {
    if (!(spendingCategories as readonly string[]).includes(category)) {
      const nearest = nearestWords(category, spendingCategories, 3).join(', ')
      here.child(category, category).report('scenario.key', { key: category, nearest })
    }
    party(name, here.child(category, category), parties)
  }
  return source
}

/** A party by name; one that is not listed is reported. */
function party(
  name: string | undefined,
  at: Cursor,
  parties: Readonly<Record<string, Party>>,
): string | undefined {
  const known = Object.keys(parties)
  if (name !== undefined && known.length > 0 && !known.includes(name)) {
    at.report('scenario.unknown-name', { name, of: 'finance.parties', known: known.join(', ') })
  }
  return name
}

function settleTax(source: NonNullable<FinanceSource['tax']>, here: Cursor): Tax {
  const share = (key: 'rate' | 'carriedShare' | 'vat' | 'property', value: number) =>
    fraction(here.child(key), value, 0)
  return {
    rate: share('rate', here.child('rate').take(source.rate)),
    depreciationOfIt: source['depreciation-of-it'] ?? 'straight',
    depreciationOfPlant: source['depreciation-of-plant'] ?? 'straight',
    losses: source.losses ?? 'carried',
    carriedShare: share(
      'carriedShare',
      here.optional('carriedShare', source['carried-share']) ?? 1,
    ),
    vat: share('vat', here.optional('vat', source.vat) ?? 0),
    vatRefund: here.number('vatRefund', source['vat-refund'], 'vat-refund'),
    property: share('property', here.optional('property', source.property) ?? 0),
  }
}

function notNegative(at: Cursor, value: number): number {
  if (value < 0) at.report('scenario.negative', { value })
  return value
}
