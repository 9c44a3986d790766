import { z } from 'zod'
import { measured, name, named, oneOf, text, whole, yesNo } from './values.js'

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

const tranche = z.strictObject({
  when: text('date, activity, or phase whose readiness it waits for'),
  amount: measured('money'),
  probability: measured('fraction', '1 where it is binding').optional(),
})

/** All fields of all kinds; which belong to which is told while settling. */
const contract = z.strictObject({
  kind: oneOf(['lease', 'loan', 'equity', 'take-or-pay', 'purchase', 'rental', 'grant']),
  from: name('party that pays; for a loan, that lends'),
  to: name('party that is paid; for a loan, that borrows'),
  start: text('date, activity or phase').optional(),
  term: measured('duration').optional(),
  amount: measured('money', 'loan: most that is lent').optional(),
  rent: measured('money', 'lease: a month').optional(),
  escalation: measured('fraction', 'lease: rise a year').optional(),
  'free-months': whole(0, 600, 'lease').optional(),
  phases: z.array(name()).max(100).optional(),
  rate: measured('fraction', 'loan: interest a year').optional(),
  fee: measured('fraction', 'loan: of each draw').optional(),
  commitment: measured('fraction', 'loan: on what is not drawn, a year').optional(),
  gearing: measured('fraction', 'loan: share of capital drawn from it').optional(),
  interest: oneOf(['capitalised', 'paid'], 'loan: while it is drawn').optional(),
  repayment: oneOf(['annuity', 'straight', 'bullet', 'sculpted']).optional(),
  coverage: measured('ratio', 'loan, sculpted: cash flow over debt service').optional(),
  tranches: named(tranche, 'equity: paid when reached').optional(),
  vendor: yesNo('equity of one who sells to the receiver').optional(),
  price: measured('money', 'take-or-pay: of an accelerator-hour').optional(),
  minimum: measured('fraction', 'take-or-pay: paid in any case').optional(),
  used: measured('fraction', 'take-or-pay').optional(),
  prepayment: measured('fraction', 'take-or-pay: paid before the start').optional(),
})

const depreciation = oneOf(['macrs-5', 'macrs-15', 'straight', 'bonus'])

const tax = z.strictObject({
  rate: measured('fraction', 'on income'),
  'depreciation-of-it': depreciation.optional(),
  'depreciation-of-plant': depreciation.optional(),
  losses: oneOf(['at-once', 'carried']).optional(),
  'carried-share': measured('fraction', 'of later income that losses may offset').optional(),
  vat: measured('fraction', 'on capital').optional(),
  'vat-refund': measured('duration', 'until it comes back').optional(),
  property: measured('fraction', 'of the value that stands there, a year').optional(),
})

/** Source form of the account. */
export const financeSchema = z.strictObject({
  owner: name('party that owns the campus').optional(),
  parties: named(party).optional(),
  contracts: named(contract).optional(),
  operator: name('party that sells tokens and runs').optional(),
  pays: named(name(), 'who pays for a category, where not the owner').optional(),
  sells: named(name(), 'party that is paid for a category').optional(),
  tax: tax.optional(),
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
