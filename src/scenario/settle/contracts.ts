import type { Contract, Tranche } from '../money.js'
import type { FinanceSource } from '../schema/index.js'
import { fraction, positive } from './bounds.js'
import type { Cursor } from './cursor.js'

type Written = NonNullable<FinanceSource['contracts']>[string]
type Kind = Written['kind']

/** Fields that a kind of contract takes beside parties, start and term. */
const fieldsOf: Readonly<Record<Kind, readonly (keyof Written)[]>> = {
  lease: ['rent', 'escalation', 'free-months', 'phases'],
  loan: ['amount', 'rate', 'fee', 'commitment', 'gearing', 'interest', 'repayment', 'coverage'],
  equity: ['tranches', 'vendor', 'amount'],
  'take-or-pay': ['price', 'phases', 'minimum', 'used', 'prepayment'],
  purchase: ['amount'],
  rental: ['amount'],
  grant: ['amount'],
}
const common: readonly (keyof Written)[] = ['kind', 'from', 'to', 'start', 'term']

/** Settles contracts; a field of another kind, or a party or phase nobody named, is reported. */
export function settleContracts(
  source: FinanceSource,
  here: Cursor,
  parties: readonly string[],
  phases: readonly string[],
): Readonly<Record<string, Contract>> {
  const out: Record<string, Contract> = {}
  for (const [key, written] of Object.entries(source.contracts ?? {})) {
    const at = here.child(key, key)
    checkFields(written, at)
    for (const end of ['from', 'to'] as const) {
      if (parties.includes(written[end])) continue
      const values = { name: written[end], of: 'finance.parties', known: parties.join(', ') }
      at.child(end).report('scenario.unknown-name', values)
    }
    if (written.from === written.to) at.report('scenario.same-party', { party: written.from })
    for (const name of written.phases ?? []) {
      if (phases.includes(name)) continue
      const values = { name, of: 'phases', known: phases.join(', ') }
      at.child('phases').report('scenario.unknown-name', values)
    }
    out[key] = settleContract(written, at, phases)
  }
  return out
}

function checkFields(written: Written, at: Cursor): void {
  const known = [...common, ...fieldsOf[written.kind]]
  for (const field of Object.keys(written) as (keyof Written)[]) {
    if (written[field] === undefined || known.includes(field)) continue
    const nearest = fieldsOf[written.kind].join(', ')
    at.child(field, field).report('scenario.key', { key: field, nearest })
  }
}

function settleContract(written: Written, at: Cursor, phases: readonly string[]): Contract {
  const needed = (key: 'amount' | 'rent' | 'price') => {
    const source = written[key]
    if (source) return positive(at.child(key), at.child(key).take(source))
    at.child(key).report('scenario.missing', { expected: 'money', example: '$3.4B', found: '' })
    return 0
  }
  const share = (key: string, source: Written['fee'], fallback: number) =>
    fraction(at.child(key), at.optional(key, source) ?? fallback, 0)
  const between = {
    from: written.from,
    to: written.to,
    term: at.number('term', written.term, 'contract-term'),
    ...(written.start !== undefined && { start: written.start }),
  }
  switch (written.kind) {
    case 'lease':
      return {
        ...between,
        kind: 'lease',
        rent: needed('rent'),
        escalation: share('escalation', written.escalation, 0),
        freeMonths: written['free-months'] ?? 0,
        ...(written.phases && { phases: written.phases }),
      }
    case 'loan':
      return {
        ...between,
        kind: 'loan',
        amount: needed('amount'),
        rate: fraction(at.child('rate'), at.number('rate', written.rate, 'interest-rate'), 0),
        fee: share('fee', written.fee, 0),
        commitment: share('commitment', written.commitment, 0),
        gearing: share('gearing', written.gearing, 1),
        interest: written.interest ?? 'capitalised',
        repayment: written.repayment ?? 'annuity',
        coverage: positive(
          at.child('coverage'),
          at.number('coverage', written.coverage, 'debt-coverage'),
        ),
      }
    case 'equity':
      return {
        ...between,
        kind: 'equity',
        tranches: settleTranches(written, at),
        vendor: written.vendor ?? false,
      }
    case 'take-or-pay':
      return {
        ...between,
        kind: 'take-or-pay',
        price: needed('price'),
        phases: written.phases ?? phases,
        minimum: share('minimum', written.minimum, 1),
        used: share('used', written.used, 1),
        prepayment: share('prepayment', written.prepayment, 0),
      }
    default:
      return { ...between, kind: written.kind, amount: needed('amount') }
  }
}

function settleTranches(written: Written, at: Cursor): Readonly<Record<string, Tranche>> {
  const { amount, tranches = {}, start } = written
  if (amount) {
    const once = { when: start ?? '', amount: at.child('amount').take(amount), probability: 1 }
    return { once }
  }
  if (Object.keys(tranches).length === 0) {
    at.child('tranches').report('scenario.missing', {
      expected: 'tranches',
      example: 'first: {when: 2026-06-01, amount: $10B}',
      found: '',
    })
  }
  const out: Record<string, Tranche> = {}
  for (const [key, tranche] of Object.entries(tranches)) {
    const here = at.child('tranches').child(key, key)
    out[key] = {
      when: tranche.when,
      amount: positive(here.child('amount'), here.child('amount').take(tranche.amount)),
      probability: fraction(
        here.child('probability'),
        here.optional('probability', tranche.probability) ?? 1,
        0,
      ),
    }
  }
  return out
}
