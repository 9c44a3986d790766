import type { Usd } from '../../quantity/index.js'
import type { Contract, Finance } from '../../scenario/index.js'
import type { Flow, Ledger, Standing } from './contract.js'
import { internalRate } from './internal-rate.js'
import { netPresentValue } from './net-present-value.js'

const monthsPerYear = 12

/** Rate a month of a rate a year. */
export function monthly(rate: number): number {
  return Math.expm1(Math.log1p(rate) / monthsPerYear)
}

/**
 * How each party comes out of it: the owner, the operator and all that are named. Present value and
 * return count what is left at the end of the horizon: `terminal`.
 */
export function standingsOf(
  finance: Finance,
  ledgers: Readonly<Record<string, Ledger>>,
  journal: readonly Flow[],
  discountRate: number,
  terminal: Readonly<Record<string, Usd>>,
): Readonly<Record<string, Standing>> {
  const names = new Set([finance.owner, finance.operator, ...Object.keys(finance.parties)])
  const out: Record<string, Standing> = {}
  for (const name of names) {
    const ledger = ledgers[name]
    if (!ledger || (ledger.paid === 0 && ledger.received === 0)) continue
    out[name] = standingOf(name, ledger, finance, journal, discountRate, terminal[name] ?? 0)
  }
  return out
}

function standingOf(
  name: string,
  ledger: Ledger,
  finance: Finance,
  journal: readonly Flow[],
  discountRate: number,
  left: Usd,
): Standing {
  const { exposure, exposureMonth } = exposureOf(ledger.monthly)
  const flows = [...ledger.monthly]
  if (flows.length > 0) flows[flows.length - 1] = (flows.at(-1) ?? 0) + left
  // what a state takes is no return on anything that it put in
  const isState = finance.parties[name]?.role === 'state'
  const found = internalRate(isState ? [] : withoutShares(name, flows, journal))
  const yearly = (rate: number) => Math.expm1(monthsPerYear * Math.log1p(rate))
  // a rate of which a year's growth is no number a person reads is left out
  const rates = found.roots
    .map(({ rate }) => yearly(rate))
    .filter((rate) => Number.isFinite(rate) && Math.abs(rate) < largestRate)
  const chosen = found.rate === null ? null : yearly(found.rate)
  return {
    net: ledger.received - ledger.paid,
    presentValue: netPresentValue(flows, monthly(discountRate)),
    rates,
    rate: chosen !== null && rates.includes(chosen) ? chosen : (rates[0] ?? null),
    exposure,
    exposureMonth,
    terminal: left,
    funds: finance.parties[name]?.funds ?? null,
    circular: circularShare(name, finance.contracts, journal),
  }
}

/**
 * Flows of a party without the shares it sold: its return is that of what it does, before its own
 * shareholders.
 */
function withoutShares(name: string, flows: readonly Usd[], journal: readonly Flow[]): Usd[] {
  const out = [...flows]
  const last = out.length - 1
  for (const { month, to, category, amount } of journal) {
    if (category !== 'equity' || to !== name || month > last) continue
    out[month] = (out[month] ?? 0) - amount
    out[last] = (out[last] ?? 0) + amount
  }
  return out
}

/** Returns above this say only that hardly anything was put in. */
const largestRate = 10

/** Most that a party has out at once, and the month of it. */
export function exposureOf(flows: readonly Usd[]): {
  readonly exposure: Usd
  readonly exposureMonth: number
} {
  let out = 0
  let exposure = 0
  let exposureMonth = 0
  for (const [m, flow] of flows.entries()) {
    out -= flow
    if (out > exposure) [exposure, exposureMonth] = [out, m]
  }
  return { exposure, exposureMonth }
}

/** Of what a vendor is paid by those whose shares he buys: the part his own equity pays for. */
function circularShare(
  vendor: string,
  contracts: Readonly<Record<string, Contract>>,
  journal: readonly Flow[],
): number {
  const bought = Object.entries(contracts).filter(
    ([, contract]) => contract.kind === 'equity' && contract.vendor && contract.from === vendor,
  )
  if (bought.length === 0) return 0
  const keys = new Set(bought.map(([key]) => key))
  const receivers = new Set(bought.map(([, contract]) => contract.to))
  let paidIn = 0
  let sold = 0
  for (const flow of journal) {
    if (flow.contract !== undefined && keys.has(flow.contract)) paidIn += flow.amount
    else if (flow.to === vendor && receivers.has(flow.from)) sold += flow.amount
  }
  return sold > 0 ? Math.min(1, paidIn / sold) : 0
}
