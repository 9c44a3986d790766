import { z } from 'zod'
import { measured, name, named, oneOf, text, whole } from './values.js'

/** Source form of money. */
export const moneySchema = z.strictObject({
  currency: oneOf(['USD', 'KRW', 'EUR', 'GBP', 'JPY', 'CNY', 'AED']).optional(),
  prices: whole(1990, 2100, 'year whose prices the figures are in').optional(),
  basis: oneOf(['nominal', 'real']).optional(),
  'discount-rate': measured('fraction', 'cost of capital per year').optional(),
  exchange: z.record(z.string(), measured('exchange')).describe('rate by date').optional(),
})

const party = z.strictObject({
  name: text().optional(),
  role: oneOf(['owner', 'operator', 'landlord', 'lender', 'supplier', 'customer', 'state']),
  funds: measured('money').optional(),
})

const contract = z.strictObject({
  kind: oneOf(['lease', 'loan', 'equity', 'take-or-pay', 'purchase', 'rental']),
  from: name('party that pays'),
  to: name('party that is paid'),
  amount: measured('money'),
  rate: measured('fraction').optional(),
  term: measured('duration').optional(),
  start: text().optional(),
})

/** Source form of the account. */
export const financeSchema = z.strictObject({
  owner: name('party that owns the campus').optional(),
  parties: named(party).optional(),
  contracts: named(contract).optional(),
  'life-of-it': measured('duration').optional(),
  'life-of-plant': measured('duration').optional(),
  'residual-of-it': measured('fraction').optional(),
  'building-retrofit': measured('pricePerPower').optional(),
  'building-new': measured('pricePerPower').optional(),
  electrical: measured('pricePerPower').optional(),
  'system-share': measured('fraction', 'servers and storage over accelerators').optional(),
  maintenance: measured('fraction', 'of capital, a year').optional(),
  staff: measured('rentPerPower').optional(),
  'rent-of-sources': measured('rentPerPower').optional(),
  'rent-of-cooling': measured('rentPerPower', 'per W of heat').optional(),
  utilisation: measured('fraction').optional(),
})

/** Money as written. */
export type MoneySource = z.output<typeof moneySchema>
/** Account as written. */
export type FinanceSource = z.output<typeof financeSchema>
