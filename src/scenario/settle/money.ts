import { parseDate } from '../../quantity/index.js'
import type { Contract, Finance, Money, Party } from '../money.js'
import type { FinanceSource, MoneySource } from '../schema/index.js'
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
    discountRate: here.number('discountRate', source['discount-rate'], 'discount-rate'),
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
export function settleFinance(source: FinanceSource, here: Cursor): Finance {
  const parties: Record<string, Party> = {}
  for (const [key, party] of Object.entries(source.parties ?? {})) {
    const funds = here.child('parties').child(key, key).optional('funds', party.funds)
    parties[key] = {
      name: party.name ?? key,
      role: party.role,
      ...(funds !== undefined && { funds }),
    }
  }
  const owner = source.owner ?? Object.keys(parties).find((k) => parties[k]?.role === 'owner')
  if (owner !== undefined && Object.keys(parties).length > 0 && !(owner in parties)) {
    const values = { name: owner, of: 'finance.parties', known: Object.keys(parties).join(', ') }
    here.child('owner').report('scenario.unknown-name', values)
  }
  return {
    owner: owner ?? 'owner',
    parties,
    contracts: settleContracts(source, here.child('contracts'), parties),
    lifeOfIt: here.number('lifeOfIt', source['life-of-it'], 'life-of-it'),
    lifeOfPlant: here.number('lifeOfPlant', source['life-of-plant'], 'life-of-plant'),
    residualOfIt: here.number('residualOfIt', source['residual-of-it'], 'residual-of-it'),
    buildingRetrofit: here.number(
      'buildingRetrofit',
      source['building-retrofit'],
      'building-retrofit',
    ),
    buildingNew: here.number('buildingNew', source['building-new'], 'building-new'),
    electrical: here.number('electrical', source.electrical, 'electrical'),
    systemShare: here.number('systemShare', source['system-share'], 'system-share'),
    maintenance: here.number('maintenance', source.maintenance, 'maintenance'),
    staff: here.number('staff', source.staff, 'staff'),
    rentOfSources: here.number('rentOfSources', source['rent-of-sources'], 'rent-of-sources'),
    rentOfCooling: here.number('rentOfCooling', source['rent-of-cooling'], 'rent-of-cooling'),
    utilisation: here.number('utilisation', source.utilisation, 'utilisation'),
  }
}

function settleContracts(
  source: FinanceSource,
  here: Cursor,
  parties: Readonly<Record<string, Party>>,
): Readonly<Record<string, Contract>> {
  const out: Record<string, Contract> = {}
  for (const [key, contract] of Object.entries(source.contracts ?? {})) {
    const at = here.child(key, key)
    for (const end of ['from', 'to'] as const) {
      if (contract[end] in parties) continue
      const known = Object.keys(parties).join(', ')
      at.child(end).report('scenario.unknown-name', {
        name: contract[end],
        of: 'finance.parties',
        known,
      })
    }
    out[key] = {
      kind: contract.kind,
      from: contract.from,
      to: contract.to,
      amount: at.child('amount').take(contract.amount),
      rate: at.optional('rate', contract.rate) ?? 0,
      term: at.optional('term', contract.term) ?? 0,
      ...(contract.start !== undefined && { start: contract.start }),
    }
  }
  return out
}
